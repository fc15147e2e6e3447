/**
 * How one analysis grows with the number of regions: 57 leaves with four years of months each, from one region to all
 * 2,900 counties. Times stand as ratios in the same run: to one region, and of one region to a fixed piece of the same kind of
 * arithmetic, so that one commit compares with another on any machine.
 */
import { performance } from "node:perf_hooks";
import { analyse, defaultSettings } from "../src/analysis";
import { monthNumber, monthOf, yearOf } from "../src/observations";
import { loadExample } from "../src/cli/sources";

const { plan, observations, asOf } = loadExample("jinhua-2024", null);
const month = asOf ?? "2024-09";
// Each time another array, so that nothing is kept from one run to the next.
const assess = () => analyse({ plan, observations: [...observations], settings: defaultSettings, asOf: month });

/** Milliseconds for a number of regions, each assessed from its own plan and figures. */
function timed(regions: number): number {
  const start = performance.now();
  for (let i = 0; i < regions; i++) assess();
  return performance.now() - start;
}

/** Milliseconds for ten thousand logarithms and powers over small arrays, which no change of the product makes faster. */
function reference(): number {
  const start = performance.now();
  let sum = 0;
  for (let i = 0; i < 100; i++) {
    const values = Array.from({ length: 100 }, (_, j) => Math.log(1 + i + j));
    sum += values.reduce((total, value) => total + Math.exp(value / 2), 0);
  }
  if (!Number.isFinite(sum)) throw new Error("the reference has no sum");
  return performance.now() - start;
}

timed(200); // warm up
for (let i = 0; i < 200; i++) reference();
// Turn by turn, so that a busy machine slows both.
const turns = Array.from({ length: 500 }, () => ({ analysis: timed(1), reference: reference() }));
const one = Math.min(...turns.map(({ analysis }) => analysis));
const unit = Math.min(...turns.map(({ reference: each }) => each));
console.log(
  `57 leaves, ${observations.length} figures, as of ${month}: ${one.toFixed(2)} ms once warm, ${(one / unit).toFixed(1)} times the reference`,
);
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

/** One plan with the leaves of twelve regions: enough monthly series of four years to calibrate widths of its own. */
const regions = Array.from({ length: 12 }, (_, i) => `R${i}_`);
const large = {
  ...plan,
  indicators: regions.flatMap((region) => plan.indicators.map((each) => ({ ...each, code: region + each.code }))),
};
// The years before come twice, as the samples have fewer than four.
const years = observations.flatMap((each) => {
  const year = yearOf(each.month);
  return year === plan.year ? [each] : [each, { ...each, month: monthOf(year - 2, monthNumber(each.month)) }];
});
const figures = regions.flatMap((region) => years.map((each) => ({ ...each, code: region + each.code })));
const durations = Array.from({ length: 5 }, () => {
  const start = performance.now();
  const assessments = analyse({ plan: large, observations: [...figures], settings: defaultSettings, asOf: month });
  const own = assessments.filter(({ projection }) => projection?.basis.caveats.includes("ownCalibration")).length;
  return { ms: performance.now() - start, own };
});
const [first] = durations;
const fastest = Math.min(...durations.map(({ ms }) => ms));
console.log(
  `${large.indicators.length} leaves of 12 regions in one plan, ${figures.length} figures, ${first!.own} with own widths: first ${first!.ms.toFixed(0)} ms, then ${fastest.toFixed(0)} ms`,
);
