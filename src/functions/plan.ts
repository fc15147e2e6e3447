import { goalOf } from "../analysis";
import type { Indicator } from "../plan";
import { fill, messagesOf, type Messages } from "../report";
import { textOf } from "./arguments";
import { missing, refused, type CellValue, type Result } from "./result";
import { functionTable } from "./table";
import type { View } from "./view";

type Words = Messages["functions"];
export type TargetField = keyof Words["choice"]["targetField"];

/** Values of cells are in Chinese for everyone: formulas compare them, and a workbook is shared. */
const values = messagesOf("zh-CN");

/**
 * What the plan says of an indicator; `#N/A` with the verbatim text where a target names no number.
 *
 * Worked: the value of 6以上 → 6
 */
export function targetField(indicator: Indicator, field: TargetField, words: Words): Result {
  const value = fieldOf(indicator, field);
  if (value !== null) return value;
  const { name, target } = indicator;
  if (field === "value") return missing(fill(words.error.noNumber, { text: target.text }));
  return missing(fill(words.error.noField, { name, choice: words.choice.targetField[field].name }));
}

function fieldOf(indicator: Indicator, field: TargetField): CellValue | null {
  const { target, better, knowledge } = indicator;
  switch (field) {
    case "value":
      return goalOf(target, 0, better)?.aim ?? null;
    case "text":
      return target.text;
    case "kind":
      return values.kind[target.kind];
    case "low":
    case "high":
      return target.kind === "range" ? target[field] : null;
    case "better":
      return values.better[better];
    case "measure":
      return knowledge && values.measure[knowledge.measure];
    case "frequency":
      return knowledge && values.frequency[knowledge.frequency];
    default:
      return indicator[field];
  }
}

const { column } = values;

/** The indicators of the plan, or of one of its categories, with their targets, as a table with its header. */
export function listTargets(category: unknown, { plan }: View, words: Words): Result {
  const wanted = textOf(category);
  const found = plan.indicators.filter((indicator) => wanted === "" || indicator.category === wanted);
  if (found.length === 0) {
    const categories = [...new Set(plan.indicators.map((indicator) => indicator.category))].join("、");
    return refused(fill(words.error.unknownCategory, { value: wanted.slice(0, 60), categories }));
  }
  return [
    [column.no, column.name, column.category, column.unit, column.target],
    ...found.map(({ no, name, category: own, unit, target }) => [no, name, own, unit, target.text]),
  ];
}

/** The indicators that a text finds, best match first, as a table with its header. */
export function searchIndicators(text: unknown, { lookup }: View, words: Words): Result {
  const query = textOf(text);
  const found = lookup.search(query);
  if (found.length === 0) return missing(fill(words.error.noMatch, { query: query.slice(0, 60) }));
  return [
    [column.no, column.name, words.choice.targetField.code.name, column.unit, column.target],
    ...found.map(({ no, name, code, unit, target }) => [no, name, code, unit, target.text]),
  ];
}

/** Every choice of the functions that take one, with its name and meaning, as a table with its header. */
export function listChoices({ head, choice }: Words): Result {
  const rows = functionTable.flatMap(({ id, parameters }) =>
    parameters.flatMap((parameter) =>
      parameter.choice === null
        ? []
        : Object.entries(choice[parameter.choice]).map(([code, { name, meaning }]) => [
            `JH.${id}`,
            code,
            name,
            meaning,
          ]),
    ),
  );
  return [[head.function, head.choice, head.name, head.meaning], ...rows];
}
