import type { Cell, Column, Workbook, Worksheet } from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { monthNumber } from "../../observations";
import { fill } from "../../words";
import { byKey, columnAt, firstFormRow, formColumns, type FormRow, type FormSheet } from "./sheet";
import { formWords } from "./words";

const fonts = { name: "宋体", size: 11 } as const;
const line = { style: "thin", color: { argb: "FFBFBFBF" } } as const;
const lines = { top: line, bottom: line, left: line, right: line };
const solid = (argb: string) => ({ type: "pattern", pattern: "solid", fgColor: { argb } }) as const;
const heading = solid("FFDDEBF7");
const open = solid("FFFFFBE6");
const widths = [1, 6, 34, 11, 20, 12, 16, 14, 28] as const;
const longestNote = 200;
/** Excel's own end of what validation takes. */
const furthest = 1e15;

/** A form as the bytes of an .xlsx file: one cell for each figure is open and validated, all else protected. */
export async function formFile(sheet: FormSheet): Promise<Uint8Array> {
  const { default: ExcelJS } = await import("exceljs");
  const workbook: Workbook = new ExcelJS.Workbook();
  const target = workbook.addWorksheet(formWords.sheet, {
    views: [{ state: "frozen", ySplit: firstFormRow, showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  target.columns = widths.map((width, i): Partial<Column> => ({ width, hidden: i === 0 }));
  top(target, sheet);
  sheet.rows.forEach((row, i) => tableRow(target, firstFormRow + i, row));
  signature(target, firstFormRow + sheet.rows.length + 1);
  target.pageSetup.printTitlesRow = `${firstFormRow}:${firstFormRow}`;
  // Against slips, not against people: without a password.
  await target.protect("", {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  });
  return mended(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const styles = "xl/styles.xml";
const fontOrder = ["b", "i", "sz", "color", "name", "family", "charset", "scheme"];

/** The file with its fonts written in the order of the format, which the library does not keep. */
function mended(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const rank = (element: string) => fontOrder.indexOf(/^<(\w+)/.exec(element)?.[1] ?? "");
  const ordered = strFromU8(parts[styles]!).replace(/<font>(.*?)<\/font>/g, (_, body: string) => {
    const elements = body.match(/<[^>]*\/>/g) ?? [];
    return `<font>${[...elements].sort((a, b) => rank(a) - rank(b)).join("")}</font>`;
  });
  return zipSync({ ...parts, [styles]: strToU8(ordered) });
}

/** A cell by row and column from 0. */
const at = (sheet: Worksheet, row: number, column: number): Cell => sheet.getCell(row + 1, column + 1);

function top(sheet: Worksheet, { mark, title, lines: texts }: FormSheet): void {
  at(sheet, 0, 0).value = mark;
  at(sheet, 0, 1).value = title;
  at(sheet, 0, 1).font = { ...fonts, size: 16, bold: true };
  sheet.getRow(1).height = 28;
  texts.forEach((text, i) => {
    const cell = at(sheet, 1 + i, 1);
    cell.value = text;
    cell.font = i === 0 ? { ...fonts, bold: true } : { ...fonts, color: { argb: i === 2 ? "FFC00000" : "FF595959" } };
    if (text === "") sheet.getRow(2 + i).hidden = true;
  });
  for (const column of formColumns) {
    if (column === "key") continue;
    const cell = at(sheet, firstFormRow - 1, columnAt(column));
    cell.value = formWords.head[column];
    Object.assign(cell, { font: { ...fonts, bold: true }, fill: heading, border: lines });
    cell.alignment = { horizontal: "center", vertical: "middle" };
  }
  sheet.getRow(firstFormRow).height = 22;
}

function tableRow(sheet: Worksheet, row: number, of: FormRow): void {
  const { key, no, name, unit, asked, lastYear, before, decimals, bounds } = of;
  const format = decimals === 0 ? "General" : `#,##0.${"0".repeat(decimals)}`;
  const cells = { key, no, name, unit, asked, lastYear, before };
  for (const column of formColumns) {
    const cell = at(sheet, row, columnAt(column));
    const value = column in cells ? cells[column as keyof typeof cells] : null;
    cell.value = typeof value === "object" ? (value?.value ?? null) : value;
    Object.assign(cell, { font: fonts, border: lines });
    const left = column === "name" || column === "note";
    const figure = column === "lastYear" || column === "before" || column === "value";
    cell.alignment = { vertical: "middle", wrapText: true, horizontal: left ? "left" : figure ? "right" : "center" };
    cell.numFmt = figure ? format : "@";
  }
  const last = before && fill(formWords.month, { month: monthNumber(before.month) });
  if (last !== null) at(sheet, row, columnAt("before")).numFmt = `${decimals === 0 ? "0" : format}"（${last}）"`;
  sheet.getRow(row + 1).height = name.length > 16 || asked.length > 9 ? 32 : 20;

  const value = at(sheet, row, columnAt("value"));
  const { prompt } = formWords;
  const [low, high] = [Math.max(bounds.low, -furthest), Math.min(bounds.high, furthest)];
  const bounded = Number.isFinite(bounds.low) && Number.isFinite(bounds.high);
  value.dataValidation = {
    ...{ type: "decimal", operator: "between", formulae: [low, high], allowBlank: true, errorStyle: "stop" },
    ...{ showInputMessage: true, promptTitle: prompt.title, prompt: fill(prompt.value, { asked, unit }) },
    ...{ showErrorMessage: true, errorTitle: prompt.title },
    error: bounded ? fill(prompt.outside, { low, high, unit }) : fill(prompt.number, { unit }),
  };
  openCell(value);
  openNote(at(sheet, row, columnAt("note")));
}

function openCell(cell: Cell): void {
  cell.protection = { locked: false };
  cell.fill = open;
}

function openNote(cell: Cell): void {
  const { prompt } = formWords;
  cell.dataValidation = {
    ...{ type: "textLength", operator: "lessThanOrEqual", formulae: [longestNote], allowBlank: true },
    ...{ showInputMessage: true, promptTitle: prompt.title, prompt: prompt.note },
    ...{ showErrorMessage: true, errorStyle: "stop", errorTitle: prompt.title, error: prompt.longNote },
  };
  openCell(cell);
}

/** Who filled it in, below the table. */
function signature(sheet: Worksheet, row: number): void {
  at(sheet, row, 0).value = byKey;
  const label = at(sheet, row, columnAt("name"));
  label.value = formWords.by;
  Object.assign(label, { font: fonts, border: lines, alignment: { horizontal: "right" } });
  const cell = at(sheet, row, columnAt("asked"));
  Object.assign(cell, { font: fonts, border: lines, numFmt: "@" });
  openCell(cell);
}
