import type { PlaceLine } from "./grid";
import { readLabel, type Label } from "./heading";

/** Of what period the growths are that name none: 9月 | 增速 | 1—9月 | 增速. */
export class TimedLines {
  private block = -1;
  /** Periods of the lines since the last growth. */
  private run: Label[] = [];
  private grew = false;

  /** Takes the next line; the period of what stands before it, of two years or months beside each other the later one. */
  take({ block, labels }: PlaceLine): Label | null {
    if (block !== this.block) [this.block, this.run, this.grew] = [block, [], false];
    const own = labels.map(readLabel);
    const isGrowth = own.at(-1)?.kind === "growth";
    const [last] = this.run.slice(-1);
    const later = this.run.filter(({ span }) => span === last?.span).sort((a, b) => rank(b) - rank(a));
    if (!isGrowth && this.grew) this.run = [];
    this.grew = isGrowth;
    if (isGrowth) return later[0] ?? null;
    const timed = own.find(({ period, span }) => period !== null || span !== null);
    if (timed === undefined) this.run = [];
    else if (!own.some(({ lastYear }) => lastYear)) this.run.push(timed);
    return null;
  }
}

/** A period without a year is of the table's own, which is the latest. */
const rank = ({ period }: Label) => (period?.year ?? 9999) * 12 + (period?.month ?? 0);
