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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: "string", default: "200" }, seed: { type: "string", default: "1" } },
});
const folders = positionals.length > 0 ? positionals : ["plan", "observations", "analysis"];

const nameOf = ({ fileName, location: { start }, mutatorName, replacement }: SampledMutant) =>
  `${fileName}:${start.line + 1}:${start.column + 1} ${mutatorName} → ${replacement.replace(/\s+/g, " ").slice(0, 80)}`;

const sampleOfFolder = (folder: string) => {
  const root = join("src", folder);
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith("projection/constants.ts"))
    .map((file) => join(root, file));
  return sampleOf(files, Number(values.sample), values.seed);
};
const { sources, mutants } = await instrument((await Promise.all(folders.map(sampleOfFolder))).flat());
const byFolder = folders.map((folder) => ({
  folder,
  drawn: mutants.filter(({ fileName }) => fileName.startsWith(join("src", folder, "/"))),
}));

const sandbox = createSandbox();
try {
  for (const { name, content } of sources) sandbox.write(name, content);
  const outcomes = await sandbox.tryAll(
    byFolder.flatMap(({ folder, drawn }) => drawn.map((mutant) => ({ id: mutant.id, folder, name: nameOf(mutant) }))),
  );
  for (const { folder, drawn } of byFolder) {
    const survivors = drawn.filter(({ id }) => !outcomes.get(id)!.noticed);
    for (const mutant of survivors)
      console.log(`${nameOf(mutant)}${outcomes.get(mutant.id)!.tests === 0 ? " (no test is asked)" : ""}`);
    const noticed = drawn.length - survivors.length;
    console.log(`${folder}: ${noticed} of ${drawn.length} noticed, ${((noticed / drawn.length) * 100).toFixed(1)} %\n`);
  }
} finally {
  sandbox.remove();
}
