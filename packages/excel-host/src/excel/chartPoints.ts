import type { ChartSeriesState } from "../model/charts/state";
import { cellsOf } from "../model/charts/values";
import { ExcelError } from "../error";
import type { WorkbookModel } from "../model/workbook";
import { ChartPlotAreaFormat } from "./chartParts";
import { boolean, ExcelCollection } from "./object";
import { keeps, SettingsPart } from "./settingsPart";

export class ChartPointsCollection extends ExcelCollection<ChartPoint> {
  constructor(
    model: WorkbookModel,
    private readonly series: ChartSeriesState,
    private readonly allowed: () => void,
  ) {
    super(model);
  }

  get itemClass(): typeof ChartPoint {
    return ChartPoint;
  }

  items(): readonly ChartPoint[] {
    return cellsOf(this.model, this.series.values, true).map(
      ({ value }, i) => new ChartPoint(this.model, this.series.settings, i, value, this.allowed),
    );
  }

  protected find(): undefined {
    throw new ExcelError("ApiNotFound");
  }

  get Count(): number {
    return this.items().length;
  }
}

/** One value of a series. */
export class ChartPoint extends SettingsPart {
  constructor(
    model: WorkbookModel,
    settings: Map<string, unknown>,
    index: number,
    private readonly value: number | null,
    allowed: () => void,
  ) {
    super(model, settings, `Points.${index}.`, allowed);
  }

  get Value(): number | null {
    return this.value;
  }

  get Format(): ChartPlotAreaFormat {
    return this.part(ChartPlotAreaFormat, "Format");
  }
}
keeps(ChartPoint, { HasDataLabel: { check: boolean, initial: false } });
