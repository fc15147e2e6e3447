import type { ConditionalFormattingRule, DataValidation, Style } from "exceljs";
import { formatA1, isUnbounded, type Rect } from "../address";
import type { ConditionalFormatState, ValidationState } from "../model/state";
import { readRuleFormat, ruleFormat } from "./ruleFormats";
import { fromColor, toArgb } from "./style";

type Loose = Readonly<Record<string, unknown>>;

const operators: readonly (readonly [api: string, file: string])[] = [
  ["Between", "between"],
  ["NotBetween", "notBetween"],
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"],
  ["LessThan", "lessThan"],
  ["GreaterThanOrEqual", "greaterThanOrEqual"],
  ["LessThanOrEqual", "lessThanOrEqual"],
  ["GreaterThanOrEqualTo", "greaterThanOrEqual"],
  ["LessThanOrEqualTo", "lessThanOrEqual"],
];
const bounds: readonly (readonly [api: string, file: string])[] = [
  ["LowestValue", "min"],
  ["HighestValue", "max"],
  ["Number", "num"],
  ["Percent", "percent"],
  ["Percentile", "percentile"],
  ["Formula", "formula"],
];
const fileOf = (table: readonly (readonly [string, string])[], api: unknown): string | undefined =>
  table.find(([one]) => one === api)?.[1];
const apiOf = (table: readonly (readonly [string, string])[], file: unknown): string =>
  table.find(([, one]) => one === file)?.[0] ?? "";
const plain = (formula: unknown): string => String(formula).replace(/^=/, "");

/** A conditional format as rules of a file; empty for the kinds that the file writer does not know. */
export function fileRule(
  { type, settings }: ConditionalFormatState,
  priority: number,
): ConditionalFormattingRule | undefined {
  const rule = settings.get("Rule") as Loose | null | undefined;
  const common = { priority, style: ruleFormat(settings) };
  const made = ((): Loose | undefined => {
    if (type === "Custom") return { type: "expression", formulae: [plain(settings.get("Rule.Formula"))] };
    if (type === "CellValue" && rule) {
      const formulae = [rule["formula1"], rule["formula2"]].filter((one) => one !== undefined).map(plain);
      return { type: "cellIs", operator: fileOf(operators, rule["operator"]), formulae };
    }
    if (type === "ContainsText" && rule) return textRule(rule);
    if (type === "TopBottom" && rule) {
      const kind = String(rule["type"]);
      return {
        type: "top10",
        rank: rule["rank"],
        percent: kind.endsWith("Percent"),
        bottom: kind.startsWith("Bottom"),
      };
    }
    if (type === "DataBar") return dataBar(settings);
    if (type === "ColorScale") return colorScale(settings.get("Criteria") as Loose | undefined);
    return undefined;
  })();
  return made && ({ ...common, ...made } as unknown as ConditionalFormattingRule);
}

function textRule(rule: Loose): Loose {
  const text = String(rule["text"]);
  const quoted = `"${text.replaceAll('"', '""')}"`;
  // Only "contains" has a form of its own in the writer; the others say the same by a formula over the first cell.
  if (rule["operator"] === "Contains") {
    return {
      type: "containsText",
      operator: "containsText",
      text,
      formulae: [`NOT(ISERROR(SEARCH(${quoted},{cell})))`],
    };
  }
  const formulas: Readonly<Record<string, string>> = {
    NotContains: `ISERROR(SEARCH(${quoted},{cell}))`,
    BeginsWith: `LEFT({cell},${[...text].length})=${quoted}`,
    EndsWith: `RIGHT({cell},${[...text].length})=${quoted}`,
  };
  return { type: "expression", formulae: [formulas[String(rule["operator"])] ?? "FALSE"] };
}

function limit(bound: unknown, automatic: string): Loose {
  const { type, formula } = (bound ?? {}) as Loose;
  const file = fileOf(bounds, type) ?? automatic;
  return {
    type: file,
    ...(formula === undefined || file === "min" || file === "max"
      ? {}
      : { value: file === "formula" ? plain(formula) : Number(plain(formula)) }),
  };
}

