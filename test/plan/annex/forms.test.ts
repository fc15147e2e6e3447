import { ownCode, readAnnex, type Indicator } from "../../../src/plan";
import { meaning } from "../meaning";
import { catalogue, seed } from "../seeds";

const known = catalogue();
const jinhua = readAnnex(seed("jinhua-2024/annex.tsv"), known).plan;
const lines = seed("jinhua-2024/annex.tsv").replace(/\n$/, "").split("\n");

const read = (...text: string[]) => readAnnex(text.join("\n"), known);
const rows = (header: string, ...body: string[]): Indicator[] => [...read(header, ...body).plan.indicators];
const header = "类别\t序号\t指标\t单位\t2024年目标\t";
const brief = ({ no, name, target }: Indicator) => [no, name, meaning(target)];

/** All but the cells, which are as printed and so differ by form. */
const content = (indicators: readonly Indicator[]) => indicators.map((indicator) => ({ ...indicator, cells: [] }));

describe("the same annex in another form", () => {
  it("is read out of the notice around it, with the notice's number", () => {
    const notice = [
      "金华市人民政府文件",
      "金政发〔2024〕10号",
      "金华市人民政府关于下达2024年 金华市国民经济和社会发展的通知",
      "各县（市、区）人民政府，市政府各部门：",
      "　　一、提升投资效益。带动全年完成固定资产投资2700亿元、增长10%以上，“千项万亿”工程\t项目开工。",
      "附件：2024年金华市国民经济和社会发展计划主要目标",
      "（此件公开发布）",
      "附件",
      ...lines,
      "",
      "抄送：市纪委、市监委机关，市委各部门，市人大常委会、市政协办公室，",
      "金华军分区，市法院，市检察院，各群众团体。",
      "金华市人民政府办公室\t2024年3月12日印发",
    ];
    const { plan, issues } = read(...notice);
    expect(plan).toEqual({ ...jinhua, source: "金政发〔2024〕10号" });
    expect(issues).toEqual([]);
  });

  it("is read with the line ends of Windows and a byte order mark", () => {
    expect(read("\uFEFF" + lines.join("\r\n")).plan).toEqual(jinhua);
  });

  it("is read as a sheet saved with commas, quoted where a cell has one", () => {
    const csv = lines.map((line) =>
      line
        .split("\t")
        .map((cell) => (cell === "" ? "" : `"${cell.replaceAll('"', '""')}"`))
        .join(","),
    );
    expect(content(read(...csv).plan.indicators)).toEqual(content(jinhua.indicators));
  });

  it("is read as a text in columns of spaces, where blank cells leave no trace", () => {
    const spaced = lines.map((line) => line.replace(/\t+$/, "").replace(/\t+/g, "   "));
    expect(content(read(...spaced).plan.indicators)).toEqual(content(jinhua.indicators));
  });

  it("is read where parents, categories and shared targets are repeated on each row", () => {
    const filled = [
      "类别\t序号\t指标\t\t单位\t2024年目标",
      "生态环境\t26\t主要污染物排放量降低\t氨氮\t吨\t完成省下达目标",
      "生态环境\t26\t主要污染物排放量降低\t氮氧化物\t吨\t完成省下达目标",
      "生态环境\t27\t万元GDP用水量降低\t\t%\t3.5",
    ];
    const { plan, issues } = read(...filled);
    expect(plan.indicators.map(({ no, code, category }) => [no, code, category])).toEqual([
      ["26.1", "NH3N", "生态环境"],
      ["26.2", "NOX", "生态环境"],
      ["27", "WATER_USE", "生态环境"],
    ]);
    expect(issues.map(({ code }) => code)).not.toContain("duplicateNumber");
  });

  it("is read without its page break and its category column", () => {
    const plain = lines
      .filter((line, at) => !line.startsWith("类别") || at < 3)
      .map((line) => line.replace(/^[\u4e00-\u9fff]{4}(?=\t\d)/, ""));
    expect(read(...plain).plan.indicators.map(({ code }) => code)).toEqual(jinhua.indicators.map(({ code }) => code));
  });
});

