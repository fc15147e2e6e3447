/** Made-up tables of regions beside the shipped plan, for the benches. */
import { loadExample } from "../src/cli/sources";
import { catalogueOf, type RegionTable } from "../src/regions";

export const example = loadExample("jinhua-2024", null);
const { plan, asOf } = example;
const catalogue = catalogueOf(plan);
export const codes = plan.indicators.map(({ code }) => code);

/** Names of regions in one list, none of them known. */
export const regionNames = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `${String.fromCodePoint(0x4e00 + (i % 60))}${String.fromCodePoint(0x5200 + Math.floor(i / 60))}山县`,
  );

/** Targets and figures of a number of regions, an indicator a row and a region a column. */
export function tables(names: readonly string[]) {
  const value = (i: number, j: number) => String(3 + ((i * 7 + j * 3) % 40) / 10);
  const line = (label: readonly string[], i: number) => [...label, value(i, 0), ...names.map((_, j) => value(i, j))];
  const targets: RegionTable = {
    name: "分解",
    rows: [
      ["indicator", "city", ...names],
      ...codes.map((code, i) => [code, "6", ...names.map((_, j) => value(i, j))]),
    ],
  };
  const figures: RegionTable = {
    name: "分县数据",
    rows: [
      ["indicator", "year", "month", "role", "全市", ...names],
      ...codes.map((code, i) => line([code, "2024", "9", "actual"], i)),
      ...codes.map((code, i) => line([code, "2023", "9", "level"], i + 50)),
    ],
  };
  return { targets, data: [figures], lists: [], catalogue, asOf };
}

/** Sixty months of all indicators for twelve regions, in the long form. */
export function sixtyMonths(): RegionTable {
  const names = regionNames(12);
  const months = Array.from({ length: 60 }, (_, i) => [2020 + Math.floor(i / 12), (i % 12) + 1] as const);
  const rows = codes.flatMap((code, i) =>
    months.flatMap(([year, month], k) =>
      names.map((name, j) => [name, code, String(year), String(month), "actual", String(3 + ((i + j + k) % 40) / 10)]),
    ),
  );
  return { name: "分县数据", rows: [["region", "indicator", "year", "month", "role", "value"], ...rows] };
}
