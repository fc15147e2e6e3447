import { isUnit, unitFactor } from "../../plan";
import { doubtOfThousands } from "../scale";
import { levelUnit } from "./candidate";
import { releaseDoubt, type Claim, type ReleaseDoubt, type SpokenOf, type StatedPeriod } from "./claim";
import type { ColumnHeading } from "./column";
import { saysSoFar, saysWholeYear, type TableLayout, type Title } from "./layout";
import { layoutKey } from "./layoutKey";
import { plainCellText, plainFigureText, unitBehind, type GridRow } from "./pastedTable";
import type { NamedPeriod } from "./period";
import type { ReleaseScope } from "./region";
import type { ReleaseContext } from "./text";

/** A cell of a table with what its row and column say of it. */
export interface TableCell {
  readonly row: GridRow;
  readonly index: number;
  readonly cell: string;
  readonly subject: SpokenOf;
  readonly column: ColumnHeading;
  readonly sort: ColumnHeading["sort"];
  readonly span: ColumnHeading["span"];
  readonly unit: readonly string[];
  /** Whose figure it is; null where nothing around it says so. */
  readonly scope: ReleaseScope | null;
  readonly period: NamedPeriod | null;
}

/** What a cell says of its subject; null where it holds no figure. */
export function claimOf(layout: TableLayout, given: TableCell, { year, confirmed }: ReleaseContext): Claim | null {
  const { column, subject } = given;
  const scope = given.scope ?? "own";
  const period = periodOf(layout, given, year);
  const read = figureOf(given.cell);
  if (!read) return null;
  const doubts: ReleaseDoubt[] = [];
  if (column.rest !== "") doubts.push(releaseDoubt("columnUnclear", { column: column.text }));
  if (given.scope === null && layout.title.elsewhere) doubts.push(releaseDoubt("scopeUnclear"));
  const [unit, sort] = unitAndSort(layout, given, read.unit, doubts);
  const isGrowth = sort === "growth";
  // 下降2.3 below an amount says by how much, and not how much.
  if (!isGrowth && read.direction !== null) return null;
  const headings = layout.columns.map(({ text }) => text);
  const key = layoutKey({ headings, column: column.text, sort: sort ?? "size", units: layout.title.units });
  return {
    subject,
    sort: sort ?? "size",
    figure: { digits: read.digits, unit, ordinal: sort === "rank", bare: unit === "%" && isBare(read, given) },
    direction: isGrowth ? read.direction : null,
    period,
    scope,
    basis: isGrowth ? column.basis : "",
    doubts: [
      ...(confirmed?.has(key)
        ? []
        : doubts.map(({ code, details }) => ({ code, details: { ...details, layout: key } }))),
      ...oddOf(layout, given, read.digits, isGrowth),
    ],
    start: 0,
    end: 0,
  };
}

/** Whether a cell leaves it to others to say that it is a percentage; where its heading does, only what has too many digits. */
const isBare = ({ digits, unit }: { readonly digits: string; readonly unit: string }, { column, subject }: TableCell) =>
  subject.indicator?.unit === "%" && unit === "" && (column.unit !== "%" || /\.\d{2}/.test(digits));

/** A cell that says that the figure beside it is a fall. */
const fallAlone = /^(?:同比)?(?:下降|减少|下跌|负增长|降|减|[▼↓])$/;

/** What is odd of a cell, however well its column is known. */
function oddOf(layout: TableLayout, given: TableCell, digits: string, isGrowth: boolean): ReleaseDoubt[] {
  const { row, column, cell, subject } = given;
  const { span, month, year } = given.period ?? layout.title.period ?? {};
  const signOf = (each: string) => each.trim().charAt(0);
  const pointsDown = (each: string) => ["▼", "↓"].includes(signOf(each));
  const sign = signOf(cell);
  const isUnclear = sign === "△" || (sign === "▲" && !layout.grid.rows.some(({ cells }) => cells.some(pointsDown)));
  const fallBeside =
    isGrowth && !digits.startsWith("-") ? row.cells.map(plainCellText).find((each) => fallAlone.test(each)) : undefined;
  const hasGrown = ({ sort, reason }: ColumnHeading, at: number) => {
    const growth = sort === "growth" && reason === null ? Number(figureOf(row.cells[at] ?? "")?.digits ?? 0) : 0;
    return growth !== 0 && growth > -100;
  };
  const isWhole = span === "cumulative" && month === 12 && typeof year === "number";
  return [
    ...(isUnclear ? [releaseDoubt("unclearSign", { sign })] : []),
    ...(fallBeside ? [releaseDoubt("unclearSign", { sign: fallBeside })] : []),
    ...(!isGrowth && Number(digits) === 0 && layout.columns.some(hasGrown) ? [releaseDoubt("zeroBesideGrowth")] : []),
    ...(isWhole && isSoFar(layout, column) ? [releaseDoubt("openYear", { year })] : []),
    ...doubtOfThousands(digits, subject.indicator?.knowledge ?? null),
  ];
}

