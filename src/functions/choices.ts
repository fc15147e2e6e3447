import { figureMeaning, figureName, parts, type FigureId, type PartsId } from "../figures";
import type { Locale } from "../words";
import { functionWords, type FunctionWords } from "./words";

/** The enumerations that Excel offers while an argument is typed: figures to choose among, and what is not a figure. */
export type ChoiceId = PartsId | keyof FunctionWords["choice"];

/** What JH.TARGET can be asked for. */
export type TargetField = keyof FunctionWords["choice"]["targetField"];

/** In the order in which help lists them. */
export const choiceIds: readonly ChoiceId[] = [
  "targetField",
  "projectPart",
  "requiredPart",
  "restMode",
  "whatIfPart",
  "taskField",
];

export interface NamedChoice {
  readonly name: string;
  readonly meaning: string;
}

/** Chinese names that choices had in earlier versions; formulas hold them. */
const formerNames: Readonly<Record<string, string>> = {
  预计值: "value",
  所需值: "value",
  全年数: "value",
  八成下限: "low80",
  八成上限: "high80",
  九五下限: "low95",
  九五上限: "high95",
  方法: "method",
  完成率: "attainment",
  状态: "status",
};

/** Fields of a target that are figures, called as these are everywhere. */
const figureOfField: Partial<Record<TargetField, FigureId>> = {
  ...{ value: "aim", kind: "kind", unit: "unit", no: "no", code: "code", category: "category", owner: "owner" },
  ...{ better: "better", measure: "measure", frequency: "frequency" },
};

function targetFields(locale: Locale): Readonly<Record<string, NamedChoice>> {
  const fields = Object.entries(functionWords(locale).choice.targetField) as [TargetField, Partial<NamedChoice>][];
  return Object.fromEntries(
    fields.map(([field, { name = "", meaning = "" }]) => {
      const figure = figureOfField[field];
      return [field, { name: figure ? figureName(figure, locale) : name, meaning }];
    }),
  );
}

/** The choices of an enumeration by their codes. */
export function choicesOf(id: ChoiceId, locale: Locale): Readonly<Record<string, NamedChoice>> {
  if (id === "targetField") return targetFields(locale);
  if (!isParts(id)) return functionWords(locale).choice[id];
  const figures = Object.entries<FigureId>(parts[id]);
  return Object.fromEntries(
    figures.map(([code, figure]) => [
      code,
      { name: figureName(figure, locale), meaning: figureMeaning(figure, locale) },
    ]),
  );
}

/**
 * The code of a choice by its code or its Chinese name, of today or of earlier; null where there is none such. Choices are
 * known so whoever opens the workbook.
 *
 * @example choiceNamed("八成下限", "projectPart") // "low80"
 */
export function choiceNamed(text: string, id: ChoiceId): string | null {
  const choices = choicesOf(id, "zh-CN");
  const wanted = text.toLowerCase();
  const found = Object.entries(choices).find(
    ([code, { name }]) => code.toLowerCase() === wanted || name.toLowerCase() === wanted,
  );
  if (found !== undefined) return found[0];
  const former = formerNames[text];
  return former !== undefined && isParts(id) && former in choices ? former : null;
}

const isParts = (id: ChoiceId): id is PartsId => id in parts;
