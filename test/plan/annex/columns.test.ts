import { asked, codes, leaves, read, readWith } from "./reading";

describe("The column of the targets", () => {
  it("is the later of two bare years where the title or a column 属性 says that it is a plan", () => {
    const table = ["指标\t单位\t2020年\t2025年\t属性", "常住人口城镇化率\t%\t60.6\t65\t预期性"];
    expect(leaves(read(...table))).toEqual(["1 常住人口城镇化率 %: point 65"]);
    const plain = ["指标\t单位\t2023年\t2024年", "城镇化率\t%\t65\t66"];
    expect(leaves(read("某市2024年主要目标", ...plain))).toEqual(["1 城镇化率 %: point 66"]);
    expect(codes(read(...plain))).toEqual(["noTable"]);
  });

  it("is this year's beside last year's", () => {
    const reading = read("某市2024年计划", "指标\t单位\t上年计划\t上年完成\t本年计划", "GDP增长\t%\t6\t5.8\t6.5");
    expect(leaves(reading)).toEqual(["1 GDP增长 %: point 6.5"]);
  });

  it("is not read in a row that lacks a cell before it: the row is reported", () => {
    const header = "序号\t指标\t单位\t2023年\t2024年目标";
    const reading = read("某市2024年计划", header, "1\tGDP增长\t%\t5.5\t6", "2\t失业率\t5.2\t5.5以内");
    expect(leaves(reading)).toEqual(["1 GDP增长 %: point 6"]);
    expect(codes(reading)).toEqual(["unreadableRow"]);
  });

  it("is asked for where the title's year is none of several bare years", () => {
    const reading = read("某市2024年主要目标", "指标\t单位\t2022年\t2023年", "城镇化率\t%\t65\t66");
    expect(leaves(reading)).toEqual(["1 城镇化率 %: unparsed"]);
    expect(asked(reading)).toEqual(["targetColumn@2: 2022年 / 2023年"]);
  });

  it("is the region's as a whole where places are the columns, and asked for where it is not among them", () => {
    const places = "指标\t单位\t全市\t江城区\t阳东区";
    const row = "GDP增速\t%\t6\t6.5\t6.1";
    expect(leaves(read("2024年主要指标分解表", places, row))).toEqual(["1 GDP增速 %: point 6"]);
    expect(leaves(read("阳东区2024年主要指标", places, row))).toEqual(["1 GDP增速 %: point 6.1"]);
    const others = read("某省2024年主要指标", "指标\t单位\t江城区\t阳东区", "GDP增速\t%\t6.5\t6.1");
    expect(asked(others)).toEqual(["targetColumn@2: 江城区 / 阳东区"]);
    expect(leaves(others)).toEqual(["1 GDP增速 %: unparsed"]);
  });

  it("is no part of the year, not even where it stands alone", () => {
    const alone = ["某区2024年目标", "指标\t单位\t上半年目标", "GDP增长\t%\t5.5"];
    expect(leaves(read(...alone))).toEqual(["1 GDP增长 %: unparsed"]);
    expect(codes(read(...alone))).toEqual(["partOfYear"]);
    expect(leaves(readWith({ "targetColumn@2": "上半年目标" }, ...alone))).toEqual(["1 GDP增长 %: point 5.5"]);
  });

  it("goes with names behind the branch that they are of, which is their category", () => {
    const reading = read(
      "某县2025年目标",
      "序号\t产业\t指标\t单位\t2025年目标",
      "1\t煤化工\t产值\t亿元\t200",
      "2 、\t文旅\t收入\t亿元\t30",
    );
    expect(leaves(reading)).toEqual(["1 产值 亿元: point 200", "2 收入 亿元: point 30"]);
    expect(reading.plan.indicators.map(({ category }) => category)).toEqual(["煤化工", "文旅"]);
  });

  it("may be headed 目标内容 beside indicators, not beside tasks", () => {
    const table = (name: string) => [
      "某区2025年目标",
      `序号\t${name}\t目标内容\t责任单位`,
      "1\t港口吞吐量\t突破1.2亿吨\t交通局",
    ];
    expect(leaves(read(...table("指标名称")))).toEqual(["1 港口吞吐量 亿吨: > 1.2"]);
    expect(codes(read(...table("工作任务")))).toEqual(["noTable", "otherTable"]);
  });

  it("is asked for where it was adjusted later", () => {
    const reading = read("某县2025年主要目标", "指标\t单位\t2025年目标\t调整后目标", "GDP增长\t%\t6.5\t6");
    expect(asked(reading)).toEqual(["targetColumn@2: 2025年目标 / 调整后目标"]);
    expect(leaves(reading)).toEqual(["1 GDP增长 %: unparsed"]);
  });

  it("is what a person answers, also where another was chosen by rule", () => {
    const table = ["某市2019年目标", "指标\t单位\t2018年目标\t2019年目标", "GDP增长\t%\t8\t8.5左右"];
    expect(leaves(read(...table))).toEqual(["1 GDP增长 %: about 8.5"]);
    const chosen = readWith({ targetColumn: "2018年目标" }, ...table);
    expect(leaves(chosen)).toEqual(["1 GDP增长 %: point 8"]);
    expect(chosen.unusedAnswers).toEqual([]);
    expect(readWith({ targetColumn: "2017年目标" }, ...table).unusedAnswers).toEqual(["targetColumn"]);
  });

  it("may stand before the names and the columns in any order", () => {
    const reading = read(
      "2024年某镇目标",
      "目标值\t单位\t指标\t序号",
      "6\t%\t地区生产总值增长\t1",
      "8以上\t%\t固定资产投资增长\t2",
    );
    expect(leaves(reading)).toEqual(["1 地区生产总值增长 %: point 6", "2 固定资产投资增长 %: >= 8"]);
  });

  it("is not what speaks of points, nature, owners or how far a target is reached", () => {
    const reading = read(
      "2024年度综合考核目标",
      "序号\t考核指标\t单位\t分值\t属性\t目标值\t完成目标进度\t责任单位",
      "1\t地区生产总值增速\t%\t10\t预期性\t6.5\t80\t发改局",
    );
    expect(leaves(reading)).toEqual(["1 地区生产总值增速 %: point 6.5"]);
    expect(codes(reading)).toEqual([]);
  });

  it("has beside it who answers for it, where the annex says so", () => {
    const reading = read(
      "2025年某市主要指标",
      "序号\t指标\t单位\t2025年目标\t责任单位\t备注",
      "1\t地区生产总值增长\t%\t6\t市发改委、市统计局\t",
      "2\t固定资产投资增长\t%\t8\t—\t预期性",
    );
    expect(reading.plan.indicators.map(({ owner }) => owner)).toEqual(["市发改委、市统计局", ""]);
    expect(reading.table).toMatchObject({ owner: 4 });
  });
});

