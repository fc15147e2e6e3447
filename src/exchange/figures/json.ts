import type { Plan } from "../../plan";
import { outgoingUnit, type OutgoingFigure } from "./rows";

/** The version of the form; raised when a reader of the one before would misread it. */
const figuresVersion = 1;

/** The fields of a figure, as they are read back. */
export const figureFields = [
  ...(["code", "month", "value", "unit", "role", "vintage", "basis", "source", "released", "note", "sample"] as const),
] as const;
export type FigureField = (typeof figureFields)[number];

/** Figures as JSON: percentages as printed, `vintage` null where it is not stated. */
export function figuresJson({ region, year }: Plan, figures: readonly OutgoingFigure[]): string {
  const records = figures.map((figure) => {
    const { code, ...rest } = figure.observation;
    return { code, name: figure.indicator.name, unit: outgoingUnit(figure), ...rest };
  });
  return `${JSON.stringify({ version: figuresVersion, region, year, figures: records }, null, 2)}\n`;
}

/** A file of figures as its texts; null for a text that is none. */
export function figuresOfJson(
  text: string,
): { readonly region: string; readonly records: readonly ReadonlyMap<FigureField, string>[] } | null {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
  const { version, region, figures } = (json ?? {}) as Record<string, unknown>;
  if (version !== figuresVersion || !Array.isArray(figures)) return null;
  const records = figures.map((figure: unknown) => {
    const given = (typeof figure === "object" && figure !== null ? figure : {}) as Record<string, unknown>;
    return new Map(figureFields.map((field) => [field, textOf(given[field])]));
  });
  return { region: textOf(region), records };
}

const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
