import { enteredKind, type Observation } from "../../observations";
import { indicatorName, type Lookup } from "../../plan";
import type { Locale } from "../../words";
import { numberTyped, type Typed } from "../forms";
import type { DueFigure } from "./tasks";

/** What one line of a pasted table says. */
export interface PastedLine {
  /** The name as it was pasted. */
  readonly said: string;
  /** Whose due figure it is; null where none is called so. */
  readonly figure: DueFigure | null;
  /** What the indicator is called. */
  readonly name: string;
  readonly typed: Typed;
  /** Why it is left out; null where it is entered. */
  readonly problem: "unknown" | "notDue" | "several" | "none" | "wrong" | "twice" | null;
}

/** Digits with what may stand around them in a cell of figures. */
const figureCell = /^[-−+(]?\s*[\d０-９.,，．]+\s*[)%％‰]?$/;

/**
 * The lines of a department's table, by the names that stand in them and not by their places: a line without a due
 * indicator's name, or with several figures, is not guessed at.
 *
 * Worked: `规上工业增加值\t%\t7.8` → 规上工业增加值增长, 7.8
 */
export function pastedLines(
  text: string,
  due: readonly DueFigure[],
  { find, observations, locale }: { find: Lookup["find"]; observations: readonly Observation[]; locale: Locale },
): PastedLine[] {
  const byCode = new Map(due.map((figure) => [figure.code, figure]));
  const lines = text.split(/\r?\n/).flatMap((row): PastedLine[] => {
    const cells = row.split(/\t|\s{2,}|(?<=\D)[:：|](?=.)/).map((cell) => cell.trim());
    const figures = cells.filter((cell) => figureCell.test(cell));
    const words = cells.filter((cell) => cell !== "" && !figureCell.test(cell));
    if (words.length === 0) return [];
    const named = words.map((cell) => [cell, find(cell)] as const).find(([, found]) => found.ok);
    const said = named?.[0] ?? words[0]!;
    const indicator = named?.[1].ok ? named[1].value : null;
    // A heading has neither a name nor a figure.
    if (indicator === null && figures.length === 0) return [];
    const figure = (indicator && byCode.get(indicator.code)) ?? null;
    // A number before the name is the indicator's own.
    const own = indicator === null ? figures : figures.filter((cell, i) => !(i === 0 && cell === indicator.no));
    const typed: Typed =
      indicator !== null && own.length === 1
        ? numberTyped(own[0]!, enteredKind(indicator, observations))
        : { kind: "empty" };
    const line = { said, figure, name: indicator === null ? said : indicatorName(indicator, locale), typed };
    return [{ ...line, problem: problemOf(line, indicator !== null, own.length) }];
  });
  const times = (figure: DueFigure) => lines.filter((line) => line.figure === figure).length;
  return lines.map((line) => (line.figure !== null && times(line.figure) > 1 ? { ...line, problem: "twice" } : line));
}

function problemOf(
  { figure, typed }: Pick<PastedLine, "figure" | "typed">,
  known: boolean,
  figures: number,
): PastedLine["problem"] {
  if (!known) return "unknown";
  if (figure === null) return "notDue";
  if (figures !== 1) return figures === 0 ? "none" : "several";
  return typed.kind === "figure" ? null : "wrong";
}
