/**
 * How much of what the core computes the tests hold fast: `npm run mutation -- [--sample 200] [--seed 1] [plan …]`.
 *
 * One place of the code at a time is changed (as Stryker changes it) and the tests of the core that go through it are run; a
 * change that no test notices survives. All changes would take days, so that of each folder a sample is drawn. The constants
 * of the projection are fitted, not decided, and left out.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { instrument, sampleOf, type SampledMutant } from "./sample.mjs";
import { createSandbox } from "./sandbox.mjs";

const folders = ["plan", "observations", "analysis"];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: "string", default: "200" }, seed: { type: "string", default: "1" } },
});

const nameOf = ({ fileName, location: { start }, mutatorName, replacement }: SampledMutant) =>
  `${fileName}:${start.line + 1}:${start.column + 1} ${mutatorName} → ${replacement.replace(/\s+/g, " ").slice(0, 80)}`;

/** Tests one folder's sample and prints survivors as they are found, and the score. */
async function mutate(folder: string): Promise<void> {
  const root = join("src", folder);
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith("projection/constants.ts"))
    .map((file) => join(root, file));
  const sample = await sampleOf(files, Number(values.sample), values.seed);
  const { sources, mutants } = await instrument(sample);

  const sandbox = createSandbox();
  try {
    for (const { name, content } of sources) sandbox.write(name, content);
    const covering = sandbox.cover();
    let noticed = 0;
    for (const mutant of mutants) {
      const tests = covering.get(mutant.id) ?? [];
      if (tests.length > 0 && sandbox.notices(mutant.id, tests)) noticed++;
      else console.log(`${nameOf(mutant)} ${tests.length === 0 ? "(no test goes there)" : ""}`);
    }
    const share = ((noticed / mutants.length) * 100).toFixed(1);
    console.log(`${folder}: ${noticed} of ${mutants.length} noticed, ${share} %\n`);
  } finally {
    sandbox.remove();
  }
}

for (const folder of positionals.length > 0 ? positionals : folders) await mutate(folder);
