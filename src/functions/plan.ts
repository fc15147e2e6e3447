import { goalOf } from "../analysis";
import { codeWords, figureName } from "../figures";
import type { Indicator } from "../plan";
import { fill, type Locale } from "../words";
import { argumentText } from "./arguments";
import type { FunctionAnswer } from "./call";
import { choicesOf, type ChoiceId, type TargetField } from "./choices";
import { missing, refused, type CellValue } from "./result";
import { functionWords } from "./words";

/** Values of cells are in Chinese for everyone: formulas compare them, and a workbook is shared. */
const cellLocale: Locale = "zh-CN";

/**
 * What the plan says of an indicator; `#N/A` with the verbatim text where a target names no number.
 *
 * Worked: the value of 6以上 → 6
 */
export const answerField: FunctionAnswer = (call) => {
  const indicator = call.indicator();
  if (!indicator.ok) return indicator.error;
  const chosen = call.choice("field", "targetField");
  if (!chosen.ok) return chosen.error;
  const field = chosen.value as TargetField;
  const value = fieldOf(indicator.value, field);
  if (value !== null) return value;
  const { name, target } = indicator.value;
  const { error } = call.words;
  if (field === "value") return missing(fill(error.noNumber, { text: target.text }));
  return missing(fill(error.noField, { name, choice: choicesOf("targetField", call.locale)[field]!.name }));
};

function fieldOf(indicator: Indicator, field: TargetField): CellValue | null {
  const { target, better, knowledge } = indicator;
  const words = codeWords(cellLocale);
  switch (field) {
    case "value":
      return goalOf(target, 0, better)?.aim ?? null;
    case "text":
      return target.text;
    case "kind":
      return words.kind[target.kind];
    case "low":
    case "high":
      return target.kind === "range" ? target[field] : null;
    case "better":
      return words.better[better];
    case "measure":
      return knowledge && words.measure[knowledge.measure];
    case "frequency":
      return knowledge && words.frequency[knowledge.frequency];
    default:
      return indicator[field];
  }
}

/** Indicators with their targets as a table with its header; what stands in the middle is named. */
function tableOf(indicators: readonly Indicator[], middle: "category" | "code"): CellValue[][] {
  const head = (["no", "name", middle, "unit", "target"] as const).map((id) => figureName(id, cellLocale));
  return [head, ...indicators.map((each) => [each.no, each.name, each[middle], each.unit, each.target.text])];
}

/** The indicators of a year's plan, or of one of its categories, with their targets. */
export const answerTargets: FunctionAnswer = (call) => {
  const asked = call.plan();
  if (!asked.ok) return asked.error;
  const { indicators } = asked.value.plan;
  const wanted = argumentText(call.argument("category"));
  const found = indicators.filter(({ category }) => wanted === "" || category === wanted);
  if (found.length > 0) return tableOf(found, "category");
  const categories = [...new Set(indicators.map(({ category }) => category))].join("、");
  return refused(fill(call.words.error.unknownCategory, { value: wanted.slice(0, 60), categories }));
};

/** The indicators that a text finds, best match first. */
export const findIndicators: FunctionAnswer = (call) => {
  const workbook = call.workbook();
  if (!workbook.ok) return workbook.error;
  const query = argumentText(call.argument("text"));
  const found = workbook.value.lookup.search(query);
  if (found.length > 0) return tableOf(found, "code");
  return missing(fill(call.words.error.noMatch, { query: query.slice(0, 60) }));
};

/** A function, as far as its choices go. */
interface WithChoices {
  readonly id: string;
  readonly parameters: readonly { readonly choice: ChoiceId | null }[];
}

/** Every choice of the functions that take one, with its name and meaning, as a table with its header. */
export function listChoices(functions: readonly WithChoices[], locale: Locale): CellValue[][] {
  const { head } = functionWords(locale);
  const rows = functions.flatMap(({ id, parameters }) =>
    parameters.flatMap(({ choice }) =>
      choice === null
        ? []
        : Object.entries(choicesOf(choice, locale)).map(([code, { name, meaning }]) => [
            `JH.${id}`,
            code,
            name,
            meaning,
          ]),
    ),
  );
  return [[head.function, head.choice, head.name, head.meaning], ...rows];
}
