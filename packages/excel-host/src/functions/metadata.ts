import { invalidArgument } from "../error";

export interface Parameter {
  readonly name: string;
  /** any, number, string or boolean. */
  readonly type: string;
  readonly matrix: boolean;
  readonly optional: boolean;
  readonly repeating: boolean;
}

/** One custom function, as an add-in's functions.json announces it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly stream: boolean;
  readonly cancelable: boolean;
  readonly requiresAddress: boolean;
}

/**
 * Reads the part of a functions.json that a host acts upon.
 * @throws InvalidArgument where it is no list of functions with id and name
 */
export function readMetadata(json: unknown): readonly FunctionMetadata[] {
  const functions = fields(json)["functions"];
  if (!Array.isArray(functions)) throw invalidArgument("functions.json has no list of functions.");
  return functions.map((entry) => {
    const { id, name, parameters, options } = fields(entry);
    if (typeof id !== "string" || typeof name !== "string") throw invalidArgument("A function has no id or no name.");
    const { stream, cancelable, requiresAddress } = fields(options ?? {});
    return {
      id,
      name,
      parameters: (Array.isArray(parameters) ? parameters : []).map(parameter),
      stream: stream === true,
      cancelable: cancelable === true || stream === true,
      requiresAddress: requiresAddress === true,
    };
  });
}

function parameter(entry: unknown): Parameter {
  const { name, type, dimensionality, optional, repeating } = fields(entry);
  return {
    name: typeof name === "string" ? name : "",
    type: typeof type === "string" ? type.toLowerCase() : "any",
    matrix: dimensionality === "matrix",
    optional: optional === true,
    repeating: repeating === true,
  };
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
