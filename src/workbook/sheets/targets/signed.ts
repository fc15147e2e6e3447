import type { Signed } from "../../../analysis";

const dated = /(?:^|\s)(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/**
 * Who said something and when, as one cell.
 *
 * @example writeSigned({ by: "张三", on: "2024-10-15" }) // "张三 2024-10-15"
 */
export const writeSigned = ({ by, on }: Partial<Signed>): string => [by, on].filter(Boolean).join(" ");

/**
 * The same read back. A date at the end in any usual writing is the day; the rest is who.
 *
 * @example readSigned("张三 2024/10/5") // { by: "张三", on: "2024-10-05" }
 * @example readSigned("综合科") // { by: "综合科", on: "" }
 */
export function readSigned(cell: string): Signed {
  const text = cell.trim();
  const [found, year, month, day] = dated.exec(text) ?? [];
  const on = found === undefined ? null : isoDate(Number(year), Number(month), Number(day));
  return on === null ? { by: text, on: "" } : { by: text.slice(0, -found!.length).trim(), on };
}

/** A day of the calendar as `2024-10-05`, or null where there is none such. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : null;
}
