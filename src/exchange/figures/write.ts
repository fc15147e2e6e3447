import Papa from "papaparse";
import type { Observation } from "../../observations";
import type { Plan } from "../../plan";
import { figuresJson } from "./json";
import { longHead, longRow, outgoingFigures, type OutgoingFigure } from "./rows";
import { sdmxText } from "./sdmx";
import { figureFileWords as words } from "./words";

/** The forms in which figures go out; each is read back. */
export const figureForms = ["csv", "xlsx", "json", "sdmx"] as const;
export type FigureForm = (typeof figureForms)[number];

/** How a file of a form ends, and its kind. */
export const figureFileKinds: Readonly<Record<FigureForm, { readonly suffix: string; readonly type: string }>> = {
  csv: { suffix: ".csv", type: "text/csv" },
  xlsx: { suffix: ".xlsx", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  json: { suffix: ".json", type: "application/json" },
  sdmx: { suffix: ".sdmx.csv", type: "application/vnd.sdmx.data+csv;version=2.0.0" },
};

/** The mark by which Excel knows UTF-8. */
const byteOrderMark = "\uFEFF";

/**
 * A plan's figures as the bytes of a file with how many they are, each with role, vintage, basis, source, date of release and note: text is data,
 * and what a spreadsheet would run as a formula has a ' before it.
 */
export async function figuresFile(
  form: FigureForm,
  plan: Plan,
  observations: readonly Observation[],
): Promise<{ readonly bytes: Uint8Array; readonly count: number }> {
  const figures = outgoingFigures(plan, observations);
  const count = figures.length;
  if (form === "xlsx") return { bytes: await valuesFile(longTable(plan, figures)), count };
  return { bytes: new TextEncoder().encode(textOf(form, plan, figures)), count };
}

function textOf(form: Exclude<FigureForm, "xlsx">, plan: Plan, figures: readonly OutgoingFigure[]): string {
  if (form === "json") return figuresJson(plan, figures);
  if (form === "sdmx") return sdmxText(plan, figures);
  return byteOrderMark + Papa.unparse(longTable(plan, figures), { newline: "\r\n" });
}

type Table = (string | number)[][];

const longTable = (plan: Plan, figures: readonly OutgoingFigure[]): Table => [
  [...longHead],
  ...figures.map((figure) => [...longRow(figure, plan)]),
];

const widths = [12, 30, 7, 7, 12, 10, 8, 8, 10, 30, 14, 30, 8] as const;

/** A table as the bytes of an .xlsx file: values alone, texts in cells that stay text. */
async function valuesFile(table: Table): Promise<Uint8Array> {
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(words.sheet, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = widths.map((width) => ({ width }));
  for (const cells of table) {
    const row = sheet.addRow(cells);
    row.eachCell((cell) => {
      if (typeof cell.value === "string") cell.numFmt = "@";
    });
  }
  sheet.getRow(1).font = { bold: true };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: longHead.length } };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
