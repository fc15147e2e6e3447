import { codes, leaves, read, asked, readWith } from "./reading";

describe("A unit that a line names further down", () => {
  const table = ["2024年永康市主要目标", "单位：亿元", "指标\t2024年目标", "地区生产总值\t800"];

  it("holds for the rows below it, with a header of their own or without one", () => {
    const plain = read(...table, "单位：万元", "一般公共预算收入\t650000");
    const headed = read(...table, "二、县级财政（单位：万元）", "指标\t2024年目标", "一般公共预算收入\t650000");
    for (const reading of [plain, headed])
      expect(leaves(reading)).toEqual(["1 地区生产总值 亿元: point 800", "2 一般公共预算收入 万元: point 650000"]);
  });

  it("leaves the unit open where it is none that is known", () => {
    const reading = read(...table, "单位：见各行", "一般公共预算收入\t650000");
    expect(leaves(reading)[1]).toBe("2 一般公共预算收入 : point 650000");
    expect(codes(reading)).toEqual(["unknownUnit"]);
  });
});

describe("A percentage that stands as a fraction", () => {
  const table = (...rows: string[]) => read("2024年江阴市主要目标", "指标,单位,2024年目标", ...rows);

  it("is not taken where it has more digits than the figure is published with", () => {
    const reading = table("地区生产总值增长,%,0.065", "固定资产投资增长,%,8");
    expect(leaves(reading)).toEqual(["1 地区生产总值增长 %: unparsed", "2 固定资产投资增长 %: point 8"]);
    expect(codes(reading)).toEqual(["fractionTarget"]);
  });

  it("is not taken where nothing in percent reaches 1", () => {
    const reading = table("固定资产投资增长,%,0.1", "社会消费品零售总额增长,%,0.2", "进出口总额增长,%,0.1以上");
    expect(codes(reading)).toEqual(["fractionTarget", "fractionTarget", "fractionTarget"]);
  });

  it("is a small percentage where it says so or others are larger", () => {
    const small = table("地区生产总值增长,%,0.065%", "固定资产投资增长,%,0.5", "人口增长,%,3");
    expect(codes(small)).toEqual([]);
  });

  it("is one of a range, too, by its upper end, and none where that is 1, nothing, or of another unit", () => {
    const with2 = (row: string) => codes(table(row, "固定资产投资增长,%,8", "进出口总额增长,%,5"));
    expect(with2("地区生产总值增长,%,0.055—0.065")).toEqual(["fractionTarget"]);
    for (const row of ["地区生产总值增长,%,1.05", "地区生产总值增长,%,0.00", "粮食产量,万吨,0.065"])
      expect([row, with2(row)]).toEqual([row, []]);
  });

  it("needs three to be the whole plan's way, all of them below 1", () => {
    const growths = ["固定资产投资增长,%,0.1", "社会消费品零售总额增长,%,0.2"];
    expect(codes(table(...growths))).toEqual([]);
    expect(codes(table(...growths, "进出口总额增长,%,0.3", "居民人均可支配收入增长,%,1"))).toEqual([]);
    expect(codes(table(...growths, "进出口总额增长,%,0.3", "粮食产量,万吨,20"))).toHaveLength(3);
  });
});

describe("A target of a level that keeps step with the economy", () => {
  it("is the level's growth, and said so", () => {
    const reading = read("2024年临海市目标", "指标\t单位\t目标", "GDP增速\t%\t6", "居民人均可支配收入\t元\t与GDP同步");
    expect(leaves(reading)[1]).toBe("2 居民人均可支配收入 %: linked = GDP");
    expect(reading.plan.indicators[1]!.code).toBe("INCOME");
    expect(codes(reading)).toEqual(["growthTarget"]);
  });
});

