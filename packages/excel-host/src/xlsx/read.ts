import ExcelJS, { type Cell, type Worksheet } from "exceljs";
import { cellRect, contains, parseA1, type Rect } from "../address";
import { ExcelError } from "../error";
import type { CellInput, CellPatch, GridSheet } from "../model/grid";
import { protectionOptions, type ProtectionOptions, type SheetState } from "../model/state";
import { restoreTable } from "../model/tables";
import type { Lost, WorkbookModel } from "../model/workbook";
import { cellFromFile, fromFile } from "./formulas/formula";
import { readCharts } from "./charts/read";
import { bytesOf, type Parts, repack, textOf, unpack } from "./package";
import { readPage, readPrintName } from "./page";
import { readParts, readSheetProperties, relationsOfPart } from "./parts";
import { readRule, readValidation } from "./rules";
import { readSheetPart, type SheetPart } from "./sheetPart";
import { fromColor, fromFileStyle } from "./style";
import { charactersToPoints } from "./units";

/** A password that no one can give: of a file's only a hash is known. */
const UNKNOWN_PASSWORD = "\u0000";

/**
 * Reads an .xlsx file into an empty workbook. What this host does not have (pictures, pivot tables,
 * some kinds of charts) is left out.
 * @throws InvalidArgument where the bytes are no workbook, are damaged or too large
 */
export async function readXlsx(bytes: Uint8Array, model: WorkbookModel): Promise<void> {
  const parts = unpack(bytes);
  if (!parts.has("xl/workbook.xml"))
    throw new ExcelError("InvalidArgument", "The file is not a workbook in .xlsx form.");
  const file = readParts(parts);
  const totals = { cells: 0, formulas: 0, merged: 0 };
  const sheetParts = new Map(
    file.sheets.map(({ name, path }) => [
      name,
      { path, ...readSheetPart(textOf(parts, path) ?? "<worksheet/>", name, totals) },
    ]),
  );
  const book = new ExcelJS.Workbook();
  try {
    // Validations of whole columns would be spread over a million cells: they are read from their part instead.
    const options = { ignoreNodes: ["dataValidations"] };
    await book.xlsx.load(repack(essentials(parts)) as unknown as ArrayBuffer, options as object);
  } catch (error) {
    throw new ExcelError("InvalidArgument", `The file is damaged: ${String(error)}`);
  }
  const { worksheets } = book;
  if (worksheets.length === 0) throw new ExcelError("InvalidArgument", "The file has no worksheet.");
  const grids = worksheets.map((sheet, i) => {
    if (i > 0) return model.grid.addSheet(sheet.name, i);
    const first = model.grid.sheets[0]!;
    first.name = sheet.name;
    return first;
  });
  worksheets.forEach((sheet, i) => {
    const part = sheetParts.get(sheet.name);
    if (part) readSheet(sheet, grids[i]!, model, parts, part);
  });
  for (const { name, formula, comment, visible, sheet } of file.names) {
    const owner = sheet === undefined ? undefined : model.sheetNamed(file.sheets[sheet]?.name ?? "");
    if (name.startsWith("_xlnm.")) {
      if (owner) readPrintName(name, formula, model.state(owner.id).page);
      continue;
    }
    const local = owner?.id ?? null;
    model.grid.setName({ id: `name-${model.id()}`, name, formula: fromFile(formula), comment, visible, sheet: local });
  }
  grids.forEach((grid) => readCharts(parts, sheetParts.get(grid.name)?.path ?? "", grid, model));
  for (const [key, property] of file.properties) model.customProperties.set(key, property);
  for (const [key, value] of file.settings) model.settings.set(key, value);
  for (const name of ["Title", "Subject", "Keywords", "Category", "Manager", "Company"] as const) {
    const value: unknown = (book as unknown as Readonly<Record<string, unknown>>)[name.toLowerCase()];
    if (typeof value === "string" && value !== "") model.documentProperties.set(name, value);
  }
  const views = book.views as typeof book.views | undefined;
  const active = grids[views?.[0]?.activeTab ?? 0];
  if (active && !active.hidden) model.selection.sheet = active.id;
}

/** Parts that exceljs reads; it trips over some of the others. */
const ESSENTIAL =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(app|core)\.xml|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(worksheets|tables|theme)\/.*)$/;

