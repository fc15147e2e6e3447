import { boolean, color, number, oneOf, text } from "./object";
import { keeps, SettingsPart } from "./settings-part";

export class ChartTitle extends SettingsPart {}
keeps(ChartTitle, {
  Text: { check: text, initial: "图表标题" },
  Visible: { check: boolean, initial: true },
  Overlay: { check: boolean, initial: false },
});

export class ChartLegend extends SettingsPart {}
const sides = ["Top", "Bottom", "Left", "Right", "Corner", "Custom", "Invalid"] as const;
keeps(ChartLegend, {
  Visible: { check: boolean, initial: true },
  Position: { check: (value) => oneOf(value, sides), initial: "Bottom" },
  Overlay: { check: boolean, initial: false },
});

export class ChartAxisTitle extends SettingsPart {}
keeps(ChartAxisTitle, { Text: { check: text, initial: "" }, Visible: { check: boolean, initial: false } });

export class ChartAxis extends SettingsPart {
  get Title(): ChartAxisTitle {
    return this.part(ChartAxisTitle, "Title");
  }
}
const limit = { check: (value: unknown) => (value === "" ? value : number(value)), initial: "" };
keeps(ChartAxis, {
  Minimum: limit,
  Maximum: limit,
  MajorUnit: limit,
  Visible: { check: boolean, initial: true },
  ReversePlotOrder: { check: boolean, initial: false },
  NumberFormat: { check: text, initial: "General" },
});

export class ChartAxes extends SettingsPart {
  get CategoryAxis(): ChartAxis {
    return this.part(ChartAxis, "CategoryAxis");
  }

  get ValueAxis(): ChartAxis {
    return this.part(ChartAxis, "ValueAxis");
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

export class ChartFill extends SettingsPart {
  SetSolidColor(value: unknown): void {
    this.keep("Color", color(value));
  }

  Clear(): void {
    this.keep("Color", "");
  }
}

export class ChartLineFormat extends SettingsPart {}
keeps(ChartLineFormat, {
  Color: { check: color, initial: "" },
  Weight: { check: (value) => number(value, 0), initial: 2.25 },
});
