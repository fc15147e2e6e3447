import { err, ok, type Result } from "../plan";
import { problem, type ObservationIssueCode, type Problem } from "./issue";
import type { Field, TableHeader } from "./header";
import type { Observation } from "./observation";
import { plainText } from "./text";

/** What a row says of all its figures. */
export type Attributes = Omit<Observation, "code" | "month" | "value">;

const words = <T>(entries: readonly (readonly [T, readonly string[]])[]) =>
  new Map(entries.flatMap(([meaning, names]) => names.map((name) => [name, meaning] as const)));

const roles = words([
  ["actual", ["", "actual", "实际", "实际数"]],
  ["level", ["level", "水平", "水平值"]],
  ["benchmark", ["benchmark", "对标", "对标值"]],
  ["assigned", ["assigned", "下达", "下达数"]],
  ["rank", ["rank", "位次", "排名"]],
] as const);

const vintages = words([
  [null, [""]],
  ["flash", ["flash", "快报", "快报数"]],
  ["preliminary", ["preliminary", "初步", "初步数", "初步核算", "初步核算数"]],
  ["verified", ["verified", "核实", "核实数", "最终核实", "最终核实数"]],
] as const);

const truths = words([
  [false, ["", "0", "否", "false", "no"]],
  [true, ["1", "是", "true", "yes", "示例", "示例数据"]],
] as const);

/**
 * A row's cell of a field, trimmed, without the ' that keeps a spreadsheet from taking it for a formula; empty where the table
 * or the row has none.
 */
export function fieldCell(row: readonly string[], header: TableHeader, field: Field): string {
  return row[header.columns.get(field) ?? -1]?.trim().replace(/^'(?=['=+\-@])/, "") ?? "";
}

/**
 * What the optional columns say of a row, or the field whose cell means nothing known.
 *
 * Worked: 快报 in the column of the vintage → role `actual`, vintage `flash`
 */
export function readAttributes(
  row: readonly string[],
  header: TableHeader,
): Result<Attributes, Problem & { readonly field: Field }> {
  const cell = (field: Field) => fieldCell(row, header, field);
  const known = <T>(meanings: ReadonlyMap<string, T>, field: Field) =>
    meanings.get((plainText(cell(field)) ?? "?").toLowerCase());
  const unknown = (code: ObservationIssueCode, field: Field) => err({ ...problem(code), field });

  const role = known(roles, "role");
  if (role === undefined) return unknown("badRole", "role");
  const vintage = known(vintages, "vintage");
  if (vintage === undefined) return unknown("badVintage", "vintage");
  const sample = known(truths, "sample");
  if (sample === undefined) return unknown("badSample", "sample");
  const [basis, source, released, note] = [cell("basis"), cell("source"), cell("released"), cell("note")];
  return ok({ role, vintage, basis, source, released, note, sample });
}
