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
  return numfmt.format(pattern, typeof value === "number" ? rounded(value, pattern) : value, { throws: false });
}

/**
 * A number rounded to what its format shows, by its decimal digits as Excel does: 1.005 is 1.01 in `0.00`, though its binary
 * form is a little less. Dates, fractions and powers of ten are left to the formatter.
 */
function rounded(value: number, pattern: string): number {
  const sections = pattern.split(";");
  const section = ((value < 0 && sections[1]) || sections[0]!).replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, "");
  if (!/[0#]/.test(section) || /[ymdhse/?]/i.test(section)) return value;
  const decimals = /\.([0#]+)/.exec(section)?.[1]?.length ?? 0;
  const percents = section.match(/%/g)?.length ?? 0;
  const thousands = /[0#](,+)(?![0#,])/.exec(section)?.[1]?.length ?? 0;
  const places = decimals + 2 * percents - 3 * thousands;
  // Excel keeps 15 digits.
  const shifted = shift(Number(Math.abs(value).toPrecision(15)), places);
  return Math.sign(value) * shift(Math.round(shifted), -places);
}

/** A number times a power of ten, by its digits. */
function shift(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
