import "./iterator-helpers";
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
import { UniverGrid } from "./univer-grid";

/** The workbook's key inside the spreadsheet underneath, and its first sheet's. */
const UNIT = "workbook";

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
  return gridOver(univer, firstSheet);
}

/** A grid over a spreadsheet whose plugins are registered and which has no workbook yet: so a page brings its own. */
export function gridOver(univer: Univer, firstSheet: string): Grid {
  const sheet = { ...emptySheet, id: "sheet-1", name: firstSheet };
  const workbook = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    id: UNIT,
    sheetOrder: [sheet.id],
    sheets: { [sheet.id]: sheet },
  });
  univer.__getInjector().get(IUniverInstanceService).focusUnit(UNIT);
  return new UniverGrid(univer, workbook);
}
