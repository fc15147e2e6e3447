import type { Indicator } from "../plan";
import type { FigureColumn } from "./header";
import type { HeadingWords, Span } from "./heading";

/** Which of a row's filled columns hold its figures. */
export interface ColumnChoice {
  readonly used: readonly FigureColumn[];
  /** Of a month alone, which no entry is. */
  readonly single: readonly FigureColumn[];
  /** Whether the row has what has come together since January. */
  readonly cumulative: boolean;
  /** The last column used, where nothing says that it is no single month's, and the headings of all such. */
  readonly doubted: { readonly column: FigureColumn; readonly headings: string } | null;
}

/**
 * Chooses a row's columns by their headings: growth for what is itself a growth, else the amount; what has come together
 * since January, else what leaves that open, never a month alone. Levels are given at the end of a month and take any.
 *
 * @param rowsSayCumulative whether other rows say 累计, so that one that does not is of single months
 */
export function createColumnChoice(
  columns: readonly FigureColumn[],
  rowsSayCumulative: boolean,
): (filled: readonly FigureColumn[], indicator: Indicator, row: HeadingWords | null) => ColumnChoice {
  const months = (sort: "growth" | "amount") =>
    new Set(columns.filter((column) => column.sort === sort).map((column) => column.period?.month));
  const growths = months("growth");
  const saysCumulative = columns.some(({ heading }) => /累计/.test(heading));

  return (filled, { knowledge, name }, row) => {
    const wanted = (knowledge ? knowledge.quantity === "growth" : /增长$|增速$/.test(name)) ? "growth" : "amount";
    const sortOf = ({ sort, period }: FigureColumn) =>
      row?.sort ?? sort ?? (period !== null && growths.has(period.month) ? "amount" : null);
    const fitting = filled.filter((column) => [null, wanted].includes(sortOf(column)));
    if (knowledge?.measure === "level" || knowledge?.measure === "annual")
      return { used: fitting, single: [], cumulative: true, doubted: null };

    const spanOf = ({ span }: FigureColumn): Span => row?.span ?? (row && rowsSayCumulative ? "single" : span);
    const cumulative = new Set(
      fitting.filter((column) => column.period && spanOf(column) === "cumulative").map(({ period }) => period!.month),
    );
    const open = fitting.filter((column) => column.period && spanOf(column) === null);
    const besides = open.some((column) => /月/.test(column.heading) && fitting.some((other) => isTwin(other, column)));
    const isSingle = (column: FigureColumn) => spanOf(column) === "single" || (besides && spanOf(column) === null);
    const used = fitting.filter((column) => !isSingle(column));
    const last = used.reduce<FigureColumn | null>((top, each) => (isLater(each, top) ? each : top), null);
    const unsure = last !== null && last.period !== null && spanOf(last) === null && !saysCumulative;
    const monthly = knowledge === null || knowledge.frequency === "monthly";
    return {
      used,
      // What says 当月 beside what has come together is no slip.
      single: fitting.filter((column) => isSingle(column) && (spanOf(column) === null || cumulative.size === 0)),
      cumulative: cumulative.size > 0,
      doubted: unsure && monthly ? { column: last, headings: open.map(({ heading }) => heading).join("、") } : null,
    };

    /** What has come together up to the very month, in words of months: a quarter's column is for other indicators. */
    function isTwin(other: FigureColumn, column: FigureColumn): boolean {
      return (
        spanOf(other) === "cumulative" &&
        /月/.test(other.heading) &&
        other.period?.month === column.period?.month &&
        (other.period?.year ?? null) === (column.period?.year ?? null)
      );
    }
  };
}

function isLater({ period }: FigureColumn, than: FigureColumn | null): boolean {
  if (period === null || !than?.period) return true;
  const order = (of: { year: number | null; month: number }) => (of.year ?? 0) * 12 + of.month;
  return order(period) > order(than.period);
}