describe("a table of another annex", () => {
  it("has 其中 and indented names as children of the number above, which keeps its own target", () => {
    const children = rows(
      header,
      "\t3\t固定资产投资增长\t%\t8以上\t",
      "\t\t其中：民间投资\t%\t10以上\t",
      "\t\t　　制造业投资\t%\t12以上\t",
      "\t4\t森林覆盖率\t%\t56\t",
    );
    expect(children.map(brief)).toEqual([
      ["3", "固定资产投资增长", ">= 8"],
      ["3.1", "固定资产投资增长民间投资", ">= 10"],
      ["3.2", "固定资产投资增长制造业投资", ">= 12"],
      ["4", "森林覆盖率", "point 56"],
    ]);
    expect(children.map(({ code }) => code)).toEqual(["FAI", "PRIVATE_FAI", "MANUF_FAI", "FOREST"]);
  });

  it("has children under a parent that stands alone on its row", () => {
    const children = rows(header, "\t9\t民间投资\t\t\t", "\t\t增长\t%\t5以上\t", "\t\t占投资比重\t%\t50\t");
    expect(children.map(brief)).toEqual([
      ["9.1", "民间投资增长", ">= 5"],
      ["9.2", "民间投资占投资比重", "point 50"],
    ]);
  });

  it("has the numbers of children as printed", () => {
    const children = rows(header, "\t9\t民间投资\t\t\t", "\t9.1\t增长\t%\t5以上\t", "\t9.2\t占投资比重\t%\t50\t");
    expect(children.map(brief)).toEqual([
      ["9.1", "民间投资增长", ">= 5"],
      ["9.2", "民间投资占投资比重", "point 50"],
    ]);
    const alone = rows(header, "\t9.1\t民间投资增长\t%\t5以上\t", "\t9.2\t民间投资占投资比重\t%\t50\t");
    expect(alone.map(({ name }) => name)).toEqual(["民间投资增长", "民间投资占投资比重"]);
  });

  it("does not say a parent's name twice where the child's begins with it", () => {
    const child = rows(header, "\t9\t民间投资\t\t\t", "\t\t其中：民间投资增长\t%\t5以上\t");
    expect(child.map(({ no, name }) => [no, name])).toEqual([["9.1", "民间投资增长"]]);
  });

  it("may have another unit than the catalogue, in which figures have their digits", () => {
    const digits = rows(
      "指标\t单位\t2024年目标",
      "城镇新增就业\t人\t50000",
      "服务贸易\t万亿元\t1",
      "粮食产量\t亿吨\t1",
    );
    expect(digits.map(({ code, knowledge }) => [code, knowledge?.decimals])).toEqual([
      ["JOBS", 0],
      ["SERVICE_TRADE", 5],
      ["GRAIN_OUTPUT", 3],
    ]);
  });

  it("may show last year's figures before the unit or the target, which are no part of a name", () => {
    for (const [heading, body] of [
      ["指标名称（单位）\t2023年完成\t2024年目标", ["城镇新增就业（万人）\t9.8\t10", "居民收入（%）\t\t5"]],
      ["序号\t指标\t2023年完成\t单位\t2024年目标", ["1\t城镇新增就业\t9.8\t万人\t10", "2\t居民收入\t\t%\t5"]],
    ] as const)
      expect(rows(heading, ...body).map(({ no, code, unit, target }) => [no, code, unit, meaning(target)])).toEqual([
        ["1", "JOBS", "万人", "point 10"],
        ["2", "INCOME", "%", "point 5"],
      ]);
  });

  it("has a unit for the children that share its cell, as their target", () => {
    const shared = rows(header, "\t26\t主要污染物排放量降低\t氨氮\t吨\t完成省下达目标", "\t\t\t氮氧化物\t\t");
    expect(shared.map(({ code, unit, target }) => [code, unit, meaning(target)])).toEqual([
      ["NH3N", "吨", "assigned province"],
      ["NOX", "吨", "assigned province"],
    ]);
  });

  it("may count in units that no annex did before", () => {
    const { plan } = read(
      "序号\t指标\t\t单位\t2023年\t2024年目标",
      "1\t新能源车\t保有量\t标台\t6.8\t7以上",
      "\t\t充电桩\t标台\t6.8\t8以上",
    );
    expect(plan.indicators.map(({ no, name, unit, target }) => [no, name, unit, target.text])).toEqual([
      ["1.1", "新能源车保有量", "标台", "7以上"],
      ["1.2", "新能源车充电桩", "标台", "8以上"],
    ]);
    const split = rows(header, "\t1\t新能源车\t保有量\t标台\t7以上", "\t2\t公交车\t标台\t—\t");
    expect(split.map(({ name, unit, target }) => [name, unit, target.text])).toEqual([
      ["新能源车保有量", "标台", "7以上"],
      ["公交车", "标台", "—"],
    ]);
  });

  it("may hide marks of no width in its cells", () => {
    const [first] = rows(header, "\u200B\t\u200B1\t地区生产总值\u200B增长\t%\u200B\t6");
    expect([first!.no, first!.code, first!.category]).toEqual(["1", "GDP", ""]);
  });

  it("loses no row to a quotation mark that is never closed", () => {
    const numbers = ["2", "3", "4", "5", "6", "7"];
    const body = numbers.map((no) => `${no},指标${no},%,6`);
    const { plan } = read("序号,指标,单位,2024年目标", '1,"甲,%,6', ...body, '8,"乙,%,6');
    expect(plan.indicators.map(({ no }) => no)).toEqual(["1", ...numbers, "8"]);
  });

  it("has a target with 均 for the rows that share it, and for no others", () => {
    const shared = rows(
      header,
      "\t1\t制造业投资增长\t%\t均增长12%以上\t",
      "\t2\t高新技术产业投资增长\t%\t\t",
      "\t3\t民间投资增长\t%\t\t",
      "\t4\t中欧班列运行数\t列\t\t",
      "\t5\t森林覆盖率\t%\t\t",
    );
    expect(shared.map(({ target }) => meaning(target))).toEqual([">= 12", ">= 12", ">= 12", "unparsed", "unparsed"]);
    expect(shared[2]!.target.text).toBe("均增长12%以上");
  });

  it("shares no target between numbers, nor between units, without 均", () => {
    const blank = rows(
      header,
      "\t1\t实际使用外资额\t总量\t亿美元\t7",
      "\t\t\t制造业外资占比\t%\t",
      "\t2\t网络零售额增长\t%\t",
    );
    expect(blank.map(({ target }) => meaning(target))).toEqual(["point 7", "unparsed", "unparsed"]);
  });

  it("takes the count off a category's name", () => {
    const counted = read(header, "经济发展（2个）\t1\t地区生产总值增长\t%\t6\t", "\t2\t网络零售额增长\t%\t6\t");
    expect(counted.plan.indicators.map(({ category }) => category)).toEqual(["经济发展", "经济发展"]);
    expect(counted.issues.map(({ code }) => code)).not.toContain("categoryCount");
  });

  it("has categories on lines of their own", () => {
    const own = rows(
      "序号\t指标\t单位\t2024年目标",
      "一、经济发展（1个）",
      "1\t地区生产总值增长\t%\t6",
      "二、社会民生",
      "2\t人均预期寿命\t岁\t82.0",
    );
    expect(own.map(({ no, category }) => [no, category])).toEqual([
      ["1", "经济发展"],
      ["2", "社会民生"],
    ]);
  });

  it("is numbered in order where it has no numbers", () => {
    const plain = rows(
      "指标\t单位\t2024年目标",
      "地区生产总值增长\t%\t6",
      "固定资产投资增长\t%\t8",
      "其中：民间投资\t%\t10",
      "人均预期寿命\t岁\t82.0",
    );
    expect(plain.map(({ no, code }) => [no, code])).toEqual([
      ["1", "GDP"],
      ["2", "FAI"],
      ["2.1", "PRIVATE_FAI"],
      ["3", "LIFE_EXPECTANCY"],
    ]);
  });

  it("may have the unit in brackets behind the name", () => {
    const plain = rows(
      "序号\t指标（单位）\t2024年目标",
      "1\t地区生产总值增长（%）\t6左右",
      "2\t城镇新增就业（万人）\t突破10万人",
    );
    expect(plain.map(({ name, code, unit, target }) => [name, code, unit, meaning(target)])).toEqual([
      ["地区生产总值增长", "GDP", "%", "about 6"],
      ["城镇新增就业", "JOBS", "万人", "> 10"],
    ]);
  });

  it("may have other columns, of which only the plan year's target counts", () => {
    const { plan } = read(
      "2024年义乌市国民经济和社会发展计划主要目标",
      "序号,指标名称,计量单位,2023年完成,2023年目标,2024年目标,责任单位",
      "1,地区生产总值增长,%,6.8,7,6左右,市发改委",
      '2,城镇新增就业,人,"12,000",10000,"1,1000以上",市人力社保局',
      "3,人才资源总量,标台,1,2,5以上,市委组织部",
    );
    expect(plan.region).toBe("义乌市");
    expect(plan.indicators.map(({ unit, target }) => [unit, target.text])).toEqual([
      ["%", "6左右"],
      ["人", "1,1000以上"],
      ["标台", "5以上"],
    ]);
  });

  it("may have a heading or a cell of several lines in quotes", () => {
    const { plan, issues } = read(
      '序号,指标,单位,"2024年\n目标"',
      '1,"森林覆盖率",%,56',
      '2,"城镇调查\n失业率",%,5以内',
      "3,人均预期寿命,岁,",
    );
    expect(plan.indicators.map(brief)).toContainEqual(["2", "城镇调查失业率", "<= 5"]);
    expect(issues.find(({ code }) => code === "unparsedTarget")!.row).toBe(6);
  });

  it("has its year in Chinese signs, in the title and above the targets", () => {
    const { plan } = read("永安市二〇二五年主要目标", "指标\t单位\t目标", "GDP增长\t%\t6");
    expect([plan.region, plan.year]).toEqual(["永安市", 2025]);
    const headed = read("永安市主要目标", "指标\t单位\t二○二四年计划\t二○二五年计划", "GDP增长\t%\t5\t6");
    expect([headed.plan.year, headed.plan.indicators[0]!.target.text]).toEqual([2025, "6"]);
  });

  it("has region and year in a title that begins with the place", () => {
    const { plan } = read("义乌市2025年国民经济和社会发展计划主要指标", "序号\t指标\t单位\t目标", "1\tGDP\t%\t6");
    expect([plan.region, plan.year]).toEqual(["义乌市", 2025]);
  });

  it.each([
    ["关于下达义乌市2025年国民经济和社会发展计划的通知", "义乌市", 2025],
    ["附件一：义乌市2025年主要目标", "义乌市", 2025],
    ["关于义乌市2024年国民经济和社会发展计划执行情况与2025年国民经济和社会发展计划草案的报告", "义乌市", 2025],
    ["我市2025年主要目标", "", 2025],
  ])("has region and year of its own in %s", (title, region, year) => {
    const { plan } = read(title, "序号\t指标\t单位\t目标", "1\tGDP\t%\t6");
    expect([plan.region, plan.year]).toEqual([region, year]);
  });

  it("has the year of its header where the title has none", () => {
    const { plan } = read("武义县人民政府文件", "主要目标", header, "\t1\tGDP\t%\t6");
    expect([plan.region, plan.year]).toEqual(["武义县", 2024]);
  });
});

