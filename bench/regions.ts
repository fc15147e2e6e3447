/**
 * How the analysis of a city's regions grows with them: 57 indicators handed down, a month of this year and its base for each,
 * from ten regions to all 2,900 counties, in one process: comparing them all, then assessing each. With `--workbook`, a
 * workbook of twelve regions with sixty months of all indicators: seconds of the processor, and syncs, for taking the figures
 * in, reading them and generating 分县分析. With `--views`, what the pane asks of the same figures.
 *
 *     tsx bench/regions.ts [--workbook | --views]
 */
import { createHost } from "excel-host";
import { loadExcelClient } from "excel-host/node";
import { analyseRegions, readRegionTables } from "../src/regions";
import { createWorkbook } from "../src/workbook";
import { codes, example, regionNames, sixtyMonths, tables } from "./regionTables";

const { plan, observations, asOf } = example;

/** What an action gives, and the seconds of the processor that it takes. */
function timed<T>(action: () => T): readonly [T, number] {
  const start = process.cpuUsage();
  const result = action();
  return [result, process.cpuUsage(start).user / 1e6];
}

/** Seconds for comparing a number of regions, and then for assessing each. */
function secondsOf(count: number): readonly [number, number] {
  const input = tables(regionNames(count));
  const [analysis, compared] = timed(() => analyseRegions(input));
  if (analysis?.regions.length !== count) throw new Error(`${analysis?.regions.length} regions of ${count}`);
  const [assessments, assessed] = timed(() => analysis.regions.reduce((sum, each) => sum + each.assessments.length, 0));
  if (assessments !== count * codes.length) throw new Error(`${assessments} assessments`);
  return [compared, assessed];
}

/** Milliseconds of what the pane asks: the first look, another indicator, a region, another month. */
function views(): void {
  const input = { ...tables(regionNames(12)), data: [sixtyMonths()], city: { name: "月度数据", observations } };
  for (const round of ["first", "again"]) {
    const [read, reading] = timed(() => readRegionTables(input));
    const [analysis, comparing] = timed(() => analyseRegions(input, read)!);
    const of = (code: string) => timed(() => analysis.regions.map((each) => each.assessment(code)))[1];
    const [, region] = timed(() => analysis.regions[0]!.assessments);
    const [, month] = timed(() => analyseRegions({ ...input, asOf: "2024-08" }, read));
    const all = { reading, comparing, indicator: of(codes[0]!), "another indicator": of(codes[1]!), region, month };
    console.log(round, ...Object.entries(all).map(([name, seconds]) => `${name} ${(1000 * seconds).toFixed(0)} ms,`));
  }
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
  if (process.argv.includes("--views")) return views();
  secondsOf(10); // warm up
  console.log("regions  compared (s)  assessed (s)");
  for (const count of [10, 100, 1000, 2900]) {
    const [compared, assessed] = secondsOf(count);
    console.log(`${String(count).padStart(7)}${compared.toFixed(2).padStart(14)}${assessed.toFixed(2).padStart(14)}`);
  }
}

void main();