function dataBar(settings: ReadonlyMap<string, unknown>): Loose {
  return {
    type: "dataBar",
    cfvo: [limit(settings.get("LowerBoundRule"), "min"), limit(settings.get("UpperBoundRule"), "max")],
    color: toArgb(String(settings.get("PositiveFormat.FillColor") ?? "#638EC6")),
    gradient: settings.get("PositiveFormat.GradientFill") ?? true,
    showValue: !(settings.get("ShowDataBarOnly") ?? false),
  };
}

function colorScale(criteria: Loose | undefined): Loose | undefined {
  if (!criteria) return undefined;
  const stops = ["minimum", "midpoint", "maximum"].flatMap((name) => (criteria[name] ? [criteria[name] as Loose] : []));
  return {
    type: "colorScale",
    cfvo: stops.map((stop, i) => limit(stop, i === 0 ? "min" : "max")),
    color: stops.map(({ color }) => toArgb(String(color))),
  };
}

/** A rule of a file as the settings of a conditional format; undefined for kinds that this host does not have. */
export function readRule(rule: Loose): Pick<ConditionalFormatState, "type" | "settings" | "stopIfTrue"> | undefined {
  const settings = new Map<string, unknown>();
  readRuleFormat((rule["style"] ?? {}) as Partial<Style>, settings);
  const [formula1, formula2] = ((rule["formulae"] ?? []) as readonly unknown[]).map((formula) => `=${String(formula)}`);
  const type = ((): string | undefined => {
    switch (rule["type"]) {
      case "expression":
        settings.set("Rule.Formula", formula1 ?? "=FALSE");
        return "Custom";
      case "cellIs":
        settings.set("Rule", {
          formula1,
          ...(formula2 === undefined ? {} : { formula2 }),
          operator: apiOf(operators, rule["operator"]),
        });
        return "CellValue";
      case "containsText":
        settings.set("Rule", { operator: "Contains", text: rule["text"] ?? "" });
        return "ContainsText";
      case "top10":
        settings.set("Rule", {
          rank: rule["rank"],
          type: `${rule["bottom"] ? "Bottom" : "Top"}${rule["percent"] ? "Percent" : "Items"}`,
        });
        return "TopBottom";
      case "dataBar":
        readBar(rule, settings);
        return "DataBar";
      case "colorScale":
        settings.set("Criteria", readScale(rule));
        return "ColorScale";
      default:
        return undefined;
    }
  })();
  return type === undefined ? undefined : { type, settings, stopIfTrue: rule["stopIfTrue"] === true };
}

function readLimit(limitOf: unknown): Loose {
  const { type, value } = (limitOf ?? {}) as Loose;
  return { type: apiOf(bounds, type) || "Automatic", ...(value === undefined ? {} : { formula: String(value) }) };
}

function readBar(rule: Loose, settings: Map<string, unknown>): void {
  const [lower, upper] = (rule["cfvo"] ?? []) as readonly unknown[];
  settings.set("LowerBoundRule", readLimit(lower));
  settings.set("UpperBoundRule", readLimit(upper));
  const color = fromColor(rule["color"] as Parameters<typeof fromColor>[0]);
  if (color) settings.set("PositiveFormat.FillColor", color);
  if (rule["gradient"] === false) settings.set("PositiveFormat.GradientFill", false);
}

function readScale(rule: Loose): Loose {
  const limits = (rule["cfvo"] ?? []) as readonly unknown[];
  const colors = (rule["color"] ?? []) as readonly Parameters<typeof fromColor>[0][];
  const stops = limits.map((one, i) => ({ ...readLimit(one), color: fromColor(colors[i]) ?? "#FFFFFF" }));
  const names = stops.length > 2 ? ["minimum", "midpoint", "maximum"] : ["minimum", "maximum"];
  return Object.fromEntries(names.map((name, i) => [name, stops[i]]));
}

