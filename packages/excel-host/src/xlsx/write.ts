import ExcelJS, { type CellValue, type Style, type Worksheet } from "exceljs";
import { cellRect, formatA1, type Rect } from "../address";
import type { CellFormat, GridSheet } from "../model/grid";
import { resolveName } from "../model/names";
import { protectionOptions, type SheetState, type TableState } from "../model/state";
import type { WorkbookModel } from "../model/workbook";
import { addCharts } from "./charts/write";
import { cellToFile } from "./formulas/formula";
import { bytesOf, pack, type Parts, storable, textOf, unpack } from "./package";
import { writePage } from "./page";
import { addParts, edit } from "./parts";
import { fileReference, fileRule, validationsXml } from "./rules";
import { markSpills } from "./spills";
import { toArgb, toFileStyle } from "./style";
import { pointsToCharacters } from "./units";

/**
 * The workbook as the bytes of an .xlsx file, formulas with the results they have now.
 * @param custom names of custom functions, in capitals
 */
export async function writeXlsx(model: WorkbookModel, custom: ReadonlySet<string>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, value] of model.documentProperties) Object.assign(book, { [propertyOf(name)]: value });
  for (const grid of model.grid.sheets) {
    const sheet = book.addWorksheet(grid.name);
    await writeSheet(sheet, grid, model, custom);
  }
  const activeTab = Math.max(0, model.active.position);
  book.views = [{ x: 0, y: 0, width: 20000, height: 12000, firstSheet: 0, activeTab, visibility: "visible" }];
  const parts = unpack(new Uint8Array(await book.xlsx.writeBuffer()));
  addParts(parts, model, custom);
  addCharts(parts, model);
  markSpills(parts);
  tidy(parts);
  model.grid.sheets.forEach(({ id }, i) => completeRules(parts, i + 1, model.state(id), custom));
  orderFonts(parts);
  return pack(parts);
}

/** An empty reference that exceljs puts into data bars, which Excel would want to repair. */
const EMPTY_EXTENSION = /<extLst><ext uri="\{B025F937-C7B1-47D3-B67F-A62EFF666E3E\}"[^>]*><x14:id\/><\/ext><\/extLst>/g;

