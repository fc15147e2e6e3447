import { z } from "zod";
import { regionOf } from "../observations";
import { err, nameKey, ok, type Result } from "../plan";

const name = z.string().trim().min(1);

const regionSchema = z.strictObject({
  name,
  aliases: z.array(name),
  /** `county` 县（市、区）, `zone` 开发区 and the like, `group` several counties together (市区), `own` 市本级. */
  kind: z.enum(["county", "zone", "group", "own"]),
  /** The region that it lies in; null where that is the city. */
  parent: z.string().nullable(),
  /** Whether its figures are inside its parent's: `varies` by indicator, so that a table or the levels must decide. */
  nested: z.enum(["always", "varies", "never"]),
});

/** One region of a city: 义乌市, 金华开发区. */
export type CityRegion = z.infer<typeof regionSchema>;

const listSchema = z
  .strictObject({ city: name, aliases: z.array(name), regions: z.array(regionSchema) })
  .superRefine(({ regions }, context) => {
    const names = new Set(regions.map((region) => region.name));
    for (const { name: own, parent } of regions)
      if (parent !== null && !names.has(parent))
        context.addIssue({ code: "custom", message: `${own} lies in an unknown region ${parent}` });
    const owners = new Map<string, string>();
    for (const region of regions)
      for (const key of keysOf(region)) {
        const owner = owners.get(key) ?? region.name;
        if (owner !== region.name)
          context.addIssue({ code: "custom", message: `${key} names both ${owner} and ${region.name}` });
        owners.set(key, owner);
      }
  });

/** A city and its regions, in the order in which the city prints them. */
export type RegionList = z.infer<typeof listSchema>;

/**
 * Checks the region lists once, where their data is loaded.
 *
 * @returns the lists, or each thing that is wrong with them
 * @example parseRegionLists([{ city: "甲市", aliases: [], regions: [] }]).ok // true
 */
