import { messagesOf, type Locale } from "../report";
import { isOmitted, readChoice, readFigure, readIndicator, readMonth } from "./arguments";
import { figureOf } from "./figures";
import { listChoices, listTargets, searchIndicators, targetField, type TargetField } from "./plan";
import { createRangeReader } from "./range";
import { isError, missing, refused, type CellError, type Result } from "./result";
import { functionTable, type FunctionId, type ParameterName } from "./table";
import type { View } from "./view";
import { neededOf, whatIfOf, type RestMode, type WhatIfPart } from "./whatIf";

/** Choices are known by their code and their Chinese name, whoever opens the workbook. */
const choiceWords = messagesOf("zh-CN").functions.choice;

/**
 * The value of a call of a custom function; never an exception.
 *
 * @param id of the function
 * @param given the arguments in the order of the table, omitted ones `null` or left out
 * @param workbook null while it holds no targets, an error where it could not be read
 */
export type Evaluate = (id: FunctionId, given: readonly unknown[], workbook: View | CellError | null) => Result;

/**
 * @param locale language of the messages; asked at each call, since Excel tells it late
 * Worked: `JH.GAP("GDP",202409)` of a growth of 5.2 against a pace of 5.0 → 0.2
 */
export function createEvaluate(locale: () => Locale): Evaluate {
  const readRange = createRangeReader(locale);

  return (id, given, workbook) => {
    const words = messagesOf(locale()).functions;
    const { parameters } = functionTable.find((entry) => entry.id === id)!;
    const argument = (name: ParameterName) => given[parameters.findIndex((parameter) => parameter.name === name)];

    if (id === "FIELDS") return listChoices(words);
    if (workbook === null) return missing(words.error.noPlan);
    if (isError(workbook)) return workbook;
    if (id === "TARGETS") return listTargets(argument("category"), workbook, words);
    if (id === "INDICATOR") return searchIndicators(argument("text"), workbook, words);

    const indicator = readIndicator(argument("indicator"), workbook.lookup, words);
    if (isError(indicator)) return indicator;
    const chosen = new Map<ParameterName, string>();
    for (const { name, choice } of parameters) {
      const code = choice && readChoice<string>(argument(name), choiceWords[choice], words);
      if (isError(code)) return code;
      if (code !== null) chosen.set(name, code);
    }
    if (id === "TARGET") return targetField(indicator, chosen.get("field") as TargetField, words);

    const month = readMonth(argument("month"), workbook.plan.year, words);
    if (isError(month)) return month;
    const data = argument("data");
    const view = isOmitted(data) ? workbook : readRange(Array.isArray(data) ? data : [[data]], workbook);
    if (isError(view)) return view;
    const asOf = month ?? view.latest;
    const assessment = view.assessment(indicator.code, asOf)!;
    const question = { assessment, asOf, nameOf: view.nameOf, locale: locale() };
    if (id !== "WHATIF" && id !== "NEEDED") return figureOf(id, question, chosen.get("part") ?? null);
    const rest = readFigure(argument(id === "WHATIF" ? "assumed" : "yearEnd"), words);
    if (isError(rest)) return rest;
    const mode = chosen.get("mode") as RestMode;
    return id === "NEEDED"
      ? neededOf(view, question, rest, mode)
      : rest === null
        ? refused(words.error.missingAssumed)
        : whatIfOf(view, question, { kind: mode, value: rest }, chosen.get("part") as WhatIfPart);
  };
}
