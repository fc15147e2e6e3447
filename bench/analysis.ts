/**
 * How one analysis grows with the number of regions: 57 leaves with four years of months each, from one region to all
 * 2,900 counties. Times stand as ratios to one region in the same run.
 */
import { performance } from "node:perf_hooks";
import { analyse, defaultSettings } from "../src/analysis";
import { loadExample } from "../src/cli/sources";

const { plan, observations, asOf } = loadExample("jinhua-2024");
const assess = () => analyse(plan, observations, defaultSettings, asOf ?? "2024-09");

/** Milliseconds for a number of regions, each assessed from its own plan and figures. */
function timed(regions: number): number {
  const start = performance.now();
  for (let i = 0; i < regions; i++) assess();
  return performance.now() - start;
}

timed(200); // warm up
const one = Math.min(...Array.from({ length: 20 }, () => timed(1)));
console.log(`57 leaves, ${observations.length} figures, as of ${asOf}: ${one.toFixed(2)} ms once warm`);
console.log("regions   leaves      time ÷ one region   ÷ regions");
for (const regions of [1, 10, 100, 1000, 2900]) {
  const ratio = timed(regions) / one;
  console.log(
    [
      String(regions).padStart(7),
      String(57 * regions).padStart(8),
      ratio.toFixed(1).padStart(22),
      (ratio / regions).toFixed(2).padStart(11),
    ].join(" "),
  );
}
