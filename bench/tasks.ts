/**
 * A workbook with the promises of 30 units: seconds of the processor and syncs for taking them in, reading them, choosing their
 * pace at once, entering reports and generating 督查通报; with 150 promises among the units and with 600, and how the
 * seconds grow with the promises (×1 is linear). On Microsoft's client and our host, as `npm start` does.
 *
 *     tsx bench/tasks.ts
 */
import { createHost } from "excel-host";
import { loadExcelClient } from "excel-host/node";
import { loadExample } from "../src/cli/sources";
import { createWorkbook } from "../src/workbook";
import { promisesOf } from "./promises";

const { plan, observations, asOf } = loadExample("jinhua-2024", null);

interface Cost {
  readonly name: string;
  readonly seconds: number;
  readonly syncs: number;
}

async function measure(count: number): Promise<readonly Cost[]> {
  const shipped = promisesOf(count);
  const host = createHost();
  const { loadTargets, loadTasks, readTasks, chooseTasks, generateBulletin } = createWorkbook(loadExcelClient(host));
  await loadTargets(plan, observations);
  const choices = new Map(shipped.tasks.map(({ id }) => [id, { basis: "even" } as const]));
  const costs: Cost[] = [];
  for (const [name, action] of [
    ["load", () => loadTasks(shipped)],
    ["read", () => readTasks()],
    ["choose all", () => chooseTasks(choices)],
    ["bulletin", () => generateBulletin(asOf)],
    ["bulletin again", () => generateBulletin(asOf)],
  ] as const) {
    const [start, before] = [process.cpuUsage(), host.counters.syncs];
    const outcome = await action();
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    costs.push({ name, seconds: process.cpuUsage(start).user / 1e6, syncs: host.counters.syncs - before });
  }
  host.dispose();
  return costs;
}

async function main(): Promise<void> {
  const counts = [150, 600] as const;
  await measure(counts[0]); // warm up
  const [some, all] = [await measure(counts[0]), await measure(counts[1])];
  console.log(["", ...counts.map((count) => `${count} s`), "growth", "syncs"].map(inColumn).join(""));
  for (const [i, { name, seconds, syncs }] of some.entries()) {
    const growth = all[i]!.seconds / seconds / (counts[1] / counts[0]);
    const cells = [
      seconds.toFixed(2),
      all[i]!.seconds.toFixed(2),
      `×${growth.toFixed(1)}`,
      `${syncs} ${all[i]!.syncs}`,
    ];
    console.log([name, ...cells].map(inColumn).join(""));
  }
}

const inColumn = (cell: string) => cell.padEnd(16);

void main();
