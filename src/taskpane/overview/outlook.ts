import { type Comparison, type Status } from "../../analysis";
import { fill, type Template } from "../../words";
import type { OverviewRow } from "./row";
import { type PaneWords } from "../words";

type Words = PaneWords["overview"];

/** So many names stand in the sentence. */
const shownNames = 5;

/** The part of the sentence that counts a status. */
const partOf = {
  ...{ onPace: "good", met: "good", nearly: "nearly", atRisk: "atRisk", lagging: "behind", severe: "behind" },
  ...{ missed: "missed", pending: "open", noData: "open", notDue: "open" },
} as const satisfies Readonly<Record<Status, string>>;
type Part = (typeof partOf)[Status];

/**
 * What the plan looks like, as one sentence: `截至2024年9月，57项指标中31项达到序时或已完成，4项基本达到，14项滞后（其中严重滞后8项），8项待定或无数据。`
 *
 * @param month the as-of month in words
 */
export function outlookSentence(rows: readonly OverviewRow[], month: string, words: Words): string {
  const { outlook } = words;
  const count = (part: Part) => rows.filter(({ status }) => partOf[status] === part).length;
  const severe = rows.filter(({ status }) => status === "severe").length;
  const some = (part: Part, template: Template<"count"> | Template<"count" | "severe">) =>
    count(part) === 0 ? [] : [fill(template, { count: count(part), severe })];
  return (
    [
      fill(outlook.good, { month, total: rows.length, count: count("good") }),
      ...some("nearly", outlook.nearly),
      ...some("atRisk", outlook.atRisk),
      ...some("behind", severe > 0 ? outlook.severe : outlook.behind),
      ...some("missed", outlook.missed),
      ...some("open", outlook.open),
    ].join(outlook.separator) + outlook.end
  );
}

/**
 * What became worse and better since an earlier analysis, as one sentence.
 *
 * @param month the earlier as-of month in words
 */
export function earlierSentence(
  comparisons: readonly Comparison[],
  nameOf: (code: string) => string,
  month: string,
  words: Words,
): string {
  const { earlier, outlook } = words;
  const moved = (movement: Comparison["movement"]) => comparisons.filter((each) => each.movement === movement);
  const said = (template: Template<"month" | "count" | "names">, those: readonly Comparison[]) => {
    const names = namesOf(
      those.map(({ code }) => nameOf(code)),
      words,
    );
    return fill(template, { month, count: those.length, names });
  };
  const [lagging, recovered] = [moved("newlyLagging"), moved("recovered")];
  return (
    [
      lagging.length === 0 ? fill(earlier.none, { month }) : said(earlier.lagging, lagging),
      ...(recovered.length === 0 ? [] : [said(earlier.recovered, recovered)]),
    ].join(outlook.separator) + outlook.end
  );
}

/** Of how many the earlier status is another one by the settings of today; empty where of none. */
export function settledSentence(codes: readonly string[], nameOf: (code: string) => string, words: Words): string {
  if (codes.length === 0) return "";
  return fill(words.earlier.settled, { count: codes.length, names: namesOf(codes.map(nameOf), words) });
}

/** The first of several names, and that there are more. */
function namesOf(names: readonly string[], { earlier }: Words): string {
  const list = names.slice(0, shownNames).join(earlier.names);
  return names.length > shownNames ? fill(earlier.more, { names: list }) : list;
}
