import type { AxisName } from "../model/charts/axis";
import type { ChartState } from "../model/charts/state";
import { viewChart } from "../model/charts/view";
import { isNumberFormat } from "../model/numberFormat";
import type { WorkbookModel } from "../model/workbook";
import { invalidArgument } from "../error";
import { ChartFont, ChartFormat, ChartLineFormat } from "./chartParts";
import { boolean, ExcelObject, number, oneOf, text } from "./object";
import { keeps, SettingsPart } from "./settingsPart";

export class ChartAxes extends ExcelObject {
  constructor(
    model: WorkbookModel,
    private readonly chart: ChartState,
    private readonly allowed: () => void,
  ) {
    super(model);
  }

  get CategoryAxis(): ChartAxis {
    return this.axis("CategoryAxis");
  }

  get ValueAxis(): ChartAxis {
    return this.axis("ValueAxis");
  }

  /** @throws InvalidArgument for the axis of series, which only charts in space have, and for a second axis that is not there */
  GetItem(type: unknown, group: unknown = "Primary"): ChartAxis {
    const kind = oneOf(type, ["Invalid", "Category", "Value", "Series"]);
    if (kind !== "Category" && kind !== "Value") throw invalidArgument();
    if (oneOf(group ?? "Primary", ["Primary", "Secondary"]) === "Primary") return this.axis(`${kind}Axis`);
    if (kind === "Category" || viewChart(this.model, this.chart).secondary === null) throw invalidArgument();
    return this.axis("SecondaryValueAxis");
  }

  private axis(name: AxisName): ChartAxis {
    return new ChartAxis(this.model, this.chart, name, this.allowed);
  }
}

export class ChartAxisTitle extends SettingsPart {
  get Format(): ChartFormat {
    return this.part(ChartFormat, "Format");
  }

  get Text(): string {
    return String(this.keptValue("Text", ""));
  }

  set Text(value: unknown) {
    this.keep("Text", text(value));
    this.keep("Visible", true);
  }
}
keeps(ChartAxisTitle, { Visible: { check: boolean, initial: false } });

export class ChartGridlinesFormat extends SettingsPart {
  get Line(): ChartLineFormat {
    return this.part(ChartLineFormat, "Line");
  }
}

export class ChartGridlines extends SettingsPart {
  get Format(): ChartGridlinesFormat {
    return this.part(ChartGridlinesFormat, "Format");
  }

  get Visible(): unknown {
    return this.keptValue("Visible", this.path === "Axes.ValueAxis.MajorGridlines.");
  }

  set Visible(value: unknown) {
    this.keep("Visible", boolean(value));
  }
}

export class ChartAxisFormat extends SettingsPart {
  get Font(): ChartFont {
    return this.part(ChartFont, "Font");
  }

  get Line(): ChartLineFormat {
    return this.part(ChartLineFormat, "Line");
  }
}

export class ChartAxis extends SettingsPart {
  constructor(
    model: WorkbookModel,
    private readonly chart: ChartState,
    private readonly name: AxisName,
    allowed: () => void,
  ) {
    super(model, chart.settings, `Axes.${name}.`, allowed);
  }

  get Format(): ChartAxisFormat {
    return this.part(ChartAxisFormat, "Format");
  }

  get Title(): ChartAxisTitle {
    return this.part(ChartAxisTitle, "Title");
  }

  get MajorGridlines(): ChartGridlines {
    return this.part(ChartGridlines, "MajorGridlines");
  }

  get Type(): string {
    return this.name === "CategoryAxis" ? "Category" : "Value";
  }

  get AxisGroup(): string {
    return this.name === "SecondaryValueAxis" ? "Secondary" : "Primary";
  }

  get Minimum(): unknown {
    return this.end("Minimum");
  }

  set Minimum(value: unknown) {
    this.keepEnd("Minimum", value);
  }

  get Maximum(): unknown {
    return this.end("Maximum");
  }

  set Maximum(value: unknown) {
    this.keepEnd("Maximum", value);
  }

  get MajorUnit(): unknown {
    return this.end("MajorUnit");
  }

  set MajorUnit(value: unknown) {
    this.keepEnd("MajorUnit", value);
  }

  /** What was set, else what follows from the values. */
  private end(name: "Minimum" | "Maximum" | "MajorUnit"): unknown {
    const set = this.keptValue(name, "");
    if (set !== "" || this.Type === "Category") return set;
    const view = viewChart(this.model, this.chart);
    const axis = this.name === "SecondaryValueAxis" ? view.secondary : view.value;
    const key = { Minimum: "minimum", Maximum: "maximum", MajorUnit: "unit" } as const;
    return axis?.scale[key[name]] ?? "";
  }

  /** "" stands for an automatic value. */
  private keepEnd(name: "Minimum" | "Maximum" | "MajorUnit", value: unknown): void {
    if (value !== "") number(value, name === "MajorUnit" ? Number.MIN_VALUE : -Infinity);
    this.keep(name, value);
  }

  get NumberFormat(): unknown {
    return this.keptValue("NumberFormat", "General");
  }

  set NumberFormat(value: unknown) {
    if (!isNumberFormat(text(value))) throw invalidArgument();
    this.keep("NumberFormat", value);
    this.keep("LinkNumberFormat", false);
  }
}
const tickMark = { check: (value: unknown) => oneOf(value, ["None", "Cross", "Inside", "Outside"]), initial: "None" };
keeps(ChartAxis, {
  LinkNumberFormat: { check: boolean, initial: true },
  MajorTickMark: tickMark,
  ReversePlotOrder: { check: boolean, initial: false },
  TextOrientation: { check: (value) => (value === "" ? value : number(value, -90, 180)), initial: "" },
  TickLabelPosition: {
    check: (value) => oneOf(value, ["NextToAxis", "High", "Low", "None"]),
    initial: "NextToAxis",
  },
  TickLabelSpacing: { check: (value) => (value === "" ? value : number(value, 1, 31_999)), initial: "" },
  Visible: { check: boolean, initial: true },
});