describe("A title of a year that only a bare column has", () => {
  const table = [
    "长兴县规划主要指标2023年度计划目标",
    "指标\t单位\t2020年\t2023年\t2025年目标",
    "粮食产量\t万吨\t20\t21\t22",
  ];

  it("leaves open which one is the plan's", () => {
    const reading = read("2023年长兴县主要目标", ...table.slice(1));
    expect(asked(reading)).toEqual(["targetColumn@2: 2023年 / 2025年目标"]);
    expect(leaves(reading)).toEqual(["1 粮食产量 万吨: unparsed"]);
    const chosen = readWith({ targetColumn: "2023年" }, "2023年长兴县主要目标", ...table.slice(1));
    expect(leaves(chosen)).toEqual(["1 粮食产量 万吨: point 21"]);
    expect(chosen.plan.year).toBe(2023);
  });
});

describe("A row that promises 分别 as many figures as it has names", () => {
  const of = (name: string, unit: string, target: string) =>
    leaves(read("2024年磐安县目标", "序号\t指标\t单位\t2024年目标", `1\t${name}\t${unit}\t${target}`));

  it.each([
    [
      ["城镇、农村居民人均可支配收入增长", "%", "分别达到6.5、7.5以上"],
      ["1.1 城镇居民人均可支配收入增长 %: >= 6.5", "1.2 农村居民人均可支配收入增长 %: >= 7.5"],
    ],
    [
      ["空气质量优良天数比率和PM2.5平均浓度", "%、微克/立方米", "分别达到95、26以内"],
      ["1.1 空气质量优良天数比率 %: point 95", "1.2 PM2.5平均浓度 微克/立方米: <= 26"],
    ],
    [
      ["化学需氧量、氨氮排放量下降", "%", "分别下降2%、3%"],
      ["1.1 化学需氧量排放量下降 %: point 2", "1.2 氨氮排放量下降 %: point 3"],
    ],
    [
      ["城镇新增就业、失业人员再就业", "人", "分别不少于3000、1000人"],
      ["1.1 城镇新增就业 人: >= 3000", "1.2 失业人员再就业 人: >= 1000"],
    ],
  ] as const)("%s is a leaf for each", ([name, unit, target], expected) => {
    expect(of(name, unit, target)).toEqual(expected);
  });

  it.each([
    ["地区生产总值、固定资产投资增长", "%", "分别为6、8、9"],
    ["第一、二、三产业增加值增长", "%", "分别增长3、5、7"],
    ["单位GDP能耗和二氧化碳排放降低", "%", "分别完成市下达任务"],
  ] as const)("%s is one leaf without a figure where they do not come out even", (name, unit, target) => {
    expect(of(name, unit, target)).toEqual([`1 ${name} ${unit}: unparsed`]);
  });
});

describe("A row of a table's sum", () => {
  it("is no indicator, and said so; 总量 below a name is the name's level", () => {
    const reading = read(
      "2025年磐安县目标",
      "序号\t指标\t\t单位\t2025年目标",
      "1\t一般公共预算收入\t总量\t亿元\t90",
      "\t\t增速\t%\t4",
      "2\t新增工业企业\t\t家\t30",
      "\t合计\t\t家\t30",
    );
    expect(reading.plan.indicators.map(({ code }) => code).slice(0, 2)).toEqual(["FISCAL_LEVEL", "FISCAL_REVENUE"]);
    expect(reading.plan.indicators).toHaveLength(3);
    expect(codes(reading)).toEqual(["unreadableRow"]);
  });
});

describe("A table whose indicators stand side by side", () => {
  const rows = [
    "指标\t地区生产总值增长\t城镇新增就业",
    "单位\t%\t人",
    "2023年完成\t5.1\t3200",
    "2024年目标\t6左右\t3000",
  ];
  const expected = ["1 地区生产总值增长 %: about 6", "2 城镇新增就业 人: point 3000"];

  it.each([
    ["tabs", rows],
    ["commas", rows.map((row) => row.replaceAll("\t", ","))],
    ["markdown", rows.flatMap((row, i) => [`| ${row.replaceAll("\t", " | ")} |`, ...(i === 0 ? ["|-|-|-|"] : [])])],
  ] as const)("is turned and read, and said so (%s)", (_, table) => {
    const reading = read("2024年临海市主要目标", "", ...table, "注：初步数。");
    expect(leaves(reading)).toEqual(expected);
    expect(codes(reading)).toEqual(["turnedTable", "footnote"]);
  });

  it("is asked about like another where two of its lines are targets", () => {
    const reading = read("2024年临海市主要目标", ...rows, "2024年力争\t7\t3500", "2024年预期目标\t6.5\t3200");
    expect(asked(reading)).toHaveLength(1);
  });
});

