import type { Lookup } from "../../../plan";
import { readYear, type Role, type Vintage } from "../../../observations";
import type { LocatedRow } from "../../engine/locate";
import { sheetWords } from "../../engine/words";
import type { SeriesKind } from "./series";

export type FindIndicator = Lookup["find"];

const { role, vintage } = sheetWords.workbook;
const roles = new Map(Object.entries(role).map(([code, word]) => [word, code as Role]));
const notSample = new Set(["", "否", "0"]);
const vintages = new Map(Object.entries(vintage).map(([code, word]) => [word, code as Vintage]));

/**
 * What a row of 月度数据 is, from its visible cells and the code in its hidden one; where a person inserted the row and
 * typed it, the code is found by the indicator's name. Null for a row that is none of an indicator.
 */
export function kindOf(row: LocatedRow, find: FindIndicator): SeriesKind | null {
  const code = codeOf(row, find);
  const year = readYear(row.text("year"));
  const role = roles.get(row.text("role") || sheetWords.workbook.role.actual);
  const vintageText = row.text("vintage");
  const vintage = vintageText === "" ? null : vintages.get(vintageText);
  if (code === null || year === null || role === undefined || vintage === undefined) return null;
  return { code, year, role, basis: row.text("basis"), vintage, sample: !notSample.has(row.text("sample")) };
}

/** The code of a row's indicator: from the hidden key, else by the name that was typed. */
export function codeOf(row: LocatedRow, find: FindIndicator): string | null {
  if (row.key !== "") return row.key;
  const result = find(row.text("name"));
  return result.ok ? result.value.code : null;
}
