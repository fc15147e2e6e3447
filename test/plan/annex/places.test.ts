import { codes, leaves, read } from "./reading";

describe("A table printed in columns of spaces", () => {
  it("is read by its gutters, category in the middle of its rows or not, headings apart or not", () => {
    const reading = read(
      "            2024 年宁海县国民经济和社会发展计划主要目标",
      "",
      "  类别      序号           指  标            单位      2024 年目标",
      "             1     地区生产总值增长           %         6.5 左右",
      "  经济发展   2     固定资产投资增长           %         8 以上",
      "             3     自营出口额增长             %         正增长",
      "  创新发展",
      "             4     每万人高价值发明专利拥有量 件        16",
      "                                        — 12 —",
    );
    expect(reading.plan).toMatchObject({ region: "宁海县", year: 2024 });
    expect(leaves(reading)).toEqual([
      "1 地区生产总值增长 %: about 6.5",
      "2 固定资产投资增长 %: >= 8",
      "3 自营出口额增长 %: > 0",
      "4 每万人高价值发明专利拥有量 件: point 16",
    ]);
    expect(reading.plan.indicators.map(({ category }) => category)).toEqual(["", "", "", ""]);
    expect(codes(reading)).toEqual(["unreadableRow"]);
  });

  it("has a name right below what stands behind 其中： for a part like it", () => {
    const reading = read(
      "          2024年宁海县主要目标",
      "    指      标              单  位      2024年目标",
      "  生产总值增长                %           7左右",
      "    其中：第二产业            %           8以上",
      "          第三产业            %             7",
      "  财政收入                   亿元           49",
    );
    expect(leaves(reading)).toEqual([
      "1 生产总值增长 %: about 7",
      "1.1 生产总值增长第二产业 %: >= 8",
      "1.2 生产总值增长第三产业 %: point 7",
      "2 财政收入 亿元: point 49",
    ]);
  });

  it("joins a cell that is wrapped below its row, and says so", () => {
    const reading = read(
      "2024年慈溪市主要目标",
      "序号       指标                单位         2024年目标",
      "1      地区生产总值增长          %          6左右",
      "2      每千人口拥有3岁以下       个         4.6",
      "       婴幼儿托位数",
      "3      PM2.5平均浓度         微克/立方     26以下",
      "                               米",
    );
    expect(leaves(reading)).toEqual([
      "1 地区生产总值增长 %: about 6",
      "2 每千人口拥有3岁以下婴幼儿托位数 个: point 4.6",
      "3 PM2.5平均浓度 微克/立方米: <= 26",
    ]);
    expect(codes(reading)).toEqual(["joinedLines", "joinedLines"]);
  });

  it("joins several cells that are wrapped in one line, below headings of two lines", () => {
    const reading = read(
      "2025年慈溪市主要目标",
      "序号     指标名称                    单位       2024年      2025年       属性",
      "                                              完成情况     预期目标",
      " 1    规模以上工业增加值             %          6.1        6以上       预期性",
      "      增速",
      " 2    单位地区生产总值能耗           %          -3.1      完成省下达    约束性",
      "      降低率                                              目标",
      " 3    城镇新增就业人数              万人         3.2       3以上       预期性",
    );
    expect(leaves(reading)).toEqual([
      "1 规模以上工业增加值增速 %: >= 6",
      "2 单位地区生产总值能耗降低率 %: assigned province",
      "3 城镇新增就业人数 万人: >= 3",
    ]);
    const owned = read(
      "2025年慈溪市主要目标",
      " 指标名称              单位      2025年预期目标            责任单位",
      " 居民人均可支配收入     %        高于全省平均水平          市人社局、",
      " 增长                                                      市农业农村局",
      " 固定资产投资增长       %        5                         市发改委",
      " 营商环境评价                    全省前列                  市发改委",
    );
    expect(leaves(owned)).toEqual([
      "1 居民人均可支配收入增长 %: province >",
      "2 固定资产投资增长 %: point 5",
      "3 营商环境评价 : unparsed",
    ]);
  });

  it("joins a cell that is wrapped around its row's figures", () => {
    const reading = read(
      "2024年某市主要目标",
      "序号       指标               单位         2024年目标",
      "       每千人口拥有3岁以下",
      "1                              个         4.6",
      "       婴幼儿托位数",
      "2      城镇新增就业人数        人         9000",
    );
    expect(leaves(reading)).toEqual([
      "1 每千人口拥有3岁以下婴幼儿托位数 个: point 4.6",
      "2 城镇新增就业人数 人: point 9000",
    ]);
  });

  it("does not join where parts could belong to the row above or below", () => {
    const reading = read(
      "2024年某市主要目标",
      "序号       指标               单位         2024年目标",
      "1      每千人口拥有3岁以下     个         4.6",
      "       婴幼儿托位数",
      "2                              人         9000",
    );
    expect(codes(reading)).toContain("unreadableRow");
    expect(leaves(reading)).not.toContain("2 婴幼儿托位数 人: point 9000");
  });

  it("does not join parts that do not come out even about their row", () => {
    const reading = read(
      "2024年某市主要目标",
      "序号       指标               单位         2024年目标",
      "       每千人口拥有3岁以下",
      "1                              个         4.6",
      "2      城镇新增就业人数        人         9000",
    );
    expect(codes(reading)).toContain("unreadableRow");
    expect(leaves(reading)).toEqual(["2 城镇新增就业人数 人: point 9000"]);
  });

  it.each(["注：速度按可比价格计算", "以上指标均为预期性。", "— 12 —", "第 3 页"])(
    "does not take what stands below its last row for a part of it: %s",
    (below) => {
      const reading = read(
        "2024年某市主要目标",
        "序号       指标                单位         2024年目标",
        "1      每千人口拥有3岁以下       个         4.6",
        "       婴幼儿托位数",
        "2      城镇新增就业人数          人         9000",
        `       ${below}`,
      );
      expect(leaves(reading)).toEqual([
        "1 每千人口拥有3岁以下婴幼儿托位数 个: point 4.6",
        "2 城镇新增就业人数 人: point 9000",
      ]);
    },
  );
});

