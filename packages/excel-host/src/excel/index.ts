/**
 * Excel's object model as the client sees it: plain classes whose members bear Excel's names. They work on the model and
 * refuse what Excel refuses.
 */
import { objects } from "./objects";
import { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import { TableCollection } from "./table";
import { Worksheet } from "./worksheet";

objects.range = (model, sheet, rect) => new Range(model, model.place(sheet, rect));
objects.areas = (model, sheet, rects) => new RangeAreas(model, sheet, rects);
objects.worksheet = (model, id) => new Worksheet(model, id);
objects.tablesIn = (model, sheet, test) => new TableCollection(model, sheet, test);

export { ExcelObject } from "./object";
export { Workbook } from "./workbook";
