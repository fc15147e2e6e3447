import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Mutant } from "@stryker-mutator/api/core";
import type { Logger } from "@stryker-mutator/api/logging";
import { commonTokens } from "@stryker-mutator/api/plugin";
import { createInstrumenter } from "@stryker-mutator/instrumenter";
import { createInjector } from "typed-inject";

/** A changed place; its id is that in the sources it was made for. */
export type SampledMutant = Pick<Mutant, "id" | "fileName" | "location" | "mutatorName" | "replacement">;

const instrumenter = () => {
  const injector = createInjector().provideValue(commonTokens.logger, silent);
  return injector.injectFunction(createInstrumenter as never) as ReturnType<typeof createInstrumenter>;
};
const options = { plugins: null, excludedMutations: [], ignorers: [] };

/** What tells a mutant apart from all others of the same sources. */
const keyOf = ({ fileName, location, mutatorName, replacement }: SampledMutant): string =>
  JSON.stringify([fileName, location.start, location.end, mutatorName, replacement]);

/**
 * Every mutant that Stryker makes of some files, drawn in an order that a seed alone decides, the first `count` of it: the
 * same sources and seed give the same sample, and a larger one holds the smaller.
 */
export async function sampleOf(
  files: readonly string[],
  count: number,
  seed: string,
): Promise<readonly SampledMutant[]> {
  const sources = files.map((name) => ({ name, content: readFileSync(name, "utf8"), mutate: true }));
  const { mutants } = await instrumenter().instrument(sources, options);
  const draw = (mutant: SampledMutant) => createHash("sha256").update(seed).update(keyOf(mutant)).digest("hex");
  const drawn = mutants.map((mutant) => ({ mutant, at: draw(mutant) }));
  return drawn
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .slice(0, count)
    .map(({ mutant }) => mutant);
}

/** The sources of a sample, changed in its places alone: the tests then run nearly as fast as without. In the order drawn. */
export async function instrument(sample: readonly SampledMutant[]): Promise<{
  readonly sources: readonly { readonly name: string; readonly content: string }[];
  readonly mutants: readonly SampledMutant[];
}> {
  const sources = [...new Set(sample.map(({ fileName }) => fileName))].map((name) => ({
    name,
    content: readFileSync(name, "utf8"),
    mutate: sample.filter(({ fileName }) => fileName === name).map(({ location }) => location),
  }));
  const { files, mutants } = await instrumenter().instrument(sources, options);
  const made = new Map(mutants.map((mutant) => [keyOf(mutant), mutant]));
  return { sources: files, mutants: sample.map((mutant) => made.get(keyOf(mutant))!) };
}

const silent: Logger = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  fatal: () => undefined,
};
