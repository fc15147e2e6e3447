import { periodAt } from "./period";

/** A column of a table by its headings, as it was read. */
export interface ColumnUse {
  /** Of all columns, in their order. */
  readonly headings: readonly string[];
  readonly column: string;
  /** As what its figures were read: `growth`, `size`. */
  readonly sort: string;
  /** That stand above the table. */
  readonly units: readonly string[];
}

/**
 * By what a column is known again in the next month's table: the headings of all columns without their months, and as what
 * its figures were read. Where a heading or the reading is another, so is the key.
 *
 * @example layoutKey({ headings: ["指标", "1—9月增速情况"], column: "1—9月增速情况", sort: "growth", units: [] })
 * // "指标|〔至月〕增速情况#〔至月〕增速情况#growth#"
 */
export function layoutKey({ headings, column, sort, units }: ColumnUse): string {
  return [headings.map(withoutPeriods).join("|"), withoutPeriods(column), sort, units.join("、")].join("#");
}

const marks = {
  cumulative: "〔至月〕",
  single: "〔当月〕",
  open: "〔月〕",
  quarter: "〔季〕",
  end: "〔末〕",
  within: "〔日〕",
} as const;

function withoutPeriods(text: string): string {
  let plain = "";
  for (let at = 0; at < text.length;) {
    const found = periodAt(text, at);
    plain += found ? marks[found.period.span] : text[at]!;
    at += found?.length ?? 1;
  }
  return plain.replace(/\s/g, "");
}
