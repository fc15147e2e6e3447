/**
 * How the analysis of a city's regions grows with them: 57 indicators handed down, a month of this year and its base for each,
 * from ten regions to all 2,900 counties, in one process. Then a workbook of twelve regions with sixty months of all
 * indicators: seconds of the processor, and syncs, for taking the figures in, reading them and generating 分县分析.
 *
 *     tsx bench/regions.ts [--workbook]
 */
import { createHost } from "excel-host";
import { loadExcelClient } from "excel-host/node";
import { analyseRegions, catalogueOf, type RegionTable } from "../src/regions";
import { loadExample } from "../src/cli/sources";
import { createWorkbook } from "../src/workbook";

const { plan, observations, asOf } = loadExample("jinhua-2024", null);
const catalogue = catalogueOf(plan);
const codes = plan.indicators.map(({ code }) => code);

/** Names of regions in one list, none of them known. */
const regionNames = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `${String.fromCodePoint(0x4e00 + (i % 60))}${String.fromCodePoint(0x5200 + Math.floor(i / 60))}山县`,
  );

/** Targets and figures of a number of regions, an indicator a row and a region a column. */
function tables(names: readonly string[]) {
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

function timed(count: number): number {
  const input = tables(regionNames(count));
  const start = process.cpuUsage();
  const analysis = analyseRegions(input);
  if (analysis?.regions.length !== count) throw new Error(`${analysis?.regions.length} regions of ${count}`);
  return process.cpuUsage(start).user / 1e6;
}

/** Sixty months of all indicators for twelve regions, in the long form. */
function sixtyMonths(): RegionTable {
  const names = regionNames(12);
  const months = Array.from({ length: 60 }, (_, i) => [2020 + Math.floor(i / 12), (i % 12) + 1] as const);
  const rows = codes.flatMap((code, i) =>
    months.flatMap(([year, month], k) =>
      names.map((name, j) => [name, code, String(year), String(month), "actual", String(3 + ((i + j + k) % 40) / 10)]),
    ),
  );
  return { name: "分县数据", rows: [["region", "indicator", "year", "month", "role", "value"], ...rows] };
}

async function workbook(): Promise<void> {
  const host = createHost();
  const { loadTargets, openRegions } = createWorkbook(loadExcelClient(host));
  await loadTargets(plan, observations);
  const regions = await openRegions();
  const { targets } = tables(regionNames(12));
  const data = [sixtyMonths()];
  for (const [name, action] of [
    ["load", () => regions.load({ targets, data, lists: [] })],
    ["read", () => regions.read()],
    ["generate", () => regions.generate(asOf)],
    ["generate again", () => regions.generate(asOf)],
  ] as const) {
    const [start, before] = [process.cpuUsage(), host.counters.syncs];
    const outcome = await action();
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    const seconds = process.cpuUsage(start).user / 1e6;
    console.log(
      `${name.padEnd(16)}${seconds.toFixed(1).padStart(8)} s${String(host.counters.syncs - before).padStart(5)} syncs`,
    );
  }
  host.dispose();
}

async function main(): Promise<void> {
  if (process.argv.includes("--workbook")) return workbook();
  timed(10); // warm up
  console.log("regions        s    s ÷ region (ms)");
  for (const count of [10, 100, 1000, 2900]) {
    const seconds = timed(count);
    console.log(
      [
        String(count).padStart(7),
        seconds.toFixed(2).padStart(9),
        ((1000 * seconds) / count).toFixed(2).padStart(19),
      ].join(""),
    );
  }
}

void main();
