import type { Catalogue, CatalogueRecord } from "../catalogue";
import { indicatorKey, withoutBrackets, withoutRegion } from "../name";
import { unitFactor } from "../unit";
import type { Leaf } from "./leaves";

/** Names that are said of a wider thing as well, which in an annex they are: 工业增加值 is not that of 规上工业 alone. */
const loose = new Set(["工业增加值", "工业增加值增长", "工业增速", "农业增加值", "农业增加值增长"]);

export interface Matcher {
  /** The record of a leaf whose unit is known; null where there is none. */
  recordOf(leaf: Leaf): CatalogueRecord | null;
  /** The units of the records that a leaf's name may mean. */
  unitsOf(leaf: Leaf): readonly string[];
}

/**
 * Finds the record of the catalogue that a leaf is: by its name or an alias, spelled by the rules of names, with or without
 * what stands in brackets, or a child by a record's full name (民间投资 under 固定资产投资增长 is 民间投资增长; an alias such as
 * 出口 means something else under another parent). A part of a name is no match. The unit must measure the same: 地区生产总值
 * in 亿元 is not the growth in %. Numbers say nothing: another annex has others.
 *
 * @param region of the plan, which may stand before a name
 */
export function createMatcher(catalogue: Catalogue, region: string): Matcher {
  const byName = new Map<string, CatalogueRecord[]>();
  const byAlias = new Map<string, CatalogueRecord[]>();
  const add = (index: Map<string, CatalogueRecord[]>, name: string, record: CatalogueRecord) => {
    const key = indicatorKey(name);
    const records = index.get(key) ?? [];
    if (!records.includes(record)) index.set(key, [...records, record]);
  };
  for (const record of catalogue) {
    add(byName, record.name, record);
    for (const name of [record.name, withoutBrackets(record.name), ...record.aliases, ...record.english])
      if (!loose.has(name)) add(byAlias, name, record);
  }
  const found = (index: typeof byName, text: string) => index.get(indicatorKey(withoutRegion(text, region))) ?? [];
  const unitsOf = ({ name, ownName }: Leaf) =>
    [name, withoutBrackets(name), ownName].flatMap((each) => found(byAlias, each)).map((record) => record.unit);
  const recordOf = ({ name, parent, ownName, unit, target }: Leaf) => {
    const growing =
      /增长$|增速$/.test(parent) || (unit === "%" && !/[占率]|比重|比例|结构|份额/.test(parent + ownName));
    // 城镇 under 居民收入 is 城镇居民收入.
    const alone = growing ? [ownName, `${ownName}增长`] : [ownName];
    const own =
      parent === ""
        ? alone
        : /^(?:城镇|农村)$/.test(ownName)
          ? [...alone, ownName + parent]
          : /^(?:总量|总额|绝对[值数量额])$/.test(ownName)
            ? [parent]
            : alone;
    // Without a unit only a full name tells what is measured.
    const wholes = unit === "" ? found(byName, name) : [name, withoutBrackets(name)].flatMap((n) => found(byAlias, n));
    const records = [...wholes, ...own.flatMap((n) => found(n === parent ? byAlias : byName, n))];
    // An amount without a unit could be in any; a growth is in percent.
    const figure = unit === "" && /\d/.test(target) && !/\d[十百千万亿]/.test(target);
    const fits = (record: CatalogueRecord) =>
      figure ? record.quantity === "growth" || record.quantity === "rate" : unitFactor(record.unit, unit) !== null;
    return records.find(fits) ?? null;
  };
  return { recordOf, unitsOf };
}
