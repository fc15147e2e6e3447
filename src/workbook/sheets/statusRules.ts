import { palettes, type Palette, type Status } from "../../analysis";
import { codeWords } from "../../figures";
import { highlightColor, statusColors } from "../../report";

const { status: words } = codeWords("zh-CN");

/** Each status's rule: its cell says so, as text. */
const formulas = new Map<Status, string>(
  (Object.keys(words) as Status[]).map((status) => [status, `="${words[status]}"`]),
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
    [
      ...["id", "type", "cellValueOrNullObject/rule", "cellValueOrNullObject/format/fill/color"],
      "customOrNullObject/format/fill/color",
    ].map((member) => `items/${member}`),
  );

/**
 * Gives our rules the colours of another palette where they stand; what a person made stays: rules of their own, and ours
 * that they coloured otherwise.
 */
export function recolorStatuses(rules: Excel.ConditionalFormatCollection, palette: Palette): void {
  const statuses = new Map([...formulas].map(([status, formula]) => [formula, status]));
  const isOurs = (color: string | null, colorIn: (each: Palette) => string) =>
    palettes.some((each) => colorIn(each) === color?.toUpperCase());
  for (const { type, cellValueOrNullObject: cellValue, customOrNullObject: custom } of rules.items) {
    if (type === "Custom" && isOurs(custom.format.fill.color, highlightColor))
      custom.format.fill.color = highlightColor(palette);
    const status = type === "CellValue" ? statuses.get(cellValue.rule.formula1) : undefined;
    if (status !== undefined && isOurs(cellValue.format.fill.color, (each) => statusColors(each)[status].fill))
      paint(cellValue, status, palette);
  }
}

function paint({ format }: Excel.CellValueConditionalFormat, status: Status, palette: Palette): void {
  const { fill, font } = statusColors(palette)[status];
  format.fill.color = fill;
  format.font.color = font;
}
