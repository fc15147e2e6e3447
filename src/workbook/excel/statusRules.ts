import type { Palette, Status } from "../../analysis";
import { statusColors } from "../../report";
import { sheetWords as words } from "../words";

export const palettes = Object.keys(words.workbook.palette) as Palette[];

/** Each status's rule: its cell says so, as text. */
const formulas = new Map<Status, string>(
  (Object.keys(words.status) as Status[]).map((status) => [status, `="${words.status[status]}"`]),
);

/** Colours the statuses in cells by rules over what they say. */
export function colorStatuses(cells: Excel.Range, palette: Palette): void {
  for (const [status, formula1] of formulas) {
    const { cellValue } = cells.conditionalFormats.add("CellValue");
    cellValue.rule = { formula1, operator: "EqualTo" };
    paint(cellValue, status, palette);
  }
}

/** The rules over cells; to be loaded before {@link recolorStatuses}. */
export const loadRules = (cells: Excel.Range): Excel.ConditionalFormatCollection =>
  cells.conditionalFormats.load(
    "items/id,items/type,items/cellValueOrNullObject/rule,items/cellValueOrNullObject/format/fill/color",
  );

/**
 * Gives our rules the colours of another palette where they stand; what a person made stays: rules of their own, and ours
 * that they coloured otherwise.
 */
export function recolorStatuses(rules: Excel.ConditionalFormatCollection, palette: Palette): void {
  const statuses = new Map([...formulas].map(([status, formula]) => [formula, status]));
  for (const { type, cellValueOrNullObject: cellValue } of rules.items) {
    const status = type === "CellValue" ? statuses.get(cellValue.rule.formula1) : undefined;
    if (status === undefined) continue;
    const color = cellValue.format.fill.color.toUpperCase();
    if (palettes.some((each) => statusColors(each)[status].fill === color)) paint(cellValue, status, palette);
  }
}

function paint({ format }: Excel.CellValueConditionalFormat, status: Status, palette: Palette): void {
  const { fill, font } = statusColors(palette)[status];
  format.fill.color = fill;
  format.font.color = font;
}
