import type { Rect } from "../address";
import type { WorkbookModel } from "../model/workbook";
import type { ExcelObject } from "./object";

/**
 * How classes that refer to each other make one another's objects (a range has a worksheet, a worksheet has ranges)
 * without their files importing in a circle. Filled in by the folder's index.
 */
export interface Objects {
  range(model: WorkbookModel, sheet: string, rect: Rect): ExcelObject;
  areas(model: WorkbookModel, sheet: string, rects: readonly Rect[]): ExcelObject;
  worksheet(model: WorkbookModel, id: string): ExcelObject;
  tablesIn(model: WorkbookModel, sheet: string, test: (rect: Rect) => boolean): ExcelObject;
}

export const objects = {} as Objects;
