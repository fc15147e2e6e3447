import { decodeTable, type Month } from "../observations";
import { parseRegionLists, type RegionList } from "./region";
import type { RegionTable } from "./grid";

/** The files of a city's regions that come along, as they stand in seeds/: one parsed and two texts. */
export interface ShippedRegionFiles {
  readonly lists: unknown;
  readonly breakdown: string;
  readonly figures: string;
}

/** The regions that come along. */
export interface ShippedRegions {
  readonly lists: readonly RegionList[];
  /** Targets handed down. */
  readonly targets: RegionTable;
  /** Figures in the long form; the months after the as-of among them. */
  readonly figures: RegionTable;
}

/** The region lists that come along. Throws where the file is not what it was when it was tested. */
export function shippedRegionLists(json: unknown): readonly RegionList[] {
  const lists = parseRegionLists(json);
  if (!lists.ok) throw new Error(`seeds/regions.json: ${lists.error.join("; ")}`);
  return lists.value;
}

/** The lists, targets and figures of regions that come along. Throws as {@link shippedRegionLists} does. */
export function readShippedRegions({ lists, breakdown, figures }: ShippedRegionFiles): ShippedRegions {
  return {
    lists: shippedRegionLists(lists),
    targets: tableOf("breakdown.csv", breakdown),
    figures: tableOf("regions.csv", figures),
  };
}

function tableOf(name: string, text: string): RegionTable {
  const table = decodeTable(new TextEncoder().encode(text));
  if (!table.ok) throw new Error(`seeds: ${name}, ${table.error.code}`);
  return { name, rows: table.value.rows };
}

/**
 * The rows of a long table with columns `year` and `month` up to a month, as a bureau would have had them then.
 *
 * @example knownRows({ name: "t", rows: [["year", "month"], ["2024", "9"], ["2024", "12"]] }, "2024-09").rows.length // 2
 */
export function knownRows({ name, rows }: RegionTable, asOf: Month): RegionTable {
  const [head = [], ...body] = rows;
  const [year, month] = [head.indexOf("year"), head.indexOf("month")];
  const monthIn = (row: readonly string[]) => `${row[year] ?? ""}-${(row[month] ?? "").padStart(2, "0")}`;
  return { name, rows: [head, ...body.filter((row) => monthIn(row) <= asOf)] };
}
