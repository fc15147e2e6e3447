import type { Locale } from "../words";
import { createEvaluate } from "./evaluate";
import { isError, type CellError, type FunctionValue } from "./result";
import { firstReading, follow, type Invocation, type Source } from "./stream";
import { functionTable } from "./table";
import type { TaskReading } from "./taskSource";
import type { FunctionsView } from "./view";

/** What is needed of Excel's `CustomFunctions`. */
export interface FunctionsRuntime {
  associate(id: string, functionObject: (...args: never[]) => unknown): void;
  readonly Error: new (code: never, message?: string) => unknown;
}

/** Where the cells find the workbook's data, and what it says of the promises. */
export interface FunctionSources {
  readonly source: Source<FunctionsView | CellError | null>;
  readonly tasks: Source<TaskReading>;
}

/**
 * Gives Excel the functions of the table.
 *
 * Functions of the plan answer once, after the workbook has been read. The others stream from the source; with a range of
 * figures of their own they follow only the plan.
 */
export function associateFunctions(
  runtime: FunctionsRuntime,
  { source, tasks }: FunctionSources,
  locale: () => Locale,
): void {
  const evaluate = createEvaluate(locale);
  const toCell = (result: FunctionValue) =>
    isError(result) ? new runtime.Error(result.error as never, result.message) : result;

  for (const { id, stream, ofTasks = false } of functionTable) {
    const answerOnce = async (...given: unknown[]) => {
      const result = toCell(evaluate(id, given.slice(0, -1), await firstReading(source)));
      if (result instanceof runtime.Error) throw result;
      return result;
    };
    const keepAnswering = (...given: unknown[]) => {
      const calculate = (workbook: FunctionsView | CellError | null) => evaluate(id, given.slice(0, -1), workbook);
      follow(source, calculate, given.at(-1) as Invocation, toCell);
    };
    const keepTelling = (...given: unknown[]) => {
      const calculate = (of: TaskReading) => evaluate(id, given.slice(0, -1), of.workbook, of.tasks);
      follow(tasks, calculate, given.at(-1) as Invocation, toCell);
    };
    // Excel puts its invocation behind the arguments.
    runtime.associate(id, ofTasks ? keepTelling : stream ? keepAnswering : answerOnce);
  }
}
