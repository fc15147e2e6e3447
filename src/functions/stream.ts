import type { FunctionValue } from "./result";

/** The part of a streaming invocation that is needed here (`CustomFunctions.StreamingInvocation`). */
export interface Invocation {
  setResult(result: unknown): void;
  onCanceled?: () => void;
}

/** Where the cells find the workbook's data. */
export interface Source<Reading> {
  /** The last reading; undefined before there was one. */
  current(): Reading | undefined;
  /** Called after each reading; returns what ends it. */
  subscribe(listener: () => void): () => void;
}

/**
 * Keeps a cell at the value of its call: sets it now or as soon as the workbook has been read, and again whenever a reading
 * changes it. Nothing is shared between invocations, so that it does not matter whether Excel cancels an old one before or
 * after it starts the next.
 *
 * @param toCell the result as Excel takes it
 */
export function follow<Reading>(
  source: Source<Reading>,
  calculate: (workbook: Reading) => FunctionValue,
  invocation: Invocation,
  toCell: (result: FunctionValue) => unknown,
): void {
  let shown: FunctionValue | undefined;
  const update = () => {
    const workbook = source.current();
    if (workbook === undefined) return;
    const result = calculate(workbook);
    if (shown !== undefined && isSame(result, shown)) return;
    shown = result;
    invocation.setResult(toCell(result));
  };
  invocation.onCanceled = source.subscribe(update);
  update();
}

/** The next reading of the workbook, or the last one where there is one. */
export function firstReading<Reading>(source: Source<Reading>): Promise<Reading> {
  return new Promise((resolve) => {
    const check = () => {
      const workbook = source.current();
      if (workbook === undefined) return;
      stop();
      resolve(workbook);
    };
    const stop = source.subscribe(check);
    check();
  });
}

/** Errors and tables by what they hold. */
function isSame(a: FunctionValue, b: FunctionValue): boolean {
  return a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));
}
