import type { Indicator, Lookup } from "../../../plan";
import { readYear, type Role } from "../../../observations";
import type { LocatedRow } from "../../engine/locate";
import { isNameOf } from "../identity";
import { roleWords, vintageWords } from "../vocabulary";
import type { SeriesKind } from "./series";

export type FindIndicator = Lookup["find"];

const notSample = new Set(["", "否", "0"]);

/**
 * What a row of 月度数据 is, from its visible cells and the code in its hidden one; where a person inserted the row and
 * typed it, the code is found by the indicator's name. Null for a row that is none of an indicator.
 */
export function kindOf(row: LocatedRow, find: FindIndicator): SeriesKind | null {
  const code = codeOf(row, find);
  const year = readYear(row.text("year"));
  const role = roleOf(row);
  const vintageText = row.text("vintage");
  const vintage = vintageText === "" ? null : vintageWords.codeOf(vintageText);
  if (code === null || year === null || role === undefined || vintage === undefined) return null;
  return { code, year, role, basis: row.text("basis"), vintage, sample: !notSample.has(row.text("sample")) };
}

/** The code that the hidden column at the right end keeps beside the calendar; empty in rows of the first version. */
export const markOf = (row: LocatedRow): string => /;(.*)$/.exec(row.text("calendar"))?.[1] ?? "";

/**
 * Whether a row's visible name and its hidden keys, one on either side of the figures, are of one indicator: after part of
 * the columns was sorted or pasted over they are not.
 */
export const agrees = (row: LocatedRow, indicator: Indicator): boolean =>
  isNameOf(row.text("name"), indicator) && ["", indicator.code].includes(markOf(row));

/** What a row's figures are; reported ones where nothing is said. */
const roleOf = (row: LocatedRow): Role | undefined => {
  const word = row.text("role");
  return word === "" ? "actual" : roleWords.codeOf(word);
};

/** The code of a row's indicator: from the hidden keys, else by the name that was typed. */
function codeOf(row: LocatedRow, find: FindIndicator): string | null {
  if (row.key !== "") return row.key;
  const result = find(row.text("name"));
  return result.ok ? result.value.code : null;
}
