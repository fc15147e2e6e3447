import { readRelease, readReleaseRows, type ReleaseReading } from "../../../src/observations";
import { examplePlan } from "../../../src/cli/sources";

const { plan } = examplePlan("jinhua-2024");
export const context = { plan, year: 2024, today: "2026-01", observations: [] } as const;

/** A candidate in short: `IVA actual 2024-9 7.8%`, with its basis and, after `?`, the codes of its doubts. */
function short({ candidates }: ReleaseReading): string[] {
  return candidates
    .filter(({ indicator }) => indicator !== null)
    .map(({ indicator, role, year, month, value, unit, basis, derived, doubts }) =>
      [
        `${indicator!.code} ${role} ${year}-${month} ${value}${unit}`,
        ...(basis ? [basis] : []),
        ...(derived ? ["derived"] : []),
        ...(doubts.length > 0 ? [`? ${doubts.map(({ code }) => code).join(" ")}`] : []),
      ].join(" "),
    );
}

/** What is found in a text. */
export const found = (text: string) => short(readRelease(text, context));

/** What is found in the rows of a sheet. */
export const foundInRows = (rows: string[][]) => short(readReleaseRows(rows, context));

/** Why each number of a text is none of the plan's figures. */
export const passedOver = (text: string) =>
  readRelease(text, context).ignored.map(
    ({ excerpt, mark, reason }) => `${excerpt.slice(mark.start, mark.end)} ${reason}`,
  );
