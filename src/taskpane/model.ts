import { monthNumber, monthOf, yearOf, type Month } from "../observations";
import { fill, type Locale } from "../words";
import { paneWords } from "./words";

/** A month in words: `2024年9月`, in English `2024-09`. */
export function monthName(month: Month, locale: Locale): string {
  const number = locale === "en" ? month.slice(5) : monthNumber(month);
  return fill(paneWords(locale).pane.month, { year: yearOf(month), month: number });
}

/** The months of a plan's year with their names, January first. */
export function monthsOf(year: number, locale: Locale): readonly { readonly month: Month; readonly name: string }[] {
  return Array.from({ length: 12 }, (_, i) => monthOf(year, i + 1)).map((month) => ({
    month,
    name: monthName(month, locale),
  }));
}
