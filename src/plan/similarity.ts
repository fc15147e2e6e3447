/** Below this share of common pairs two words have nothing to do with each other. */
const threshold = 0.25;

/**
 * Ranks items by how much their names look like a query: Dice's coefficient of neighbouring characters, ends included,
 * 2·common/(pairs of one + pairs of the other). An index by pair keeps a query's cost at the number of names that share one.
 *
 * @param names the names of each item
 * @returns the positions of the nearest items, best first
 * @example createNearest([["gdp"], ["cpi"]])("gpd", 3) // [0]
 */
export function createNearest(names: readonly (readonly string[])[]): (query: string, count: number) => number[] {
  // Made with the first query: where every name is known there is none.
  let made: Index | undefined;
  return (query, count) => {
    const { keys, index } = (made ??= indexOf(names));
    const pairs = pairsOf(query);
    const common = new Map<number, number>();
    for (const pair of pairs) for (const at of index.get(pair) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
    const scores = new Map<number, number>();
    for (const [at, shared] of common) {
      const { item, pairs: own } = keys[at]!;
      const score = (2 * shared) / (pairs.size + own.size);
      if (score >= threshold) scores.set(item, Math.max(score, scores.get(item) ?? 0));
    }
    return [...scores]
      .sort(([itemA, a], [itemB, b]) => b - a || itemA - itemB)
      .slice(0, count)
      .map(([item]) => item);
  };
}

interface Index {
  readonly keys: readonly { readonly item: number; readonly pairs: ReadonlySet<string> }[];
  /** Positions of the keys that have a pair. */
  readonly index: ReadonlyMap<string, readonly number[]>;
}

function indexOf(names: readonly (readonly string[])[]): Index {
  const keys = names.flatMap((own, item) => own.map((name) => ({ item, pairs: pairsOf(name) })));
  const index = new Map<string, number[]>();
  keys.forEach(({ pairs }, at) => {
    for (const pair of pairs) {
      const holders = index.get(pair);
      if (holders) holders.push(at);
      else index.set(pair, [at]);
    }
  });
  return { keys, index };
}

function pairsOf(name: string): Set<string> {
  const characters = ["^", ...name, "$"];
  return new Set(characters.slice(1).map((character, i) => characters[i]! + character));
}
