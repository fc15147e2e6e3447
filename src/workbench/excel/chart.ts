import { parseA1, type Rect, splitSheet } from "../address";
import { ExcelError, invalidArgument } from "../error";
import { checkAllowed } from "../model/protection";
import type { ChartSeriesState, ChartState, SheetState } from "../model/state";
import { removeWhere, type WorkbookModel } from "../model/workbook";
import { ChartAxes, ChartLegend, ChartSeriesFormat, ChartTitle } from "./chart-parts";
import { boolean, ExcelCollection, type ExcelObject, number, oneOf, text } from "./object";
import { objects } from "./objects";
import { RangeData } from "./range-data";
import { keeps, SettingsPart } from "./settings-part";

/** The charts of a sheet, as data: what they show and how is kept, drawing is left to who draws the sheet. */
export class ChartCollection extends ExcelCollection<Chart> {
  constructor(
    model: WorkbookModel,
    private readonly sheet: SheetState,
  ) {
    super(model);
  }

  items(): readonly Chart[] {
    return this.sheet.charts.map((chart) => new Chart(this.model, this.sheet, chart));
  }

  protected find(key: unknown): Chart | undefined {
    const wanted = text(key);
    return this.items().find(({ Id, Name }) => Id === wanted || Name === wanted);
  }

  get Count(): number {
    return this.sheet.charts.length;
  }

  Add(type: unknown, source: unknown, seriesBy: unknown = "Auto"): Chart {
    checkAllowed(this.model, this.sheet.id, "allowEditObjects");
    if (!(source instanceof RangeData)) throw invalidArgument();
    const { rect, place } = source;
    const by = oneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"]);
    const id = `chart-${this.model.id()}`;
    const chart: ChartState = {
      id,
      name: `图表 ${this.sheet.charts.length + 1}`,
      type: text(type),
      source: { sheet: place.sheet, rect },
      seriesBy: by,
      position: undefined,
      settings: new Map(),
      series: seriesOf(this.model, place.sheet, rect, by),
    };
    this.sheet.charts.push(chart);
    return new Chart(this.model, this.sheet, chart);
  }
}

/** Series of a block: the first row and column are names where they hold text, each further column (or row) is one series. */
function seriesOf(
  model: WorkbookModel,
  sheet: string,
  rect: Rect,
  by: "Auto" | "Columns" | "Rows",
): ChartSeriesState[] {
  const columns = by === "Columns" || (by === "Auto" && rect.rows >= rect.columns);
  const grid = model.sheet(sheet);
  const isText = (row: number, column: number): boolean => typeof grid.value(row, column).value !== "number";
  const corner = isText(rect.row, rect.column) ? 1 : 0;
  const count = (columns ? rect.columns : rect.rows) - corner;
  const length = (columns ? rect.rows : rect.columns) - corner;
  if (length < 1) return [];
  const line = (index: number): Rect =>
    columns
      ? { row: rect.row + corner, column: rect.column + index, rows: length, columns: 1 }
      : { row: rect.row + index, column: rect.column + corner, rows: 1, columns: length };
  return Array.from({ length: count }, (_, i) => {
    const [row, column] = columns ? [rect.row, rect.column + i + corner] : [rect.row + i + corner, rect.column];
    const name = corner ? String(grid.value(row, column).value ?? "") : `系列${i + 1}`;
    const categories = corner ? { sheet, rect: line(0) } : undefined;
    return { name, values: { sheet, rect: line(i + corner) }, categories, settings: new Map() };
  });
}

