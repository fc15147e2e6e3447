import type { EngineResult, EngineScalar } from "../model/grid";

/** What a client answered to an invocation. */
export interface Outcome {
  readonly id: number;
  readonly result: EngineResult;
  /** Text that Excel shows beside an error. */
  readonly message: string | undefined;
}

/** The client's numbers for errors (CustomFunctionProxy in its source). */
const errorCodes: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

function errorOf(code: unknown): string {
  return errorCodes[Number(code)] ?? "#VALUE!";
}

/** One entry of SetInvocationArrayResults: `[id, succeeded, value, errorCode?]`. */
export function fromArray(entry: unknown): Outcome | undefined {
  if (!Array.isArray(entry) || typeof entry[0] !== "number") return undefined;
  return outcome(entry[0], entry[1] !== true, entry[2], entry[3]);
}

/** One entry of SetInvocationResults: `{ id, value, failed?, errorCode? }`. */
export function fromObject(entry: unknown): Outcome | undefined {
  const { id, failed, value, errorCode } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  return typeof id === "number" ? outcome(id, failed === true, value, errorCode) : undefined;
}

function outcome(id: number, failed: boolean, value: unknown, code: unknown): Outcome {
  if (failed)
    return {
      id,
      result: { error: errorOf(code) },
      message: typeof value === "string" && value !== "" ? value : undefined,
    };
  if (!Array.isArray(value)) return { id, result: scalar(value), message: messageOf(value) };
  const rows = value.every((row) => Array.isArray(row)) ? (value as unknown[][]) : [value as unknown[]];
  const width = Math.max(...rows.map((row) => row.length));
  const rectangular = rows.length > 0 && width > 0 && rows.every((row) => row.length === width);
  return { id, result: rectangular ? rows.map((row) => row.map(scalar)) : { error: "#VALUE!" }, message: undefined };
}

function scalar(value: unknown): EngineScalar {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (value === null || value === undefined) return 0;
  const { basicValue, type } = value as Readonly<Record<string, unknown>>;
  if (type === "Error" && typeof basicValue === "string") return { error: basicValue };
  return typeof basicValue === "number" || typeof basicValue === "string" ? basicValue : { error: "#VALUE!" };
}

function messageOf(value: unknown): string | undefined {
  const message =
    typeof value === "object" && value !== null ? (value as { readonly message?: unknown }).message : undefined;
  return typeof message === "string" && message !== "" ? message : undefined;
}
