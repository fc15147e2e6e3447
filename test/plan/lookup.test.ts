import fc from "fast-check";
import { createLookup, err, nameKey, ok, readAnnex, type Plan } from "../../src/plan";
import { catalogue, seed } from "./seeds";

const { plan } = readAnnex(seed("jinhua-2024/annex.tsv"), catalogue());
const lookup = createLookup(plan);

const found = (query: string): string | null => {
  const result = lookup.find(query);
  return result.ok ? result.value.code : null;
};
const nearest = (query: string): string[] => {
  const result = lookup.find(query);
  return result.ok ? [] : result.error.map(({ code }) => code);
};
const hits = (text: string): string[] => lookup.search(text).map(({ code }) => code);

describe("an indicator is found", () => {
  it.each([
    ["9.1", "PRIVATE_FAI"],
    ["９．１", "PRIVATE_FAI"],
    [" 1 ", "GDP"],
    ["26.4", "NOX"],
    ["GDP", "GDP"],
    ["gdp", "GDP"],
    ["ＧＤＰ", "GDP"],
    ["private_fai", "PRIVATE_FAI"],
    ["private fai", "PRIVATE_FAI"],
    ["地区生产总值（GDP）增长", "GDP"],
    ["地区生产总值(gdp) 增长", "GDP"],
    ["民间投资增长", "PRIVATE_FAI"],
    ["社零", "RETAIL"],
    // The name of number 21, of which only its children are indicators, means the amount.
    ["实际使用外资额", "FDI"],
    ["pm2.5", "PM25"],
    ["PM 2.5", "PM25"],
    ["细颗粒物（PM2.5）平均浓度", "PM25"],
    ["依申请政务服务办件一网通办率", "ONLINE_SERVICE"],
  ])("by %j: %s", (query, code) => {
    expect(found(query)).toBe(code);
  });

  it("by its number, code, name and every alias, whatever spaces and brackets stand among them", () => {
    const names = plan.indicators.flatMap(({ no, code, name, knowledge }) =>
      [no, code, name, ...knowledge!.aliases].map((query) => [query, code] as const),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom(" ", "\u3000", ""), ([query, code], space) => {
        expect(found(`${space}${query.toLowerCase()}${space}`)).toBe(code);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a query that is no indicator's name", () => {
  it.each([
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "",
    " ",
    "（）",
    "9",
    "0",
    "57",
    "9.10",
    "4.1",
    "增".repeat(1000),
  ])("finds nothing: %j", (query) => {
    expect(found(query)).toBeNull();
  });

  it("finds nothing by a part of a name, even of only one", () => {
    expect(found("民间投资")).toBeNull();
    expect(found("预期寿")).toBeNull();
  });

  it("is told the indicators whose names have it in them", () => {
    expect(nearest("民间投资")).toEqual(expect.arrayContaining(["PRIVATE_FAI", "PRIVATE_FAI_SHARE"]));
    expect(nearest("预期寿")).toEqual(["LIFE_EXPECTANCY"]);
    expect(nearest("9")[0]).toBe("PRIVATE_FAI");
  });

  it("is told the indicators whose names look like it", () => {
    expect(nearest("GPD")).toContain("GDP");
    expect(nearest("社会消费品另售总额增长")[0]).toBe("RETAIL");
    expect(nearest("城镇调察失业率")[0]).toBe("UNEMPLOYMENT");
  });

  it("is told at most three, each once, and none where nothing is like it", () => {
    expect(nearest("增长")).toHaveLength(3);
    expect(new Set(nearest("增长")).size).toBe(3);
    expect(nearest("齉龘")).toEqual([]);
    expect(nearest("__proto__")).toEqual([]);
    expect(nearest("增".repeat(1000))).toEqual([]);
  });

  it("of any characters gives an answer", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (query) => {
        const result = lookup.find(query);
        expect(result.ok ? [result.value] : result.error).toEqual(expect.any(Array));
        expect(lookup.search(query).length).toBeLessThanOrEqual(57);
      }),
    );
  });
});

describe("a search box", () => {
  it("shows all indicators in the annex's order for an empty text", () => {
    expect(hits(" ")).toEqual(plan.indicators.map(({ code }) => code));
  });

  it("shows the number typed first, then those that begin with it", () => {
    expect(hits("9").slice(0, 2)).toEqual(["PRIVATE_FAI", "PRIVATE_FAI_SHARE"]);
    expect(hits("1").slice(0, 2)).toEqual(["GDP", "MANUF_FAI"]);
  });

  it("shows names that begin with the text before names that only contain it", () => {
    const names = lookup.search("居民").map(({ name }) => name);
    const begins = names.map((name) => name.startsWith("居民"));
    expect(begins.indexOf(false)).toBeGreaterThan(begins.lastIndexOf(true));
    expect(names).toContain("城乡居民收入倍差");
  });

  it("finds by the initials of the pinyin", () => {
    const income = plan.indicators.find(({ code }) => code === "INCOME")!;
    expect(hits(income.knowledge!.initials.slice(0, 6).toLowerCase())).toContain("INCOME");
  });

  it("shows the children of a number before other numbers that begin with its digits", () => {
    const numbered = ["21", "2.1", "12"].map((no) => ({ ...plan.indicators[0]!, no, code: `X${no}` }));
    const results = createLookup({ ...plan, indicators: numbered }).search("2");
    expect(results.map(({ no }) => no).slice(0, 2)).toEqual(["2.1", "21"]);
  });

  it("shows initials that begin with the text before those that only contain it", () => {
    const spoken = ["XAB", "ABX"].map((initials, i) => ({
      ...plan.indicators[0]!,
      no: String(i + 1),
      code: `N${i + 1}`,
      knowledge: { ...plan.indicators[0]!.knowledge!, aliases: [], initials },
    }));
    const results = createLookup({ ...plan, indicators: spoken }).search("ab");
    expect(results.map(({ no }) => no)).toEqual(["2", "1"]);
  });

  it("shows first what has the text as its number, code, name and alias, then what begins with it, then what has it within", () => {
    const kinds: readonly Partial<Plan["indicators"][0] & { aliases: string[]; initials: string }>[] = [
      ...[{ no: "12" }, { code: "A12" }, { name: "12" }, { aliases: ["乙", "12"] }, { no: "12.1" }, { no: "123" }],
      ...[{ code: "A12X" }, { name: "12甲" }, { aliases: ["乙", "12甲"] }, { initials: "12P" }, { name: "甲12" }],
      ...[{ aliases: ["乙", "甲12"] }, { initials: "P12" }, { no: "0", name: "丙" }],
    ];
    const made = kinds.map(({ aliases = [], initials = "X", ...rest }, i) => ({
      ...{ ...plan.indicators[0]!, no: `9${i}0`, code: `Z${"ABCDEFGHIJKLMN"[i]}`, name: "丁", ...rest },
      knowledge: { ...plan.indicators[0]!.knowledge!, aliases, initials },
    }));
    const shown = (text: string) =>
      createLookup({ ...plan, indicators: [...made].reverse() })
        .search(text)
        .map((each) => made.indexOf(each as (typeof made)[0]));
    expect(shown("12")).toEqual([0, 2, 3, 4, 5, 7, 8, 9, 10, 11, 6, 1, 12]);
    expect(shown("a12")).toEqual([1, 6]);
    expect(shown("Ａ12X")).toEqual([6]);
    expect(shown("（）")).toEqual([]);
    expect(shown("1".repeat(101))).toEqual([]);
    expect(createLookup({ ...plan, indicators: made }).find("1".repeat(101))).toEqual(err([]));
  });

  it("shows nothing for what no indicator has", () => {
    expect(hits("__proto__")).toEqual([]);
    expect(hits("龘")).toEqual([]);
  });

  it("shows for each name its indicator among the first", () => {
    for (const { name, code } of plan.indicators) expect(hits(name)[0]).toBe(code);
  });
});

describe("names that clash", () => {
  const [gdp, fai] = [plan.indicators[0]!, plan.indicators[7]!];
  const clash = (...indicators: Plan["indicators"]) => createLookup({ ...plan, indicators });

  it("find neither of two indicators that share one, and name both", () => {
    const result = clash({ ...gdp, code: "A", name: "增速" }, { ...fai, code: "B", name: "增速" }).find("增速");
    expect(result).toEqual(err([expect.objectContaining({ code: "A" }), expect.objectContaining({ code: "B" })]));
  });

  it("go to the name before the alias", () => {
    const alias = gdp.knowledge!.aliases.find((name) => nameKey(name) !== "gdp")!;
    const result = clash(gdp, { ...fai, name: alias }).find(alias);
    expect(result).toEqual(ok(expect.objectContaining({ code: fai.code })));
  });
});

describe("a plan of thousands of indicators", () => {
  it("reads each name a fixed number of times, and none for an exact query", () => {
    let reads = 0;
    const many = Array.from({ length: 5000 }, (_, i) => ({
      ...plan.indicators[0]!,
      no: String(i),
      code: `X${i}`,
      get name() {
        reads++;
        return `指标${i}`;
      },
      knowledge: null,
    }));
    const { find } = createLookup({ ...plan, indicators: many });
    const building = reads;
    expect(building).toBe(many.length);
    const results = many.map((_, i) => find(`指标 ${i}`));
    expect(reads).toBe(building);
    expect(results.every((result, i) => result.ok && result.value === many[i])).toBe(true);
  });
});
