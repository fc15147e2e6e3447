import { parseA1, type Rect, splitSheet } from "../address";
import { ExcelError, invalidArgument } from "../error";
import { anchorAt, anchorOver, type Frame, frameOf } from "../model/charts/anchor";
import { chartType, kindOf } from "../model/charts/kinds";
import { plotBy, seriesOf } from "../model/charts/source";
import type { ChartState } from "../model/charts/state";
import { checkAllowed } from "../model/protection";
import type { SheetState } from "../model/state";
import { removeWhere, type WorkbookModel } from "../model/workbook";
import { ChartAxes } from "./chartAxis";
import { ChartDataLabels } from "./chartLabels";
import { ChartAreaFormat, ChartPlotArea } from "./chartParts";
import { ChartSeriesCollection } from "./chartSeries";
import { ChartLegend, ChartTitle } from "./chartTitle";
import { boolean, ExcelCollection, type ExcelObject, number, oneOf, text } from "./object";
import { objects } from "./objects";
import { RangeData } from "./rangeData";
import { keeps, SettingsPart } from "./settingsPart";

/** The charts of a sheet, as data; they are drawn by who draws the sheet. */
export class ChartCollection extends ExcelCollection<Chart> {
  constructor(
    model: WorkbookModel,
    private readonly sheet: SheetState,
  ) {
    super(model);
  }

  get itemClass(): typeof Chart {
    return Chart;
  }

  items(): readonly Chart[] {
    return this.sheet.charts.map((chart) => new Chart(this.model, this.sheet, chart));
  }

  protected find(key: unknown): Chart | undefined {
    const wanted = text(key).toLowerCase();
    return this.items().find(({ Id, Name }) => Id === key || Name.toLowerCase() === wanted);
  }

  get Count(): number {
    return this.sheet.charts.length;
  }

  /** A chart of the size and at the place that Excel gives one, in the middle of what is seen first. */
  Add(type: unknown, source: unknown, seriesBy: unknown = "Auto"): Chart {
    checkAllowed(this.model, this.sheet.id, "allowEditObjects");
    const wanted = chartType(type);
    const { sheet, rect } = blockOf(source);
    const by = plotBy(rect, oneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"]));
    const grid = this.model.sheet(this.sheet.id);
    const chart: ChartState = {
      id: `chart-${this.model.id()}`,
      name: this.freeName(),
      type: wanted,
      plotBy: by,
      anchor: anchorAt(grid, { left: 240, top: 90, width: 360, height: 216 }),
      settings: new Map(),
      series: seriesOf(this.model, sheet, rect, by),
    };
    this.sheet.charts.push(chart);
    return new Chart(this.model, this.sheet, chart);
  }

  private freeName(): string {
    for (let n = this.sheet.charts.length + 1; ; n++) if (!this.find(`图表 ${n}`)) return `图表 ${n}`;
  }
}

function blockOf(source: unknown): { readonly sheet: string; readonly rect: Rect } {
  if (!(source instanceof RangeData)) throw invalidArgument();
  return { sheet: source.place.sheet, rect: source.rect };
}

export class Chart extends SettingsPart {
  constructor(
    model: WorkbookModel,
    private readonly sheet: SheetState,
    private readonly chart: ChartState,
  ) {
    super(model, chart.settings, "", () => checkAllowed(model, sheet.id, "allowEditObjects"));
  }

