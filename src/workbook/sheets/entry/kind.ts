import { createLookup, ok, type Indicator, type Lookup, type Plan } from "../../../plan";
import { readYear, type Role } from "../../../observations";
import type { Located, LocatedRow } from "../../engine/locate";
import { isNameOf } from "../identity";
import { isOfSamples, isSample } from "../sampled";
import { roleWords, vintageWords } from "../vocabulary";
import { monthKey, months } from "./columns";
import type { SeriesKind } from "./series";

export type FindIndicator = Lookup["find"];

/**
 * The look-up of a plan, by the names of other years' plans too: a row that a person typed bears the name of whichever year.
 * What another plan names is this one's indicator where it has it, else the other's.
 */
export function findAmong(plan: Plan, others: readonly Plan[]): FindIndicator {
  const { find } = createLookup(plan);
  if (others.length === 0) return find;
  const ours = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  let elsewhere: readonly FindIndicator[] | null = null;
  return (query) => {
    const own = find(query);
    if (own.ok) return own;
    elsewhere ??= others.map((other) => createLookup(other).find);
    for (const findThere of elsewhere) {
      const found = findThere(query);
      if (found.ok) return ok(ours.get(found.value.code) ?? found.value);
    }
    return own;
  };
}

/** Whether any figure is a sample. */
export const holdsSamples = (sheet: Located | null): boolean =>
  sheet?.rows.some((row) => months.some((month) => isSample(row, monthKey(month)))) ?? false;

/**
 * What a row of 月度数据 is made for, from its visible cells and the code in its hidden one; where a person inserted the row and
 * typed it, the code is found by the indicator's name. Null for a row that is none of an indicator.
 */
export function kindOf(row: LocatedRow, find: FindIndicator): SeriesKind | null {
  const code = codeOf(row, find);
  const year = readYear(row.text("year"));
  const role = roleOf(row);
  const vintageText = row.text("vintage");
  const vintage = vintageText === "" ? null : vintageWords.codeOf(vintageText);
  if (code === null || year === null || role === undefined || vintage === undefined) return null;
  return { code, year, role, basis: row.text("basis"), vintage, sample: isOfSamples(row) };
}

/** The code that the hidden column at the right end keeps beside the calendar; empty in rows of the first version. */
export const markOf = (row: LocatedRow): string => /;(.*)$/.exec(row.text("calendar"))?.[1] ?? "";

/**
 * Whether a row's visible name and its hidden keys, one on either side of the figures, are of one indicator: after part of
 * the columns was sorted or pasted over they are not.
 *
 * @param meant the indicator as the plans of the years name it
 */
export const agrees = (row: LocatedRow, meant: readonly Indicator[]): boolean =>
  meant.some((indicator) => isNameOf(row.text("name"), indicator)) && ["", meant[0]?.code].includes(markOf(row));

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
