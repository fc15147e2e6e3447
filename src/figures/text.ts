import type { Assessment } from "../analysis";
import type { Locale } from "../words";
import { decimalsOf, type Shown } from "./decimals";
import type { FigureDefinition, Surroundings } from "./figure";
import { formatOf } from "./indicatorFormat";
import { kinds } from "./kinds";
import { figures, type FigureId } from "./list";
import { codeWords } from "./words";

const figureOf = (id: FigureId): FigureDefinition => figures[id];

/** What a figure is called. @example figureName("gap", "zh-CN") // "差距" */
export const figureName = (id: FigureId, locale: Locale): string => figures[id].name[locale];

/** What a figure means, in a sentence; its name where that says it all. */
export const figureMeaning = (id: FigureId, locale: Locale): string =>
  (figureOf(id).explain ?? figures[id].name)[locale];

const headingsOf = (locale: Locale) => {
  const entries = Object.entries<FigureDefinition>(figures).map(([id, { name }]) => {
    const text = name[locale];
    return [id, text.charAt(0).toUpperCase() + text.slice(1)];
  });
  return Object.fromEntries(entries) as Readonly<Record<FigureId, string>>;
};
const headings = { "zh-CN": headingsOf("zh-CN"), en: headingsOf("en") };

/** The names at the head of a column or before a box, with a capital where the language has them. @example figureHeadings("en").gap // "Gap" */
export const figureHeadings = (locale: Locale) => headings[locale];

/** Where a figure stands in the exchanged record. @example figurePath("low") // "projection.low80" */
export const figurePath = (id: FigureId): string => figureOf(id).path ?? id;

/** Whether a figure is a number, which a table sets at the right of its column. */
export const isNumber = (id: FigureId): boolean => kinds[figures[id].kind].isNumber;

/** The number format of a figure's cell in a spreadsheet, as an indicator's decimals make it. */
export const figureNumberFormat = (id: FigureId, shown: Shown): string =>
  kinds[figures[id].kind].numberFormat(decimalsOf(shown));

/** Figures as they are read, by their ids. Worked: `{ gap: 0.2 }`. */
export function readFigures<Id extends FigureId>(
  ids: readonly Id[],
  assessment: Assessment,
  surroundings: Surroundings,
): { readonly [Each in Id]: ReturnType<(typeof figures)[Each]["read"]> } {
  const values = ids.map((id) => [id, figureOf(id).read(assessment, surroundings)]);
  return Object.fromEntries(values) as { readonly [Each in Id]: ReturnType<(typeof figures)[Each]["read"]> };
}

/**
 * A figure as the cell of a table holds it: a number, or words, those of a code in a language; null where there is none.
 *
 * Worked: `status` → 滞后
 */
export function figureCell(
  id: FigureId,
  assessment: Assessment,
  surroundings: Surroundings,
  locale: Locale,
): string | number | null {
  const { read, words } = figureOf(id);
  const value = read(assessment, surroundings);
  if (value === null || words === undefined) return value;
  return (codeWords(locale)[words] as Readonly<Record<string, string>>)[value]!;
}

/**
 * A figure as text without its unit, as its kind is written; empty where there is none.
 *
 * Worked: `gap` of GDP at 5.2 against 5.0 → +0.2
 */
export function figureText(id: FigureId, assessment: Assessment, surroundings: Surroundings, locale: Locale): string {
  const cell = figureCell(id, assessment, surroundings, locale);
  return cell === null ? "" : kinds[figures[id].kind].text(cell, formatOf(assessment, locale));
}
