import type { Palette } from "../../../analysis";
import type { Month } from "../../../observations";
import type { SheetRole } from "../../engine/definition";
import { metaKeys, type Column } from "../../engine/content";
import { cellAt, textOf } from "../../engine/grid";
import type { Located } from "../../engine/locate";
import { sheetWords as words } from "../../engine/words";

/** What opens the hidden corner of every 差距分析. */
export const analysisKind = "analysis";
export const analysisRole = (asOf: Month): SheetRole => `${analysisKind} ${asOf}`;

/** Columns that are shown only where they hold anything. */
export const optionalColumns = [
  ...(["earlier", "movement", "perMonth", "base", "province", "provinceGap", "nation", "nationGap"] as const),
  ...(["rank", "judged", "explanation"] as const),
] as const;

/** Heading of the hidden switch column that turns the highlighting of rows on; anything else turns it off. */
export const highlightOn = "on";

/** Never 0 % or 100 % for what is only nearly so. */
export const probabilityFormat = '[<0.005]"<1%";[>0.995]">99%";0%';

/** The palette in which a sheet was coloured before that was kept in it. */
const firstPalette: Palette = "redBad";

/** The palette in which a sheet that was found is coloured: the heading of a hidden column says so. */
export function paletteOf({ grid, meta, columns }: Located): string {
  const [row, column] = [meta.get(metaKeys.heading), columns.get("palette")];
  return row === undefined || column === undefined ? firstPalette : textOf(cellAt(grid, row, column));
}

/** The columns of 差距分析. */
export function gapColumns(palette: Palette): Column[] {
  const { column } = words.workbook;
  const text = { format: "@" } as const;
  const centred = { ...text, align: "center" } as const;
  const number = { format: "General", align: "right" } as const;
  const share = { format: "0%", align: "center" } as const;
  return [
    { key: "no", heading: column.no, width: 5.5, ...centred },
    { key: "name", heading: column.name, width: 26, ...text, wrap: true },
    { key: "owner", heading: column.owner, width: 12, ...text, wrap: true },
    { key: "unit", heading: column.unit, width: 8, ...centred, wrap: true },
    { key: "target", heading: column.target, width: 12, ...text, wrap: true },
    { key: "status", heading: column.status, width: 9.5, ...centred },
    { key: "earlier", heading: column.earlier, width: 9.5, ...centred },
    { key: "movement", heading: column.movement, width: 13, ...text, wrap: true },
    { key: "dataMonth", heading: column.dataMonth, width: 8.5, ...centred },
    { key: "aim", heading: column.aim, width: 8, ...number },
    { key: "actual", heading: column.actual, width: 8, ...number },
    { key: "pace", heading: column.pace, width: 8, ...number },
    { key: "progress", heading: column.progress, width: 9, format: "0%" },
    { key: "gap", heading: column.gap, width: 8, ...number },
    { key: "attainment", heading: column.attainment, width: 7.5, ...share },
    { key: "required", heading: column.required, width: 8.5, ...number },
    { key: "perMonth", heading: column.perMonth, width: 8.5, ...number },
    { key: "projection", heading: column.projection, width: 8, ...number },
    { key: "low", heading: column.low, width: 8, ...number },
    { key: "high", heading: column.high, width: 8, ...number },
    { key: "projectedAttainment", heading: column.projectedAttainment, width: 8, ...share },
    { key: "probability", heading: column.probability, width: 7.5, ...share, format: probabilityFormat },
    { key: "method", heading: column.method, width: 13, ...text, wrap: true },
    { key: "base", heading: column.base, width: 8, ...number },
    { key: "province", heading: column.province, width: 7.5, ...number },
    { key: "provinceGap", heading: column.provinceGap, width: 7.5, ...number },
    { key: "nation", heading: column.nation, width: 7.5, ...number },
    { key: "nationGap", heading: column.nationGap, width: 7.5, ...number },
    { key: "rank", heading: column.rank, width: 5.5, format: "0", align: "center" },
    { key: "reason", heading: column.reason, width: 54, ...text, wrap: true },
    { key: "judged", heading: column.judged, width: 24, ...text, wrap: true },
    { key: "sample", heading: column.sample, width: 9, ...centred },
    { key: "explanation", heading: column.explanation, width: 54, ...text, wrap: true },
    { key: "highlight", heading: highlightOn, width: 4, ...text, hidden: true },
    { key: "palette", heading: palette, width: 4, ...text, hidden: true },
  ];
}