describe("Among columns of targets", () => {
  it("the region's own goes before the province's, and a rank is none", () => {
    const reading = read(
      "指标\t单位\t2025年全省目标\t2025年我市目标\t增速排名目标",
      "地区生产总值增长\t%\t5.5\t6\t前3",
    );
    expect(leaves(reading)).toEqual(["1 地区生产总值增长 %: point 6"]);
    expect(reading.plan.indicators[0]).not.toHaveProperty("also");
    expect(codes(reading)).toEqual(["otherTargets"]);
  });

  it("below one heading the region's own goes before what was handed down to it", () => {
    const cell = (text: string, rows = 1, columns = 1) => `<td rowspan="${rows}" colspan="${columns}">${text}</td>`;
    const page = [
      [cell("指标", 2), cell("单位", 2), cell("2025年目标", 1, 2)],
      [cell("省下达"), cell("我市")],
      ["单位GDP能耗降低", "%", "2.9", "3"].map((text) => cell(text)),
    ].map((cells) => `<tr>${cells.join("")}</tr>`);
    const lines = ["指标\t单位\t2025年目标\t", "\t\t省下达\t我市", "单位GDP能耗降低\t%\t2.9\t3"];
    for (const reading of [read(`<table>${page.join("")}</table>`), read(...lines)])
      expect(leaves(reading)).toEqual(["1 单位GDP能耗降低 %: point 3"]);
  });
});

describe("A growth in the column beside a level", () => {
  it("is none where 增减 does not say that it is in percent", () => {
    const reading = read("指标\t单位\t2024年实际\t2025年目标\t增减", "森林覆盖率\t%\t45.1\t45.3\t0.2");
    expect(leaves(reading)).toEqual(["1 森林覆盖率 %: point 45.3"]);
    expect(reading.plan.indicators[0]).not.toHaveProperty("also");
  });

  const header = "指标\t计算单位\t2021年完成\t2022年计划\t2022年比上年增长%";

  it("is kept with the level and said", () => {
    const reading = read("某市2022年计划", header, "粮食产量\t万吨\t200\t202\t1");
    expect(leaves(reading)).toEqual(["1 粮食产量 万吨: point 202"]);
    expect(reading.plan.indicators[0]!.also).toMatchObject({ unit: "%", target: { kind: "point", value: 1 } });
    expect(codes(reading)).toEqual(["growthBeside"]);
  });

  it("is the target where the level is left out, in percent and said", () => {
    const reading = read("某市2022年计划", header, "规模以上工业增加值\t亿元\t\t\t9");
    expect(leaves(reading)).toEqual(["1 规模以上工业增加值 %: point 9"]);
    expect(codes(reading)).toEqual(["growthBeside", "otherColumn"]);
  });

  it("is told from the level below one heading over both", () => {
    const reading = read(
      "三亚市2024年主要预期目标",
      "序号\t指标\t单位\t2023年\t\t2024年预期目标\t",
      "\t\t\t绝对值\t增长（%）\t绝对值\t增长（%）",
      "1\t地区生产总值\t亿元\t971.3\t11.9\t1058\t8",
    );
    expect(leaves(reading)).toEqual(["1 地区生产总值 亿元: point 1058"]);
    expect(reading.plan.indicators[0]!.also?.target).toMatchObject({ value: 8 });
  });

  it("of a five-year plan is the yearly average where the year has a dash; a sum of five years is not read", () => {
    const reading = read(
      "类别\t指标\t2020年\t2025年\t年均/累计\t属性",
      "经济\t2.全员劳动生产率增长（%）\t2.5\t—\t6.5以上\t预期性",
      "绿色\t13.单位GDP能源消耗降低（%）\t—\t—\t〔13.5〕\t约束性",
    );
    expect(leaves(reading)).toEqual(["2 全员劳动生产率增长 %: >= 6.5", "13 单位GDP能源消耗降低 %: unparsed"]);
    expect(codes(reading)).toEqual(expect.arrayContaining(["otherColumn", "unparsedTarget"]));
  });
});
