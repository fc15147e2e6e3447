import { ExcelError, invalidArgument } from "../error";
import { parseA1, splitSheet } from "../address";
import { chartType, kindOf } from "../model/charts/kinds";
import { seriesName } from "../model/charts/series";
import type { Block, ChartSeriesState, ChartState } from "../model/charts/state";
import { cellsOf, referenceOf } from "../model/charts/values";
import { groupKey, initialGap, initialOverlap } from "../model/charts/groups";
import { removeWhere, type WorkbookModel } from "../model/workbook";
import { ChartDataLabels } from "./chartLabels";
import { ChartFill, ChartLineFormat } from "./chartParts";
import { ChartPointsCollection } from "./chartPoints";
import { boolean, color, ExcelCollection, number, oneOf, text } from "./object";
import { RangeData } from "./rangeData";
import { keeps, SettingsPart } from "./settingsPart";

/** Series are found by position alone: Excel's collection has no `getItem`. */
export class ChartSeriesCollection extends ExcelCollection<ChartSeries> {
  constructor(
    model: WorkbookModel,
    private readonly chart: ChartState,
    private readonly allowed: () => void,
  ) {
    super(model);
  }

  get itemClass(): typeof ChartSeries {
    return ChartSeries;
  }

  items(): readonly ChartSeries[] {
    return this.chart.series.map((series) => new ChartSeries(this.model, this.chart, series, this.allowed));
  }

  protected find(): undefined {
    throw new ExcelError("ApiNotFound");
  }

  get Count(): number {
    return this.chart.series.length;
  }

  Add(name?: unknown, index?: unknown): ChartSeries {
    this.allowed();
    const position = index === undefined || index === null ? this.Count : number(index, 0, this.Count);
    const series: ChartSeriesState = {
      name: name === undefined || name === null ? undefined : text(name),
      type: undefined,
      values: undefined,
      categories: this.chart.series[0]?.categories && { ...this.chart.series[0].categories },
      settings: new Map(),
    };
    this.chart.series.splice(position, 0, series);
    return new ChartSeries(this.model, this.chart, series, this.allowed);
  }
}

export class ChartSeriesFormat extends SettingsPart {
  get Fill(): ChartFill {
    return this.part(ChartFill, "Fill");
  }

  get Line(): ChartLineFormat {
    return this.part(ChartLineFormat, "Line");
  }
}

export class ChartSeries extends SettingsPart {
  constructor(
    model: WorkbookModel,
    private readonly chart: ChartState,
    private readonly state: ChartSeriesState,
    private readonly mayChange: () => void,
  ) {
    super(model, state.settings, "", mayChange);
  }

  private get kind() {
    return kindOf(this.state.type ?? this.chart.type);
  }

  get Name(): string {
    return seriesName(this.model, this.state, this.chart.series.indexOf(this.state));
  }

  /** A text, or a reference to the cell that holds it (`=Sheet1!$A$1`). */
  set Name(value: unknown) {
    this.mayChange();
    const name = text(value);
    const { sheet = "", rest } = splitSheet(name);
    const [owner, rect] = [this.model.sheetNamed(sheet), parseA1(rest)];
    if (name.startsWith("=") && !(owner && rect)) throw invalidArgument();
    this.state.name = name.startsWith("=") ? { sheet: owner!.id, rect: rect! } : name;
  }

  get ChartType(): string {
    return this.state.type ?? this.chart.type;
  }

  /** @throws NotImplemented where bars that lie would share a chart with others */
  set ChartType(value: unknown) {
    this.mayChange();
    const type = chartType(value);
    const others = this.chart.series.filter((one) => one !== this.state);
    const bars = kindOf(type).family === "bar";
    if (others.some((one) => (kindOf(one.type ?? this.chart.type).family === "bar") !== bars))
      throw new ExcelError("NotImplemented", "This host combines columns with lines only.");
    this.state.type = type;
  }

  get AxisGroup(): unknown {
    return this.keptValue("AxisGroup", "Primary");
  }

  set AxisGroup(value: unknown) {
    this.keep("AxisGroup", oneOf(value, ["Primary", "Secondary"]));
  }

  /** Shared by all series of its kind on its axis, as in Excel. */
  private shared(name: string): string {
    if (this.kind.family === "line") throw new ExcelError("InvalidOperation");
    return groupKey(this.kind.family, this.AxisGroup === "Secondary") + name;
  }

  private keepShared(name: string, value: number): void {
    this.mayChange();
    this.chart.settings.set(this.shared(name), value);
  }

  get GapWidth(): unknown {
    const { family, stacking } = this.kind;
    if (family === "line") return null;
    return this.chart.settings.get(this.shared("GapWidth")) ?? initialGap(family, stacking);
  }

  set GapWidth(value: unknown) {
    this.keepShared("GapWidth", number(value, 0, 500));
  }

  get Overlap(): unknown {
    const { family, stacking } = this.kind;
    if (family === "line") return null;
    return this.chart.settings.get(this.shared("Overlap")) ?? initialOverlap(family, stacking);
  }

  set Overlap(value: unknown) {
    this.keepShared("Overlap", number(value, -100, 100));
  }

  get PlotOrder(): number {
    return this.chart.series.indexOf(this.state) + 1;
  }

  get DataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.model, [this.state], [this.kind], this.mayChange);
  }

  get Format(): ChartSeriesFormat {
    return this.part(ChartSeriesFormat, "Format");
  }

  get Points(): ChartPointsCollection {
    return new ChartPointsCollection(this.model, this.state, this.mayChange);
  }

  SetValues(source: unknown): void {
    this.mayChange();
    this.state.values = blockOf(source);
  }

  SetXAxisValues(source: unknown): void {
    this.mayChange();
    this.state.categories = blockOf(source);
  }

  GetDimensionValues(dimension: unknown): readonly unknown[] {
    const block = this.dimension(dimension);
    const texts = block === this.state.categories;
    return cellsOf(this.model, block, true).map(({ value, text: shown }) => (texts ? shown : (value ?? 0)));
  }

  GetDimensionDataSourceString(dimension: unknown): string {
    const block = this.dimension(dimension);
    return block ? referenceOf(this.model, block) : "";
  }

  private dimension(dimension: unknown): Block | undefined {
    const which = oneOf(dimension, ["Categories", "Values", "XValues", "YValues", "BubbleSizes"]);
    if (which === "BubbleSizes") throw invalidArgument();
    return which === "Values" || which === "YValues" ? this.state.values : this.state.categories;
  }

  Delete(): void {
    this.mayChange();
    removeWhere(this.chart.series, (other) => other === this.state);
  }
}
const markers = ["Automatic", "None", "Square", "Diamond", "Triangle", "X", "Star", "Dot", "Dash", "Circle", "Plus"];
keeps(ChartSeries, {
  Filtered: { check: boolean, initial: false },
  HasDataLabels: { check: boolean, initial: false },
  MarkerBackgroundColor: { check: color, initial: "" },
  MarkerForegroundColor: { check: color, initial: "" },
  MarkerSize: { check: (value) => number(value, 2, 72), initial: 5 },
  MarkerStyle: { check: (value) => oneOf(value, markers), initial: "Automatic" },
  Smooth: { check: boolean, initial: false },
});

function blockOf(source: unknown): Block {
  if (!(source instanceof RangeData)) throw invalidArgument();
  return { sheet: source.place.sheet, rect: source.rect };
}
