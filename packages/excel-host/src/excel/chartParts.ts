import { boolean, color, number, oneOf, text } from "./object";
import { keeps, SettingsPart } from "./settingsPart";

const lineStyles = [
  ..."None Continuous Dash DashDot DashDotDot Dot Grey25 Grey50 Grey75 Automatic RoundDot".split(" "),
] as const;

export class ChartFont extends SettingsPart {
  get Size(): unknown {
    return this.keptValue("Size", this.path.startsWith("Title.") ? 14 : this.path.includes(".Title.") ? 10 : 9);
  }

  set Size(value: unknown) {
    this.keep("Size", number(value, 1, 409));
  }
}
keeps(ChartFont, {
  Bold: { check: boolean, initial: false },
  Color: { check: color, initial: "#595959" },
  Italic: { check: boolean, initial: false },
  Name: { check: text, initial: "" },
  Underline: { check: (value) => oneOf(value, ["None", "Single"]), initial: "None" },
});

export class ChartFill extends SettingsPart {
  SetSolidColor(value: unknown): void {
    this.keep("Color", color(value));
  }

  Clear(): void {
    this.keep("Color", "");
  }
}

export class ChartLineFormat extends SettingsPart {
  /** A line that is set is drawn again after it was cleared. */
  override keep(name: string, value: unknown): void {
    if (name !== "Cleared") super.keep("Cleared", false);
    super.keep(name, value);
  }

  Clear(): void {
    this.keep("Cleared", true);
  }
}
keeps(ChartLineFormat, {
  Color: { check: color, initial: "" },
  LineStyle: { check: (value) => oneOf(value, lineStyles), initial: "Automatic" },
  Weight: { check: (value) => number(value, 0, 1584), initial: 0.75 },
});

export class ChartBorder extends ChartLineFormat {}

/** Fill, border and font of a title, a legend, labels or the whole chart. */
export class ChartFormat extends SettingsPart {
  get Fill(): ChartFill {
    return this.part(ChartFill, "Fill");
  }

  get Border(): ChartBorder {
    return this.part(ChartBorder, "Border");
  }

  get Font(): ChartFont {
    return this.part(ChartFont, "Font");
  }
}

export class ChartAreaFormat extends ChartFormat {}
keeps(ChartAreaFormat, { RoundedCorners: { check: boolean, initial: false } });

/** Fill and border of the plot area or a point. */
export class ChartPlotAreaFormat extends SettingsPart {
  get Fill(): ChartFill {
    return this.part(ChartFill, "Fill");
  }

  get Border(): ChartBorder {
    return this.part(ChartBorder, "Border");
  }
}

export class ChartPlotArea extends SettingsPart {
  get Format(): ChartPlotAreaFormat {
    return this.part(ChartPlotAreaFormat, "Format");
  }
}
