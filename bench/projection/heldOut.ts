import type { ProjectionConstants } from "../../src/analysis/projection/constants";
import { fitConstants } from "../fit/constants";
import { type MonthlySeries, foldsOf } from "./series";

/** Series to be judged, and the constants that a method may use on each of them. */
export interface HeldOut {
  readonly series: ReadonlyMap<string, MonthlySeries>;
  readonly constantsOf: ReadonlyMap<string, ProjectionConstants>;
}

/** The given fifths of the series, each with constants fitted on the other four fifths. */
export function heldOut(all: ReadonlyMap<string, MonthlySeries>, folds: readonly number[]): HeldOut {
  const foldOf = foldsOf(all);
  const names = [...all.keys()];
  const constantsOf = new Map<string, ProjectionConstants>();
  for (const fold of folds) {
    const { constants } = fitConstants(new Map([...all].filter((_, i) => foldOf[i] !== fold)));
    names.forEach((name, i) => foldOf[i] === fold && constantsOf.set(name, constants));
  }
  return { series: new Map([...all].filter(([name]) => constantsOf.has(name))), constantsOf };
}
