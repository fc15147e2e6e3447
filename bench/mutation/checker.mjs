import process from "node:process";
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { CheckStatus } from "@stryker-mutator/api/check";
import { declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** Stryker's checker that lets only the mutants of a sample be tested; it runs in a process of Stryker's own. */
function sampleChecker() {
  let sample = new Set();
  const keyOf = ({ fileName, location, mutatorName, replacement }) =>
    JSON.stringify([relative(process.cwd(), fileName), location.start, location.end, mutatorName, replacement]);
  return {
    init() {
      sample = new Set(JSON.parse(readFileSync(process.env.MUTATION_SAMPLE, "utf8")));
      return Promise.resolve();
    },
    group: (mutants) => Promise.resolve([mutants.map(({ id }) => id)]),
    check: (mutants) =>
      Promise.resolve(
        Object.fromEntries(
          mutants.map((mutant) => [
            mutant.id,
            sample.has(keyOf(mutant))
              ? { status: CheckStatus.Passed }
              : { status: CheckStatus.CompileError, reason: "not in the sample" },
          ]),
        ),
      ),
  };
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.Checker, "sample", sampleChecker)];
