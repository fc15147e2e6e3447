import { nameKey } from "./name";
import type { Indicator, Plan } from "./plan";
import { err, ok, type Result } from "./result";
import { createNearest } from "./similarity";

/** Finds indicators of a plan by what people call them. */
export interface Lookup {
  /**
   * The indicator of a number, code, name or alias, whatever its width, case, spaces, brackets and punctuation; the error is
   * up to three whose names come nearest. A part of a name finds nothing: it could come to mean another indicator unnoticed.
   */
  find(query: string): Result<Indicator, readonly Indicator[]>;
  /** The same where nobody asks what comes near; null where there is none. */
  exact(query: string): Indicator | null;
  /** What a search box shows for a text: by number, code, name, alias or pinyin initials, the best match first. */
  search(text: string): readonly Indicator[];
}

/** Keys longer than this are no names. */
const longestQuery = 100;

/**
 * The look-up of a plan. Where names clash, a number goes before a code, a code before a name, a name before an alias, and
 * what two indicators share finds neither.
 *
 * @example createLookup(plan).find("９．１").value.name // "民间投资增长"
 * @example createLookup(plan).find("民间投资").error[0].name // "民间投资增长"
 */
export function createLookup(plan: Plan): Lookup {
  const entries = plan.indicators.map(entryOf);
  const byKey = new Map<string, Indicator | null>();
  const add = (keys: (entry: Entry) => readonly string[]) => {
    const level = new Map<string, Indicator | null>();
    for (const entry of entries)
      for (const key of keys(entry))
        level.set(key, level.has(key) && level.get(key) !== entry.indicator ? null : entry.indicator);
    for (const [key, indicator] of level) if (key !== "" && !byKey.has(key)) byKey.set(key, indicator);
  };
  add((entry) => [entry.number]);
  add((entry) => [entry.code]);
  add((entry) => [entry.name]);
  add((entry) => entry.aliases);
  const nearest = createNearest(entries.map((entry) => [entry.name, ...entry.aliases]));

  const search = (text: string) => {
    const query = queryOf(text);
    if (query === null) return [];
    return entries
      .map((entry) => ({ indicator: entry.indicator, rank: rankOf(entry, query) }))
      .filter((match) => match.rank < Infinity)
      .sort((a, b) => a.rank - b.rank)
      .map((match) => match.indicator);
  };

  // 4.1 is not number 41.
  const namedBy = ({ number, key }: Query) => (/^\d+$/.test(key) && !number.includes(key) ? null : byKey.get(key));
  const exactly = (query: Query) => byKey.get(query.number) ?? byKey.get(query.code) ?? namedBy(query) ?? null;

  return {
    find(text) {
      const query = queryOf(text);
      if (query === null || query.key === "") return err([]);
      const found = exactly(query);
      if (found) return ok(found);
      const similar = nearest(query.key, 3).map((at) => plan.indicators[at]!);
      return err([...new Set([...search(text), ...similar])].slice(0, 3));
    },
    exact(text) {
      const query = queryOf(text);
      return query === null || query.key === "" ? null : exactly(query);
    },
    search,
  };
}

/** An indicator with the forms in which it is compared with a query. */
interface Entry {
  readonly indicator: Indicator;
  readonly number: string;
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly initials: string;
}

function entryOf(indicator: Indicator): Entry {
  const { no, code, name, knowledge } = indicator;
  return {
    indicator,
    number: no,
    code: code.toUpperCase(),
    name: nameKey(name),
    // A code of the catalogue may be typed as a word.
    aliases: knowledge ? [...knowledge.aliases.map(nameKey), nameKey(code)] : [],
    initials: knowledge?.initials.toLowerCase() ?? "",
  };
}

interface Query {
  readonly number: string;
  readonly code: string;
  readonly key: string;
}

function queryOf(text: string): Query | null {
  if (text.length > longestQuery) return null;
  const number = text.normalize("NFKC").replace(/\s/g, "");
  return { number, code: number.toUpperCase(), key: nameKey(text) };
}

/** 0 for the best match, Infinity for none. An empty query matches all. */
function rankOf({ number, code, name, aliases, initials }: Entry, query: Query): number {
  if (query.number === "") return 0;
  if (number === query.number) return 0;
  if (code === query.code) return 1;
  if (query.key === "") return Infinity;
  const { key } = query;
  const matches = [
    name === key,
    aliases.includes(key),
    number.startsWith(`${query.number}.`),
    number.startsWith(query.number),
    code.startsWith(query.code),
    name.startsWith(key),
    aliases.some((alias) => alias.startsWith(key)),
    initials.startsWith(key),
    name.includes(key),
    aliases.some((alias) => alias.includes(key)),
    initials.includes(key),
  ];
  const at = matches.indexOf(true);
  return at < 0 ? Infinity : at + 2;
}