  private readonly mayChange = (): void => checkAllowed(this.model, this.sheet.id, "allowEditObjects");

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.Id };
  }

  /** @throws ItemNotFound where the chart was deleted */
  get Id(): string {
    if (!this.sheet.charts.includes(this.chart)) throw new ExcelError("ItemNotFound");
    return this.chart.id;
  }

  get Name(): string {
    return this.chart.name;
  }

  /** @throws InvalidArgument where another chart of the sheet has the name */
  set Name(value: unknown) {
    this.mayChange();
    const name = text(value);
    const taken = this.sheet.charts.some((one) => one !== this.chart && one.name.toLowerCase() === name.toLowerCase());
    if (taken || name === "" || name.length > 255) throw invalidArgument();
    this.chart.name = name;
  }

  get ChartType(): string {
    return this.chart.series[0]?.type ?? this.chart.type;
  }

  /** Of all series: those with a type of their own get this one. */
  set ChartType(value: unknown) {
    this.mayChange();
    this.chart.type = chartType(value);
    for (const series of this.chart.series) series.type = undefined;
  }

  get PlotBy(): string {
    return this.chart.plotBy;
  }

  get Left(): number {
    return this.frame.left;
  }

  set Left(value: unknown) {
    this.frame = { ...this.frame, left: number(value, 0) };
  }

  get Top(): number {
    return this.frame.top;
  }

  set Top(value: unknown) {
    this.frame = { ...this.frame, top: number(value, 0) };
  }

  get Width(): number {
    return this.frame.width;
  }

  set Width(value: unknown) {
    this.frame = { ...this.frame, width: number(value, 0) };
  }

  get Height(): number {
    return this.frame.height;
  }

  set Height(value: unknown) {
    this.frame = { ...this.frame, height: number(value, 0) };
  }

  private get frame(): Frame {
    return frameOf(this.model.sheet(this.sheet.id), this.chart.anchor);
  }

  private set frame(frame: Frame) {
    this.mayChange();
    this.chart.anchor = anchorAt(this.model.sheet(this.sheet.id), frame);
  }

  get Title(): ChartTitle {
    return new ChartTitle(this.model, this.chart, this.mayChange);
  }

  get Legend(): ChartLegend {
    return new ChartLegend(this.model, this.chart, this.mayChange);
  }

  get Axes(): ChartAxes {
    return new ChartAxes(this.model, this.chart, this.mayChange);
  }

  get DataLabels(): ChartDataLabels {
    const { series, type } = this.chart;
    return new ChartDataLabels(
      this.model,
      series,
      series.map((one) => kindOf(one.type ?? type)),
      this.mayChange,
    );
  }

  get Format(): ChartAreaFormat {
    return this.part(ChartAreaFormat, "Format");
  }

  get PlotArea(): ChartPlotArea {
    return this.part(ChartPlotArea, "PlotArea");
  }

  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.model, this.chart, this.mayChange);
  }

  get Worksheet(): ExcelObject {
    return objects.worksheet(this.model, this.sheet.id);
  }

  Activate(): void {
    this.model.activate(this.sheet.id);
  }

  SetData(source: unknown, seriesBy: unknown = "Auto"): void {
    this.mayChange();
    const { sheet, rect } = blockOf(source);
    this.chart.plotBy = plotBy(rect, oneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"]));
    const before = [...this.chart.series];
    const after = seriesOf(this.model, sheet, rect, this.chart.plotBy);
    // What was set for a series stays with its place.
    const kept = after.map((one, i) => ({
      ...one,
      type: before[i]?.type,
      settings: before[i]?.settings ?? one.settings,
    }));
    this.chart.series.splice(0, Infinity, ...kept);
  }

  /** Over the cells from the first to the last; without a last one the size stays. */
  SetPosition(start: unknown, end?: unknown): void {
    this.mayChange();
    const from = this.cells(start);
    if (end !== undefined && end !== null) {
      this.chart.anchor = anchorOver(from, this.cells(end));
      return;
    }
    const { left, top } = frameOf(this.model.sheet(this.sheet.id), anchorOver(from, from));
    this.frame = { ...this.frame, left, top };
  }

  private cells(given: unknown): Rect {
    if (given instanceof RangeData) {
      if (given.place.sheet !== this.sheet.id) throw invalidArgument();
      return given.rect;
    }
    const { sheet, rest } = splitSheet(text(given));
    const rect = parseA1(rest);
    if (!rect || (sheet !== undefined && this.model.sheetNamed(sheet)?.id !== this.sheet.id)) throw invalidArgument();
    return rect;
  }

  Delete(): void {
    this.mayChange();
    removeWhere(this.sheet.charts, (other) => other === this.chart);
  }
}
keeps(Chart, {
  DisplayBlanksAs: { check: (value) => oneOf(value, ["NotPlotted", "Zero", "Interplotted"]), initial: "NotPlotted" },
  PlotVisibleOnly: { check: boolean, initial: true },
});