describe("What is printed in other ways", () => {
  it("is read with headings set apart, entities and captions of a page", () => {
    const spaced = read(
      "  序号    指  标  名  称              单位      2023年预计    2024年计划",
      "   1    地区生产总值增长               %          5.2           6左右",
      "   2    城镇登记失业率                 %          2.3         3.5以内",
    );
    expect(leaves(spaced)).toEqual(["1 地区生产总值增长 %: about 6", "2 城镇登记失业率 %: <= 3.5"]);
    const marked = read("|指标|单位|目标|", "|-|-|-|", "|R&amp;D经费投入强度|%|2.5|");
    expect(leaves(marked)).toEqual(["1 R&D经费投入强度 %: point 2.5"]);
    const page = read(
      "<table><caption>德清县2024年主要指标</caption><tr><td>指标</td><td>单位</td><td>目标</td></tr>",
      "<tr><td>地区生产总值增长</td><td>%</td><td>6</td></tr></table>",
    );
    expect([page.plan.region, page.plan.year, codes(page)]).toEqual(["德清县", 2024, []]);
  });

  it("is a level of its own unit behind 下降至, and a growth without what is set aside", () => {
    const reading = read(
      ...["指标\t2024年目标", "PM2.5浓度\t下降至31微克/立方米", "一般公共预算收入增长\t6%左右（剔除留抵退税因素）"],
      ...["城镇化率\t提高1个百分点", "化学需氧量排放量（吨）\t较上年削减2%"],
    );
    expect(leaves(reading)).toEqual([
      ...["1 PM2.5浓度 微克/立方米: point 31", "2 一般公共预算收入增长 %: about 6"],
      ...["3 城镇化率 %: change 1 points", "4 化学需氧量排放量 吨: change -2 percent"],
    ]);
    expect(reading.plan.indicators[3]!.better).toBe("low");
  });
});

