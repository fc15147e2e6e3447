import { aggregate, analysed, assessment, codesOf, figuresOf, table } from "./support";

const values = (...lines: readonly string[]) => {
  const analysis = analysed(table("数据.csv", ...lines));
  return { analysis, iva: () => Object.values(figuresOf(analysis, "IVA")).map(({ value }) => value) };
};
const names = ["全市", "婺城区", "金东区", "义乌市", "金华开发区"];
const iva = [6.5, 4, 8, 7, 6];
const down = (title: string, heading: string, figures: readonly (number | string)[] = iva) => [
  title,
  `地区,${heading}`,
  ...names.map((name, i) => `${name},${figures[i]}`),
];

const good = down("2024年1—9月", "规上工业增加值增速（%）");
/** A row for each place. @param between what stands before its figure */
const named = (...between: readonly string[]) => names.map((name, i) => [name, ...between, iva[i]].join(","));

describe("a table of regions is read in either orientation", () => {
  it.each([
    ["places as rows below a title", down("2024年1—9月", "规上工业增加值增速（%）")],
    ["places as columns", ["2024年1—9月", `指标,单位,${names.join(",")}`, `规上工业增加值增速,%,${iva.join(",")}`]],
    [
      "other names of places",
      ["2024年1-9月", "地区,工业增加值增长", "全市,6.5", "婺城,4", "金义新区（金东区）,8", "义 乌,7", "经开区,6"],
    ],
    [
      "a spanning heading over amount, growth and place",
      [
        "2024年1—9月",
        "地区,规上工业增加值,,",
        ",总量（亿元）,增速（%）,位次",
        ...names.map((n, i) => `${n},${[1065, 208, 216, 535, 106][i]},${iva[i]},${["", 4, 1, 2, 3][i]}`),
      ],
    ],
    [
      "a growth without a name beside what grows",
      [
        "2024年1—9月,单位：亿元、%",
        "地区,规上工业增加值,增速",
        ...names.map((n, i) => `${n},${[1065, 208, 216, 535, 106][i]},${iva[i]}`),
      ],
    ],
    [
      "lists in their order side by side",
      [
        "2024年1-9月",
        "位次,地区,工业增加值增速%,位次,地区,社零增速%",
        ",全市,6.5,,全市,5",
        "1,金东区,8,1,义乌,6",
        "2,义乌市,7,2,金东,5",
        "3,开发区,6,3,婺城,4",
        "4,婺城区,4,,,",
      ],
    ],
    [
      "one list that goes on beside itself",
      [
        "2024年1-9月各地规上工业增加值增速及排名",
        "名次,地区,增速,名次,地区,增速",
        "1,金东区,8,3,开发区,6",
        "2,义乌市,7,4,婺城区,4",
        ",全市,6.5,,,",
      ],
    ],
    [
      "growths in words and percentages",
      ["2024年1-9月", "地区,规上工业增加值", ...names.map((n, i) => `${n},增长${iva[i]}%`)],
    ],
    [
      "the indicator on a line between headings and places, below years that span columns",
      [
        "地区,2024年1—9月,,2023年1—9月,",
        ",绝对值（亿元）,增长（%）,绝对值（亿元）,增长（%）",
        "规上工业增加值,,,,",
        ...names.map((n, i) => `${n},${[1065, 208, 216, 535, 106][i]},${iva[i]},,${iva[i]! + 1}`),
      ],
    ],
    [
      "a growth beside the month alone and one beside what has come together",
      [
        "2024年9月",
        "地区,9月规上工业增加值（亿元）,增速（%）,1-9月规上工业增加值（亿元）,增速（%）",
        ...names.map(
          (n, i) => `${n},${[120, 24, 25, 61, 12][i]},${iva[i]! + 2},${[1065, 208, 216, 535, 106][i]},${iva[i]}`,
        ),
      ],
    ],
    [
      "growths behind 当月 and 累计, and last year's growth",
      [
        "2024年9月规上工业增加值",
        "地区,当月（亿元）,增速（%）,累计（亿元）,增速（%）,上年同期增速（%）",
        ...names.map((n, i) => `${n},${[120, 24, 25, 61, 12][i]},9,${[1065, 208, 216, 535, 106][i]},${iva[i]},7.7`),
      ],
    ],
    [
      "the growth behind last year's amount",
      [
        "2024年1-9月",
        "地区,规上工业增加值（亿元）,上年同期（亿元）,增长（%）",
        ...names.map((n, i) => `${n},${[1065, 208, 216, 535, 106][i]},${[1000, 200, 200, 500, 100][i]},${iva[i]}`),
      ],
    ],
    [
      "this year beside the year before",
      [
        "2024年1-9月规上工业增加值增速（%）",
        "地区,今年,上年同期",
        ...names.map((n, i) => `${n},${iva[i]},${iva[i]! - 1}`),
      ],
    ],
    [
      "rows whose names are merged over several",
      [
        "2024年1-9月",
        "地区,指标,1-9月",
        ...names.flatMap((n, i) => [`${n},社会消费品零售总额增速（%）,5`, `,规上工业增加值增速（%）,${iva[i]}`]),
      ],
    ],
    [
      "tables of several indicators one below the other",
      [
        "2024年1—9月主要指标",
        "一、规上工业增加值",
        "地区,增长（%）",
        ...names.map((n, i) => `${n},${iva[i]}`),
        "",
        "二、社会消费品零售总额",
        "地区,增长（%）",
        ...names.map((n, i) => `${n},${iva[i]! - 2}`),
      ],
    ],
    [
      "全市 in the column of the places in their order",
      [
        "2024年1—9月",
        "排名,地区,规上工业增加值增速（%）",
        "全市,,6.5",
        "1,金东区,8",
        "2,义乌市,7",
        "3,金华开发区,6",
        "4,婺城区,4",
      ],
    ],
    [
      "the city's name in the title, arrows and full-width digits",
      [
        "金华市2024年1-9月规模以上工业增加值增长情况表",
        "县(市、区),比上年同期增长（%）",
        "全　　市,６．５",
        "婺城区,↑4",
        "金东区,８",
        "义乌市,7",
        "金华开发区,６",
      ],
    ],
    ["the long form", ["地区,指标,年份,月份,数值", ...names.map((n, i) => `${n},IVA,2024,1-9月,${iva[i]}%`)]],
    [
      "the month of two columns that has come together",
      ["2024年9月规上工业增加值", "地区,9月,1-9月", ...names.map((n, i) => `${n},${iva[i]! + 2},${iva[i]}`)],
    ],
    [
      "two names of one region in one cell",
      [
        "2024年1-9月",
        "地区,工业增加值增速（%）",
        "全市,6.5",
        "婺城区,4",
        "金东区（金义新区）,8",
        "义乌市,7",
        "开发区,6",
      ],
    ],
    [
      "places below 其中 beside 全市, and below 市区",
      [
        "2024年1-9月",
        "指标,全市,市区,其中：,,义乌市",
        ",,,婺城区,金东区,,金华开发区",
        `规上工业增加值增速（%）,6.5,5,4,8,7,6`,
      ],
    ],
    [
      "headings merged over two lines, which say their text in both",
      [
        "2024年1-9月",
        "地区,规上工业增加值,",
        "地区,总量（亿元）,增速（%）",
        ...names.map((n, i) => `${n},${[1065, 208, 216, 535, 106][i]},${iva[i]}`),
      ],
    ],
    [
      "a region and a month in each row",
      [
        "地区,月份,城镇新增就业（万人）,规上工业增加值增速（%）",
        ...names.flatMap((n, i) => [`${n},2024年1-8月,0.5,${iva[i]! - 1}`, `,2024年1-9月,0.6,${iva[i]}`]),
      ],
    ],
    [
      "a growth beside the figures of the long form",
      [
        "2024年1-9月",
        "地区,指标,单位,数值,同比",
        ...names.map((n, i) => `${n},规上工业增加值,亿元,${[1065, 208, 216, 535, 106][i]},${iva[i]}`),
      ],
    ],
    [
      "the end of the title's name over amounts, and their growth",
      [
        "2024年1-9月规模以上工业增加值",
        "地区,增加值（亿元）,增速（%）",
        ...names.map((n, i) => `${n},${[1065, 208, 216, 535, 106][i]},${iva[i]}`),
      ],
    ],
    [
      "a page that goes on with the next",
      [
        "2024年1-9月规上工业增加值增速（%）",
        ...["地区,增速①", "全市,6.5", "婺城区,4", "金东区,8"],
        ...["续表", "地区,增速", "义乌市,7", "金华开发区,6"],
      ],
    ],
    [
      "places in the order among all regions, of some of them",
      [
        "2024年1-9月",
        "地区,规上工业增加值按可比价增长（%）,位次",
        "全市,6.5,",
        ...["婺城区,4,11", "金东区,8,2", "义乌市,7,5", "金华开发区,6,7"],
      ],
    ],
    [
      "a line of units below the headings",
      [
        "2024年1-9月",
        "地区,PM2.5平均浓度,规上工业增加值增速",
        "单位,微克/立方米,%",
        ...names.map((n, i) => `${n},25,${iva[i]}`),
      ],
    ],
    ["a number of the table before its name", ["2024年1-3季度", "表一 规上工业增加值", ...good.slice(1)]],
    ["the month in a column 时间", ["地区,时间,规上工业增加值增速（%）", ...named("2024年1-9月")]],
    ["the month in Chinese numerals", down("二〇二四年一至九月", "规上工业增加值增速（%）")],
    ["so many months", down("2024年", "前九个月规上工业增加值增速（%）")],
    ["months with a nought, and what a flash is", down("2024年01-09月（快报）", "规上工业增加值增速（%）")],
    ["本月止 beside 本月", ["2024年9月规上工业增加值增速（%）", "地区,本月,本月止累计", ...named("3.3")]],
    ["a circular of places, by counties", ["2024年1-9月", "规上工业增加值分县情况通报", "地区,同比±%", ...named()]],
    [
      "what is more than a year before beside a growth",
      ["2024年1-9月规上工业增加值增速（%）", "地区,比上年同期,本年", ...named("3.3")],
    ],
    [
      "其中 a month below the months that have come together",
      ["2024年1-9月规上工业增加值增速（%）", "地区,其中：9月,1-9月", ...named("3.3")],
    ],
    ["the last day of the month", down("截至2024年9月30日各县（市、区）规上工业增加值（%）", "增速")],
    [
      "dates of printing and of the issue",
      ["第10期（2024年10月20日）,,打印日期：2024-10-25", ...down("2024年1-9月", "规上工业增加值增速（%）")],
    ],
    ["按不变价", down("2024年1-9月", "规上工业增加值按不变价增长（%）")],
    [
      "累计 in a column of kinds",
      [
        "2024年规上工业增加值增速（%）",
        `月份,类型,${names.join(",")}`,
        "9月,当月,1,2,3,4,5",
        `9月,累计,${iva.join(",")}`,
      ],
    ],
    [
      "words above some rows that say nothing but which places they are",
      ["2024年1-9月", "地区,规上工业增加值增速（%）", ...named().slice(0, 3), "县市,", ...named().slice(3)],
    ],
    [
      "同期 beside 本期",
      ["2024年1-9月规上工业增加值增速（%）", "地区,本期,同期", ...named().map((row) => `${row},3.3`)],
    ],
    [
      "累计 in a column of times, of a name merged over both",
      ["2024年9月", `指标,时期,${names.join(",")}`, "规上工业增加值增速（%）,本月,1,2,3,4,5", `,累计,${iva.join(",")}`],
    ],
    ["the city's name with 区县 behind it", down("金华市各区县2024年1-9月规上工业增加值", "增速（%）")],
    ["1—本月 beside 本月", ["2024年9月规上工业增加值", "地区,本月同比（%）,1—本月同比（%）", ...named("3.3")]],
    [
      "a line that numbers the columns",
      ["2024年1-9月", "地区,社零增速（%）,规上工业增加值增速（%）", "甲,1,2", ...named("3.3")],
    ],
    ["the end of a title's name with its growth", down("2024年1-9月规上工业增加值", "增加值增长（%）")],
    [
      "money behind amounts, and percentages below 亿元 above the table",
      [
        "2024年1-9月（单位：亿元）",
        "地区,规上工业增加值,增长",
        ...names.map((n, i) => `${n},${[1065, 208, 216, 535, 106][i]}亿元,${iva[i]}%`),
      ],
    ],
    ["截至 before the month", ["截至2024.1-9各县（市、区）规上工业增加值（%）", "地区,增速", ...named()]],
    ["a place first that is not in the list", [...good.slice(0, 2), "越城区,5", ...good.slice(2)]],
  ])("with %s", (_, lines) => {
    const { analysis, iva: read } = values(...lines);
    expect(read()).toEqual([4, 8, 7, 6]);
    expect(aggregate(analysis, "IVA").city).toBe(6.5);
    expect(codesOf(analysis)).not.toContain("rankContradicts");
    expect(codesOf(analysis)).not.toContain("outsideRange");
  });

  it("converts an amount by the unit above the table that is none of growths, and says where none is named", () => {
    const of = (unit: string) =>
      values(
        ...[`2024年1-9月${unit}`, "地区,规上工业增加值,增幅"],
        ...names.map((name, i) => `${name},${[1065, 208, 216, 535, 106][i]}0000,${iva[i]}`),
      ).analysis;
    expect(figuresOf(of("（单位：万元、%）"), "IVA")["婺城区"]).toMatchObject({ value: 4, share: (208 / 1065) * 100 });
    expect(codesOf(of("（单位：万元、%）"))).not.toContain("unitAssumed");
    expect(codesOf(of(""))).toContain("unitAssumed");
  });

  it("takes what is known by its growth alone for what a heading of growth names", () => {
    const { analysis } = values(
      "2024年1-9月外贸",
      ...["地区,进出口总额增速（%）,社零增速（%）", "全市,9.9,5", "婺城区,9.9,4", "义乌市,9.9,6"],
    );
    expect(figuresOf(analysis, "RETAIL")["义乌市"]).toMatchObject({ value: 6 });
    expect(codesOf(analysis)).toContain("unreadHeading");
  });

  it("converts persons and keeps the order of the targets", () => {
    const { analysis } = values(
      "2024年1-9月",
      `指标,单位,${names.join(",")}`,
      "城镇新增就业,人,43000,6200,6500,26000,3500",
    );
    expect(Object.values(figuresOf(analysis, "JOBS")).map(({ value }) => value)).toEqual([0.62, 0.65, 2.6, 0.35]);
    expect(analysis.regions.map(({ region }) => region.name)).toEqual(["婺城区", "金东区", "义乌市", "金华开发区"]);
  });
});

