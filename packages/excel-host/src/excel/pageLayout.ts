import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, parseA1, type Rect, splitSheet } from "../address";
import { ExcelError, invalidArgument } from "../error";
import type { PageState, SheetState } from "../model/state";
import type { WorkbookModel } from "../model/workbook";
import { boolean, type ExcelObject, number, oneOf, record, text } from "./object";
import { objects } from "./objects";
import { RangeData } from "./rangeData";
import { type Kept, keeps, SettingsPart } from "./settingsPart";

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const papers = [
  "Letter",
  "Legal",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
  "Quatro",
  "Tabloid",
  "Ledger",
] as const;

/** How a sheet is printed. Margins are in points. */
export class PageLayout extends SettingsPart {
  private readonly page: PageState;

  constructor(
    model: WorkbookModel,
    private readonly sheet: SheetState,
  ) {
    super(model, sheet.page.scalars);
    this.page = sheet.page;
  }

  get HeadersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.model, this.page.headersFooters);
  }

  private cells(given: unknown): Rect {
    const rect = given instanceof RangeData ? given.rect : parseA1(splitSheet(text(given)).rest);
    if (!rect) throw invalidArgument();
    return rect;
  }

  SetPrintArea(area: unknown): void {
    this.page.printArea = this.cells(area);
  }

  SetPrintTitleRows(rows: unknown): void {
    const rect = this.cells(rows);
    this.page.titleRows = isWholeRows(rect) ? rect : { ...rect, column: 0, columns: MAX_COLUMNS };
  }

  SetPrintTitleColumns(columns: unknown): void {
    const rect = this.cells(columns);
    this.page.titleColumns = isWholeColumns(rect) ? rect : { ...rect, row: 0, rows: MAX_ROWS };
  }

  SetPrintMargins(unit: unknown, margins: unknown): void {
    const factor = POINTS[oneOf(unit, ["Points", "Inches", "Centimeters"])];
    for (const [name, value] of Object.entries(record(margins))) {
      const side = oneOf(name, ["top", "bottom", "left", "right", "header", "footer"]);
      this.keep(`${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`, number(value, 0) * factor);
    }
  }

  GetPrintArea(): ExcelObject {
    return found(this.GetPrintAreaOrNullObject());
  }

  GetPrintAreaOrNullObject(): ExcelObject | null {
    const { printArea } = this.page;
    return printArea ? objects.areas(this.model, this.sheet.id, [printArea]) : null;
  }

  GetPrintTitleRows(): ExcelObject {
    return found(this.GetPrintTitleRowsOrNullObject());
  }

  GetPrintTitleRowsOrNullObject(): ExcelObject | null {
    return this.page.titleRows ? objects.range(this.model, this.sheet.id, this.page.titleRows) : null;
  }

  GetPrintTitleColumns(): ExcelObject {
    return found(this.GetPrintTitleColumnsOrNullObject());
  }

  GetPrintTitleColumnsOrNullObject(): ExcelObject | null {
    return this.page.titleColumns ? objects.range(this.model, this.sheet.id, this.page.titleColumns) : null;
  }
}

function found(object: ExcelObject | null): ExcelObject {
  if (!object) throw new ExcelError("ItemNotFound");
  return object;
}

const flag: Kept = { check: boolean, initial: false };
const margin = (points: number): Kept => ({ check: (value) => number(value, 0), initial: points });
keeps(PageLayout, {
  Orientation: { check: (value) => oneOf(value, ["Portrait", "Landscape"]), initial: "Portrait" },
  PaperSize: { check: (value) => oneOf(value, papers), initial: "A4" },
  PrintErrors: {
    check: (value) => oneOf(value, ["AsDisplayed", "Blank", "Dash", "NotAvailable"]),
    initial: "AsDisplayed",
  },
  PrintComments: { check: (value) => oneOf(value, ["NoComments", "EndSheet", "InPlace"]), initial: "NoComments" },
  PrintOrder: { check: (value) => oneOf(value, ["DownThenOver", "OverThenDown"]), initial: "DownThenOver" },
  Zoom: { check: zoom, initial: { scale: 100 } },
  BlackAndWhite: flag,
  CenterHorizontally: flag,
  CenterVertically: flag,
  DraftMode: flag,
  PrintGridlines: flag,
  PrintHeadings: flag,
  FirstPageNumber: { check: (value) => (value === "" ? value : number(value)), initial: "" },
  LeftMargin: margin(50.4),
  RightMargin: margin(50.4),
  TopMargin: margin(54),
  BottomMargin: margin(54),
  HeaderMargin: margin(21.6),
  FooterMargin: margin(21.6),
});

/** Excel.PageLayoutZoomOptions: a scale in percent, or a number of pages to fit. */
function zoom(value: unknown): Readonly<Record<string, number>> {
  const { scale, horizontalFitToPages, verticalFitToPages } = record(value);
  if (typeof scale === "number") return { scale: number(scale, 10, 400) };
  const fit: Record<string, number> = {};
  if (typeof horizontalFitToPages === "number") fit["horizontalFitToPages"] = number(horizontalFitToPages, 1);
  if (typeof verticalFitToPages === "number") fit["verticalFitToPages"] = number(verticalFitToPages, 1);
  if (Object.keys(fit).length === 0) throw invalidArgument();
  return fit;
}

class HeaderFooterGroup extends SettingsPart {
  get DefaultForAllPages(): HeaderFooter {
    return this.part(HeaderFooter, "DefaultForAllPages");
  }

  get EvenPages(): HeaderFooter {
    return this.part(HeaderFooter, "EvenPages");
  }

  get OddPages(): HeaderFooter {
    return this.part(HeaderFooter, "OddPages");
  }

  get FirstPage(): HeaderFooter {
    return this.part(HeaderFooter, "FirstPage");
  }
}
const states = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;
keeps(HeaderFooterGroup, {
  State: { check: (value) => oneOf(value, states), initial: "Default" },
  UseSheetMargins: { check: boolean, initial: true },
  UseSheetScale: { check: boolean, initial: true },
});

class HeaderFooter extends SettingsPart {}
const part: Kept = { check: text, initial: "" };
keeps(HeaderFooter, {
  LeftHeader: part,
  CenterHeader: part,
  RightHeader: part,
  LeftFooter: part,
  CenterFooter: part,
  RightFooter: part,
});
