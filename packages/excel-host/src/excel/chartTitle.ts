import { ExcelError } from "../error";
import type { ChartState } from "../model/charts/state";
import { viewChart } from "../model/charts/view";
import type { WorkbookModel } from "../model/workbook";
import { ChartFormat } from "./chartParts";
import { boolean, oneOf, text } from "./object";
import { keeps, SettingsPart } from "./settingsPart";

export class ChartTitle extends SettingsPart {
  constructor(
    model: WorkbookModel,
    private readonly chart: ChartState,
    allowed: () => void,
  ) {
    super(model, chart.settings, "Title.", allowed);
  }

  get Format(): ChartFormat {
    return this.part(ChartFormat, "Format");
  }

  get Text(): string {
    return String(this.keptValue("Text", viewChart(this.model, this.chart).title?.text ?? ""));
  }

  set Text(value: unknown) {
    this.keep("Text", text(value));
    this.keep("Visible", true);
  }
}
keeps(ChartTitle, {
  Visible: { check: boolean, initial: true },
  Overlay: { check: boolean, initial: false },
});

const sides = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

export class ChartLegend extends SettingsPart {
  constructor(
    model: WorkbookModel,
    private readonly chart: ChartState,
    allowed: () => void,
  ) {
    super(model, chart.settings, "Legend.", allowed);
  }

  get Format(): ChartFormat {
    return this.part(ChartFormat, "Format");
  }

  /** A single series needs no legend. */
  get Visible(): unknown {
    return this.keptValue("Visible", this.chart.series.length > 1);
  }

  set Visible(value: unknown) {
    this.keep("Visible", boolean(value));
  }

  get Position(): unknown {
    return this.keptValue("Position", "Bottom");
  }

  set Position(value: unknown) {
    if (value === "Custom") throw new ExcelError("NotImplemented");
    this.keep("Position", oneOf(value, sides));
    this.keep("Visible", true);
  }
}
keeps(ChartLegend, { Overlay: { check: boolean, initial: false } });