describe("A table with each cell on a line of its own", () => {
  const title = "2024年余姚市主要目标";

  it("is read by its headings, a category before the first of its rows", () => {
    const reading = read(
      title,
      ...["类别", "序号", "指标", "单位", "2024年目标"],
      ...["经济发展", "1", "地区生产总值增长", "%", "6左右", "2", "规上工业增加值增长", "%", "7"],
      ...["社会民生", "3", "城镇新增就业人数", "人", "13000"],
    );
    expect(leaves(reading)).toEqual([
      "1 地区生产总值增长 %: about 6",
      "2 规上工业增加值增长 %: point 7",
      "3 城镇新增就业人数 人: point 13000",
    ]);
    expect(reading.plan.indicators.map(({ category }) => category)).toEqual(["经济发展", "经济发展", "社会民生"]);
  });

  it("is not read on past a cell that is left out: the next row's would come into its place", () => {
    const rows = [
      "1",
      "地区生产总值增长",
      "%",
      "6",
      "2",
      "规上工业增加值增长",
      "%",
      "7",
      "3",
      "城镇新增就业人数",
      "人",
      "4",
    ];
    const reading = read(title, "序号", "指标", "单位", "2024年目标", ...rows, "城镇调查失业率", "%", "5以内");
    expect(leaves(reading).slice(0, 2)).toEqual(["1 地区生产总值增长 %: point 6", "2 规上工业增加值增长 %: point 7"]);
    expect(leaves(reading).join()).not.toContain("point 4");
    expect(codes(reading)).toContain("unreadableRow");
  });

  it("has blank lines as blank cells where the rows come out even with them", () => {
    const reading = read(
      title,
      ...["指标", "单位", "2023年完成", "2024年目标"],
      ...["地区生产总值增长", "%", "", "6", "固定资产投资增长", "%", "5", "8以上"],
    );
    expect(leaves(reading)).toEqual(["1 地区生产总值增长 %: point 6", "2 固定资产投资增长 %: >= 8"]);
  });
});

describe("Numbers and titles", () => {
  it("before the names are numbers where they run on, and marks where they begin anew", () => {
    const running = read("某县2024年目标", "指标\t单位\t目标", "1. 地区生产总值增长\t%\t6", "2、工业投资增长\t%\t10");
    expect(leaves(running)).toEqual(["1 地区生产总值增长 %: point 6", "2 工业投资增长 %: point 10"]);
    const anew = read(
      "某县2024年目标",
      "指标\t单位\t目标",
      "1.粮食产量\t万吨\t6",
      "2.肉类产量\t万吨\t3",
      "1.用电量\t亿千瓦时\t7",
    );
    expect(leaves(anew)).toEqual([
      "1 粮食产量 万吨: point 6",
      "2 肉类产量 万吨: point 3",
      "3 用电量 亿千瓦时: point 7",
    ]);
  });

  it("in brackets or circles are children of the number above", () => {
    const reading = read(
      "某县2024年目标",
      "序号\t指标\t单位\t目标",
      "1\t城乡居民人均可支配收入\t\t",
      "（1）\t城镇居民\t元\t72000",
      "（2）\t农村居民\t元\t45000",
      "2\t主要污染物排放\t\t",
      "①\t化学需氧量\t吨\t1200",
    );
    expect(leaves(reading)).toEqual([
      "1.1 城乡居民人均可支配收入城镇居民 元: point 72000",
      "1.2 城乡居民人均可支配收入农村居民 元: point 45000",
      "2.1 主要污染物排放化学需氧量 吨: point 1200",
    ]);
  });

  it("begin categories with 一、 in the column of numbers, and none of the names with it", () => {
    const reading = read(
      "某市2024年目标",
      "序号\t指标\t单位\t目标",
      "一\t经济发展\t\t",
      "1\t（一）地区生产总值增长\t%\t6",
    );
    expect(reading.plan.indicators.map(({ category, name }) => [category, name])).toEqual([
      ["经济发展", "地区生产总值增长"],
    ]);
    expect(codes(reading)).toEqual([]);
  });

  it("announce a count that is checked", () => {
    const table = ["指标\t单位\t目标", "地区生产总值增长\t%\t6", "城镇化率\t%\t66"];
    expect(codes(read("2024年兰溪市主要目标（共2项）", ...table))).toEqual([]);
    const wrong = read("2024年兰溪市主要目标（共5项）", ...table);
    expect(wrong.plan).toMatchObject({ region: "兰溪市", year: 2024 });
    expect(wrong.issues.find(({ code }) => code === "totalCount")?.details).toEqual({
      announced: 5,
      numbers: 2,
      leaves: 2,
    });
  });
});
