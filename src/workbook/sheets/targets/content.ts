import {
  cellTarget,
  createLookup,
  isWithoutTargets,
  nameKey,
  type Indicator,
  type Lookup,
  type Plan,
  type Target,
} from "../../../plan";
import { codeWords, figureName } from "../../../figures";
import { fill } from "../../../words";
import type { Column, Content, Row } from "../../engine/content";
import { type Input, textOf } from "../../engine/grid";
import type { Located, LocatedRow } from "../../engine/locate";
import type { SheetRole } from "../../engine/role";
import type { LoadInput } from "../definition";
import { isNameOf } from "../identity";
import { readRecord, writeRecord } from "./record";
import { originOf } from "../origin";
import { targetsWords } from "./words";

/** Months for which the bureau is asked for milestones; a plan that brings others gets columns for them too. */
const usualMilestones = [3, 6, 9];

export const milestoneKey = (month: number) => `milestone${month}`;

/** The columns of 目标, with milestones of the usual months and of others. */
export function targetColumns(others: Iterable<number>): Column[] {
  const months = [...new Set([...usualMilestones, ...others])].sort((a, b) => a - b);
  const { column } = targetsWords;
  const text = { format: "@" } as const;
  return [
    { key: "no", heading: figureName("no", "zh-CN"), width: 6, ...text, align: "center" },
    { key: "category", heading: figureName("category", "zh-CN"), width: 10, ...text },
    { key: "name", heading: figureName("name", "zh-CN"), width: 42, ...text },
    { key: "unit", heading: figureName("unit", "zh-CN"), width: 10, ...text, align: "center" },
    { key: "target", heading: figureName("target", "zh-CN"), width: 20, ...text },
    { key: "kind", heading: figureName("kind", "zh-CN"), width: 9, ...text, align: "center" },
    { key: "value", heading: figureName("aim", "zh-CN"), width: 9, format: "General" },
    { key: "better", heading: figureName("better", "zh-CN"), width: 9, ...text, align: "center" },
    { key: "measure", heading: figureName("measure", "zh-CN"), width: 13, ...text, align: "center" },
    { key: "frequency", heading: figureName("frequency", "zh-CN"), width: 6, ...text, align: "center" },
    { key: "owner", heading: figureName("owner", "zh-CN"), width: 18, ...text, input: true },
    ...months.map((month): Column => ({
      key: milestoneKey(month),
      heading: fill(column.milestone, { month }),
      width: 11,
      format: "General",
      input: true,
    })),
    { key: "tolerance", heading: column.tolerance, width: 8, format: "General", input: true },
    { key: "choice", heading: figureName("method", "zh-CN"), width: 11, ...text, align: "center", input: true },
    // Not General, under which a typed 6% would be kept as 0.06 and still read 6%.
    { key: "expected", heading: column.expected, width: 9, format: "#,##0.0###", input: true },
    { key: "choiceBy", heading: column.choiceBy, width: 16, ...text, input: true },
    { key: "manual", heading: column.manual, width: 9.5, ...text, align: "center", input: true },
    { key: "manualReason", heading: column.manualReason, width: 24, ...text, wrap: true, input: true },
    { key: "manualBy", heading: column.manualBy, width: 16, ...text, input: true },
    { key: "remark", heading: figureName("note", "zh-CN"), width: 20, ...text, wrap: true, input: true },
    { key: "remarkBy", heading: column.remarkBy, width: 16, ...text, input: true },
    { key: "revisions", heading: column.revisions, width: 40, ...text, wrap: true, input: true },
    { key: "record", heading: column.record, width: 8, ...text, hidden: true },
  ];
}

/**
 * What 目标 is to hold for a plan.
 *
 * What a person changed stays: category, name and target are written again only where the cell still says what was loaded
 * before, owner and milestones only into empty cells.
 *
 * @param existing the sheet as it was found, or null
 */