describe("an indicator is matched with the catalogue", () => {
  const codes = (...body: string[]) => rows(header, ...body).map(({ code }) => code);

  it("by name and alias, whatever its number", () => {
    expect(codes("\t7\t国内生产总值增长\t%\t5", "\t8\t社零\t%\t5", "\t1\t居民消费价格涨幅（CPI）\t%\t3以内")).toEqual([
      "GDP",
      "RETAIL",
      "CPI",
    ]);
  });

  it("by a unit that measures the same", () => {
    expect(
      codes("\t1\t地区生产总值\t亿元\t6500", "\t2\t城镇新增就业\t人\t100000", "\t3\t城乡居民收入倍差\t倍\t1.9"),
    ).toEqual(["GDP_LEVEL", "JOBS", "INCOME_RATIO"]);
  });

  it("by its full name alone where it has no unit", () => {
    const plain = rows("序号\t指标\t2024年目标", "1\t地区生产总值\t6500", "2\t固定资产投资增长\t8以上");
    expect(plain.map(({ code, unit }) => [code, unit])).toEqual([
      [ownCode("地区生产总值", ""), ""],
      ["FAI", "%"],
    ]);
  });

  it("but not a child by an alias of its own part, which means something else under another parent", () => {
    expect(codes("\t1\t服务贸易额\t出口\t%\t5", "\t\t\t固定资产投资增长\t%\t8")).toEqual([
      ownCode("服务贸易额出口", "%"),
      "FAI",
    ]);
  });

  it("and then knows what the record says", () => {
    const [gdp] = rows(header, "\t3\t国内生产总值增长\t%\t5");
    const record = known.find(({ code }) => code === "GDP")!;
    expect(gdp!.better).toBe(record.better);
    expect(gdp!.owner).toBe(record.owner);
    expect(gdp!.milestones).toEqual(record.milestones);
    expect(gdp!.knowledge).toMatchObject({ measure: record.measure, initials: record.initials, lag: record.lag });
    expect(gdp!.knowledge!.aliases).toEqual(expect.arrayContaining([record.name, ...record.english]));
  });

  it("or keeps a code of its own and takes the good side from its target", () => {
    const unknown = rows(
      header,
      "\t1\t亩均税收\t万元\t30以上",
      "\t2\t房价涨幅\t%\t5以内",
      "\t3\t火灾起数\t起\t<100",
      "\t4\t桥梁\t座\t7",
    );
    expect(unknown.map(({ code, better, knowledge }) => [code, better, knowledge])).toEqual([
      [ownCode("亩均税收", "万元"), "high", null],
      [ownCode("房价涨幅", "%"), "low", null],
      [ownCode("火灾起数", "起"), "low", null],
      [ownCode("桥梁", "座"), "high", null],
    ]);
  });
});

