import type { EngineScalar, EngineValue } from "../model/grid";
import type { FunctionMetadata, Parameter } from "./metadata";

/** Arguments as the client gets them, or the error the cell shows without a call. */
export type Prepared = { readonly values: readonly unknown[] } | { readonly error: string };

const VALUE_ERROR = { error: "#VALUE!" } as const;

/**
 * Brings a cell's arguments into the form in which Excel hands them to a function: an omitted one is null, a block of
 * cells a matrix, an empty cell 0, "" or false by the parameter's type; an error is not handed on but shown.
 */
export function prepare({ parameters }: FunctionMetadata, args: readonly EngineValue[]): Prepared {
  const values: unknown[] = [];
  for (const [i, parameter] of parameters.entries()) {
    const passed = parameter.repeating ? args.slice(i) : [args[i] ?? null];
    const converted = passed.map((one) => convert(parameter, one));
    const failed = converted.find(isFailure);
    if (failed) return failed;
    const accepted = (converted as { readonly value: unknown }[]).map(({ value }) => value);
    values.push(parameter.repeating ? accepted : accepted[0]);
  }
  const last = parameters.at(-1);
  if (args.length > parameters.length && !last?.repeating) return VALUE_ERROR;
  return { values };
}

type Converted = { readonly value: unknown } | { readonly error: string };

function isFailure(converted: Converted): converted is { readonly error: string } {
  return "error" in converted;
}

function convert(parameter: Parameter, given: EngineValue): Converted {
  if (given === null && parameter.optional) return { value: null };
  if (!parameter.matrix) return isMatrix(given) ? VALUE_ERROR : scalar(parameter.type, given as EngineScalar);
  const rows = isMatrix(given) ? given : [[given as EngineScalar]];
  const matrix: unknown[][] = [];
  for (const row of rows) {
    const line: unknown[] = [];
    for (const cell of row) {
      const converted = scalar(parameter.type, cell);
      if (isFailure(converted)) return converted;
      line.push(converted.value);
    }
    matrix.push(line);
  }
  return { value: matrix };
}

function isMatrix(value: EngineValue): value is readonly (readonly EngineScalar[])[] {
  return Array.isArray(value);
}

function scalar(type: string, value: EngineScalar): Converted {
  if (typeof value === "object" && value !== null) return value;
  if (type === "number") return number(value);
  if (type === "string")
    return { value: value === null ? "" : typeof value === "boolean" ? String(value).toUpperCase() : String(value) };
  if (type === "boolean") return typeof value === "string" ? VALUE_ERROR : { value: Boolean(value) };
  return { value: value ?? "" };
}

function number(value: string | number | boolean | null): Converted {
  const converted = typeof value === "string" ? (value.trim() === "" ? NaN : Number(value)) : Number(value ?? 0);
  return Number.isFinite(converted) ? { value: converted } : VALUE_ERROR;
}
