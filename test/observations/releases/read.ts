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

/** What is found in a text, of another region's plan where one is given. */
export const found = (text: string, region = plan.region) =>
  short(readRelease(text, region === plan.region ? context : { ...context, plan: { ...plan, region } }));

/** What is found in the rows of a sheet. */
export const foundInRows = (rows: string[][]) => short(readReleaseRows(rows, context));

/** Why each number of a text is none of the plan's figures. */
export const passedOver = (text: string) =>
  readRelease(text, context).ignored.map(
    ({ excerpt, mark, reason }) => `${excerpt.slice(mark.start, mark.end)} ${reason}`,
  );

/**
 * Every number of a text, line by line as it stands, with what it was read as, its name where the plan has none such, and
 * its doubts (`?`); or why it is none (`×`).
 */
export function everyNumber(text: string): string {
  const { candidates, ignored } = readRelease(text, context);
  const said = (words: string, ...more: (string | false)[]) =>
    [words, ...more].filter((each) => each !== false).join(" ");
  const read = candidates.map(
    ({ indicator, name, role, year, month, value, unit, basis, derived, doubts, ...place }) => ({
      ...place,
      words: said(
        `${indicator?.code ?? `「${name}」`} ${role} ${year}-${month} ${value}${unit}`,
        basis !== "" && basis,
        derived && "derived",
        doubts.length > 0 &&
          `? ${doubts.map(({ code, details }) => said(code, ...Object.values(details).map(String))).join("; ")}`,
      ),
    }),
  );
  const others = ignored.map(({ reason, ...place }) => ({ ...place, words: `× ${reason}` }));
  return [...read, ...others]
    .map(({ excerpt, mark, line, words }) => ({
      line,
      start: mark.start,
      text: `${line} ${excerpt.slice(mark.start, mark.end)} ${words}`,
    }))
    .sort((a, b) => a.line - b.line || a.start - b.start)
    .map((each) => each.text)
    .join("\n");
}
