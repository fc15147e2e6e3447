import { cellTarget, createLookup, type Indicator, type Plan, type Target } from "../../../plan";
import { codeWords } from "../../../figures";
import type { IndicatorChange, TargetRevision } from "../change";
import { refuse } from "../../engine/failure";
import type { Input } from "../../engine/grid";
import type { LocatedRow } from "../../engine/locate";
import { milestoneKey, namedValue } from "./content";
import { doubtsOfTarget } from "./held";
import { judgementCells } from "./judgement";
import { writeRevision } from "./revisions";

/** Characters that a cell takes in Excel. */
const longestText = 32_767;

/**
 * The cells of an indicator's row that hold a change, by column key. Ends the action where the change cannot be: before
 * anything is written.
 *
 * @param indicator as last read
 */
export function changedCells(
  change: IndicatorChange,
  indicator: Indicator,
  row: LocatedRow,
  plan: Plan,
): ReadonlyMap<string, Input> {
  const { owner, milestones, tolerance, choice, manual, revision } = change;
  const cells = new Map<string, Input>();
  if (owner !== undefined) cells.set("owner", owner.trim());
  if (milestones !== undefined) {
    for (const { month } of indicator.milestones) cells.set(milestoneKey(month), "");
    for (const { month, value } of milestones) {
      if (!isMonth(month)) refuse("badValue", { value: month });
      cells.set(milestoneKey(month), usable(value));
    }
  }
  if (tolerance !== undefined) {
    if (tolerance !== null && !(tolerance > 0)) refuse("badValue", { value: tolerance });
    cells.set("tolerance", tolerance === null ? "" : usable(tolerance));
  }
  if (choice && choice.kind !== "member") usable(choice.value);
  if (manual && manual.reason.trim() === "") refuse("missingReason");
  for (const [key, cell] of judgementCells(change)) cells.set(key, cell);
  if (revision !== undefined)
    for (const [key, cell] of revisedCells(revision, indicator, row, plan)) cells.set(key, cell);
  for (const cell of cells.values())
    if (typeof cell === "string" && cell.length > longestText) refuse("textTooLong", { limit: longestText });
  return cells;
}

function revisedCells(
  { text, from, reason, by, on }: TargetRevision,
  indicator: Indicator,
  row: LocatedRow,
  plan: Plan,
): [string, Input][] {
  const [before, after] = [indicator.target.text.trim(), text.trim()];
  if (!isMonth(from)) refuse("monthOutside");
  const last = Math.max(0, ...indicator.revisions.map((each) => each.from));
  if (from < last) refuse("revisionOrder", { month: last });
  if (plain(after) === plain(before)) refuse("sameTarget", { text: before });
  if (reason.trim() === "") refuse("missingReason");
  const target = knownTarget(after, indicator, plan);
  const line = writeRevision({ from, before, after, reason, by, on }, plan.year);
  const lines = row.text("revisions");
  return [
    ["target", after],
    ["kind", codeWords("zh-CN").kind[target.kind]],
    ["value", namedValue(target, indicator.better)],
    ["revisions", lines === "" ? line : `${lines}\n${line}`],
  ];
}

/** The target that a text says; ends the action where the language does not know it, or what it refers to. */
function knownTarget(text: string, indicator: Indicator, plan: Plan): Target {
  const target = cellTarget(text, indicator, createLookup(plan).find);
  const codes = new Set(plan.indicators.map(({ code }) => code));
  const unknown = target.kind === "unparsed" || (target.kind === "linked" && !codes.has(target.linkedTo));
  if (unknown) return refuse("unparsedTarget", { text });
  return doubtsOfTarget(target, indicator).ok ? target : refuse("badValue", { value: text });
}

const plain = (text: string) => text.normalize("NFKC").replace(/\s/g, "");
const isMonth = (month: number) => Number.isInteger(month) && month >= 1 && month <= 12;
const usable = (value: number): number => (Number.isFinite(value) ? value : refuse("badValue", { value }));
