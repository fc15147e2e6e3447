import { SaxesParser, type SaxesTagPlain } from "saxes";
import { formatA1, parseA1, type Rect } from "../address";
import { ExcelError } from "../error";
import { isTooLong } from "../model/formulaLimit";
import type { Lost } from "../model/workbook";

/** What a workbook may hold in all; a year's plan for a hundred regions needs half of it. */
const MOST_CELLS = 1_000_000;
const MOST_FORMULAS = 300_000;
/** Cells between A1 and the last one of a sheet, and cells under merged blocks. */
const LARGEST_SHEET = 10_000_000;
const MOST_MERGED = 1_000_000;

type Attributes = Readonly<Record<string, string>>;

/** What is read of a worksheet's part besides its cells, which exceljs reads. */
export interface SheetPart {
  /** What exceljs leaves out of conditional formats: attributes of the rules by priority. */
  readonly rules: ReadonlyMap<number, Attributes>;
  readonly validations: readonly { readonly attributes: Attributes; readonly formulas: readonly string[] }[];
  /** Custom properties: relation of the part with the value, by name. */
  readonly properties: ReadonlyMap<string, string>;
  readonly merges: readonly Rect[];
  /** What a saved workbook cannot keep. */
  readonly unknown: ReadonlySet<Unkept>;
}

export type Unkept = Exclude<Lost["kind"], "chart" | "drawing">;

/** Elements that stand for something that is not kept. */
const unkept: Readonly<Record<string, Unkept>> = {
  hyperlink: "hyperlink",
  sparklineGroup: "sparkline",
  brk: "pageBreak",
  oleObject: "object",
  control: "object",
  filterColumn: "filter",
};
/** Kinds of conditional formats that are kept. */
const rules = new Set(["expression", "cellIs", "containsText", "top10", "dataBar", "colorScale"]);

/** Counts over the sheets of a workbook. */
export interface Totals {
  cells: number;
  formulas: number;
  merged: number;
}

/**
 * Reads a worksheet's part in one pass and refuses it before anything is made of it, where it is too large for that.
 * @param sheet its name, for the message
 * @throws InvalidArgument where it is not well formed, or holds more than the limits above
 */
export function readSheetPart(xml: string, sheet: string, totals: Totals): SheetPart {
  const found = {
    rules: new Map<number, Record<string, string>>(),
    validations: [] as { attributes: Attributes; formulas: string[] }[],
    properties: new Map<string, string>(),
    merges: [] as Rect[],
    unknown: new Set<Unkept>(),
  };
  let [row, column, cell, text] = [0, 0, "", ""];
  let rule: Record<string, string> | undefined;
  const open = (name: string, attributes: Attributes): void => {
    if (unkept[name]) found.unknown.add(unkept[name]);
    if (Number(attributes["outlineLevel"] ?? 0) > 0) found.unknown.add("outline");
    switch (name) {
      case "row":
        row = Number(attributes["r"] ?? row + 1);
        column = 0;
        break;
      case "c": {
        cell = attributes["r"] ?? formatA1({ row: row - 1, column, rows: 1, columns: 1 });
        const place = parseA1(cell);
        if (!place) throw tooMuch(`${sheet}: there is no cell ${cell}.`);
        column = place.column + 1;
        if (++totals.cells > MOST_CELLS) throw tooMuch(`The file has more than ${MOST_CELLS} cells.`);
        if ((place.row + 1) * (place.column + 1) > LARGEST_SHEET)
          throw tooMuch(`${sheet}!${cell} is too far from the first cell.`);
        break;
      }
      case "f":
        if (++totals.formulas > MOST_FORMULAS) throw tooMuch(`The file has more than ${MOST_FORMULAS} formulas.`);
        break;
      case "mergeCell": {
        const rect = parseA1(attributes["ref"] ?? "");
        if (!rect) throw tooMuch(`${sheet}: there is no block ${attributes["ref"] ?? ""} to merge.`);
        totals.merged += rect.rows * rect.columns;
        if (totals.merged > MOST_MERGED) throw tooMuch(`${sheet}!${attributes["ref"] ?? ""} merges too many cells.`);
        found.merges.push(rect);
        break;
      }
      case "cfRule":
        rule = { ...attributes };
        found.rules.set(Number(attributes["priority"]), rule);
        if (!rules.has(attributes["type"] ?? "")) found.unknown.add("conditionalFormat");
        break;
      case "dataBar":
        if (rule && attributes["showValue"] !== undefined) rule["showValue"] = attributes["showValue"];
        break;
      case "dataValidation":
        found.validations.push({ attributes, formulas: [] });
        break;
      case "customPr":
        found.properties.set(attributes["name"] ?? "", attributes["r:id"] ?? "");
    }
    text = "";
  };
  const close = (name: string): void => {
    if (name === "f" && isTooLong(text)) throw tooMuch(`The formula in ${sheet}!${cell} is too long.`);
    if (name === "formula1" || name === "formula2") found.validations.at(-1)?.formulas.push(text);
    if (name === "cfRule") rule = undefined;
  };
  const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain) => open(localName(name), attributes));
  parser.on("text", (part) => (text += part));
  parser.on("closetag", ({ name }) => close(localName(name)));
  parser.on("error", () => {
    throw tooMuch("A part of the file is not well formed.");
  });
  parser.write(xml).close();
  return found;
}

const tooMuch = (message: string): ExcelError => new ExcelError("InvalidArgument", message);
