import type { LRUMap } from "@univerjs/core";
import { FORMULA_REF_TO_ARRAY_CACHE, FunctionService } from "@univerjs/engine-formula";

/** Most parsed formulas that are kept; of a workbook with more, all are parsed again at each calculation. */
const MOST_FORMULAS = 100_000;

/** What Univer's caches by formula text have in common; it keeps the class to itself. */
interface FormulaCache {
  readonly _cache: LRUMap<string, unknown>;
  _hash(text: string): string;
  forEach(visit: (value: unknown, key: string) => void): void;
}

/**
 * Univer keeps 5,000 parsed formulas, and those longer than 64 characters by a number of 32 bits alone: a workbook with more
 * is parsed over and over, two formulas of the same number are taken for one, and what a long one kept of a name or of a
 * workbook that is gone stays. Kept are as many as a large workbook has, each by its whole text.
 */
export function keepFormulas(): void {
  const caches = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as FormulaCache;
  caches._hash = (text) => text;
  // The cache of parsed formulas is private too: it shows itself where entries of it are sought.
  const { forEach } = caches;
  caches.forEach = function (this: FormulaCache) {
    this._cache.limit = MOST_FORMULAS;
  };
  new FunctionService().deleteFormulaAstCacheKey();
  caches.forEach = forEach;
}
