import { numfmt } from "@univerjs/core";

/** Whether Excel would take a text as a number format. */
export function isNumberFormat(pattern: string): boolean {
  return pattern === "" || numfmt.isValidFormat(pattern);
}

/** A value as it is shown: numbers by the format, TRUE and FALSE in capitals, nothing for an empty cell. */
export function displayText(value: string | number | boolean | null, pattern: string): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && (pattern === "General" || pattern === "@" || !pattern.includes("@"))) return value;
  return numfmt.format(pattern, value, { throws: false });
}
