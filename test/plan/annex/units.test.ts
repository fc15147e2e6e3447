import { asked, codes, leaves, read, readWith } from "./reading";

describe("A row's unit", () => {
  it("is the one above the table, where there is one and the name measures no rate", () => {
    const reading = read(
      "某县2024年计划",
      "单位：万元",
      "项目\t2023年完成数\t2024年计划数",
      "一般公共预算收入\t102300\t108438",
      "一般公共预算收入增长\t5\t6",
      "税收占比\t85\t86",
    );
    expect(leaves(reading)).toEqual([
      "1 一般公共预算收入 万元: point 108438",
      "2 一般公共预算收入增长 %: point 6",
      "3 税收占比 : unparsed",
    ]);
    expect(asked(reading)).toEqual(["unit@6: 万元 / %"]);
  });

  it("is, of several, the money's for what is money and the other's for what is not, of names that are not known", () => {
    const reading = read(
      "某县2024年计划",
      "单位：亿元、公里",
      "指标\t2024年计划",
      "风筝节门票收入\t3.5",
      "新改建放风筝步道\t12",
      "三产合计\t120",
    );
    expect(leaves(reading)).toEqual([
      "1 风筝节门票收入 亿元: point 3.5",
      "2 新改建放风筝步道 公里: point 12",
      "3 三产合计 亿元: point 120",
    ]);
  });

  it("is asked for where several stand above the table", () => {
    const table = ["某县2024年计划", "单位：亿元、%", "指标\t2024年计划", "地区生产总值\t178.6"];
    expect(leaves(read(...table))).toEqual(["1 地区生产总值 : unparsed"]);
    expect(codes(read(...table))).toEqual(["openUnit"]);
    expect(leaves(readWith({ "unit@4": "亿元" }, ...table))).toEqual(["1 地区生产总值 亿元: point 178.6"]);
  });

  it("is the amount's where the percent is the growth's in a column of its own", () => {
    const table = read("某县2024年计划", "单位：亿元、%", "指标\t2024年计划\t增长", "地区生产总值\t178.6\t6");
    expect(leaves(table)).toEqual(["1 地区生产总值 亿元: point 178.6"]);
  });

  it("is the one of the target's heading", () => {
    expect(leaves(read("指标\t2024年目标（%）", "固定资产投资\t8"))).toEqual(["1 固定资产投资 %: point 8"]);
  });

  it("is not the catalogue's where neither row nor table names it", () => {
    const reading = read("某市2024年目标", "指标\t2024年目标", "粮食产量\t202");
    expect(leaves(reading)).toEqual(["1 粮食产量 : point 202"]);
    expect(reading.plan.indicators[0]!.knowledge).toBeNull();
    expect(codes(reading)).toEqual(["unknownUnit"]);
  });

  it("of a level does not make an amount of a growth", () => {
    // 广州市2018年经济社会发展主要预期目标
    const reading = read("指标\t单位\t2018年目标", "地区生产总值\t亿元\t增长7.5左右", "固定资产投资\t亿元\t增长50亿元");
    expect(leaves(reading)).toEqual(["1 地区生产总值 %: about 7.5", "2 固定资产投资 亿元: unparsed"]);
    expect(reading.plan.indicators[0]!.code).toBe("GDP");
    expect(codes(reading)).toContain("growthTarget");
  });

  it("of a level is none of figures below a heading of growth: they are in percent, or asked about", () => {
    const table = (heading: string, ...rows: string[]) =>
      read("某市2025年计划", `指标\t单位\t2024年完成\t${heading}`, ...rows);
    const rates = ["地区生产总值\t亿元\t900\t6", "城镇登记失业率\t%\t3\t4以内", "粮食产量\t万吨\t45\t45万吨"];
    const read6 = ["1 地区生产总值 %: point 6", "2 城镇登记失业率 %: <= 4", "3 粮食产量 万吨: point 45"];
    for (const heading of ["2025年预期增长（%）", "2025年增速目标", "2025年目标增幅"]) {
      expect(leaves(table(heading, ...rates))).toEqual(read6);
      expect(codes(table(heading, ...rates))).toEqual(["growthTarget"]);
    }
    expect(asked(table("2025年预期增长", ...rates))).toEqual(["unit@3: 亿元 / %"]);
    expect(asked(table("2025年预期增长（%）", "城镇新增就业\t万人\t3\t3"))).toEqual(["unit@3: 万人 / %"]);
    expect(asked(table("2025年目标（万元）", "财政收入\t亿元\t90\t900000"))).toEqual(["unit@3: 亿元 / 万元"]);
  });
});

describe("A change since a year", () => {
  it("is one against last year where that is the year, and is not read where it is another", () => {
    const reading = read(
      "某市2025年目标",
      "指标\t单位\t2025年目标",
      "常住人口城镇化率\t%\t比2024年提高0.5个百分点",
      "户籍人口城镇化率\t%\t比2020年提高5个百分点",
    );
    expect(leaves(reading)).toEqual(["1 常住人口城镇化率 %: change 0.5 points", "2 户籍人口城镇化率 %: unparsed"]);
    expect(codes(reading)).toEqual(["unparsedTarget"]);
  });
});

describe("A cell with a level and a growth", () => {
  const table = ["某区2024年目标", "指标\t2024年目标", "固定资产投资\t162亿元，增长7%"];

  it("is asked about, and not read until then", () => {
    const reading = read(...table);
    expect(leaves(reading)).toEqual(["1 固定资产投资 亿元: unparsed"]);
    expect(asked(reading)).toEqual(["twoTargets@3: level / growth"]);
    expect(codes(reading)).toEqual(["twoTargets"]);
  });

  it("keeps both with the answer, its text as printed", () => {
    const growth = readWith({ twoTargets: "growth" }, ...table);
    expect(leaves(growth)).toEqual(["1 固定资产投资 %: point 7"]);
    const [{ code, target, also }] = growth.plan.indicators as [(typeof growth.plan.indicators)[0]];
    expect([code, target.text]).toEqual(["FAI", "162亿元，增长7%"]);
    expect(also).toMatchObject({ unit: "亿元", target: { kind: "point", value: 162 } });
    expect(leaves(readWith({ "twoTargets@3": "level" }, ...table))).toEqual(["1 固定资产投资 亿元: point 162"]);
  });

  it.each(["增长8%，达到162亿元", "120亿元、增长6%左右", "32亿元（同口径增长5%）"])("may be written as %s", (text) => {
    expect(codes(read("某区2024年目标", "指标\t2024年目标", `固定资产投资\t${text}`))).toEqual(["twoTargets"]);
  });
});
