import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Mutant } from "@stryker-mutator/api/core";
import type { Logger } from "@stryker-mutator/api/logging";
import { commonTokens } from "@stryker-mutator/api/plugin";
import { createInstrumenter } from "@stryker-mutator/instrumenter";
import { createInjector } from "typed-inject";

/** What tells a mutant apart from all others of the same sources. */
export const keyOf = ({ fileName, location, mutatorName, replacement }: Omit<Mutant, "id">): string =>
  JSON.stringify([fileName, location.start, location.end, mutatorName, replacement]);

/**
 * Every mutant that Stryker makes of some files, drawn in an order that a seed alone decides, the first `count` of it: the
 * same sources and seed give the same sample, and a larger one holds the smaller.
 */
export async function sampleOf(files: readonly string[], count: number, seed: string): Promise<ReadonlySet<string>> {
  const injector = createInjector().provideValue(commonTokens.logger, silent);
  const instrumenter = injector.injectFunction(createInstrumenter as never) as ReturnType<typeof createInstrumenter>;
  const sources = files.map((name) => ({ name, content: readFileSync(name, "utf8"), mutate: true }));
  const { mutants } = await instrumenter.instrument(sources, { plugins: null, excludedMutations: [], ignorers: [] });
  const draw = (key: string) => createHash("sha256").update(seed).update(key).digest("hex");
  const keys = mutants.map((mutant) => keyOf(mutant));
  return new Set(keys.sort((a, b) => (draw(a) < draw(b) ? -1 : 1)).slice(0, count));
}

/** The places of a sample as Stryker's option `mutate` names them: lines from 1, columns from 0. */
export const rangesOf = (sample: ReadonlySet<string>): string[] =>
  [...sample].map((key) => {
    const [file, start, end] = JSON.parse(key) as [string, Place, Place];
    return `${file}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
  });

type Place = Mutant["location"]["start"];

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