describe("a target in its row", () => {
  it("refers to an indicator of the plan that measures the same", () => {
    const linked = rows(
      header,
      "\t1\t地区生产总值\t亿元\t6500",
      "\t2\t地区生产总值增长\t%\t6",
      "\t3\t城镇居民人均可支配收入增长\t%\t与经济增长同步",
      "\t4\t农村居民人均可支配收入增长\t%\t高于城镇居民",
      "\t5\t固定资产投资增长\t%\t快于GDP增速",
      "\t6\t制造业投资增长\t%\t快于固定资产投资",
    );
    expect(linked.slice(2).map(({ target }) => meaning(target))).toEqual([
      "linked = GDP",
      "linked > URBAN_INCOME",
      "linked > GDP",
      "linked > FAI",
    ]);
  });

  it("refers to none where the plan has only an amount, or several that the words could mean", () => {
    const linked = rows(
      header,
      "\t1\t地区生产总值\t亿元\t6500",
      "\t2\t城镇居民人均可支配收入增长\t%\t与经济增长同步",
      "\t3\t城镇居民消费支出增长\t%\t6",
      "\t4\t农村居民人均可支配收入增长\t%\t高于城镇居民",
    );
    expect(linked.map(({ target }) => meaning(target))).toEqual([
      "point 6500",
      "linked = 经济增长",
      "point 6",
      "linked > 城镇居民",
    ]);
  });

  it("does not refer to its own indicator", () => {
    const { plan, issues } = read(header, "\t1\t地区生产总值增长\t%\t与经济增长同步");
    expect(meaning(plan.indicators[0]!.target)).toBe("linked = 经济增长");
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: "unknownReference",
        row: 2,
        column: "2024年目标",
        details: { no: "1", words: "经济增长" },
      }),
    );
  });

  it("may repeat the word of a reduction", () => {
    const [energy, myopia] = rows(
      header,
      "\t1\t单位GDP能源消耗降低\t%\t力争降低3%左右",
      "\t2\t儿童青少年总体近视率降低\t百分点\t下降1个百分点",
    );
    expect(meaning(energy!.target)).toBe("about 3 stretch");
    expect(energy!.target.text).toBe("力争降低3%左右");
    expect(meaning(myopia!.target)).toBe("point 1");
  });

  it("promises a fall where what is better low is to improve", () => {
    const [pm, income, rise] = rows(
      header,
      "\t1\t细颗粒物（PM2.5）平均浓度\t微克/立方米\t持续改善",
      "\t2\t森林覆盖率\t%\t持续改善",
      "\t3\t城镇调查失业率\t%\t稳步提高",
    );
    expect([pm, income, rise].map((indicator) => meaning(indicator!.target))).toEqual(["down", "up", "up"]);
  });
});