export class Chart extends SettingsPart {
  constructor(
    model: WorkbookModel,
    private readonly sheet: SheetState,
    private readonly chart: ChartState,
  ) {
    super(model, chart.settings);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.Id };
  }

  get Id(): string {
    if (!this.sheet.charts.includes(this.chart)) throw new ExcelError("ItemNotFound");
    return this.chart.id;
  }

  get Name(): string {
    return this.chart.name;
  }

  set Name(value: unknown) {
    this.chart.name = text(value);
  }

  get ChartType(): unknown {
    return this.keptValue("ChartType", this.chart.type);
  }

  set ChartType(value: unknown) {
    this.keep("ChartType", text(value));
  }

  get Title(): ChartTitle {
    return this.part(ChartTitle, "Title");
  }

  get Legend(): ChartLegend {
    return this.part(ChartLegend, "Legend");
  }

  get Axes(): ChartAxes {
    return this.part(ChartAxes, "Axes");
  }

  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.model, this.chart);
  }

  get Worksheet(): ExcelObject {
    return objects.worksheet(this.model, this.sheet.id);
  }

  SetData(source: unknown, seriesBy: unknown = "Auto"): void {
    if (!(source instanceof RangeData)) throw invalidArgument();
    const by = oneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"]);
    this.chart.source = { sheet: source.place.sheet, rect: source.rect };
    this.chart.seriesBy = by;
    this.chart.series.splice(0, Infinity, ...seriesOf(this.model, source.place.sheet, source.rect, by));
  }

  SetPosition(start: unknown, end?: unknown): void {
    const from = cells(start);
    this.chart.position = { from, to: end === undefined || end === null ? from : cells(end) };
  }

  Delete(): void {
    checkAllowed(this.model, this.sheet.id, "allowEditObjects");
    removeWhere(this.sheet.charts, (other) => other === this.chart);
  }
}
const measure = { check: (value: unknown) => number(value), initial: 0 };
keeps(Chart, {
  Left: measure,
  Top: measure,
  Width: { check: (value) => number(value, 0), initial: 360 },
  Height: { check: (value) => number(value, 0), initial: 216 },
});

function cells(given: unknown): Rect {
  const rect = given instanceof RangeData ? given.rect : parseA1(splitSheet(text(given)).rest);
  if (!rect) throw invalidArgument();
  return rect;
}

export class ChartSeriesCollection extends ExcelCollection<ChartSeries> {
  constructor(
    model: WorkbookModel,
    private readonly chart: ChartState,
  ) {
    super(model);
  }

  items(): readonly ChartSeries[] {
    return this.chart.series.map((series) => new ChartSeries(this.model, this.chart, series));
  }

  protected find(): undefined {
    return undefined;
  }

  get Count(): number {
    return this.chart.series.length;
  }

  Add(name: unknown = ""): ChartSeries {
    const series: ChartSeriesState = {
      name: text(name ?? ""),
      values: undefined,
      categories: undefined,
      settings: new Map(),
    };
    this.chart.series.push(series);
    return new ChartSeries(this.model, this.chart, series);
  }
}

export class ChartSeries extends SettingsPart {
  constructor(
    model: WorkbookModel,
    private readonly chart: ChartState,
    private readonly series: ChartSeriesState,
  ) {
    super(model, series.settings);
  }

  get Name(): string {
    return this.series.name;
  }

  set Name(value: unknown) {
    this.series.name = text(value);
  }

  get Format(): ChartSeriesFormat {
    return this.part(ChartSeriesFormat, "Format");
  }

  SetValues(source: unknown): void {
    if (!(source instanceof RangeData)) throw invalidArgument();
    this.series.values = { sheet: source.place.sheet, rect: source.rect };
  }

  SetXAxisValues(source: unknown): void {
    if (!(source instanceof RangeData)) throw invalidArgument();
    this.series.categories = { sheet: source.place.sheet, rect: source.rect };
  }

  Delete(): void {
    removeWhere(this.chart.series, (other) => other === this.series);
  }
}
keeps(ChartSeries, {
  ChartType: { check: text, initial: "" },
  HasDataLabels: { check: boolean, initial: false },
  Smooth: { check: boolean, initial: false },
  GapWidth: { check: (value) => number(value, 0, 500), initial: 150 },
});
