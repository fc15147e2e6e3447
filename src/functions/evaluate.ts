import type { Locale } from "../words";
import { Call, type TaskAnswers } from "./call";
import type { FunctionId, ParameterName } from "./ids";
import { createRangeReader } from "./range";
import type { CellError, FunctionValue } from "./result";
import { functionTable } from "./table";
import type { FunctionsView } from "./view";

/**
 * The value of a call of a custom function; never an exception.
 *
 * @param id of the function
 * @param given the arguments in the order of the table, omitted ones `null` or left out
 * @param workbook null while it holds no targets, an error where it could not be read
 * @param tasks what answers for its promises; null where it has none
 */
export type Evaluate = (
  id: FunctionId,
  given: readonly unknown[],
  workbook: FunctionsView | CellError | null,
  tasks?: TaskAnswers | null,
) => FunctionValue;

/**
 * @param locale language of the messages; asked at each call, since Excel tells it late
 * Worked: `JH.GAP("GDP",202409)` of a growth of 5.2 against a pace of 5.0 → 0.2
 */
export function createEvaluate(locale: () => Locale): Evaluate {
  const readRange = createRangeReader(locale);
  return (id, given, workbook, tasks = null) => {
    const { parameters, answer } = functionTable.find((entry) => entry.id === id)!;
    const argument = (name: ParameterName) => given[parameters.findIndex((parameter) => parameter.name === name)];
    return answer(new Call({ argument, workbook, tasks, locale: locale(), readRange }));
  };
}
