import * as engine from "@univerjs/engine-formula";

/** Names of the functions that the host's formula engine has itself, in capitals: `SUM`, `XLOOKUP`, … */
export const builtInFunctions: ReadonlySet<string> = new Set(
  Object.entries(engine).flatMap(([name, names]) => (name.startsWith("FUNCTION_NAMES") ? Object.keys(names) : [])),
);
