/**
 * Fits the constants of seeds/projection.json on a file of monthly series, except the rule for growth rates published
 * by month, which is kept: `npx tsx bench/fit/main.ts series.csv`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { readSeries } from "../projection/series";
import { fitEnsemble } from "./ensemble";
import { fitQuarterlyGrowth } from "./growth";
import { fitSimpleRules } from "./simple";
import { probabilities } from "./statistics";

const [file] = process.argv.slice(2);
if (!file) throw new Error("usage: tsx bench/fit/main.ts series.csv");
const seed = "seeds/projection.json";
const constants = JSON.parse(readFileSync(seed, "utf8"));
const all = readSeries(file);
constants.probabilities = probabilities;
constants.simple = fitSimpleRules(all);
constants.growthOnly.quarterly = fitQuarterlyGrowth(all, constants.growthOnly.V0);
for (const years of [3, 2, 1]) {
  const { weights, intervals, mape } = fitEnsemble(all, years);
  constants.weights[years] = weights;
  constants.intervals[years] = intervals;
  console.log(`${years} years of history: out-of-fold MAPE ${mape.toFixed(4)}`);
}
writeFileSync(seed, JSON.stringify(constants));