it("reads 降幅 as a negative growth, words and arrows beside it as they stand", () => {
  const { iva: read } = values(...down("2024年1—9月", "规上工业增加值降幅（%）", ["6.5", "4", "增长0.8", "↓7", "0.0"]));
  expect(read()).toEqual([-4, 0.8, -7, 0]);
  expect(values(...down("2024年规上工业增加值降幅（%）", "1-9月")).iva()).toEqual([-4, -8, -7, -6]);
});

it.each(["金华市统计局", "浙江省金华市2024年1-9月各县（市、区）", "2024年1-9月城市居民收入", "新增市场主体"])(
  "takes a title for no other city's: %s",
  (title) => {
    expect(codesOf(values(title, ...good).analysis)).not.toContain("titledOtherCity");
  },
);

describe("what is wrong in a table of regions is said and not taken", () => {
  it.each([
    ["a place that is not in the list", [...good, "柯桥区,9"], "unknownRegion"],
    [
      "a place before all others that is not in the list",
      [...good.slice(0, 2), "柯桥区,9", ...good.slice(2)],
      "unknownRegion",
    ],
    ["a place of another city", [...good, "定海区,9"], "otherCity"],
    ["a name with another city before it", [...good, "杭州市西湖区,9"], "otherCity"],
    [
      "the title of another city over names of one's own",
      ["杭州市各县（市、区）2024年1-9月", ...good.slice(1)],
      "titledOtherCity",
    ],
    ["a total beside the city", [...good, "合计,6.4"], "totalBesideCity"],
    ["two names of one region with one figure", [...good, "金义新区,8"], "twoNames"],
    [
      "nought where others have figures",
      down("2024年1—9月", "规上工业增加值增速（%）", [6.5, 4, 8, "0.0", 7]),
      "zeroFigure",
    ],
    [
      "places that contradict figures",
      ["2024年1-9月", "地区,工业增加值增速,位次", "全市,6.5,", "婺城区,4,1", "金东区,8,2"],
      "rankContradicts",
    ],
    ["a month that is not said to be cumulative", down("2024年9月", "规上工业增加值增速（%）"), "spanOpen"],
    ["no row of the city", good.filter((line) => !line.startsWith("全市")), "noCityFigure"],
    ["a table of the month before", down("2024年1—8月", "规上工业增加值增速（%）"), "notAsOf"],
  ])("%s is used with a word", (_, lines, code) => {
    expect(codesOf(values(...lines).analysis)).toContain(code);
  });

  it.each([
    [
      "amounts below a heading of growth",
      down("2024年1—9月", "规上工业增加值增速（%）", [1065, 208, 216, 535, 106]),
      "amountForGrowth",
    ],
    [
      "fractions for percentages",
      down("2024年1—9月", "规上工业增加值增速", [0.065, 0.041, 0.082, 0.073, 0.064]),
      "fractions",
    ],
    [
      "falls of which some have a sign",
      down("2024年1—9月", "规上工业增加值降幅（%）", [6.5, 4, -8, 7, 6]),
      "signedFall",
    ],
    [
      "a city of another title, whose places are all unknown",
      [
        "2024年1-9月杭州市各区、县（市）",
        "地区,规上工业增加值增速（%）",
        "全市,9.9",
        "合计,9.9",
        "上城区,8",
        "萧山区,7",
      ],
      "otherCity",
    ],
    [
      "months of a title that says that each is alone",
      ["2024年规上工业增加值当月增速（%）", `月份,${names.join(",")}`, `9月,${iva.join(",")}`],
      "singleMonth",
    ],
    ["a single month", down("2024年9月（当月）", "规上工业增加值增速（%）"), "singleMonth"],
    [
      "a growth beside the month alone, with none of what has come together",
      [
        "2024年1-9月",
        "地区,9月规上工业增加值（亿元）,同比（%）,1-9月规上工业增加值（亿元）",
        ...names.map((n, i) => `${n},${[120, 24, 25, 61, 12][i]},${iva[i]},${[1065, 208, 216, 535, 106][i]}`),
      ],
      "singleMonth",
    ],
    ["a quarter that does not begin in January", down("2024年三季度", "规上工业增加值增速（%）"), "noMonth"],
    [
      "the industry of a table of GDP by industries",
      ["2024年前三季度", "地区,第二产业增速（%）,其中：工业增加值增速（%）", ...named("5")],
      "unreadHeading",
    ],
    ["another scope in brackets", down("2024年1—9月", "规上工业增加值（不含电力）增速（%）"), "unreadHeading"],
    ["no month", down("各县（市、区）", "规上工业增加值增速（%）"), "noMonth"],
    ["amounts without a unit", down("2024年1—9月", "规上工业增加值", [1065, 208, 216, 535, 106]), "amountOrGrowth"],
    ["an unknown part of an indicator", down("2024年1—9月", "高技术产业增加值增速（%）"), "unreadHeading"],
    ["a month after the as-of month", down("2024年1—10月", "规上工业增加值增速（%）"), "afterAsOf"],
    [
      "two columns that mean the same",
      [
        "2024年1-9月",
        "地区,工业增加值增长,规上工业增加值增速",
        ...names.map((n, i) => `${n},${iva[i]},${iva[i]! + 1}`),
      ],
      "twoColumns",
    ],
  ])("%s is not taken", (_, lines, code) => {
    const { analysis, iva: read } = values(...lines);
    expect(codesOf(analysis)).toContain(code);
    expect(read()).toEqual([null, null, null, null].slice(0, read().length));
  });

  it("takes neither of two figures of one region, and adds up nothing without it", () => {
    const { analysis } = values(...good, "义乌市,5.5");
    expect(figuresOf(analysis, "IVA")["义乌市"]).toMatchObject({ value: null, rank: null, points: null });
    expect(aggregate(analysis, "IVA")).toMatchObject({
      value: null,
      reason: { code: "missing", details: { regions: "义乌市" } },
    });
    expect(codesOf(analysis)).toEqual(expect.arrayContaining(["regionTwice", "missingInSum"]));
  });

  it("refuses a percentage and another unit in an amount", () => {
    const percent = values(
      "2024年1-9月",
      "地区,城镇新增就业（万人）",
      "全市,4.3",
      "婺城区,0.62",
      "义乌市,2.6%",
    ).analysis;
    expect(codesOf(percent)).toContain("percentInAmount");
    const persons = values("2024年1-9月", "地区,城镇新增就业", "全市,43000", "婺城区,6200", "义乌市,26000").analysis;
    expect(codesOf(persons)).toContain("offScale");
    expect(figuresOf(persons, "JOBS")).toEqual({});
  });

  it.each(["增速（高于全市）", "增速快于全省（%）", "增速（领先全市）"])(
    "takes no distance from another's growth (%s) for a growth",
    (heading) => {
      const { analysis } = values(...down("2024年1-9月", `规上工业增加值${heading}`));
      expect(figuresOf(analysis, "IVA")).toEqual({});
      expect(codesOf(analysis)).toContain("skippedHeading");
    },
  );

  it("knows a place with marks of footnotes, and passes over the province above the city with a word", () => {
    const { analysis, iva: read } = values(
      ...["2024年1-9月", "地区,工业增加值增速（%）", "全省,7.5", "全市,6.5", "婺城区①,4"],
      ...["金东区*,8", "义乌市（1）,7", "开发区,6", "注：①含开发区"],
    );
    expect(read()).toEqual([4, 8, 7, 6]);
    expect(codesOf(analysis)).toContain("aboveCity");
  });

  it("takes no forecast, and of a month without 累计 only with a doubt", () => {
    const { analysis } = values(...down("2024年1-9月（预计数）", "规上工业增加值增速（%）"));
    expect(figuresOf(analysis, "IVA")).toEqual({});
    expect(codesOf(analysis)).toContain("skippedHeading");
    const months = ["月份,全市,婺城区,金东区", "8月,6.4,3.9,8.1", "9月,6.5,4,8"];
    expect(codesOf(values("2024年规上工业增加值增速（%）", ...months).analysis)).toContain("spanOpen");
    expect(codesOf(values("2024年规上工业增加值累计增速（%）", ...months).analysis)).not.toContain("spanOpen");
  });

  it("takes a bare number in a heading for no indicator's", () => {
    const { analysis } = values("2024年1-9月增速（%）", "地区,1,5", ...named("3.3"));
    expect([figuresOf(analysis, "GDP"), figuresOf(analysis, "IVA")]).toEqual([{}, {}]);
    expect(codesOf(analysis)).toContain("unreadHeading");
  });

  it("takes a heading of nothing but 人数 for what the title names, and a remark on zones for the scope", () => {
    const { analysis } = values(
      "2024年1-9月城镇新增就业（万人）",
      ...["地区,人数,备注", "全市,4.3,", "婺城区,0.95,含开发区", "金东区,0.65,", "义乌市,2.6,", "金华开发区,0.3,"],
    );
    expect(aggregate(analysis, "JOBS")).toMatchObject({ value: 4.2, scopes: [{ inside: true, because: "table" }] });
  });

  it("takes what points to a note for no part of a figure", () => {
    expect(
      values("2024年1-9月", "地区,规上工业增加值增速（%）", "婺城区,4.1[1]", "金东区,8.1（注2）").iva().slice(0, 2),
    ).toEqual([4.1, 8.1]);
  });

  it("says of a remark beside a figure that it is of another time, estimated or on another basis", () => {
    const { issues } = values(
      "2024年1-9月",
      "地区,规上工业增加值增速（%）,备注",
      ...[
        "全市,6.9,1—9月",
        "婺城区,4.2,1-8月数",
        "金东区,8.1,预计数",
        "兰溪市,7,居全市第二",
        "义乌市,8.2,按可比口径",
        "东阳市,6,限额以上",
        "永康市,5,一季度",
        "浦江县,4,全省",
        "武义县,3,县统计局",
      ],
    ).analysis;
    const said = issues.filter(({ code }) => code === "noteNarrows").map(({ details }) => details);
    expect(said).toEqual([
      { region: "婺城区", code: "IVA", note: "1-8月数" },
      { region: "金东区", code: "IVA", note: "预计数" },
      { region: "义乌市", code: "IVA", note: "按可比口径" },
      { region: "东阳市", code: "IVA", note: "限额以上" },
      { region: "永康市", code: "IVA", note: "一季度" },
      { region: "浦江县", code: "IVA", note: "全省" },
    ]);
  });

  it("takes no growth of an unknown amount for that of the title", () => {
    const { analysis } = values(
      "2024年1-9月社会消费品零售总额",
      ...["地区,限上餐饮（亿元）,增速（%）", "全市,50,5", "婺城区,10,4", "金东区,9,6", "义乌市,20,5"],
    );
    expect(figuresOf(analysis, "RETAIL")).toEqual({});
    expect(codesOf(analysis)).toContain("unreadHeading");
  });

  it("says that printed places are in another order than the figures, of some of the regions too", () => {
    const some = ["2024年1-9月", "地区,规上工业增加值增速（%）,位次", "全市,6.5,", "婺城区,4,2", "金东区,8,7"];
    expect(codesOf(values(...some).analysis)).toContain("rankContradicts");
  });

  it("says that an amount is in another unit than last year's", () => {
    const { analysis } = values(...down("2024年1-9月,单位：亿元", "规上工业增加值", [10, 2, 3, 4, 1]));
    expect(codesOf(analysis)).toContain("levelOffScale");
  });

  it("says once of figures after the as-of month, as a note", () => {
    const of = (month: number) => `${month}月,6.4,3.9,8.1`;
    const { analysis } = values("2024年规上工业增加值累计增速（%）", "月份,全市,婺城区,金东区", ...[11, 10, 9].map(of));
    expect(analysis.issues.filter(({ code }) => code === "afterAsOf")).toMatchObject([
      { severity: "note", details: { month: "2024-10、2024-11" } },
    ]);
  });

  it("takes the month above a table before that above the sheet", () => {
    const of = (title: string, heading: string, value: number) => [
      ...[title, `地区,${heading}`],
      ...names.map((name) => `${name},${value}`),
    ];
    const { analysis } = values(
      "2024年1-9月主要指标",
      ...of("表一 规上工业增加值", "增速（%）", 7),
      ...of("表二 城镇新增就业（2024年1-8月）", "人数（万人）", 0.5),
    );
    expect(aggregate(analysis, "IVA")).toMatchObject({ month: "2024-09", city: 7 });
    expect(aggregate(analysis, "JOBS")).toMatchObject({ month: "2024-08", city: 0.5 });
  });

  it("takes 全市 of another city's table for none of its own", () => {
    const { analysis } = values("2024年1-9月", "地区,规上工业增加值增速（%）", "全市,9.9", "定海区,8", "普陀区,7");
    expect(codesOf(analysis)).toContain("otherCity");
    const own = values(...good).analysis;
    const both = analysed(
      table("舟山.csv", "2024年1-9月", "地区,规上工业增加值增速（%）", "全市,9.9", "定海区,8"),
      table("本市.csv", ...good),
    );
    expect(aggregate(both, "IVA")).toEqual(aggregate(own, "IVA"));
  });

  it("takes no sum of growths for the city's, falls among them too", () => {
    const { analysis } = values(
      "2024年1-9月",
      "地区,规上工业增加值增速（%）",
      "婺城区,4",
      "金东区,8",
      "义乌市,-2",
      "开发区,6",
      "合计,16",
    );
    expect(aggregate(analysis, "IVA").city).toBeNull();
    expect(codesOf(analysis)).toContain("amountForGrowth");
  });

  it("takes a zone that is larger than the region around it for apart", () => {
    const zone = values(
      "2024年1-9月",
      "地区,城镇新增就业（万人）",
      "全市,4.3",
      "婺城区,0.62",
      "金东区,0.65",
      "义乌市,2.6",
      "开发区,0.92",
    );
    expect(aggregate(zone.analysis, "JOBS")).toMatchObject({ scopes: [{ inside: false }] });
    expect(codesOf(zone.analysis)).toContain("citySmaller");
  });

  it("says that a zone marked as inside a region is larger than it", () => {
    const of = (zone: number) =>
      values("2024年1-9月", "地区,城镇新增就业（万人）", "全市,4.3", "婺城区,0.62", `#金华开发区,${zone}`).analysis;
    expect(codesOf(of(0.92))).toContain("insideLarger");
    expect(codesOf(of(0.32))).not.toContain("insideLarger");
  });

  it("takes no 小计 of some of the regions for the city's figure", () => {
    const lines = ["2024年1-9月", "地区,城镇新增就业（万人）", "婺城区,0.62", "金东区,0.65", "小计,1.27", "义乌市,2.6"];
    const { analysis } = values(...lines);
    expect(codesOf(analysis)).toContain("totalOfSome");
    expect(aggregate(analysis, "JOBS").city).toBeNull();
  });

  it("takes no total that has fallen since an earlier month", () => {
    const august = table(
      "八月.csv",
      "2024年1-8月",
      `指标,单位,${names.join(",")}`,
      "城镇新增就业,万人,4,0.5,0.6,2.5,0.3",
    );
    const september = table(
      "九月.csv",
      "2024年1-9月",
      `指标,单位,${names.join(",")}`,
      "城镇新增就业,万人,4.3,0.62,0.65,0.0,0.35",
    );
    const analysis = analysed(august, september);
    expect(codesOf(analysis)).toContain("belowEarlier");
    expect(figuresOf(analysis, "JOBS")["义乌市"]).toMatchObject({ value: null });
    expect(aggregate(analysis, "JOBS").value).toBeNull();
  });

  it("holds a total to the earlier one that is used, whatever a later file says of that month", () => {
    const months = (name: string, ...figures: readonly string[]) =>
      table(name, "2024年", "指标,单位,月份,全市,义乌市", ...figures.map((each) => `城镇新增就业,万人,${each}`));
    const analysis = analysed(months("先.csv", "1-8月,4,2.5"), months("后.csv", "8月,0.5,0.32", "9月,0.48,0.3"));
    expect(codesOf(analysis)).toEqual(expect.arrayContaining(["conflict", "belowEarlier"]));
    expect(assessment(analysis, "义乌市", "JOBS")).toMatchObject({ actual: 2.5, dataMonth: "2024-08" });
  });
});
