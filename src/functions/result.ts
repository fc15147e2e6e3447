/** The two errors of Excel that carry a message of ours. */
export type ErrorValue = "#VALUE!" | "#N/A";

/** An error cell: what Excel shows, and the sentence beside it. */
export interface CellError {
  readonly error: ErrorValue;
  readonly message: string;
}

export type CellValue = string | number;

/** What a custom function comes to: a value, a table that spills, or an error cell. */
export type FunctionValue = CellValue | readonly (readonly CellValue[])[] | CellError;

/** Something given to the function that it cannot use. */
export const refused = (message: string): CellError => ({ error: "#VALUE!", message });

/** Something that is not there yet. */
export const missing = (message: string): CellError => ({ error: "#N/A", message });

/** Whether a function came to an error cell. */
export function isError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}
