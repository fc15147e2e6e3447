import type { Assessment } from "../../analysis";

/**
 * Whether a year-end is there already: `room` where nothing more has to come (已有余量), `passed` where an upper limit of a
 * total, which cannot fall again, is exceeded.
 *
 * @param yearEnd in the indicator's unit
 */
export function headroomAt({ indicator, actual }: Assessment, yearEnd: number): "room" | "passed" | null {
  const measure = indicator.knowledge?.measure;
  if (actual === null || indicator.better === "range") return null;
  if (measure === "cumulativeTotal" && actual >= yearEnd) return indicator.better === "low" ? "passed" : "room";
  if (measure !== "level") return null;
  return (indicator.better === "low" ? actual <= yearEnd : actual >= yearEnd) ? "room" : null;
}
