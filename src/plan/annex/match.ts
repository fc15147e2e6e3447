import type { Catalogue, CatalogueRecord } from "../catalogue";
import { nameKey, withoutBrackets } from "../name";
import { unitFactor } from "../unit";
import type { Leaf } from "./leaves";

/**
 * Finds the record of the catalogue that a leaf is: by its name or an alias, with or without what stands in brackets, or a
 * child by a record's full name (民间投资 under 固定资产投资增长 is 民间投资增长; an alias such as 出口 means something else under
 * another parent). The unit must measure the same: 地区生产总值 in 亿元 is not the growth in %. Numbers say nothing: another
 * annex has others.
 */
export function createMatcher(catalogue: Catalogue): (leaf: Leaf) => CatalogueRecord | null {
  const byName = new Map(catalogue.map((record) => [nameKey(record.name), record]));
  const byAlias = new Map<string, CatalogueRecord>();
  for (const record of catalogue)
    for (const name of [record.name, withoutBrackets(record.name), ...record.aliases, ...record.english])
      if (!byAlias.has(nameKey(name))) byAlias.set(nameKey(name), record);
  return ({ name, parent, ownName, unit, target }) => {
    const own = /增长$|增速$/.test(parent) ? [ownName, `${ownName}增长`] : [ownName];
    // Without a unit only a full name tells what is measured.
    const wholes =
      unit === "" ? [byName.get(nameKey(name))] : [name, withoutBrackets(name)].map((n) => byAlias.get(nameKey(n)));
    const records = [...wholes, ...own.map((n) => byName.get(nameKey(n)))];
    // An amount without a unit could be in any; a growth is in percent.
    const figure = unit === "" && /\d/.test(target) && !/\d[十百千万亿]/.test(target);
    const fits = (record: CatalogueRecord) =>
      figure ? record.quantity === "growth" || record.quantity === "rate" : unitFactor(record.unit, unit) !== null;
    return records.find((record) => record !== undefined && fits(record)) ?? null;
  };
}
