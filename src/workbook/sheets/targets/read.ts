import type { Judgement } from "../../../analysis";
import {
  createLookup,
  type Indicator,
  type Lookup,
  type Milestone,
  type Plan,
  type Revision,
  type Target,
} from "../../../plan";
import { type WorkbookIssue, type WorkbookIssueCode, issueAt } from "../../engine/issue";
import type { OpenSheet } from "../../engine/open";
import { textOf } from "../../engine/grid";
import type { Located, LocatedRow } from "../../engine/locate";
import { cellTarget } from "./cellTarget";
import { readJudgement } from "./judgement";
import { readRecord } from "./record";
import { readRevisions } from "./revisions";

/** What 目标 says: the indicators in the order of their loading, tolerances of their own, and what people decided. */
export interface ReadTargets {
  readonly indicators: readonly Indicator[];
  readonly tolerances: ReadonlyMap<string, number>;
  readonly judgements: ReadonlyMap<string, Judgement>;
  readonly issues: readonly WorkbookIssue[];
}

/**
 * Reads the indicators back with what was filled in: owner, milestones, tolerance, judgements, changes of the target, and
 * category, name and target where a person changed them. A target text that was changed is parsed anew.
 *
 * @param year of the plan
 */
export function readTargets(sheet: Pick<OpenSheet, "located" | "name">, year: number): ReadTargets {
  const issues: WorkbookIssue[] = [];
  const report = (
    row: LocatedRow,
    column: string,
    code: WorkbookIssueCode,
    more: Partial<Pick<WorkbookIssue, "value" | "severity" | "details">> = {},
  ) => issues.push(issueAt(sheet, row, column, code, more));

  const read: { row: LocatedRow; stored: Indicator }[] = [];
  const seen = new Set<string>();
  for (const row of sheet.located.rows) {
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
  const tolerances = new Map<string, number>();
  const judgements = new Map<string, Judgement>();
  const indicators = read.map(({ row, stored }): Indicator => {
    const tolerance = row.cell("tolerance");
    if (typeof tolerance === "number" && tolerance > 0) tolerances.set(stored.code, tolerance);
    else if (textOf(tolerance) !== "") report(row, "tolerance", "badMilestone");
    const judgement = readJudgement(row, (column, code, details = {}) => report(row, column, code, { details }));
    if (judgement !== null) judgements.set(stored.code, judgement);
    const target = targetOf(row.text("target"), stored, find);
    return {
      ...stored,
      name: row.text("name") || stored.name,
      category: row.text("category") || stored.category,
      target,
      owner: row.text("owner"),
      milestones: milestonesOf(row, sheet.located, (column) => report(row, column, "badMilestone")),
      revisions: revisionsOf(row, year, (text) => targetOf(text, stored, find), {
        bad: (value) => report(row, "revisions", "badRevision", { value }),
        other: (value) =>
          report(row, "revisions", "revisionMismatch", {
            value,
            severity: "warning",
            details: { target: target.text },
          }),
        to: target.text,
      }),
    };
  });
  return { indicators, tolerances, judgements, issues };
}

/** What a text promises of an indicator; the one that was loaded where it says the same. */
function targetOf(text: string, stored: Indicator, find: Lookup["find"]): Target {
  return text === "" || text === stored.target.text.trim() ? stored.target : cellTarget(text, stored, find);
}

/** The changes of the target in their order, each with the target that held before it. */
function revisionsOf(
  row: LocatedRow,
  year: number,
  read: (text: string) => Target,
  found: { readonly to: string; bad(line: string): void; other(text: string): void },
): Revision[] {
  const { lines, bad } = readRevisions(row.text("revisions"), year);
  bad.forEach(found.bad);
  const last = lines.at(-1);
  if (last !== undefined && last.after !== found.to.trim()) found.other(last.after);
  return lines
    .map(({ from, before, reason, by, on }) => ({ from, target: read(before), reason, by, on }))
    .sort((a, b) => a.from - b.from);
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