function essentials(parts: Parts): Parts {
  const kept = new Map([...parts].filter(([path]) => ESSENTIAL.test(path)));
  const change = (path: string, pattern: RegExp): void => {
    const xml = textOf(parts, path)!;
    if (pattern.test(xml)) kept.set(path, bytesOf(xml.replace(pattern, "")));
  };
  for (const path of kept.keys()) {
    if (path.startsWith("xl/worksheets/"))
      change(
        path,
        path.endsWith(".rels")
          ? /<Relationship (?![^>]*\/relationships\/(table|hyperlink)")[^>]*\/>/g
          : /<(drawing|legacyDrawing|legacyDrawingHF|picture) [^>]*\/>/g,
      );
  }
  // Print areas are among the names, which are read from their part.
  change("xl/workbook.xml", /<definedNames>.*?<\/definedNames>/gs);
  return kept;
}

function readSheet(
  sheet: Worksheet,
  grid: GridSheet,
  model: WorkbookModel,
  parts: Parts,
  part: SheetPart & { readonly path: string },
): void {
  const state = model.state(grid.id);
  readCells(sheet, grid);
  readLines(sheet, grid);
  for (const merge of part.merges) grid.merge(merge);
  const views = sheet.views as
    | readonly {
        readonly state?: string;
        readonly xSplit?: number;
        readonly ySplit?: number;
        readonly showGridLines?: boolean;
      }[]
    | null;
  const view = views?.[0];
  if (view?.state === "frozen") grid.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  if (view?.showGridLines === false) grid.gridlines = false;
  if (sheet.state !== "visible") grid.hidden = true;
  state.veryHidden = sheet.state === "veryHidden";
  const tab = fromColor(sheet.properties.tabColor);
  if (tab) grid.tabColor = tab;
  readTables(sheet, grid.id, model);
  readFormats(sheet, state, model, part.rules);
  for (const { attributes, formulas } of part.validations) {
    const read = readValidation(attributes, formulas, blocks(attributes["sqref"] ?? ""));
    if (read) state.validations.push(read);
  }
  readPage(sheet, state.page);
  readProtection(sheet, state);
  const filter = typeof sheet.autoFilter === "string" ? parseA1(sheet.autoFilter) : undefined;
  if (filter) state.filter = { rect: filter, criteria: new Map() };
  for (const [key, value] of readSheetProperties(parts, part.path, part.properties))
    state.customProperties.set(key, value);
  for (const kind of [...part.unknown, ...relatedKinds(parts, part.path)])
    model.lost.push({ sheet: sheet.name, kind, name: "" });
}

function readCells(sheet: Worksheet, grid: GridSheet): void {
  const patches: CellPatch[] = [];
  const arrays: Rect[] = [];
  sheet.eachRow({ includeEmpty: false }, (row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      // Cells that an array formula fills hold its results in the file: here the engine fills them.
      const rect = cellRect(cell.fullAddress.row - 1, cell.fullAddress.col - 1);
      const filled = arrays.some((array) => contains(array, rect));
      const array = (cell.value as { readonly ref?: string } | null)?.ref;
      if (array) arrays.push(parseA1(array) ?? rect);
      const input = filled ? undefined : inputOf(cell);
      const format = fromFileStyle(cell.style);
      const plain = Object.keys(format.style).length === 0 && Object.keys(format.extra).length === 0;
      if (!input && plain) return;
      patches.push({
        row: rect.row,
        column: rect.column,
        ...(input ? { input } : {}),
        ...(plain ? {} : { format }),
      });
    });
  });
  grid.write(patches);
}

/** Days between the first of January 1970 and the day before which Excel counts. */
const EPOCH = 25_569;

function inputOf(cell: Cell): CellInput | undefined {
  if (cell.isMerged && cell.master.address !== cell.address) return undefined;
  const { value } = cell;
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return { value };
  if (value instanceof Date) return { value: value.getTime() / 86_400_000 + EPOCH };
  if ("error" in value) return { value: value.error, error: true };
  if ("richText" in value) return { value: value.richText.map(({ text }) => text).join("") };
  if ("hyperlink" in value) return { value: String(value.text) };
  const formula = cell.formula;
  const array = (value as { readonly shareType?: string }).shareType === "array";
  return formula ? { formula: cellFromFile(formula, array) } : undefined;
}

