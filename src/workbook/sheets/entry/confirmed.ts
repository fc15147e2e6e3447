import type { Signed } from "../../../analysis";
import { readRemarks } from "./remarks";

/**
 * What the cell 属实 of a row says once a figure of a month is confirmed: the figure with name and day, by month. Another
 * figure in that month is not confirmed by it.
 *
 * @example confirmedCell("9月：65（张三 2024-11-05）", { month: 10, value: 66 }, { by: "李四", on: "2024-12-05" })
 * // "9月：65（张三 2024-11-05）；10月：66（李四 2024-12-05）"
 */
export function confirmedCell(
  cell: string,
  { month, value }: { readonly month: number; readonly value: number },
  { by, on }: Signed,
): string {
  const said = readRemarks(cell);
  return Array.from({ length: 12 }, (_, i) => i + 1)
    .map((each) => [each, each === month ? `${value}（${`${by.trim()} ${on}`.trim()}）` : said(each)] as const)
    .filter(([, text]) => text !== "")
    .map(([each, text]) => `${each}月：${text}`)
    .join("；");
}

/** Whether the cell 属实 of a row confirms a figure of a month. @example isConfirmed("9月：65（张三 2024-11-05）", { month: 9, value: 65 }) // true */
export function isConfirmed(
  cell: string,
  { month, value }: { readonly month: number; readonly value: number },
): boolean {
  const [, figure] = /^([-\d.e+]+)（/.exec(readRemarks(cell)(month)) ?? [];
  return figure !== undefined && Number(figure) === value;
}
