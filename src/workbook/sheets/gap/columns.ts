import type { Palette } from "../../../analysis";
import { figureName, figures, kinds, type FigureId } from "../../../figures";
import type { Month } from "../../../observations";
import type { SheetRole } from "../../engine/role";
import { metaKeys, type Column } from "../../engine/content";
import { cellAt, textOf } from "../../engine/grid";
import type { Located } from "../../engine/locate";

/** What opens the hidden corner of every 差距分析. */
export const analysisKind = "analysis";
export const analysisRole = (asOf: Month): SheetRole => `${analysisKind} ${asOf}`;

/** A figure in a column of 差距分析. */
interface GapColumn {
  readonly id: FigureId;
  /** In characters. */
  readonly width: number;
  /** Shown only where any row holds something. */
  readonly optional?: boolean;
  /** Whether it goes on paper: twelve columns on A4 are read without a glass. */
  readonly printed?: boolean;
}

/**
 * The figures that 差距分析 shows, in the order of its columns; their names, kinds and meaning are `figures`'. What is asked
 * first stands in the first screen and on paper, each row in one line; the pane has the whole texts.
 */
export const gapFigures: readonly GapColumn[] = [
  { id: "no", width: 5, printed: true },
  { id: "name", width: 35, printed: true },
  { id: "unit", width: 11, printed: true },
  { id: "status", width: 9.5, printed: true },
  { id: "gap", width: 7.5, printed: true },
  { id: "outlook", width: 8.5, printed: true },
  { id: "probability", width: 7, printed: true },
  { id: "doubtful", width: 4.5, optional: true, printed: true },
  { id: "owner", width: 10, printed: true },
  { id: "target", width: 15, printed: true },
  { id: "actual", width: 8, printed: true },
  { id: "pace", width: 8, printed: true },
  { id: "projection", width: 8, printed: true },
  { id: "reason", width: 54 },
  { id: "earlier", width: 9.5, optional: true },
  { id: "movement", width: 24, optional: true },
  { id: "statusYearAgo", width: 9.5, optional: true },
  { id: "outcomeYearAgo", width: 9.5, optional: true },
  { id: "dataMonth", width: 8.5 },
  { id: "aim", width: 8 },
  { id: "standing", width: 9 },
  { id: "progress", width: 9 },
  { id: "attainment", width: 7.5 },
  { id: "required", width: 8.5 },
  { id: "perMonth", width: 8.5, optional: true },
  { id: "low", width: 8 },
  { id: "high", width: 8 },
  { id: "projectedAttainment", width: 8 },
  { id: "method", width: 20 },
  { id: "base", width: 8, optional: true },
  { id: "province", width: 7.5, optional: true },
  { id: "provinceGap", width: 7.5, optional: true },
  { id: "nation", width: 7.5, optional: true },
  { id: "nationGap", width: 7.5, optional: true },
  { id: "rank", width: 5.5, optional: true },
  { id: "why", width: 36, optional: true },
  { id: "doubts", width: 40, optional: true },
  { id: "judged", width: 24, optional: true },
  { id: "sample", width: 9 },
  { id: "explanation", width: 54, optional: true },
];

/** The columns that go on paper. */
export const printedColumns = gapFigures.filter(({ printed }) => printed).map(({ id }) => id);

/** Columns that are shown only where they hold anything. */
export const optionalColumns = gapFigures.filter(({ optional }) => optional).map(({ id }) => id);

/** Heading of the hidden switch column that turns the highlighting of rows on; anything else turns it off. */
export const highlightOn = "on";

/** The palette in which a sheet was coloured before that was kept in it. */
const firstPalette: Palette = "redBad";

/** The palette in which a sheet that was found is coloured: the heading of a hidden column says so. */
export function paletteOf({ grid, meta, columns }: Located): string {
  const [row, column] = [meta.get(metaKeys.heading), columns.get("palette")];
  return row === undefined || column === undefined ? firstPalette : textOf(cellAt(grid, row, column));
}

/** The columns of 差距分析; figures of an indicator have its decimals, each in its own row. */
export function gapColumns(palette: Palette): Column[] {
  const hidden = { width: 4, format: "@", hidden: true } as const;
  return [
    ...gapFigures.map(({ id, width }): Column => {
      const { align, numberFormat } = kinds[figures[id].kind];
      const format = hasDecimals(id) ? "General" : numberFormat(0);
      return {
        key: id,
        heading: figureName(id, "zh-CN"),
        width,
        format,
        align,
      };
    }),
    { key: "highlight", heading: highlightOn, ...hidden },
    { key: "palette", heading: palette, ...hidden },
  ];
}

/** Whether a figure's number format follows from the decimals of its indicator. */
export function hasDecimals(id: FigureId): boolean {
  const { numberFormat } = kinds[figures[id].kind];
  return numberFormat(0) !== numberFormat(1);
}