describe("A row of another form", () => {
  const table = (...rows: string[]) => read("2024年缙云县主要指标", "序号\t指标\t单位\t2024年目标", ...rows);

  it("has the last of three columns of names, and is no child where its numbers alone stand in brackets", () => {
    const deep = read(
      "2024年缙云县主要指标",
      "一级指标\t二级指标\t三级指标\t单位\t目标值",
      "经济\t总量\t地区生产总值增长\t%\t6",
      "\t\t森林覆盖率\t%\t80",
    );
    expect(leaves(deep)).toEqual(["1 地区生产总值增长 %: point 6", "2 森林覆盖率 %: point 80"]);
    const bracketed = read(
      "2024年缙云县主要指标",
      "指标\t单位\t目标",
      "（1）地区生产总值增长\t%\t6",
      "（2）城镇新增就业\t人\t2000",
    );
    expect(leaves(bracketed)).toEqual(["1 地区生产总值增长 %: point 6", "2 城镇新增就业 人: point 2000"]);
  });

  it("is a child by 1-1 and 2(1), and a growth alone is that of the row above", () => {
    expect(
      leaves(
        table("1\t地区生产总值增长\t%\t6", "1-1\t第二产业\t%\t7", "2\t固定资产投资增长\t%\t8", "2(1)\t工业投资\t%\t9"),
      ),
    ).toEqual([
      ...["1 地区生产总值增长 %: point 6", "1.1 地区生产总值增长第二产业 %: point 7"],
      ...["2 固定资产投资增长 %: point 8", "2.1 固定资产投资增长工业投资 %: point 9"],
    ]);
    const growth = read(
      "2024年缙云县主要指标",
      "指标\t单位\t目标",
      "地区生产总值\t亿元\t170",
      "同比增长\t%\t6",
      "财政总收入\t亿元\t21",
      "增速\t%\t5",
    );
    expect(leaves(growth)).toEqual([
      "1 地区生产总值 亿元: point 170",
      "1.1 地区生产总值同比增长 %: point 6",
      "2 财政总收入 亿元: point 21",
      "2.1 财政总收入增速 %: point 5",
    ]);
    expect(growth.plan.indicators.map(({ code }) => code)).toEqual([
      "GDP_LEVEL",
      "GDP",
      "FISCAL_TOTAL_LEVEL",
      "FISCAL_TOTAL",
    ]);
    expect(codes(growth)).toEqual([]);
  });

  it("is the growth of the part above, where that is a level, and of the whole where it is none", () => {
    const reading = table(
      ...["1\t一般公共预算收入\t亿元\t28", "\t其中：税收收入\t亿元\t22", "\t增速\t%\t6"],
      ...["2\t固定资产投资\t\t", "\t总量\t亿元\t550", "\t增速\t%\t5"],
      ...["3\t进出口总额\t亿元\t60", "\t其中：出口增长\t%\t4", "\t增速\t%\t3"],
    );
    expect(leaves(reading)).toEqual([
      ...["1 一般公共预算收入 亿元: point 28", "1.1 一般公共预算收入税收收入 亿元: point 22"],
      "1.2 一般公共预算收入税收收入增速 %: point 6",
      ...["2.1 固定资产投资总量 亿元: point 550", "2.2 固定资产投资增速 %: point 5"],
      ...["3 进出口总额 亿元: point 60", "3.1 进出口总额出口增长 %: point 4", "3.2 进出口总额增速 %: point 3"],
    ]);
  });

  it("has no formula for a name: it is named as a line that cannot be read", () => {
    const reading = table("1\t=A1&B1\t%\t6", "2\t@SUM(A1)\t个\t5", "3\t城镇新增就业\t人\t2000", "4\t#N/A\t个\t3");
    expect(leaves(reading)).toEqual(["3 城镇新增就业 人: point 2000"]);
    expect(codes(reading)).toEqual(["unreadableRow", "unreadableRow", "missingNumbers", "unreadableRow"]);
  });

  it("with a sign of plus is a growth's own figure, and of a level neither it nor a change of it", () => {
    const reading = table("1\t地区生产总值增长\t%\t+6.5", "2\t常住人口城镇化率\t%\t+0.8", "3\t高新技术企业\t家\t+20");
    expect(leaves(reading)).toEqual([
      "1 地区生产总值增长 %: point 6.5",
      "2 常住人口城镇化率 %: unparsed",
      "3 高新技术企业 家: unparsed",
    ]);
    expect(codes(reading)).toEqual(["unparsedTarget", "unparsedTarget"]);
  });

  it("is a category where its words stand in each cell, or dashes beside them", () => {
    const reading = table(
      "一\t经济发展\t经济发展\t经济发展",
      "1\t地区生产总值增长\t%\t6",
      "（二）民生指标\t—\t—\t—",
      "2\t城镇新增就业\t人\t2000",
    );
    expect(reading.plan.indicators.map(({ name, category }) => [name, category])).toEqual([
      ["地区生产总值增长", "经济发展"],
      ["城镇新增就业", "民生指标"],
    ]);
    expect(codes(reading)).toEqual([]);
  });

  it("promises a level and a growth without a sign between them, or of two units behind its name: asked about", () => {
    for (const row of ["1\t地区生产总值\t亿元\t1360亿元增长6%左右", "1\t地区生产总值（亿元，%）\t\t1360/6左右"]) {
      expect(asked(table(row))).toEqual(["twoTargets@3: level / growth"]);
      expect(codes(table(row))).toEqual(["twoTargets"]);
    }
  });

  it("has the unit that stands a little beside its heading, as it is printed", () => {
    const printed = read(
      "  序号   指标名称             单位     2024年计划",
      "   1    地区生产总值增长         %        6左右",
      "   2    城镇新增就业           人        3000",
    );
    expect(leaves(printed)).toEqual(["1 地区生产总值增长 %: about 6", "2 城镇新增就业 人: point 3000"]);
  });
});
