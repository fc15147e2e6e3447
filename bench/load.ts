/**
 * Loading and generating a workbook of many regions, each with the plan's indicators as its own: seconds of the processor
 * (of the clock) for each action, and how they grow with the regions (×1 is linear). On Microsoft's client and our host, as
 * `npm start` does.
 *
 *     tsx bench/load.ts [regions…]
 */
import { createHost } from "excel-host";
import { loadExcelClient } from "excel-host/node";
import { loadExample } from "../src/cli/sources";
import type { Plan } from "../src/plan";
import { createWorkbook } from "../src/workbook";

const example = loadExample("jinhua-2024", null);

/** The plan and its figures for a number of regions, each indicator by itself. */
function regions(count: number): Pick<typeof example, "plan" | "observations"> {
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const indicators: Plan["indicators"] = numbers.flatMap((region) =>
    example.plan.indicators.map((it) => ({
      ...it,
      no: `${region}.${it.no}`,
      code: `${it.code}_${region}`,
      name: `第${region}区${it.name}`,
      knowledge: it.knowledge && { ...it.knowledge, aliases: [] },
      target: it.target.kind === "linked" ? { ...it.target, linkedTo: `${it.target.linkedTo}_${region}` } : it.target,
    })),
  );
  return {
    plan: { ...example.plan, indicators },
    observations: numbers.flatMap((region) => example.observations.map((o) => ({ ...o, code: `${o.code}_${region}` }))),
  };
}

/** Seconds of the processor and of the clock. */
type Seconds = readonly [processor: number, clock: number];

async function measure(count: number): Promise<readonly Seconds[]> {
  const { plan, observations } = regions(count);
  const host = createHost();
  const { loadTargets, generateAnalysis } = createWorkbook(loadExcelClient(host));
  const seconds: Seconds[] = [];
  for (const action of [
    () => loadTargets(plan, observations),
    () => generateAnalysis(example.asOf),
    () => host.save(),
  ]) {
    const [start, clock] = [process.cpuUsage(), performance.now()];
    const outcome = await action();
    if ("ok" in outcome && !outcome.ok) throw new Error(JSON.stringify(outcome));
    seconds.push([process.cpuUsage(start).user / 1e6, (performance.now() - clock) / 1000]);
  }
  host.dispose();
  return seconds;
}

async function main(): Promise<void> {
  const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [12, 36];
  let before: { readonly count: number; readonly seconds: readonly Seconds[] } | undefined;
  console.log(["regions", "load s", "generate s", "save s"].map((it) => it.padStart(20)).join(""));
  for (const count of counts) {
    const seconds = await measure(count);
    const cells = seconds.map(([processor, clock], i) => {
      const growth = before && processor / before.seconds[i]![0] / (count / before.count);
      return `${processor.toFixed(1)} (${clock.toFixed(1)})${growth === undefined ? "" : ` ×${growth.toFixed(1)}`}`;
    });
    console.log([String(count), ...cells].map((it) => it.padStart(20)).join(""));
    before = { count, seconds };
  }
}

void main();