/** Whether a column is of a year so far: what the columns of a period say holds for the growth between them that says nothing. */
function isSoFar({ columns, grid }: TableLayout, { period }: ColumnHeading): boolean {
  const alike = columns.filter((each) => each.period?.year === period?.year && each.period?.month === period?.month);
  const words = alike.map(({ text }) => text).join();
  return saysSoFar.test(words) && !saysWholeYear.test([words, ...grid.titles].join());
}

/**
 * The unit of a cell and what it is: by the cell, the column, the row, the line above the table. What has no unit at all is
 * an amount where another column of the period is its growth.
 */
function unitAndSort(
  layout: TableLayout,
  given: TableCell,
  own: string,
  doubts: ReleaseDoubt[],
): [string, Claim["sort"] | null] {
  const { title, columns } = layout;
  const { indicator } = given.subject;
  const growthMeasure = indicator?.knowledge?.quantity === "growth";
  if (given.sort === "rank") return ["", "rank"];
  // A unit in a row is said of that row; a heading's % of the whole column.
  const ofRow = given.unit.find((unit) => unit !== "") ?? "";
  // 1.2倍 and 130.7亿元 below a growth are no percentages, and 增减 beside amounts may be by how much.
  if (given.sort === "growth") {
    if (mayBeDifference(given, [own, ...title.units, ofRow]))
      doubts.push(releaseDoubt("columnUnclear", { column: given.column.text }));
    return [own || (given.column.unit === "‰" ? "‰" : "%"), "growth"];
  }
  const stated = own || (given.column.unit === "%" ? "%" : ofRow || given.column.unit);
  if (stated === "%") return ["%", growthMeasure ? "growth" : "size"];
  if (stated !== "") return [stated, "size"];
  const beside = columns.some(
    (column) => column.sort === "growth" && column !== given.column && column.reason === null,
  );
  const currency = title.units.find((unit) => /元/.test(unit));
  if (growthMeasure && (given.sort === "size" || beside)) {
    const usual = levelUnit(indicator);
    return [usual === "元" ? usual : (currency ?? usual), "size"];
  }
  if (growthMeasure) {
    const plain = title.units.length === 0 || title.units.includes("%") || title.growth;
    if (!plain) doubts.push(releaseDoubt("columnUnclear", { column: given.column.text }));
    return ["%", "growth"];
  }
  const fitting = indicator && title.units.find((unit) => isUnit(unit) && unitFactor(unit, indicator.unit) !== null);
  return [fitting ?? "", "size"];
}

/** Whether 增减 may be by how much, as nothing around says percent. */
const mayBeDifference = ({ column }: TableCell, [own, ...around]: readonly string[]) =>
  /增减(?![率幅速])/.test(column.text) && own === "" && column.unit === "" && !around.includes("%");

/** The period of a cell: of its heading, else of the title; a month beside what has come together is that month's alone. */
function periodOf(
  { title, columns }: TableLayout,
  { column, period, span }: TableCell,
  year: number,
): StatedPeriod | null {
  const named = period ?? title.period;
  if (named === null) return null;
  const stated = period?.span ?? null;
  const spoken = span ?? (stated === "open" ? null : stated);
  const twin = columns.some(
    (other) =>
      other !== column &&
      other.period?.month === named.month &&
      (other.period.span === "cumulative" || other.span === "cumulative"),
  );
  const besides = columns.some((other) => other !== column && other.span === "cumulative");
  const own = spoken ?? (stated === "open" && (twin || besides) ? "single" : named.span);
  const ofYear = named.year === "last" ? year - 1 : (named.year ?? titleYear(title, year));
  return { span: own, month: named.month, year: ofYear, carried: false };
}

const titleYear = ({ period }: Title, year: number) => (typeof period?.year === "number" ? period.year : year);

/** The digits of a cell: 5.9, (5.9) as a negative, 下降2.3, ↓2.3, 持平. */
function figureOf(
  cell: string,
): { readonly digits: string; readonly unit: string; readonly direction: 1 | -1 | null } | null {
  const text = plainFigureText(cell);
  if (/持平$/.test(text)) return { digits: "0", unit: "%", direction: null };
  const direction = /^(?:下降|降|减)/.test(text) ? -1 : /^(?:增长|增)/.test(text) ? 1 : null;
  const match = /(-?\d[\d,]*(?:\.\d+)?)\)?([%‰]?)/.exec(text);
  // 5,2 is neither 52 nor surely 5.2.
  if (!match || !/^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.|$)/.test(match[1]!)) return null;
  const digits = match[1]!.replaceAll(",", "");
  const negative = /^\(/.test(text) && !digits.startsWith("-") ? `-${digits}` : digits;
  return {
    digits: negative,
    unit: unitBehind(cell) ?? match[2]!,
    direction,
  };
}
