import type { ConditionalFormattingRule, Style } from "exceljs";
import { formatA1, isUnbounded, type Rect } from "../address";
import { subtract } from "../model/areas";
import type { ConditionalFormatState, ValidationState } from "../model/state";
import { fromFile, toFile } from "./formulas/formula";
import { escapeXml, restored } from "./package";
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
const noFunctions: ReadonlySet<string> = new Set();
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
/** A formula, or a number, as a file has it. */
const fileFormula = (formula: unknown, custom: ReadonlySet<string>): string =>
  String(formula).startsWith("=") ? toFile(String(formula), custom) : String(formula);

/** A conditional format as rules of a file; empty for the kinds that the file writer does not know. */
export function fileRule(
  { type, settings }: ConditionalFormatState,
  priority: number,
  custom: ReadonlySet<string>,
): ConditionalFormattingRule | undefined {
  const rule = settings.get("Rule") as Loose | null | undefined;
  const common = { priority, style: ruleFormat(settings) };
  const made = ((): Loose | undefined => {
    if (type === "Custom") return { type: "expression", formulae: [fileFormula(settings.get("Rule.Formula"), custom)] };
    if (type === "CellValue" && rule) {
      const formulae = [rule["formula1"], rule["formula2"]]
        .filter((one) => one !== undefined)
        .map((one) => fileFormula(one, custom));
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
      : { value: file === "formula" ? fileFormula(formula, noFunctions) : Number(String(formula).replace(/^=/, "")) }),
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
  const [formula1, formula2] = ((rule["formulae"] ?? []) as readonly unknown[]).map((formula) =>
    fromFile(String(formula)),
  );
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
  if (rule["showValue"] === false) settings.set("ShowDataBarOnly", true);
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

/** The validations of a sheet as its part has them; where two meet, the first holds, as it does here. */
export function validationsXml(validations: readonly ValidationState[], custom: ReadonlySet<string>): string {
  const covered: Rect[] = [];
  const found = validations.flatMap((validation) => {
    const rects = covered.reduce<readonly Rect[]>(
      (rest, taken) => rest.flatMap((rect) => subtract(rect, taken)),
      validation.rects,
    );
    covered.push(...rects);
    return rects.length > 0 ? [validationXml(validation, rects, custom)] : [];
  });
  return found.length > 0 ? `<dataValidations count="${found.length}">${found.join("")}</dataValidations>` : "";
}

function validationXml(
  { type, rule, ignoreBlanks, prompt, errorAlert }: ValidationState,
  rects: readonly Rect[],
  custom: ReadonlySet<string>,
): string {
  const [, key = "", kind = "custom"] = kinds.find(([api]) => api === type) ?? [];
  const settings = rule[key] as Loose;
  const source = settings["source"];
  const formulas =
    key === "list"
      ? [String(source).startsWith("=") ? fileFormula(source, custom) : `"${String(source).replaceAll('"', '""')}"`]
      : key === "custom"
        ? [fileFormula(settings["formula"], custom)]
        : [settings["formula1"], settings["formula2"]]
            .filter((one) => one !== undefined)
            .map((one) => fileFormula(one, custom));
  const operator = fileOf(operators, settings["operator"]);
  const attributes: readonly (readonly [string, string | undefined])[] = [
    ["type", kind],
    ["errorStyle", String(errorAlert["style"] ?? "Stop").toLowerCase()],
    ["operator", operator === "between" ? undefined : operator],
    ["allowBlank", ignoreBlanks ? "1" : undefined],
    ["showDropDown", settings["inCellDropDown"] === false ? "1" : undefined],
    ["showInputMessage", prompt["showPrompt"] === false ? undefined : "1"],
    ["showErrorMessage", errorAlert["showAlert"] === false ? undefined : "1"],
    ["errorTitle", String(errorAlert["title"] ?? "") || undefined],
    ["error", String(errorAlert["message"] ?? "") || undefined],
    ["promptTitle", String(prompt["title"] ?? "") || undefined],
    ["prompt", String(prompt["message"] ?? "") || undefined],
    ["sqref", rects.map(fileReference).join(" ")],
  ];
  const written = attributes.flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeXml(value).replaceAll("\n", "&#10;")}"`],
  );
  const body = formulas.map((formula, i) => `<formula${i + 1}>${escapeXml(formula)}</formula${i + 1}>`);
  return `<dataValidation${written.join("")}>${body.join("")}</dataValidation>`;
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
      ? {
          inCellDropDown: attributes["showDropDown"] !== "1",
          source: quoted ? quoted[1]!.replaceAll('""', '"') : fromFile(formula1),
        }
      : key === "custom"
        ? { formula: fromFile(formula1) }
        : { formula1: operand(formula1), ...(formula2 === undefined ? {} : { formula2: operand(formula2) }), operator };
  const style = attributes["errorStyle"] ?? "stop";
  return {
    rects,
    type,
    rule: { [key]: rule },
    ignoreBlanks: attributes["allowBlank"] === "1",
    prompt: {
      showPrompt: attributes["showInputMessage"] === "1",
      title: restored(attributes["promptTitle"] ?? ""),
      message: restored(attributes["prompt"] ?? ""),
    },
    errorAlert: {
      showAlert: attributes["showErrorMessage"] === "1",
      style: style.charAt(0).toUpperCase() + style.slice(1),
      title: restored(attributes["errorTitle"] ?? ""),
      message: restored(attributes["error"] ?? ""),
    },
  };
}

function operand(formula: string): string | number {
  return formula !== "" && Number.isFinite(Number(formula)) ? Number(formula) : fromFile(formula);
}
