import { readReleaseRows } from "../../../src/observations";
import { context, found, foundInRows, passedOver } from "./read";

describe("A table of a bulletin", () => {
  test.each<[string, string, string[]]>([
    [
      "marks of notes behind figures are no part of them",
      "指标\t同比%\n社零①\t5.9①\n规上工业增加值\t8.3*\n民间投资\t-2.3（注2）\n固定资产投资\t4.5[1]",
      [
        "RETAIL actual 2024-9 5.9%",
        "IVA actual 2024-9 8.3%",
        "PRIVATE_FAI actual 2024-9 -2.3%",
        "FAI actual 2024-9 4.5%",
      ],
    ],
    [
      "errors of formulas are no headings",
      "指标\t同比%\n社零\t#N/A\n规上工业增加值\t#DIV/0!\n民间投资\t-2.3",
      ["PRIVATE_FAI actual 2024-9 -2.3%"],
    ],
    [
      "a growth behind what was added is of the later year beside it",
      "指标\t2024年1-9月\t2023年1-9月\t增减额\t增长%\n社零（亿元）\t2345.6\t2214.9\t130.7\t5.9",
      ["RETAIL level 2024-9 2345.6亿元", "RETAIL level 2023-9 2214.9亿元 ? otherYear", "RETAIL actual 2024-9 5.9%"],
    ],
    [
      "last year's growth, and places of the month before or how they moved, are not this year's",
      "指标\t增速%\t上年同期增速%\t全省位次\t上月位次\t位次变化\t上年同期位次\n规上工业增加值\t8.3\t6.1\t5\t4\t-1\t7",
      ["IVA actual 2024-9 8.3%", "IVA rank 2024-9 5位"],
    ],
    [
      "a triangle is a rise for sure only where another one points down",
      "指标\t同比%\n社零\t▲5.9\n规上工业增加值\t△2.3",
      ["RETAIL actual 2024-9 5.9% ? unclearSign", "IVA actual 2024-9 2.3% ? unclearSign"],
    ],
    [
      "beside ▼ it is one",
      "指标\t同比%\n社零\t▲5.9\n民间投资\t▼2.3",
      ["RETAIL actual 2024-9 5.9%", "PRIVATE_FAI actual 2024-9 -2.3%"],
    ],
    [
      "nothing that has grown is doubted, no growth of something is not",
      "指标\t单位\t累计\t同比%\n社零\t亿元\t0\t5.9\n货物贸易出口额\t亿元\t4877.6\t0",
      [
        "RETAIL level 2024-9 0亿元 ? zeroBesideGrowth",
        "RETAIL actual 2024-9 5.9%",
        "EXPORT level 2024-9 4877.6亿元",
        "EXPORT actual 2024-9 0%",
      ],
    ],
    [
      "a point before three digits of a count may set thousands apart",
      "指标\t累计\n中欧班列运行数（列）\t1.803",
      ["RAIL_TRAINS actual 2024-9 1.803列 ? maybeThousands"],
    ],
    [
      "the unit stands in the corner of the headings",
      "单位：万元\t累计\t同比%\n社零\t23456000\t5.9",
      ["RETAIL level 2024-9 2345.6亿元", "RETAIL actual 2024-9 5.9%"],
    ],
    [
      "names say of what of the year their figures are",
      "指标\t9月\n规上工业增加值累计增速（%）\t8.3\n规上工业增加值当月增速（%）\t9.9\n1—8月社零增速（%）\t5.7",
      ["IVA actual 2024-9 8.3%", "RETAIL actual 2024-8 5.7% ? twoMonths"],
    ],
    [
      "names and remarks say of which months their figures are",
      "指标\t增速（%）\t备注\n规上工业增加值（1-9月）\t8.3\t快报数\n社零（1—8月）\t5.7\t\n地区生产总值\t6.1\t上半年数\n出口\t8\t预计数",
      [
        "IVA actual 2024-9 8.3%",
        "RETAIL actual 2024-8 5.7%",
        "GDP actual 2024-6 6.1%",
        "EXPORT actual 2024-9 8% ? looseName forecast",
      ],
    ],
    [
      "a growth is printed in ‰, in times and in units of an amount",
      "指标\t同比（‰）\t增减（亿元）\n社零\t59\t130.7\n规上工业增加值\t1.2倍\t77\n固定资产投资\t30亿元\t",
      ["RETAIL actual 2024-9 5.9%"],
    ],
    [
      "remarks and brackets make their figures others'",
      "指标\t增速（%）\t备注\n社零\t5.9\t限额以上\n固定资产投资\t4.5\t不含农户\n制造业投资\t6.1\t市统计局\n外贸出口\t7.2\t居全省第三，暂估数\n一般公共预算收入\t2.1\t截至8月\n民间投资（不含房地产）\t3.3\t\n规上工业增加值（1-8月，%）\t8.1\t",
      [
        "RETAIL actual 2024-9 5.9% ? nameUnclear",
        "FAI actual 2024-9 4.5%",
        "MANUF_FAI actual 2024-9 6.1%",
        "EXPORT actual 2024-9 7.2% ? forecast",
        "FISCAL_REVENUE actual 2024-8 2.1% ? openMonth",
        "PRIVATE_FAI actual 2024-9 3.3% ? nameUnclear",
        "IVA actual 2024-8 8.1%",
      ],
    ],
    [
      "a cell beside says a fall, and 减 does in the cell",
      "指标\t增减\t幅度（%）\n社零\t增长\t5.9\n固定资产投资\t下降\t4.5\n制造业投资\t\t减2.3%",
      ["RETAIL actual 2024-9 5.9%", "FAI actual 2024-9 4.5% ? unclearSign", "MANUF_FAI actual 2024-9 -2.3%"],
    ],
    [
      "a month is compared with and no figure's own",
      "指标\t增长（%）\t较1—8月\n社零\t5.9\t+0.2",
      ["RETAIL actual 2024-9 5.9%"],
    ],
    [
      "增减 without a unit may be by how much",
      "指标\t1-9月\t同比增减\n社会消费品零售总额（亿元）\t2345.6\t5.9",
      ["RETAIL level 2024-9 2345.6亿元", "RETAIL actual 2024-9 5.9% ? columnUnclear"],
    ],
    [
      "排名 counts the rows",
      "排名\t指标\t增速（%）\n1\t规上工业增加值\t8.3\n2\t社零\t5.9",
      ["IVA actual 2024-9 8.3%", "RETAIL actual 2024-9 5.9%"],
    ],
    [
      "indicators stand side by side",
      "指标\t增长%\t指标\t累计\t增长%\n规上工业增加值\t8.3\t社零（亿元）\t2345.6\t5.9\n固定资产投资\t4.1\t\t\t",
      [
        "IVA actual 2024-9 8.3%",
        "FAI actual 2024-9 4.1%",
        "RETAIL level 2024-9 2345.6亿元",
        "RETAIL actual 2024-9 5.9%",
      ],
    ],
    [
      "a column says 当月 and 累计",
      "指标\t时期\t增速（%）\n规上工业增加值\t当月\t9.9\n规上工业增加值\t累计\t8.3",
      ["IVA actual 2024-9 8.3%"],
    ],
    [
      "a cell of several figures makes no heading of its row",
      "指标\t1-9月\n社零\t2345.6亿元，增长5.9%\n城镇新增就业\t8.74万人",
      ["JOBS actual 2024-9 8.74万人"],
    ],
    [
      "headings say 余额 and 平均",
      "指标\t余额\t全省平均\n基本养老保险参保人数（万人）\t412.3\t\n规上工业增加值增速（%）\t\t7.6",
      ["PENSION actual 2024-9 412.3万人", "IVA benchmark 2024-9 7.6%"],
    ],
  ])("where %s", (_, table, figures) => {
    expect(found(`2024年1—9月\n${table}`)).toEqual(figures);
  });

  test("lists a figure that is only about so much", () => {
    expect(passedOver("2024年1—9月\n指标\t增速（%）\n社零\t约5.9\n固定资产投资\t4.5左右")).toEqual([
      "约5.9 unreadColumn",
      "4.5左右 unreadColumn",
    ]);
  });

  test("whose unit stands at the end of the title's line is in it", () => {
    expect(found("2024年1—9月\t\t单位：万元\n指标\t累计\t同比%\n社零\t23456000\t5.9")).toEqual([
      "RETAIL level 2024-9 2345.6亿元",
      "RETAIL actual 2024-9 5.9%",
    ]);
  });

  test("whose growths are fractions has none for sure, whatever its heading says", () => {
    for (const heading of ["同比增速", "同比增速（%）"]) {
      const text = `2024年1—9月\n指标\t${heading}\n社零\t0.059\n一般公共预算收入\t0.033\n规上工业增加值\t8.3`;
      expect([heading, found(text)]).toEqual([
        heading,
        ["FISCAL_REVENUE actual 2024-9 0.033% ? maybeFraction", "IVA actual 2024-9 8.3%"],
      ]);
      expect(passedOver(text)).toEqual(["0.059 percentAsFraction"]);
    }
    expect(found("2024年1—9月\n指标\t增速（%）\n社零\t0.5\n规上工业增加值\t0.06%")).toEqual([
      "RETAIL actual 2024-9 0.5%",
      "IVA actual 2024-9 0.06%",
    ]);
  });

  test("of months down and what is of each month alone beside what has come together is read by its headings", () => {
    const text = "时间\t社零当月同比(%)\t社零累计同比(%)\n2024年8月\t6.1\t5.7\n2024年9月\t7.1\t5.9";
    expect(found(text)).toEqual(["RETAIL actual 2024-8 5.7%", "RETAIL actual 2024-9 5.9%"]);
    const long = "日期\t指标\t数值\t单位\n2024年8月\t社零累计增速\t5.7\t%\n2024年9月\t社零累计增速\t5.9\t%";
    expect(found(long)).toEqual(["RETAIL actual 2024-8 5.7%", "RETAIL actual 2024-9 5.9%"]);
  });

  test("that names a year and 累计, but up to no month, is of the whole year only with a doubt", () => {
    const rows = "累计\t累计增长%\n社零（亿元）\t2345.6\t5.9";
    const doubted = ["RETAIL level 2024-12 2345.6亿元 ? openYear", "RETAIL actual 2024-12 5.9% ? openYear"];
    expect(found(`2024年主要指标\n指标\t${rows}`)).toEqual(doubted);
    expect(found(`指标\t2024年\t\n\t${rows}`)).toEqual(doubted);
    expect(found("2024年主要指标\n指标\t累计①\t同比%（注1）\n社零（亿元）\t2345.6\t5.9")).toEqual(doubted);
    const years = "指标\t2024年累计\t2023年累计\t同比%\n社零（亿元）\t2345.6\t2214.9\t5.9";
    expect(found(years)).toEqual([doubted[0], "RETAIL level 2023-12 2214.9亿元 ? openYear otherYear", doubted[1]]);
    expect(found(`2024年9月\n${years}`)).toEqual([
      "RETAIL level 2024-9 2345.6亿元",
      "RETAIL level 2023-9 2214.9亿元 ? otherYear",
      "RETAIL actual 2024-9 5.9%",
    ]);
    const whole = doubted.map((each) => each.replace(/ \?.*/, ""));
    expect(found(`2024年全年主要指标\n指标\t${rows}`)).toEqual(whole);
    expect(found("指标\t2024年\t增长%\n社零（亿元）\t2345.6\t5.9")).toEqual(whole);
  });

  test("whose month stands over the names is of it", () => {
    const text = "2024年9月\t当月\t累计\t当月同比\t累计同比\n规上工业增加值（亿元）\t95.2\t812.4\t8.8\t7.1";
    expect(found(text)).toEqual(["IVA level 2024-9 812.4亿元", "IVA actual 2024-9 7.1%"]);
  });

  test("that says in a column whose figures they are has no other place's for the city's, whatever the column is called", () => {
    for (const heading of ["地区", "所属地区", "县（市、区）", "范围"]) {
      const text =
        `2024年1—9月\n指标\t${heading}\t增速%\n规上工业增加值\t婺城区\t6.1\n固定资产投资\t全市\t4.1\n` +
        "社会消费品零售总额\t全省\t4.5\n一般公共预算收入\t金华市\t5\n居民人均可支配收入\t永康市\t5.5";
      expect([heading, found(text)]).toEqual([
        heading,
        ["FAI actual 2024-9 4.1%", "RETAIL benchmark 2024-9 4.5%", "FISCAL_REVENUE actual 2024-9 5%"],
      ]);
    }
    // A cell over several rows stands in the first of them.
    const merged = "2024年1—9月\n指标\t地区\t增速%\n规上工业增加值\t永康\t6.1\n固定资产投资\t\t4.1";
    expect(found(merged)).toEqual([]);
    // 城市 and 农村 beside an index are columns of figures.
    expect(found("2024年1—9月\n指标\t累计增速%\t城市\n居民消费价格指数\t0.3\t0.2")).toEqual(
      found("2024年1—9月\n指标\t累计增速%\n居民消费价格指数\t0.3"),
    );
  });

  test("whose title names another place is one to be checked, as far as its rows do not say whose figures they are", () => {
    const doubts = (title: string) =>
      readReleaseRows([[title], ["指标", "增速%"], ["规上工业增加值", "6.1"]], context).candidates.map(({ doubts }) =>
        doubts.map(({ code }) => code),
      );
    for (const title of [
      "婺城区2024年1-9月主要指标",
      "2024年1-9月义乌市情况",
      "2024年1—9月金华市婺城区主要指标",
      "表3：2024年1—9月主要指标（东阳市）",
    ])
      expect([title, doubts(title)]).toEqual([title, [["scopeUnclear"]]]);
    for (const title of [
      ...["2024年1-9月金华市主要指标", "2024年1—9月各县（市、区）主要指标", "2024年1-9月房地产市场情况", "2024年1-9月"],
      ...["2024年1-9月县域经济情况", "2024年1—9月地区生产总值分县区", "2024年1-9月全市城区和农村市场"],
    ])
      expect([title, doubts(title)]).toEqual([title, [[]]]);
  });

  test("on a sheet named for another place is one to be checked, unless its own title names this one", () => {
    const doubts = (title: string) =>
      readReleaseRows([[title], ["指标", "增速%"], ["规上工业增加值", "6.1"]], {
        ...context,
        sheet: "婺城区",
      }).candidates.map((each) => each.doubts.map(({ code }) => code));
    expect(doubts("2024年1-9月")).toEqual([["scopeUnclear"]]);
    expect(doubts("金华市2024年1-9月主要指标")).toEqual([[]]);
  });

  test("on a sheet that is called by a bare year is of that year", () => {
    const rows = [
      ["指标", "1-2月"],
      ["社零增速", "6.1"],
    ];
    const { candidates } = readReleaseRows(rows, { ...context, sheet: "2023" });
    expect(candidates.map(({ year, month }) => [year, month])).toEqual([[2023, 2]]);
  });

  test("whose cells have their units is read with them", () => {
    const text = "指标\t1-9月\t增长%\n规上工业增加值\t812.4亿元\t7.1\n实际使用外资\t32000万美元\t-6.6";
    expect(found(text)).toEqual([
      "IVA level 2024-9 812.4亿元",
      "IVA actual 2024-9 7.1%",
      "FDI actual 2024-9 3.2亿美元",
    ]);
  });

  test("is read by its headings: growth since January, its amount, never the month alone", () => {
    const text =
      "2024年9月主要经济指标\n" +
      "指标\t单位\t本月\t1—本月\t累计同比±%\n" +
      "规模以上工业增加值\t亿元\t120.60\t1014.28\t5.9\n" +
      "固定资产投资\t亿元\t—\t—\t4.1\n" +
      "  其中：民间投资\t亿元\t—\t…\t-2.3\n" +
      "一般公共预算收入\t亿元\t38.7\t412.3\t持平\n" +
      "实际使用外资\t亿美元\t0.51\t5.62\t12.3\n";
    expect(found(text)).toEqual([
      "IVA level 2024-9 1014.28亿元",
      "IVA actual 2024-9 5.9%",
      "FAI actual 2024-9 4.1%",
      "PRIVATE_FAI actual 2024-9 -2.3%",
      "FISCAL_REVENUE level 2024-9 412.3亿元",
      "FISCAL_REVENUE actual 2024-9 0%",
      "FDI actual 2024-9 5.62亿美元",
    ]);
  });

  test("has months alone under 本月 where only another heading says which month it is", () => {
    expect(found("指标\t单位\t本月\t1-10月\t同比±%\n规上工业增加值\t亿元\t120.5\t1100.2\t7.5\n")).toEqual([
      "IVA level 2024-10 1100.2亿元",
      "IVA actual 2024-10 7.5%",
    ]);
  });

  test("has a dash for no unit, and points of an indicator that is counted in them", () => {
    const rows = [
      ["2024年1—12月", "", ""],
      ["指标", "单位", "1—12月累计"],
      ["城乡居民收入倍差", "—", "1.94"],
      ["儿童青少年总体近视率降低", "百分点", "1.01"],
    ];
    expect(foundInRows(rows)).toEqual(["INCOME_RATIO actual 2024-12 1.94—", "MYOPIA actual 2024-12 1.01百分点"]);
  });

  test("has two lines of headings, merged, in HTML", () => {
    const html =
      "<h3>2024年前三季度</h3><table><tr><th rowspan=2>指标</th><th colspan=2>9月</th><th colspan=2>1—9月</th></tr>" +
      "<tr><th>绝对额</th><th>增速</th><th>绝对额</th><th>增速</th></tr>" +
      "<tr><td>社会消费品零售总额</td><td>286.4</td><td>3.2</td><td>2518.7</td><td>3.3</td></tr>" +
      "<tr><td>&nbsp;其中：限额以上</td><td>101.7</td><td>2.6</td><td>902.3</td><td>2.8</td></tr>" +
      "<tr><td>固定资产投资<br>（不含农户）</td><td></td><td></td><td></td><td>3.4</td></tr></table>";
    expect(found(html)).toEqual([
      "RETAIL level 2024-9 2518.7亿元",
      "RETAIL actual 2024-9 3.3%",
      "FAI actual 2024-9 3.4%",
    ]);
  });

  test("names regions in its columns: the city's own, the province's as benchmark, the nation's doubted, places", () => {
    const rows = [
      ["2024年1—12月主要指标增速对比（%）", "", "", "", ""],
      ["指标", "全市", "全省", "全国", "居全省位次"],
      ["地区生产总值", "6.3", "5.5", "5.0", "1"],
    ];
    expect(foundInRows(rows)).toEqual([
      "GDP actual 2024-12 6.3%",
      "GDP benchmark 2024-12 5.5%",
      "GDP benchmark 2024-12 5% 全国 ? otherBenchmark",
      "GDP rank 2024-12 1位",
    ]);
  });

  test("names places in its rows and indicators in its columns", () => {
    const rows = [
      ["2024年前三季度"],
      ["地区", "地区生产总值", "", "固定资产投资增速（%）"],
      ["", "总量（亿元）", "增速（%）", ""],
      ["全市", "4862.3", "6.0", "4.1"],
      ["婺城区", "612.1", "7.1", "12.0"],
    ];
    expect(foundInRows(rows)).toEqual([
      "GDP level 2024-9 4862.3亿元",
      "GDP actual 2024-9 6%",
      "FAI actual 2024-9 4.1%",
    ]);
  });

  test("has months in its rows, or in its columns", () => {
    expect(
      foundInRows([
        ["月份", "社零(%)"],
        ["1-2月", "6.3"],
        ["1-3月", "6.0"],
      ]),
    ).toEqual(["RETAIL actual 2024-2 6.3%", "RETAIL actual 2024-3 6%"]);
    expect(
      foundInRows([
        ["指标", "1-2月", "1-3月"],
        ["社零增速", "6.3", "6.0"],
      ]),
    ).toEqual(["RETAIL actual 2024-2 6.3%", "RETAIL actual 2024-3 6%"]);
  });

  test("whose columns are months alone is doubted, and read as of the month where 1—9月 stands beside", () => {
    expect(
      foundInRows([
        ["指标", "8月", "9月"],
        ["社零", "2.1", "3.2"],
      ]),
    ).toEqual(["RETAIL actual 2024-8 2.1% ? openMonth", "RETAIL actual 2024-9 3.2% ? openMonth"]);
    expect(
      foundInRows([
        ["指标", "9月", "1-9月"],
        ["社零(%)", "3.2", "3.3"],
      ]),
    ).toEqual(["RETAIL actual 2024-9 3.3%"]);
  });

  test("has targets, attainments, last year's figures and changes beside what is reported", () => {
    const rows = [
      ["指标", "单位", "2024年目标", "1-9月完成", "上年同期", "同比增长%", "完成年度目标%", "比1-8月增减（百分点）"],
      ["城镇新增就业", "万人", "10", "8.74", "8.65", "1.1", "87.4", "0.3"],
      ["一般公共预算收入", "亿元", "5以上", "412.3", "404.2", "2.0", "75.8", "0.1"],
    ];
    expect(foundInRows(rows)).toEqual([
      "JOBS actual 2024-9 8.74万人",
      "FISCAL_REVENUE level 2024-9 412.3亿元",
      "FISCAL_REVENUE actual 2024-9 2%",
    ]);
  });

  test("gives two years beside each other and the growth of the later", () => {
    const rows = [
      ["单位：亿元"],
      ["指标", "2024年1-9月", "2023年1-9月", "增长%"],
      ["一般公共预算收入", "412.3", "404.2", "2.0"],
    ];
    expect(foundInRows(rows)).toEqual([
      "FISCAL_REVENUE level 2024-9 412.3亿元",
      "FISCAL_REVENUE level 2023-9 404.2亿元 ? otherYear",
      "FISCAL_REVENUE actual 2024-9 2%",
    ]);
  });

  test("of last year alone is this year's base, and no doubt of each figure", () => {
    const of = (year: number) =>
      found(`某市${year}年主要指标\n指标\t单位\t1-8月\t1-9月\n规上工业增加值增长\t%\t6.9\t7.1\n`);
    expect(of(2023)).toEqual(["IVA actual 2023-8 6.9%", "IVA actual 2023-9 7.1%"]);
    expect(of(2014)).toEqual(["IVA actual 2014-8 6.9% ? otherYear", "IVA actual 2014-9 7.1% ? otherYear"]);
  });

  test("breaks a name over two lines, and begins again below with other headings", () => {
    const text =
      "2024年1-9月（%）\n主要指标\t全省\t全市\n规模以上工业\n增加值\t7.8\t5.9\n\n" +
      "2024年9月份投资\n指标\t1-9月累计增速(%)\t比1-8月增减（百分点）\n固定资产投资\t3.4\t-0.1\n  制造业\t9.2\t0.1\n";
    expect(found(text)).toEqual([
      "IVA benchmark 2024-9 7.8%",
      "IVA actual 2024-9 5.9%",
      "FAI actual 2024-9 3.4%",
      "MANUF_FAI actual 2024-9 9.2% ? guessedPart",
    ]);
  });

  test("is set apart by spaces, in markdown or by commas", () => {
    const rows = [
      "规上工业增加值    1014.28    5.9",
      "社会消费品零售总额    2345.6    5.2",
      "一般公共预算收入    412.3    2.0",
    ];
    expect(found(`指标    1—9月累计    同比增长（%）\n${rows.join("\n")}`)).toContain("RETAIL actual 2024-9 5.2%");
    expect(found("| 指标 | 1-9月增速（%） |\n|---|---|\n| 社零 | 5.2 |")).toEqual(["RETAIL actual 2024-9 5.2%"]);
    expect(found("2024年1-9月,,\n指标,全市（%）,全省（%）\n社零,5.2,4.2\n固投,4.1,0.4")).toContain(
      "FAI benchmark 2024-9 0.4%",
    );
  });

  test("pasted as quoted text is a table too, with parts of other widths and a note below", () => {
    const text =
      '"2024年1-9月"\n"指标","单位","累计","增速（%）"\n"一般公共预算收入","万元","4,123,000","2.0"\n' +
      '"指标","1-9月增速（%）"\n"固定资产投资","4.1"\n"城镇新增就业","持续"\n"注：快报数。"\n';
    expect(found(text)).toEqual([
      "FISCAL_REVENUE level 2024-9 412.3亿元",
      "FISCAL_REVENUE actual 2024-9 2%",
      "FAI actual 2024-9 4.1%",
    ]);
  });

  test("whose names are all set in has parts only where they are set in further", () => {
    const rows = [
      ["2024年1-9月", ""],
      ["指标", "增速（%）"],
      ["  固定资产投资", "4.1"],
      ["    制造业", "8.6"],
      ["  社零", "5.2"],
    ];
    expect(foundInRows(rows)).toEqual([
      "FAI actual 2024-9 4.1%",
      "MANUF_FAI actual 2024-9 8.6% ? guessedPart",
      "RETAIL actual 2024-9 5.2%",
    ]);
  });

  test("in the long form is read as files of figures are", () => {
    expect(
      foundInRows([
        ["indicator", "year", "month", "value"],
        ["GDP", "2024", "9", "6.0"],
        ["社零", "2024", "9", "5.2%"],
      ]),
    ).toEqual(["GDP actual 2024-9 6%", "RETAIL actual 2024-9 5.2%"]);
  });

  test("divides an indicator by sectors and fields that are no others of the plan", () => {
    const rows = [
      ["2024年1-9月投资（%）"],
      ["指标", "增速"],
      ["固定资产投资", "4.1"],
      ["按产业分："],
      ["第二产业", "7.9"],
      ["第三产业", "-4.5"],
    ];
    expect(foundInRows(rows)).toEqual(["FAI actual 2024-9 4.1%"]);
  });

  test("of growth on another basis has that basis", () => {
    const rows = (heading: string) => [
      ["指标", "1-9月累计", heading],
      ["一般公共预算收入（亿元）", "398.5", "3.1"],
    ];
    const level = "FISCAL_REVENUE level 2024-9 398.5亿元";
    expect(foundInRows(rows("增长(%)"))).toEqual([level, "FISCAL_REVENUE actual 2024-9 3.1%"]);
    expect(foundInRows(rows("同口径增长(%)"))[1]).toMatch(/^FISCAL_REVENUE actual 2024-9 3.1% 同口径 /);
  });

  test.each(["增长（高于全省）（%）", "增速（比全省±）", "增长（快于全国）%", "增速（较全省）", "领先全省（%）"])(
    "has no figure of its own or of others below or beside %s",
    (words) => {
      expect(
        foundInRows([
          ["1-9月主要指标", "", ""],
          ["指标", "增长%", words],
          ["规模以上工业增加值", "7.8", "2.1"],
          [`固定资产投资${words}`, "3.7", ""],
        ]),
      ).toEqual(["IVA actual 2024-9 7.8%"]);
    },
  );

  test("has another's figure where its name says whose in brackets", () => {
    expect(
      foundInRows([
        ["1-9月", ""],
        ["指标", "增长%"],
        ["规模以上工业增加值（全省）", "5.7"],
      ]),
    ).toEqual(["IVA benchmark 2024-9 5.7%"]);
  });

  test("a heading that a person confirmed is not doubted again in another month, but among other headings", () => {
    const rows = (month: number, amount: string) => [
      ["指标", `1-${month}月${amount}`, `1-${month}月北斗口径（%）`],
      ["社零", "2345.6", "5.2"],
    ];
    const [asked] = readReleaseRows(rows(9, ""), context).candidates.filter(({ role }) => role === "actual");
    const confirmed = new Set([String(asked!.doubts[0]!.details.layout)]);
    const doubts = (table: string[][]) =>
      readReleaseRows(table, { ...context, confirmed }).candidates.flatMap((each) =>
        each.doubts.map(({ code }) => code),
      );
    expect(doubts(rows(10, ""))).toEqual([]);
    expect(doubts(rows(10, "完成数"))).toEqual(["columnUnclear"]);
  });

  test("may have a year for a heading", () => {
    expect(found("指标\t2024年\t比上年增长（%）\n地区生产总值（亿元）\t6011.3\t6.8")).toEqual([
      "GDP level 2024-12 6011.3亿元",
      "GDP actual 2024-12 6.8%",
    ]);
  });

  test("has a comma between thousands alone: 5,2 is neither 52 nor surely 5.2", () => {
    const text = "指标\t1-9月（亿元）\t增长（%）\n社零\t2,518.7\t5,2\n出口\t57,31.6\t15.2";
    expect(found(text)).toEqual(["RETAIL level 2024-9 2518.7亿元", "EXPORT actual 2024-9 15.2% ? looseName"]);
    expect(passedOver(text)).toEqual(["5,2 unreadColumn", "57,31.6 unreadColumn"]);
  });

  test("may have a name over two rows whose second is a name too", () => {
    expect(found("指标\t1-9月\t增长（%）\n生态环保、交通、能源和水利\n投资\t-\t5.5")).toEqual([
      "INFRA_FAI actual 2024-9 5.5%",
    ]);
  });

  test("a heading that is not understood is doubted", () => {
    expect(
      foundInRows([
        ["指标", "1-9月", "1-9月北斗口径（%）"],
        ["社零", "2345.6", "5.2"],
      ]),
    ).toContain("RETAIL actual 2024-9 5.2% ? columnUnclear");
  });
});
