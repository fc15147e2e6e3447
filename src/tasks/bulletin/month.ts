import { monthNumber, yearOf, type Month } from "../../observations";
import { fill } from "../../words";
import type { TaskWords } from "../words";

/** 2024年9月 */
export function monthText(month: Month, { bulletin }: TaskWords): string {
  return fill(bulletin.month, { year: yearOf(month), number: monthNumber(month) });
}
