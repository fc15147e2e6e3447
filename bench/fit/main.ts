/** Fits all constants of seeds/projection.json on a file of monthly series: `npx tsx bench/fit/main.ts series.csv [out.json]`. */
import { writeFileSync } from "node:fs";
import { readSeries } from "../projection/series";
import { fitConstants } from "./constants";

const [file, out = "seeds/projection.json"] = process.argv.slice(2);
if (!file) throw new Error("usage: tsx bench/fit/main.ts series.csv [out.json]");
const { constants, mape } = fitConstants(readSeries(file));
for (const [years, of] of Object.entries(mape))
  console.log(`${years} years of history: out-of-fold MAPE ${of.toFixed(4)}`);
writeFileSync(out, JSON.stringify(constants));
