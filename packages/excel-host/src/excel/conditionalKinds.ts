import { invalidArgument } from "../error";
import { boolean, color, ExcelCollection, oneOf, record, text } from "./object";
import { type Kept, keeps, SettingsPart } from "./settingsPart";

const shown = (value: unknown): string => color(value);
const flag = (initial: boolean): Kept => ({ check: boolean, initial });
const tone: Kept = { check: shown, initial: "" };

class ConditionalRangeFont extends SettingsPart {
  Clear(): void {
    for (const name of ["Bold", "Italic", "Color", "Underline", "Strikethrough"])
      this.settings.delete(this.path + name);
  }
}
const lines = ["None", "Single", "Double"] as const;
keeps(ConditionalRangeFont, {
  Bold: { check: boolean, initial: null },
  Italic: { check: boolean, initial: null },
  Strikethrough: { check: boolean, initial: null },
  Underline: { check: (value) => oneOf(value, lines), initial: null },
  Color: tone,
});

class ConditionalRangeFill extends SettingsPart {
  Clear(): void {
    this.settings.delete(`${this.path}Color`);
  }
}
keeps(ConditionalRangeFill, { Color: tone });

const styles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;
class ConditionalRangeBorder extends SettingsPart {}
keeps(ConditionalRangeBorder, { Style: { check: (value) => oneOf(value, styles), initial: "None" }, Color: tone });

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
class ConditionalRangeBorderCollection extends ExcelCollection<ConditionalRangeBorder> {
  constructor(
    private readonly side: (name: string) => ConditionalRangeBorder,
    owner: SettingsPart,
  ) {
    super(owner.model);
  }

  get itemClass(): typeof ConditionalRangeBorder {
    return ConditionalRangeBorder;
  }

  items(): readonly ConditionalRangeBorder[] {
    return sides.map(this.side);
  }

  protected find(key: unknown): ConditionalRangeBorder | undefined {
    return this.side(oneOf(key, sides));
  }

  get Top(): ConditionalRangeBorder {
    return this.side("EdgeTop");
  }

  get Bottom(): ConditionalRangeBorder {
    return this.side("EdgeBottom");
  }

  get Left(): ConditionalRangeBorder {
    return this.side("EdgeLeft");
  }

  get Right(): ConditionalRangeBorder {
    return this.side("EdgeRight");
  }
}

class ConditionalRangeFormat extends SettingsPart {
  get Font(): ConditionalRangeFont {
    return this.part(ConditionalRangeFont, "Font");
  }

  get Fill(): ConditionalRangeFill {
    return this.part(ConditionalRangeFill, "Fill");
  }

  get Borders(): ConditionalRangeBorderCollection {
    return new ConditionalRangeBorderCollection((name) => this.part(ConditionalRangeBorder, `Borders.${name}`), this);
  }
}
keeps(ConditionalRangeFormat, { NumberFormat: { check: text, initial: null } });

/** A kind that lays a format over the cells that meet its rule. */
abstract class Formatted extends SettingsPart {
  get Format(): ConditionalRangeFormat {
    return this.part(ConditionalRangeFormat, "Format");
  }
}

class ConditionalFormatRule extends SettingsPart {
  get FormulaLocal(): unknown {
    return this.keptValue("Formula", "");
  }

  set FormulaLocal(value: unknown) {
    this.keep("Formula", formula(value));
  }
}
keeps(ConditionalFormatRule, { Formula: { check: formula, initial: "" } });

function formula(value: unknown): string {
  const expression = text(value);
  if (expression === "") throw invalidArgument();
  return expression.startsWith("=") ? expression : `=${expression}`;
}

export class CustomConditionalFormat extends Formatted {
  get Rule(): ConditionalFormatRule {
    return this.part(ConditionalFormatRule, "Rule");
  }
}

