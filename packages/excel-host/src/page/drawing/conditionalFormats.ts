import type { IRange } from "@univerjs/core";
import {
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  type IConditionFormattingRule,
} from "@univerjs/preset-sheets-conditional-formatting";
import { cellRect, formatA1, type Rect } from "../../address";
import type { ConditionalFormatState } from "../../model/state";
import { toRange } from "../../model/univerRange";

type Settings = ReadonlyMap<string, unknown>;
type Rule = IConditionFormattingRule["rule"];

/** A conditional format as Univer draws it; undefined for the kinds that it is not asked to draw (icons, ranks, presets). */
export function drawnFormat(
  { id, stopIfTrue, type, settings }: ConditionalFormatState,
  rects: readonly Rect[],
): IConditionFormattingRule | undefined {
  const rule = rects[0] && ruleOf(type, settings, formatA1(cellRect(rects[0].row, rects[0].column)));
  return rule && { cfId: id, ranges: rects.map(toRange) as IRange[], stopIfTrue, rule };
}

function ruleOf(type: string, settings: Settings, cell: string): Rule | undefined {
  if (type === "Custom") return byFormula(settings, String(settings.get("Rule.Formula")));
  if (type === "CellValue") return byFormula(settings, comparison(settings, cell));
  if (type === "DataBar") return dataBar(settings);
  return undefined;
}

function byFormula(settings: Settings, value: string): Rule {
  const fill = settings.get("Format.Fill.Color");
  const font = settings.get("Format.Font.Color");
  const style = {
    ...(typeof fill === "string" ? { bg: { rgb: fill } } : {}),
    ...(typeof font === "string" ? { cl: { rgb: font } } : {}),
    ...(settings.get("Format.Font.Bold") === true ? { bl: 1 } : {}),
    ...(settings.get("Format.Font.Italic") === true ? { it: 1 } : {}),
  };
  return { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value, style };
}

const comparisons: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

/** Comparisons as formulas: Univer's own compare numbers only, Excel's also texts and references. */
function comparison(settings: Settings, cell: string): string {
  const { operator, formula1, formula2 } = settings.get("Rule") as Readonly<Record<string, string>>;
  const [first, second] = [formula1, formula2].map((formula = "") => formula.replace(/^=/, ""));
  if (operator === "Between") return `=AND(${cell}>=${first},${cell}<=${second})`;
  if (operator === "NotBetween") return `=OR(${cell}<${first},${cell}>${second})`;
  return `=${cell}${comparisons[operator ?? ""]}${first}`;
}

function dataBar(settings: Settings): Rule {
  const color = String(settings.get("PositiveFormat.FillColor") ?? "#638EC6");
  return {
    type: CFRuleType.dataBar,
    isShowValue: settings.get("ShowDataBarOnly") !== true,
    config: {
      min: limit(settings.get("LowerBoundRule"), CFValueType.min),
      max: limit(settings.get("UpperBoundRule"), CFValueType.max),
      isGradient: settings.get("PositiveFormat.GradientFill") !== false,
      positiveColor: color,
      nativeColor: String(settings.get("NegativeFormat.FillColor") ?? "#FF0000"),
    },
  };
}

const limits: Readonly<Record<string, CFValueType>> = {
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
};

function limit(
  rule: unknown,
  automatic: CFValueType,
): { readonly type: CFValueType; readonly value?: number | string } {
  const { type = "", formula } = (rule ?? {}) as { readonly type?: string; readonly formula?: string };
  const kind = limits[type] ?? automatic;
  if (formula === undefined) return { type: kind };
  return { type: kind, value: kind === CFValueType.formula ? formula : Number(formula) };
}