export function targetsContent(
  role: SheetRole,
  { plan, carried }: Pick<LoadInput, "plan" | "carried">,
  existing: Located | null,
): Content {
  const own = plan.indicators.flatMap(({ milestones }) => milestones.map(({ month }) => month));
  const { find } = createLookup(plan);
  const identify = targetIdentity(plan, existing);
  const before = new Map([...(existing?.rows ?? [])].reverse().map((row) => [identify(row), row]));
  const { title, noSource, noIndicators, note } = targetsWords;
  const none = plan.indicators.length === 0 ? noIndicators : noSource;
  const origin = isWithoutTargets(plan) ? none : originOf(plan);
  return {
    role,
    title: fill(title, { region: plan.region, year: plan.year }),
    notes: [origin + note],
    columns: targetColumns(own),
    rows: plan.indicators.map((indicator) => {
      const row = targetRow(indicator, before.get(indicator.code), find);
      const last = before.has(indicator.code) ? undefined : carried.get(indicator.code);
      if (last === undefined) return row;
      const { owner, tolerance = null } = last;
      const cells = new Map(row.cells).set("tolerance", tolerance);
      return { ...row, cells: indicator.owner === "" ? cells.set("owner", owner) : cells };
    }),
  };
}

/** Whether a person typed a row of 目标 that no indicator has yet. */
export const isTyped = (row: LocatedRow): boolean =>
  row.key === "" && readRecord(row.text("record")) === null && row.text("name") !== "";

/** What a row of 目标 is about: by its hidden key; one that a person typed by its name, where that indicator has none yet. */
export function targetIdentity(
  { indicators }: Pick<Plan, "indicators">,
  existing: Located | null,
): (row: LocatedRow) => string | null {
  const keyed = new Set((existing?.rows ?? []).map(({ key }) => key));
  const named = new Map(
    indicators.filter(({ code }) => !keyed.has(code)).map(({ code, name }) => [nameKey(name), code]),
  );
  return (row) => (row.key !== "" ? row.key : (isTyped(row) && named.get(nameKey(row.text("name")))) || null);
}

function targetRow(indicator: Indicator, before: LocatedRow | undefined, find: Lookup["find"]): Row {
  const { no, code, unit, knowledge, better, owner, milestones } = indicator;
  const loaded = before ? readRecord(before.text("record")) : null;
  // Visible cells that are not the key's are not to be mixed with cells that are.
  if (before && loaded && !isNameOf(before.text("name"), loaded))
    return { identity: code, key: code, cells: new Map() };
  const printed = (key: "category" | "name" | "target", value: string, was: string | undefined): Input => {
    const cell = before?.text(key) ?? "";
    return cell === "" || cell === was ? value : null;
  };
  const seed = (key: string, value: Input, was: Input | undefined): Input => {
    if (before === undefined) return value;
    return textOf(before.cell(key)) === "" && value !== (was ?? "") ? value : null;
  };
  // What a person typed into a row of their own was read on the way here, and perhaps put otherwise.
  const printedTarget =
    before && isTyped(before) ? indicator.target.text : printed("target", indicator.target.text, loaded?.target.text);
  // Kind and value speak of the target that stands there.
  const target = printedTarget === null ? cellTarget(before!.text("target"), indicator, find) : indicator.target;
  const words = codeWords("zh-CN");
  const cells = new Map<string, Input>([
    ["no", no],
    ["category", printed("category", indicator.category, loaded?.category)],
    ["name", printed("name", indicator.name, loaded?.name)],
    ["unit", unit],
    ["target", printedTarget],
    ["kind", target.text === "" ? "" : words.kind[target.kind]],
    ["value", namedValue(target, better)],
    ["better", words.better[better]],
    ["measure", knowledge ? words.measure[knowledge.measure] : ""],
    ["frequency", knowledge ? words.frequency[knowledge.frequency] : ""],
    ["owner", seed("owner", owner, loaded?.owner)],
    ["record", writeRecord(indicator)],
  ]);
  for (const { month, value } of milestones) {
    const was = loaded?.milestones.find((m) => m.month === month)?.value;
    cells.set(milestoneKey(month), seed(milestoneKey(month), value, was));
  }
  return { identity: code, key: code, cells };
}

/** The number that a target names, of a range its unfavourable end; empty where it has none of its own. */
export function namedValue(target: Target, better: Indicator["better"]): Input {
  if (target.kind === "range") return better === "low" ? target.high : target.low;
  return "value" in target ? target.value : "";
}
