import type { Catalogue } from "../catalogue";
import type { Plan } from "../plan";
import { missingNumbers, wrongCounts } from "./checks";
import { Grouping, whole } from "./groups";
import { readHeading } from "./heading";
import { indicatorsOf } from "./indicators";
import { planIssue, type PlanIssue } from "./issues";
import { leavesOf } from "./leaves";
import { withoutMarkup } from "./markup";
import { joinQuoted, splitLines } from "./lines";
import { readTable } from "./table";

/** More lines than any annex with the notice around it has. */
const mostLines = 5000;

/**
 * Reads the annex of an annual plan: the pasted table alone or with the notice around it, its cells told apart by tabs,
 * commas or runs of spaces. Any text gives a result; what cannot be used or leaves a doubt is in the issues.
 *
 * @param catalogue what is known of indicators; matched by name, alias and unit, never by number
 * @example readAnnex("2024年金华市主要目标\n序号\t指标\t单位\t2024年目标\n1\tGDP增长\t%\t6左右", [])
 * // { plan: { region: "金华市", year: 2024, indicators: [{ no: "1", … }], … }, issues: […] }
 */
export function readAnnex(text: string, catalogue: Catalogue): { readonly plan: Plan; readonly issues: PlanIssue[] } {
  const lines = splitLines(withoutMarkup(text));
  if (lines.length > mostLines) return refused(planIssue("tooLarge", {}, { lines: lines.length, limit: mostLines }));
  const table = readTable(joinQuoted(lines));
  const { columns } = table;
  if (columns === null) return refused(planIssue("noTable"));

  const numbers = table.entries.flatMap((entry) => ("number" in entry && entry.number !== null ? [entry.number] : []));
  const grouping = new Grouping(new Set(numbers.map(whole)));
  for (const entry of table.entries) {
    if ("number" in entry) grouping.add(entry);
    else grouping.open(entry.row, entry.category);
  }
  const leaves = leavesOf(grouping.groups);
  if (leaves.length === 0) return refused(planIssue("noRows", { row: table.headerRow }), ...table.issues);

  const { indicators, issues } = indicatorsOf(leaves, catalogue, columns.headings[columns.target]!);
  const heading = readHeading(table.before);
  const year = columns.year || heading.year;
  const inOrder = [
    ...table.issues,
    ...grouping.issues,
    ...missingNumbers(grouping),
    ...wrongCounts(grouping, leaves),
    ...issues,
  ];
  return {
    plan: { region: heading.region, year, source: heading.source, indicators },
    issues: [...headingIssues(heading, columns.year), ...inOrder.sort((a, b) => (a.row ?? 0) - (b.row ?? 0))],
  };
}

function refused(...issues: PlanIssue[]): { plan: Plan; issues: PlanIssue[] } {
  return { plan: { region: "", year: 0, source: "", indicators: [] }, issues };
}

function headingIssues(heading: ReturnType<typeof readHeading>, headerYear: number): PlanIssue[] {
  const issues: PlanIssue[] = [];
  if (heading.region === "") issues.push(planIssue("unknownRegion"));
  if (heading.year === 0 && headerYear === 0) issues.push(planIssue("unknownYear"));
  if (heading.source === "") issues.push(planIssue("unknownSource"));
  if (heading.year !== 0 && headerYear !== 0 && heading.year !== headerYear)
    issues.push(planIssue("yearMismatch", {}, { title: heading.year, header: headerYear }));
  return issues;
}
