import type { Judgement } from "../../../analysis";
import { enteredKind, type EnteredKind } from "../../../observations";
import {
  cellTarget,
  createLookup,
  unitFactor,
  type Indicator,
  type Lookup,
  type Milestone,
  type Plan,
  type Revision,
  type Target,
} from "../../../plan";
import { type WorkbookIssue, type WorkbookIssueCode, issueAt } from "../../engine/issue";
import type { OpenSheet } from "../../engine/open";
import type { Located, LocatedRow } from "../../engine/locate";
import { readCell, seenText } from "../enteredCell";
import { isNameOf } from "../identity";
import { changedDerived } from "./derived";
import { doubtsOfTarget } from "./held";
import { readJudgement, type ReportCell } from "./judgement";
import { readRecord } from "./record";
import { readRevisions } from "./revisions";

/** What 目标 says: the indicators in the order of their loading, tolerances of their own, and what people decided. */
export interface ReadTargets {
  readonly indicators: readonly Indicator[];
  readonly tolerances: ReadonlyMap<string, number>;
  readonly judgements: ReadonlyMap<string, Judgement>;
  readonly issues: readonly WorkbookIssue[];
  /** Codes of indicators whose rows were refused: their figures are not to be used either. */
  readonly refused: ReadonlySet<string>;
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
  ) => issues.push(issueAt(sheet, row, column, { code, ...more }));

  const { read, refused } = rowsOf(sheet.located, report);
  read.sort((a, b) => compareNumbers(a.stored.no, b.stored.no));

  const find = createLookup(planOf(read.map(({ stored }) => stored))).find;
  const tolerances = new Map<string, number>();
  const judgements = new Map<string, Judgement>();
  const indicators = read.map(({ row, stored }): Indicator => {
    const reportCell: ReportCell = (column, code, details = {}) => report(row, column, code, { details });
    const number = (column: string, kind: EnteredKind) => numberIn(row, column, kind, report);
    const kind = enteredKind(stored, []);
    // A tolerance is on the scale of differences, which nothing is compared with.
    const tolerance = number("tolerance", { ...kind, bounds: positive, scale: [] });
    if (tolerance !== null) tolerances.set(stored.code, tolerance);
    const judgement = readJudgement(row, stored, reportCell);
    if (judgement !== null) judgements.set(stored.code, judgement);
    const target = statedTarget(row, stored, find, report);
    for (const column of changedDerived(row, stored, target))
      report(row, column, "derivedCell", { severity: "warning", details: { target: target.text } });
    return {
      ...stored,
      category: row.text("category") || stored.category,
      target,
      owner: row.text("owner"),
      milestones: milestonesOf(sheet.located, (column) => number(column, kind)),
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
  return { indicators, tolerances, judgements, issues, refused };
}

/** What a tolerance can be. */
const positive = { low: Number.MIN_VALUE, high: Infinity };

interface TargetRow {
  readonly row: LocatedRow;
  readonly stored: Indicator;
}

type Report = (
  row: LocatedRow,
  column: string,
  code: WorkbookIssueCode,
  more?: Partial<Pick<WorkbookIssue, "value" | "severity" | "details">>,
) => void;

/** The rows whose hidden key, hidden record and visible name are of one indicator; what does not agree is refused. */
function rowsOf(located: Located, report: Report): { readonly read: TargetRow[]; readonly refused: Set<string> } {
  const byCode = new Map<string, TargetRow[]>();
  const refused = new Set<string>();
  for (const row of located.rows) {
    const stored = readRecord(row.text("record"));
    if (row.key === "" && stored === null) {
      const said = ["name", "target"].find((column) => row.text(column) !== "");
      if (said !== undefined) report(row, said, "unknownRow", { severity: "warning" });
    } else if (stored === null || stored.code !== row.key) {
      report(row, "record", "badRecord");
      refused.add(row.key);
    } else if (!isNameOf(row.text("name"), stored)) {
      report(row, "name", "otherName", { details: { name: stored.name } });
      refused.add(row.key);
    } else if (!isUnitOf(row.text("unit"), stored)) {
      report(row, "unit", "otherUnit", { details: { unit: stored.unit } });
      refused.add(row.key);
    } else byCode.set(row.key, [...(byCode.get(row.key) ?? []), { row, stored }]);
  }
  const read = [...byCode.values()].flatMap(([first, ...copies]) => {
    const differs = copies.some(({ row }) => textsOf(located, row) !== textsOf(located, first!.row));
    for (const { row, stored } of copies)
      report(row, "name", differs ? "repeatedKeyDiffers" : "repeatedKey", {
        details: { name: stored.name, firstRow: located.grid.row + first!.row.at + 1 },
      });
    if (differs) refused.add(first!.stored.code);
    return differs ? [] : [first!];
  });
  for (const { stored } of read) refused.delete(stored.code);
  return { read, refused };
}

const isUnitOf = (text: string, { unit }: Indicator) =>
  text === "" || text === unit.trim() || unitFactor(text, unit) === 1;

/** The row of 目标 in which an indicator is read. */
export const rowOfTarget = (located: Located, code: string): LocatedRow | undefined =>
  rowsOf(located, () => undefined).read.find(({ stored }) => stored.code === code)?.row;

const textsOf = ({ columns }: Located, row: LocatedRow) =>
  JSON.stringify([...columns.keys()].map((key) => row.cell(key)));

/** What a text promises of an indicator; the one that was loaded where it says the same. */
function targetOf(text: string, stored: Indicator, find: Lookup["find"]): Target {
  return text === "" || text === stored.target.text.trim() ? stored.target : cellTarget(text, stored, find);
}

/**
 * The target of a row. The figures of one that a person changed are held to the rule for all that is entered: what cannot be is
 * reported and not judged by, what is odd is reported and used.
 */
function statedTarget(row: LocatedRow, stored: Indicator, find: Lookup["find"], report: Report): Target {
  const text = seenText(row, "target");
  const target = targetOf(text, stored, find);
  if (text === "" && target.text !== "")
    report(row, "target", "emptiedTarget", { severity: "warning", details: { target: target.text } });
  if (target === stored.target) return target;
  const doubts = doubtsOfTarget(target, stored);
  if (!doubts.ok) {
    report(row, "target", doubts.error.code, { details: doubts.error.details });
    return { text, stretch: false, kind: "unparsed" };
  }
  for (const { code, details } of doubts.value) report(row, "target", code, { details, severity: "warning" });
  return target;
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

/** A number that a person typed; what cannot be used is reported, and so is what is odd. */
function numberIn(row: LocatedRow, column: string, kind: EnteredKind, report: Report): number | null {
  const read = readCell(row, column, kind);
  if (read === null) return null;
  if (!read.ok) {
    const { code, details } = read.error;
    if (code === "notANumber") report(row, column, "badMilestone");
    else report(row, column, code, { details });
    return null;
  }
  for (const { code, details } of read.value.doubts) report(row, column, code, { details, severity: "warning" });
  return read.value.value;
}

function milestonesOf({ columns }: Located, read: (column: string) => number | null): Milestone[] {
  const milestones: Milestone[] = [];
  for (const column of columns.keys()) {
    const month = Number(/^milestone(\d+)$/.exec(column)?.[1]);
    if (!(month >= 1 && month <= 12)) continue;
    const value = read(column);
    if (value !== null) milestones.push({ month, value });
  }
  return milestones.sort((a, b) => a.month - b.month);
}

/** Order of an annex: 9.2 before 9.10 before 10. */
function compareNumbers(a: string, b: string): number {
  const [x, y] = [a.split(".").map(Number), b.split(".").map(Number)];
  return (x[0] ?? 0) - (y[0] ?? 0) || (x[1] ?? 0) - (y[1] ?? 0);
}

const planOf = (indicators: readonly Indicator[]): Plan => ({ region: "", year: 0, source: "", indicators });
