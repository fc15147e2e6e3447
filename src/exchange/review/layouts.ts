import type { FoundFigure } from "./review";

/** A column of a bulletin's table that a person confirmed: tables with the same headings are not asked about again. */
export interface ConfirmedColumn {
  /** The table's headings without their months, with this column among them. */
  readonly key: string;
  /** As it stood there. */
  readonly heading: string;
}

/** The columns whose reading was doubted, of figures that a person takes. */
export function columnsAsked(taken: readonly FoundFigure[]): readonly ConfirmedColumn[] {
  const asked = taken.flatMap(({ doubts }) =>
    doubts.flatMap(({ code, details }) =>
      code === "columnUnclear" ? [{ key: String(details.layout), heading: String(details.column) }] : [],
    ),
  );
  return withColumns([], asked);
}

/** Columns that are remembered, and more; each once. */
export function withColumns(
  known: readonly ConfirmedColumn[],
  more: readonly ConfirmedColumn[],
): readonly ConfirmedColumn[] {
  return [...new Map([...more, ...known].map((each) => [each.key, each])).values()].sort((a, b) =>
    a.key < b.key ? -1 : 1,
  );
}

/** The remembered columns as a text; null where there are none. */
export const writeConfirmed = (columns: readonly ConfirmedColumn[]): string | null =>
  columns.length === 0 ? null : JSON.stringify({ version: 1, columns });

/** What {@link writeConfirmed} wrote; a text in any other form remembers nothing. */
export function readConfirmed(text: string | null): readonly ConfirmedColumn[] {
  try {
    const { version, columns } = JSON.parse(text ?? "null") as { version: unknown; columns: unknown };
    return version === 1 && Array.isArray(columns) ? columns.filter(isColumn) : [];
  } catch {
    return [];
  }
}

const isColumn = (value: unknown): value is ConfirmedColumn =>
  typeof (value as ConfirmedColumn | null)?.key === "string" &&
  typeof (value as ConfirmedColumn | null)?.heading === "string";