export function parseRegionLists(json: unknown): Result<readonly RegionList[], readonly string[]> {
  const result = z.array(listSchema).safeParse(json);
  return result.success
    ? ok(result.data)
    : err(result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`));
}

/** What a cell of a table names. */
export type Place =
  | { readonly kind: "city" }
  /** 合计, 总计: what somebody added up. */
  | { readonly kind: "total" }
  | {
      readonly kind: "region";
      readonly region: CityRegion;
      /** What the table says of the zones in it or of itself in its parent (含开发区, 其中：开发区). */
      readonly scope: "with" | "without" | "inside" | null;
    }
  | { readonly kind: "otherCity"; readonly city: string }
  /** 全省, 全国: what the city is in. */
  | { readonly kind: "above" };

/** What a city is called of which no list is known. */
const unnamedCity = "全市";

/** Finds the place that a cell names; null where it names none that is known. */
export type FindPlace = (cell: string) => Place | null;

const whole = /^(?:全域|city)$/i;
/** What a whole is called besides: 全市合计, 全省平均. */
const ofWhole = /(?:合计|平均|总计|水平)$/;
const total = /^(?:合计|总计|总和|小计|total)$/i;
const place = /^\p{Script=Han}{1,12}(?:省|市|县|区|州|盟|旗|镇|乡|街道)$/u;

/** A region's names without the kind of place behind them: 义乌市 and 义乌. */
function keysOf({ name: own, aliases }: Pick<CityRegion, "name" | "aliases">): readonly string[] {
  return [...new Set([own, ...aliases].flatMap((each) => [nameKey(each), stem(each)]))];
}

const stem = (text: string) => nameKey(text).replace(/(?<=..)(?:[市区县]|district|county|city)$/, "");

/**
 * The look-up of a city's places. Spaces, brackets, width and the kind of place do not count; a name of another city's region,
 * or with another city before it, is refused as such.
 *
 * @param list the city whose places are looked for
 * @param others lists of other cities
 * @example createFindPlace({ city: "甲市", aliases: [], regions: [] }, [])("全市") // { kind: "city" }
 */
export function createFindPlace(list: RegionList, others: readonly RegionList[]): FindPlace {
  const regions = new Map(list.regions.flatMap((region) => keysOf(region).map((key) => [key, region] as const)));
  const foreign = new Map<string, string>();
  for (const other of others) {
    for (const key of [other.city, ...other.aliases].flatMap((each) => [nameKey(each), stem(each)]))
      foreign.set(key, other.city);
    for (const region of other.regions)
      if (region.kind === "county") for (const key of keysOf(region)) foreign.set(key, other.city);
  }
  const known = new Map<string, Place | null>();
  const { words } = regionOf(list.city);
  const cityKeys = [list.city, ...list.aliases].flatMap((each) => [nameKey(each), stem(each)]);
  // A long table names few places many times.
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const found = findNew(cell);
    known.set(cell, found);
    return found;
  };

  function named(text: string): CityRegion | undefined {
    return regions.get(nameKey(text)) ?? regions.get(stem(text));
  }

  /** 金东区（金义新区）: two names of one region. */
  function namedTwice(text: string): CityRegion | undefined {
    const [, name = "", other = ""] = /^(.+)\(([^()]+)\)$/.exec(text) ?? [];
    const region = named(name);
    return region === named(other) ? region : undefined;
  }

  function findNew(cell: string): Place | null {
    const { text, scope } = plainName(cell);
    const key = nameKey(text);
    if (key === "") return null;
    const level = words.get(key.replace(ofWhole, ""));
    if (whole.test(key) || level === "own" || cityKeys.includes(key)) return { kind: "city" };
    if (total.test(key)) return { kind: "total" };
    if (level === "province" || level === "nation" || key === "省") return { kind: "above" };
    const own = cityKeys.find((city) => key.startsWith(city) && key.length > city.length);
    const region = named(text) ?? regions.get(own ? key.slice(own.length) : "") ?? namedTwice(text);
    if (region) return { kind: "region", region, scope };
    const city = foreign.get(key) ?? foreign.get(stem(text));
    if (city !== undefined) return { kind: "otherCity", city };
    const before = /^(\p{Script=Han}{2,6}市)(?=.{2,})/u.exec(key)?.[1];
    return before !== undefined && place.test(key) ? { kind: "otherCity", city: before } : null;
  }
}

/** A name without numbering, 其中, marks of footnotes and what is said of its scope. */
function plainName(cell: string): { readonly text: string; readonly scope: "with" | "without" | "inside" | null } {
  const text = cell
    .replace(/(?:[①-⑳#*※\s]|[(（]\d{1,2}[)）])+$/, "")
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^(?:\*+|\d+[.、]|[一二三四五六七八九十]+、)/, "");
  const inside = /^(?:其中|#+|含|内)[::]?/.test(text) && !/^含$/.test(text);
  const body = text.replace(/^(?:其中|#+|含|内)[::]?/, "");
  const bracket = /\(([^()]*)\)$/.exec(body);
  const words = bracket?.[1] ?? "";
  const scoped = /^(不含|不包括|剔除|扣除|除)|^(含|包括|包含)/.exec(words);
  if (scoped) return { text: body.slice(0, bracket!.index), scope: scoped[1] === undefined ? "with" : "without" };
  return { text: body, scope: inside ? "inside" : null };
}

/** Words of a city at the beginning of a title: 杭州市各县（市、区）…, 浙江省杭州市…; not 城市 or 市场. */
const titledCity =
  /^(?:\p{Script=Han}{2,3}省)?(\p{Script=Han}{2,5}?市)(?!场)(?<!(?:[城县超门股楼上夜集各全我本]|地级)市)/u;

/**
 * The other city that a title's words name; null where they name none, or where the list has no city to tell it from.
 *
 * @example otherCityIn("杭州市各县（市、区）工业增加值", { city: "甲市", aliases: [], regions: [] }, () => null) // "杭州市"
 */
export function otherCityIn(words: string, list: RegionList, find: FindPlace): string | null {
  const city = titledCity.exec(words)?.[1];
  const place = city === undefined ? null : find(city);
  return city === undefined || list.city === unnamedCity || (place !== null && place.kind !== "otherCity")
    ? null
    : city;
}

/** Whether a text is built as the name of a place is, whatever place that may be. */
export const looksLikePlace = (text: string) => place.test(text.normalize("NFKC").replace(/[\s()]/g, ""));

/**
 * The list that knows most of the names; where none knows two of them, a list made of the names, all of them directly in a
 * city without a name.
 *
 * @returns the list, and whether it was made of the names
 */
export function listFor(
  names: readonly string[],
  lists: readonly RegionList[],
): { readonly list: RegionList; readonly made: boolean } {
  const counted = lists.map((list) => {
    const find = createFindPlace(list, []);
    return { list, count: names.filter((each) => find(each)?.kind === "region").length };
  });
  const best = counted.reduce((a, b) => (b.count > a.count ? b : a), { list: null as RegionList | null, count: 1 });
  if (best.list !== null) return { list: best.list, made: false };
  const unnamed: RegionList = { city: unnamedCity, aliases: [], regions: [] };
  const find = createFindPlace(unnamed, []);
  const distinct = [...new Set(names.map((each) => each.trim()))].filter((each) => {
    const found = find(each)?.kind;
    return each !== "" && found !== "city" && found !== "total" && found !== "above";
  });
  const regions = distinct.map((each): CityRegion => {
    const zone = /(?:开发区|新区|新城|园区|高新区|管委会|经开区)$/.test(each);
    const kind = /^(?:市本级|市级|市直)$/.test(each) ? "own" : zone ? "zone" : each === "市区" ? "group" : "county";
    return { name: each, aliases: [], kind, parent: null, nested: zone ? "varies" : "never" };
  });
  return { list: { ...unnamed, regions }, made: true };
}
