/**
 * How much of what the core computes the tests hold fast: `npm run mutation -- [--sample 200] [--seed 1] [plan …]`.
 *
 * Stryker changes one place of the code at a time and runs the tests of the core; a change that no test notices survives.
 * All changes would take days, so that of each folder a sample is drawn. The constants of the projection are fitted, not
 * decided, and left out.
 */
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { keyOf, rangesOf, sampleOf } from "./sample.mjs";

const folders = ["plan", "observations", "analysis"];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: "string", default: "200" }, seed: { type: "string", default: "1" } },
});

/** Tests one folder's sample and prints its score and survivors. */
async function mutate(folder: string): Promise<void> {
  const root = join("src", folder);
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith("projection/constants.ts"))
    .map((file) => join(root, file));
  const sample = await sampleOf(files, Number(values.sample), values.seed);
  process.env.MUTATION_SAMPLE = join(mkdtempSync(join(tmpdir(), "mutation-")), "sample.json");
  writeFileSync(process.env.MUTATION_SAMPLE, JSON.stringify([...sample]));

  const results = await new Stryker({
    // Only places of the sample carry changes: the tests then run nearly as fast as without.
    mutate: rangesOf(sample),
    plugins: ["@stryker-mutator/jest-runner", "./bench/mutation/checker.mjs"],
    checkers: ["sample"],
    testRunner: "jest",
    jest: { configFile: "bench/mutation/jest.config.cjs" },
    coverageAnalysis: "perTest",
    concurrency: 1,
    timeoutMS: 60_000,
    dryRunTimeoutMinutes: 60,
    reporters: [],
    allowEmpty: true,
    disableTypeChecks: true,
    cleanTempDir: "always",
  }).runMutationTest();

  const sampled = results.filter((each) => sample.has(keyOf({ ...each, fileName: relative(".", each.fileName) })));
  const survivors = sampled.filter(({ status }) => status === "Survived" || status === "NoCoverage");
  const detected = sampled.filter(({ status }) => status === "Killed" || status === "Timeout");
  for (const { fileName, location, mutatorName, replacement, status } of survivors) {
    const { line, column } = location.start;
    const place = `${relative(".", fileName)}:${line + 1}:${column + 1}`;
    console.log(`${place} ${mutatorName} ${status} → ${replacement?.replace(/\s+/g, " ").slice(0, 80) ?? ""}`);
  }
  const tested = detected.length + survivors.length;
  console.log(
    `${folder}: ${detected.length} of ${tested} noticed, ${((detected.length / tested) * 100).toFixed(1)} %\n`,
  );
}

for (const folder of positionals.length > 0 ? positionals : folders) await mutate(folder);
