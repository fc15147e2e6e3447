import { figureName } from "../../../figures";
import { publishedMonths } from "../../../observations";
import type { Knowledge } from "../../../plan";
import { fill } from "../../../words";
import type { Column } from "../../engine/content";
import { sampledColumn } from "../sampled";
import { sheetWords } from "../words";
import { lockedKey } from "./locked";
import { entryWords } from "./words";

/** What the hidden corner of 月度数据 says. */
export const entryRole = "entry";

export const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

export const monthKey = (month: number) => `m${month}`;

/** Columns that tell the rows of one indicator apart. */
export const seriesKeys = ["year", "role", "basis", "vintage", "sample"] as const;
/** Columns of 月度数据 whose cells say what a row's figures are, in the words of the observation reader. */
export const attributeKeys = ["role", "basis", "vintage", "sample"] as const;
/** Columns that may speak of single months (see remarks). */
export const remarkKeys = ["source", "released", "note"] as const;

/** 修订记录: what stood in a cell before an import took its place. */
export const revisedKey = "revised";

/** The columns of 月度数据. */
export function entryColumns(): Column[] {
  const { column } = entryWords;
  const text = { format: "@" } as const;
  const centred = { ...text, align: "center", input: true } as const;
  return [
    { key: "no", heading: figureName("no", "zh-CN"), width: 6, ...text, align: "center" },
    { key: "name", heading: figureName("name", "zh-CN"), width: 34, ...text },
    { key: "unit", heading: figureName("unit", "zh-CN"), width: 9, ...text, align: "center" },
    { key: "year", heading: column.year, width: 6, format: "0", align: "center", input: true },
    { key: "role", heading: column.role, width: 8, ...centred },
    ...months.map((month): Column => ({
      key: monthKey(month),
      heading: fill(sheetWords.month, { month }),
      width: 8.5,
      format: "General",
      input: true,
    })),
    { key: "vintage", heading: column.vintage, width: 6, ...centred },
    { key: "basis", heading: column.basis, width: 9, ...centred },
    { key: "sample", heading: figureName("sample", "zh-CN"), width: 9, ...centred },
    { key: "source", heading: column.source, width: 30, ...text, input: true },
    { key: "released", heading: column.released, width: 14, ...text, input: true },
    { key: "note", heading: figureName("note", "zh-CN"), width: 20, ...text, input: true },
    { key: "confirmed", heading: column.confirmed, width: 24, ...text, input: true, since: 3 },
    { key: revisedKey, heading: column.revised, width: 28, ...text, input: true, since: 3 },
    { key: lockedKey, heading: column.locked, width: 20, ...text, since: 4 },
    { key: "calendar", heading: column.calendar, width: 8, ...text, hidden: true },
    sampledColumn,
  ];
}

/**
 * The hidden cell at the right end: the months that publish, in which the greying rule looks a column's key up, and the
 * indicator once more: `,m3,m6,m9,m12,;INCOME`.
 */
export function calendarOf(knowledge: Knowledge | null, code: string): string {
  return `,${publishedMonths(knowledge).map(monthKey).join(",")},;${code}`;
}

/** Number format of a row's figures: its usual decimals, and more where more are entered. */
export function entryFormat(decimals: number): string {
  return decimals === 0 ? "General" : `#,##0.${"0".repeat(decimals)}###`;
}