/** Rules "contains" are written without the attributes by which Excel knows their text. */
const CONTAINS = /<cfRule type="containsText"([^>]*)><formula>NOT\(ISERROR\(SEARCH\(&quot;(.*?)&quot;,/g;

/** Asks Excel to calculate once on opening, since its engine is another than the one here; mends what exceljs leaves. */
function tidy(parts: Parts): void {
  const book = textOf(parts, "xl/workbook.xml")!;
  parts.set(
    "xl/workbook.xml",
    bytesOf(book.replace(/<calcPr[^>]*\/>/, '<calcPr calcId="191029" fullCalcOnLoad="1"/>')),
  );
  // The same workbook gives the same bytes: no date of saving is written.
  const core = textOf(parts, "docProps/core.xml")!;
  parts.set("docProps/core.xml", bytesOf(core.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, "")));
  for (const path of parts.keys()) {
    if (!path.startsWith("xl/worksheets/sheet")) continue;
    const mended = textOf(parts, path)!
      .replace(EMPTY_EXTENSION, "")
      .replace(CONTAINS, (all: string, attributes: string, wanted: string) => {
        const text = wanted.replaceAll("&quot;&quot;", "&quot;");
        return all.replace(`${attributes}>`, () => `${attributes} operator="containsText" text="${text}">`);
      });
    parts.set(path, bytesOf(mended));
  }
}

/** What exceljs leaves out of a sheet's rules: that one stops those after it, that a bar hides its figure; and all validations. */
function completeRules(
  parts: Parts,
  number: number,
  { conditionalFormats, validations }: SheetState,
  custom: ReadonlySet<string>,
): void {
  edit(parts, `xl/worksheets/sheet${number}.xml`, (xml) => {
    let changed = xml;
    conditionalFormats.forEach(({ stopIfTrue, settings }, i) => {
      const rule = new RegExp(`(<cfRule [^>]*priority="${i + 1}")([^>]*>)(<dataBar)?`);
      const stop = stopIfTrue ? ' stopIfTrue="1"' : "";
      const bar = settings.get("ShowDataBarOnly") === true ? ' showValue="0"' : "";
      changed = changed.replace(rule, (_, head: string, rest: string, dataBar?: string) =>
        [head, stop, rest, dataBar ? dataBar + bar : ""].join(""),
      );
    });
    const written = validationsXml(validations, custom);
    return written ? changed.replace(/<(hyperlinks|printOptions|pageMargins)[ />]/, (next) => written + next) : changed;
  });
}

const fontParts = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign"];
const fontOrder = [...fontParts, "sz", "color", "name", "family", "charset", "scheme"];

/** exceljs writes what a font consists of in another order than the format has it. */
function orderFonts(parts: Parts): void {
  edit(parts, "xl/styles.xml", (xml) =>
    xml.replace(/<font>(.*?)<\/font>/gs, (_, body: string) => {
      const elements = body.match(/<[^/][^>]*\/>|<(\w+)[^>/]*>.*?<\/\1>/gs) ?? [];
      const rank = (element: string): number => fontOrder.indexOf(/^<(\w+)/.exec(element)?.[1] ?? "");
      return `<font>${[...elements].sort((a, b) => rank(a) - rank(b)).join("")}</font>`;
    }),
  );
}

function propertyOf(name: string): string {
  return name === "Author" ? "creator" : name === "Comments" ? "description" : name.toLowerCase();
}

async function writeSheet(
  sheet: Worksheet,
  grid: GridSheet,
  model: WorkbookModel,
  custom: ReadonlySet<string>,
): Promise<void> {
  const state = model.state(grid.id);
  const { rows, columns } = grid.frozen;
  const common = { showGridLines: grid.gridlines, showRowColHeaders: state.headings };
  sheet.views = [
    rows || columns ? { state: "frozen", xSplit: columns, ySplit: rows, ...common } : { state: "normal", ...common },
  ];
  sheet.state = grid.hidden ? (state.veryHidden ? "veryHidden" : "hidden") : "visible";
  if (grid.tabColor) sheet.properties.tabColor = toArgb(grid.tabColor);
  for (const table of state.tables) writeTable(sheet, table);
  writeLines(sheet, grid);
  writeCells(sheet, grid, custom, (name) => namesBlock(model, grid.id, name));
  for (const merge of grid.merges) sheet.mergeCellsWithoutStyle(formatA1(merge));
  writeRules(sheet, state, custom);
  writePage(sheet, state.page);
  if (state.filter) sheet.autoFilter = formatA1(state.filter.rect);
  if (state.protection) {
    const { options, password } = state.protection;
    const flags = protectionOptions.map((name) => [fileOption(name), options[name]] as const);
    const selection = {
      selectLockedCells: options.selectionMode === "Normal",
      selectUnlockedCells: options.selectionMode !== "None",
    };
    await sheet.protect(password ?? "", { ...Object.fromEntries(flags), ...selection });
  }
}

function fileOption(name: string): string {
  if (name === "allowEditObjects") return "objects";
  if (name === "allowEditScenarios") return "scenarios";
  const short = name.replace("allow", "");
  return short.charAt(0).toLowerCase() + short.slice(1);
}

/** Widths, heights, hidden rows and columns, and the formats of whole ones. */
function writeLines(sheet: Worksheet, grid: GridSheet): void {
  sheet.properties.defaultColWidth = pointsToCharacters(grid.columnWidth(16_383));
  for (const { index, extra, style } of grid.lines("columns")) {
    const column = sheet.getColumn(index + 1);
    column.width = pointsToCharacters(grid.columnWidth(index));
    column.hidden = grid.columnHidden(index);
    column.style = toFileStyle({ style, extra });
  }
  for (const { index } of grid.lines("rows")) {
    const row = sheet.getRow(index + 1);
    row.height = grid.rowHeight(index);
    row.hidden = grid.rowHidden(index);
  }
}

/** Whether a name, as formulas of a sheet use it, stands for several cells. */
function namesBlock(model: WorkbookModel, sheet: string, text: string): boolean {
  const rect = resolveName(model, text, sheet)?.rect;
  return rect !== undefined && rect.rows * rect.columns > 1;
}

function writeCells(
  sheet: Worksheet,
  grid: GridSheet,
  custom: ReadonlySet<string>,
  isBlockName: (text: string) => boolean,
): void {
  const used = grid.used(true);
  if (!used) return;
  const styles = new Map<CellFormat, Partial<Style>>();
  // exceljs works out once what it is given as one object.
  const styleOf = (format: CellFormat): Partial<Style> => {
    const style = styles.get(format) ?? toFileStyle(format);
    styles.set(format, style);
    return style;
  };
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const formula = grid.formula(row, column);
      const { value, error } = grid.value(row, column);
      if (value === null && formula === null && !grid.raw(row, column)) continue;
      const cell = sheet.getCell(row + 1, column + 1);
      cell.style = styleOf(grid.format(row, column));
      cell.value =
        formula === null
          ? plainValue(value, error)
          : formulaValue(
              cellToFile(formula, custom, isBlockName),
              plainValue(value, error),
              grid.spill(row, column) ?? cellRect(row, column),
            );
    }
  }
}

function plainValue(value: string | number | boolean | null, error: boolean): CellValue {
  return error ? ({ error: value } as CellValue) : typeof value === "string" ? storable(value) : value;
}

function formulaValue(
  { formula, array }: { readonly formula: string; readonly array: boolean },
  result: CellValue,
  filled: Rect,
): CellValue {
  const shown = result === null ? {} : { result };
  const mark = array || filled.rows * filled.columns > 1 ? { shareType: "array", ref: formatA1(filled) } : {};
  return { formula, ...shown, ...mark } as CellValue;
}

function writeTable(sheet: Worksheet, table: TableState): void {
  const { rect, headers, totals, columns } = table;
  const count = rect.rows - (headers ? 1 : 0) - (totals ? 1 : 0);
  const empty = Array.from({ length: count }, () => columns.map(() => null));
  sheet.addTable({
    name: table.name,
    ref: formatA1({ ...rect, rows: 1, columns: 1 }),
    headerRow: headers,
    totalsRow: totals,
    style: {
      ...(table.style ? { theme: table.style as "TableStyleMedium2" } : {}),
      showRowStripes: table.bandedRows,
      showColumnStripes: table.bandedColumns,
      showFirstColumn: table.firstColumn,
      showLastColumn: table.lastColumn,
    },
    columns: columns.map(({ name }) => ({ name, filterButton: table.filterButton })),
    rows: empty,
  });
}

function writeRules(sheet: Worksheet, state: SheetState, custom: ReadonlySet<string>): void {
  state.conditionalFormats.forEach((format, i) => {
    const rule = fileRule(format, i + 1, custom);
    const [first] = format.rects;
    if (!rule || !first) return;
    const cell = formatA1({ ...first, rows: 1, columns: 1 });
    const formulae = (rule as { readonly formulae?: readonly unknown[] }).formulae;
    if (formulae)
      Object.assign(rule, { formulae: formulae.map((formula) => String(formula).replaceAll("{cell}", cell)) });
    sheet.addConditionalFormatting({ ref: format.rects.map(fileReference).join(" "), rules: [rule] });
  });
}