function readLines(sheet: Worksheet, grid: GridSheet): void {
  const line = (row: number, column: number): Rect => ({ row, column, rows: 1, columns: 1 });
  (sheet.columns ?? []).forEach((column, i) => {
    if (column.width !== undefined) grid.setColumnWidth(line(0, i), charactersToPoints(column.width));
    if (column.hidden) grid.setColumnsHidden(line(0, i), true);
    const format = fromFileStyle(column.style ?? {});
    const plain = Object.keys(format.style).length === 0 && Object.keys(format.extra).length === 0;
    if (!plain) grid.setLineFormat("columns", i, format);
  });
  sheet.eachRow({ includeEmpty: true }, (row) => {
    if (row.height !== undefined) grid.setRowHeight(line(row.number - 1, 0), row.height);
    if (row.hidden) grid.setRowsHidden(line(row.number - 1, 0), true);
  });
}

function readTables(sheet: Worksheet, id: string, model: WorkbookModel): void {
  for (const entry of sheet.getTables() as unknown as readonly {
    readonly table: Readonly<Record<string, unknown>>;
  }[]) {
    const { name, displayName, tableRef, columns, headerRow, totalsRow, style } = entry.table;
    const rect = parseA1(String(tableRef));
    if (!rect) continue;
    const { theme, showRowStripes, showColumnStripes, showFirstColumn, showLastColumn } = (style ?? {}) as Readonly<
      Record<string, unknown>
    >;
    restoreTable(model, id, {
      name: String(displayName ?? name),
      rect,
      columns: (columns as readonly { readonly name: string; readonly filterButton?: boolean }[]).map(
        (column) => column.name,
      ),
      headers: headerRow !== false,
      totals: totalsRow === true,
      style: typeof theme === "string" ? theme : "",
      bandedRows: showRowStripes === true,
      bandedColumns: showColumnStripes === true,
      firstColumn: showFirstColumn === true,
      lastColumn: showLastColumn === true,
    });
  }
}

type Loose = Readonly<Record<string, unknown>>;

/** Kinds of things that lie in parts of their own. */
function relatedKinds(parts: Parts, path: string): readonly Lost["kind"][] {
  const targets = [...relationsOfPart(parts, path).values()];
  return [
    ...(targets.some((target) => /comments/i.test(target)) ? ["note" as const] : []),
    ...(targets.some((target) => target.startsWith("xl/pivotTables/")) ? ["pivotTable" as const] : []),
  ];
}

function readFormats(sheet: Worksheet, state: SheetState, model: WorkbookModel, attributes: SheetPart["rules"]): void {
  const file = sheet as unknown as {
    readonly conditionalFormattings?: readonly { readonly ref: string; readonly rules: readonly Loose[] }[];
  };
  const rules = (file.conditionalFormattings ?? []).flatMap(({ ref, rules: own }) =>
    own.map((rule) => ({ ref, rule })),
  );
  rules.sort((a, b) => Number(a.rule["priority"] ?? 0) - Number(b.rule["priority"] ?? 0));
  for (const { ref, rule } of rules) {
    const { stopIfTrue, text, showValue } = attributes.get(Number(rule["priority"])) ?? {};
    const read = readRule({
      ...rule,
      stopIfTrue: isTrue(stopIfTrue),
      ...(text === undefined ? {} : { text }),
      ...(showValue === undefined ? {} : { showValue: isTrue(showValue) }),
    });
    const rects = blocks(ref);
    if (read && rects.length > 0) state.conditionalFormats.push({ id: `format-${model.id()}`, rects, ...read });
  }
}

function blocks(reference: string): Rect[] {
  return reference.split(" ").flatMap((part) => parseA1(part) ?? []);
}

const isTrue = (flag: string | undefined): boolean => flag === "1" || flag === "true";

function readProtection(sheet: Worksheet, state: SheetState): void {
  const file = (sheet as unknown as { readonly sheetProtection?: Readonly<Record<string, unknown>> | null })
    .sheetProtection;
  if (!file?.["sheet"]) return;
  const flags = protectionOptions.map((name) => {
    const short = name.replace("allow", "");
    const key =
      name === "allowEditObjects"
        ? "objects"
        : name === "allowEditScenarios"
          ? "scenarios"
          : short.charAt(0).toLowerCase() + short.slice(1);
    return [name, file[key] === true] as const;
  });
  const selectionMode =
    file["selectLockedCells"] === false ? (file["selectUnlockedCells"] === false ? "None" : "Unlocked") : "Normal";
  const options = { ...Object.fromEntries(flags), selectionMode } as ProtectionOptions;
  state.protection = { options, password: file["hashValue"] ? UNKNOWN_PASSWORD : undefined };
}
