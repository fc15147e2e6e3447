import type { Catalogue, CatalogueRecord } from "../catalogue";
import { nameKey, withoutBrackets } from "../name";
import { unitFactor } from "../unit";
import type { Leaf } from "./leaves";

/**
 * Finds the record of the catalogue that a leaf is: by its name or an alias, whole or its child's part, with or without
 * what stands in brackets, and by a unit that measures the same (地区生产总值 in 亿元 is not the growth in %). Numbers say
 * nothing: another annex has others.
 */
export function createMatcher(catalogue: Catalogue): (leaf: Leaf) => CatalogueRecord | null {
  const byName = new Map<string, CatalogueRecord>();
  const byAlias = new Map<string, CatalogueRecord>();
  for (const record of catalogue) {
    byName.set(nameKey(record.name), record);
    for (const name of [record.name, withoutBrackets(record.name), ...record.aliases, ...record.english])
      if (!byAlias.has(nameKey(name))) byAlias.set(nameKey(name), record);
  }
  return ({ name, ownName, unit }) => {
    // Without a unit only the full name tells what is measured.
    if (unit === "") return byName.get(nameKey(name)) ?? null;
    const keys = [name, withoutBrackets(name), ownName, withoutBrackets(ownName)].map(nameKey);
    const records = keys.map((key) => byAlias.get(key));
    return records.find((record) => record !== undefined && unitFactor(unit, record.unit) !== null) ?? null;
  };
}
