import { createLookup, targetOfCell } from "../../plan";
import type { Indicator, Milestone, Plan } from "../../plan";
import type { WorkbookIssue } from "../data";
import { issueAt } from "../issue";
import { textOf } from "../sheet/grid";
import type { Located, LocatedRow } from "../sheet/locate";
import { readRecord } from "./record";

/** What 目标 says: the indicators in the order of their loading, and tolerances of their own. */
export interface ReadTargets {
  readonly indicators: readonly Indicator[];
  readonly tolerances: ReadonlyMap<string, number>;
  readonly issues: readonly WorkbookIssue[];
}

/**
 * Reads the indicators back with what was filled in: owner, milestones, tolerance, and category, name and target where a
 * person changed them. A target text that was changed is parsed anew.
 */
export function readTargets(sheet: Located, sheetName: string): ReadTargets {
  const issues: WorkbookIssue[] = [];
  const report = (row: LocatedRow, column: string, code: "badRecord" | "badMilestone") =>
    issues.push(issueAt(sheet, sheetName, row, column, code));

  const read: { row: LocatedRow; stored: Indicator }[] = [];
  const seen = new Set<string>();
  for (const row of sheet.rows) {
    if (row.key === "" || seen.has(row.key)) continue;
    const stored = readRecord(row.text("record"));
    if (stored === null || stored.code !== row.key) {
      report(row, "record", "badRecord");
      continue;
    }
    seen.add(row.key);
    read.push({ row, stored });
  }
  read.sort((a, b) => compareNumbers(a.stored.no, b.stored.no));

  const find = createLookup(planOf(read.map(({ stored }) => stored))).find;
  const codeOf = (words: string) => {
    const result = find(words);
    return "found" in result ? result.found.code : null;
  };
  const tolerances = new Map<string, number>();
  const indicators = read.map(({ row, stored }): Indicator => {
    const tolerance = row.cell("tolerance");
    if (typeof tolerance === "number" && tolerance > 0) tolerances.set(stored.code, tolerance);
    else if (textOf(tolerance) !== "") report(row, "tolerance", "badMilestone");
    const text = row.text("target");
    const kind = { unit: stored.unit, reduction: stored.knowledge?.reduction ?? false, better: stored.better };
    return {
      ...stored,
      name: row.text("name") || stored.name,
      category: row.text("category") || stored.category,
      target: text === "" || text === stored.target.text.trim() ? stored.target : targetOfCell(text, kind, codeOf),
      owner: row.text("owner"),
      milestones: milestonesOf(row, sheet, (column) => report(row, column, "badMilestone")),
    };
  });
  return { indicators, tolerances, issues };
}

function milestonesOf(row: LocatedRow, sheet: Located, report: (column: string) => void): Milestone[] {
  const milestones: Milestone[] = [];
  for (const column of sheet.columns.keys()) {
    const month = Number(/^milestone(\d+)$/.exec(column)?.[1]);
    if (!(month >= 1 && month <= 12)) continue;
    const cell = row.cell(column);
    if (typeof cell === "number") milestones.push({ month, value: cell });
    else if (textOf(cell) !== "") report(column);
  }
  return milestones.sort((a, b) => a.month - b.month);
}

/** Order of an annex: 9.2 before 9.10 before 10. */
function compareNumbers(a: string, b: string): number {
  const [x, y] = [a.split(".").map(Number), b.split(".").map(Number)];
  return (x[0] ?? 0) - (y[0] ?? 0) || (x[1] ?? 0) - (y[1] ?? 0);
}

const planOf = (indicators: readonly Indicator[]): Plan => ({ region: "", year: 0, source: "", indicators });
