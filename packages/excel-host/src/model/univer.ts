import "./iteratorHelpers";
import {
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import type { Grid } from "./grid";
import { emptySheet } from "./measures";
import { UniverGrid } from "./univerGrid";
import { UniverUnit } from "./univerUnit";

/** Workbooks of this process. The formula engine keeps parsed formulas by workbook id, so each needs an id of its own. */
let workbooks = 0;

/** A grid without a screen, with one empty sheet of the given name. */
export function createHeadlessGrid(firstSheet: string): Grid {
  const univer = new Univer({
    logLevel: LogLevel.SILENT,
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  return gridOver(univer, firstSheet, false);
}

/** A grid over a spreadsheet whose plugins are registered and which has no workbook yet: so a page brings its own. */
export function gridOver(univer: Univer, firstSheet: string, drawn = true): Grid {
  const id = `workbook${++workbooks}`;
  const sheet = { ...emptySheet, id: "sheet-1", name: firstSheet };
  const workbook = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    id,
    sheetOrder: [sheet.id],
    sheets: { [sheet.id]: sheet },
  });
  univer.__getInjector().get(IUniverInstanceService).focusUnit(id);
  return new UniverGrid(new UniverUnit(univer, workbook, drawn));
}