const kinds: readonly (readonly [api: string, key: string, file: string])[] = [
  ["WholeNumber", "wholeNumber", "whole"],
  ["Decimal", "decimal", "decimal"],
  ["TextLength", "textLength", "textLength"],
  ["List", "list", "list"],
  ["Date", "date", "date"],
  ["Time", "time", "time"],
  ["Custom", "custom", "custom"],
];

/** A validation by the blocks it covers. */
export function fileValidation({
  rects,
  type,
  rule,
  ignoreBlanks,
  prompt,
  errorAlert,
}: ValidationState): readonly (readonly [string, DataValidation])[] {
  const [, key = "", kind = "custom"] = kinds.find(([api]) => api === type) ?? [];
  const settings = rule[key] as Loose;
  const source = settings["source"];
  const formulae =
    key === "list"
      ? [String(source).startsWith("=") ? plain(source) : `"${String(source)}"`]
      : key === "custom"
        ? [plain(settings["formula"])]
        : [settings["formula1"], settings["formula2"]].filter((one) => one !== undefined).map(plain);
  const validation = {
    type: kind,
    ...(settings["operator"] ? { operator: fileOf(operators, settings["operator"]) } : {}),
    formulae,
    allowBlank: ignoreBlanks,
    showInputMessage: prompt["showPrompt"] !== false,
    promptTitle: String(prompt["title"] ?? ""),
    prompt: String(prompt["message"] ?? ""),
    showErrorMessage: errorAlert["showAlert"] !== false,
    errorStyle: String(errorAlert["style"] ?? "Stop").toLowerCase(),
    errorTitle: String(errorAlert["title"] ?? ""),
    error: String(errorAlert["message"] ?? ""),
  } as unknown as DataValidation;
  return rects.map((rect) => [fileReference(rect), validation]);
}

/** A block as rules name it: whole columns and rows from corner to corner, which other programs than Excel need. */
export function fileReference(rect: Rect): string {
  const corner = (row: number, column: number): string => formatA1({ row, column, rows: 1, columns: 1 });
  return isUnbounded(rect)
    ? `${corner(rect.row, rect.column)}:${corner(rect.row + rect.rows - 1, rect.column + rect.columns - 1)}`
    : formatA1(rect);
}

/** A `dataValidation` element with its formulas as the state of a validation. */
export function readValidation(
  attributes: Readonly<Record<string, string>>,
  formulas: readonly string[],
  rects: ValidationState["rects"],
): ValidationState | undefined {
  const [type, key] = kinds.find(([, , file]) => file === attributes["type"]) ?? [];
  const [formula1 = "", formula2] = formulas;
  if (!type || !key) return undefined;
  const quoted = /^"(.*)"$/s.exec(formula1);
  const operator = apiOf(operators.slice(0, 6).concat(operators.slice(8)), attributes["operator"] ?? "between");
  const rule =
    key === "list"
      ? { inCellDropDown: attributes["showDropDown"] !== "1", source: quoted ? quoted[1]! : `=${formula1}` }
      : key === "custom"
        ? { formula: `=${formula1}` }
        : { formula1: operand(formula1), ...(formula2 === undefined ? {} : { formula2: operand(formula2) }), operator };
  const style = attributes["errorStyle"] ?? "stop";
  return {
    rects,
    type,
    rule: { [key]: rule },
    ignoreBlanks: attributes["allowBlank"] === "1",
    prompt: {
      showPrompt: attributes["showInputMessage"] === "1",
      title: attributes["promptTitle"] ?? "",
      message: attributes["prompt"] ?? "",
    },
    errorAlert: {
      showAlert: attributes["showErrorMessage"] === "1",
      style: style.charAt(0).toUpperCase() + style.slice(1),
      title: attributes["errorTitle"] ?? "",
      message: attributes["error"] ?? "",
    },
  };
}

function operand(formula: string): string | number {
  return formula !== "" && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}