const comparisons = [
  "Invalid",
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

export class CellValueConditionalFormat extends Formatted {}
keeps(CellValueConditionalFormat, {
  Rule: {
    check: (value) => {
      const { formula1, formula2, operator } = record(value);
      const comparison = oneOf(operator, comparisons);
      if (formula1 === undefined || (comparison.endsWith("etween") && formula2 === undefined)) throw invalidArgument();
      return { formula1: text(formula1), ...(typeof formula2 === "string" ? { formula2 } : {}), operator: comparison };
    },
    initial: null,
  },
});

const textOperators = ["Invalid", "Contains", "NotContains", "BeginsWith", "EndsWith"] as const;
export class TextConditionalFormat extends Formatted {}
keeps(TextConditionalFormat, {
  Rule: {
    check: (value) => {
      const { operator, text: wanted } = record(value);
      return { operator: oneOf(operator, textOperators), text: text(wanted) };
    },
    initial: null,
  },
});

export class TopBottomConditionalFormat extends Formatted {}
keeps(TopBottomConditionalFormat, {
  Rule: {
    check: (value) => {
      const { rank, type } = record(value);
      if (typeof rank !== "number") throw invalidArgument();
      return { rank, type: oneOf(type, ["TopItems", "TopPercent", "BottomItems", "BottomPercent"]) };
    },
    initial: null,
  },
});

export class PresetCriteriaConditionalFormat extends Formatted {}
keeps(PresetCriteriaConditionalFormat, {
  Rule: { check: (value) => ({ criterion: text(record(value)["criterion"]) }), initial: null },
});

const bounds = [
  "Invalid",
  "Automatic",
  "LowestValue",
  "HighestValue",
  "Number",
  "Percent",
  "Formula",
  "Percentile",
] as const;

function bound(value: unknown): unknown {
  const { formula: limit, type } = record(value);
  return { ...(typeof limit === "string" ? { formula: limit } : {}), type: oneOf(type, bounds) };
}

class ConditionalDataBarPositiveFormat extends SettingsPart {}
keeps(ConditionalDataBarPositiveFormat, {
  FillColor: { check: shown, initial: "#638EC6" },
  BorderColor: tone,
  GradientFill: flag(true),
});
class ConditionalDataBarNegativeFormat extends SettingsPart {}
keeps(ConditionalDataBarNegativeFormat, {
  FillColor: { check: shown, initial: "#FF0000" },
  BorderColor: tone,
  MatchPositiveFillColor: flag(false),
  MatchPositiveBorderColor: flag(true),
});

export class DataBarConditionalFormat extends SettingsPart {
  get PositiveFormat(): ConditionalDataBarPositiveFormat {
    return this.part(ConditionalDataBarPositiveFormat, "PositiveFormat");
  }

  get NegativeFormat(): ConditionalDataBarNegativeFormat {
    return this.part(ConditionalDataBarNegativeFormat, "NegativeFormat");
  }
}
keeps(DataBarConditionalFormat, {
  ShowDataBarOnly: flag(false),
  BarDirection: { check: (value) => oneOf(value, ["Context", "LeftToRight", "RightToLeft"]), initial: "Context" },
  AxisFormat: { check: (value) => oneOf(value, ["Automatic", "None", "CellMidPoint"]), initial: "Automatic" },
  AxisColor: tone,
  LowerBoundRule: { check: bound, initial: { type: "Automatic" } },
  UpperBoundRule: { check: bound, initial: { type: "Automatic" } },
});

export class ColorScaleConditionalFormat extends SettingsPart {
  get ThreeColorScale(): boolean {
    const criteria = this.keptValue("Criteria", null) as { readonly midpoint?: unknown } | null;
    return criteria?.midpoint !== undefined;
  }
}
keeps(ColorScaleConditionalFormat, {
  Criteria: {
    check: (value) => {
      const { minimum, midpoint, maximum } = record(value);
      return { minimum: stop(minimum), ...(midpoint ? { midpoint: stop(midpoint) } : {}), maximum: stop(maximum) };
    },
    initial: null,
  },
});

function stop(value: unknown): unknown {
  const { color: tint, formula: limit, type } = record(value);
  return { color: color(tint), type: oneOf(type, bounds), ...(typeof limit === "string" ? { formula: limit } : {}) };
}

export class IconSetConditionalFormat extends SettingsPart {}
keeps(IconSetConditionalFormat, {
  Style: { check: text, initial: "ThreeTrafficLights1" },
  ReverseIconOrder: flag(false),
  ShowIconOnly: flag(false),
  Criteria: {
    check: (value) => {
      if (!Array.isArray(value)) throw invalidArgument();
      return value as unknown[];
    },
    initial: [],
  },
});
