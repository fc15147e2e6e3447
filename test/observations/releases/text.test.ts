import { readRelease, regionOf } from "../../../src/observations";
import { context, found, passedOver } from "./read";

const { plan } = context;

describe("A figure in a running text", () => {
  test("is the growth since January, with the size behind it as its level", () => {
    expect(found("1—9月，全市规模以上工业增加值197.54亿元，同比增长7.8%。")).toEqual([
      "IVA level 2024-9 197.54亿元",
      "IVA actual 2024-9 7.8%",
    ]);
  });

  test.each([
    ["1-9月", 9],
    ["1至9月份", 9],
    ["前9个月", 9],
    ["前三季度", 9],
    ["上半年", 6],
    ["一季度", 3],
    ["全年", 12],
    ["2024年", 12],
    ["1－2月", 2],
  ])("is of the month in which %s ends", (period, month) => {
    expect(found(`${period}，社会消费品零售总额同比增长5.2%。`)).toEqual([`RETAIL actual 2024-${month} 5.2%`]);
  });

  test.each([
    ["同比下降0.6%", -0.6],
    ["与上年持平", 0],
    ["同比增长1.2倍", 120],
    ["增速为5.9%", 5.9],
    ["降幅3.2%", -3.2],
    ["下降幅度由5.1%缩小到3.2%", -3.2],
    ["同比+5.9%", 5.9],
    ["↓2.3%", -2.3],
    ["增长百分之五点九", 5.9],
    ["下降百分之十二", -12],
    ["增速转正，为0.3%", 0.3],
    ["增长－2.3%", -2.3],
    ["[1]增长5.9%[2]", 5.9],
  ])("says %s", (words, value) => {
    const [figure] = found(`1—9月，制造业投资${words}。`);
    expect(figure).toMatch(new RegExp(`^MANUF_FAI actual 2024-9 ${value}%`));
  });

  test.each([
    ["社会消费品零售总额 2 345.6 亿元", "RETAIL level 2024-9 2345.6亿元"],
    ["社会消费品零售总额2，345.6亿元", "RETAIL level 2024-9 2345.6亿元"],
    ["社会消费品零售总额２，３４５．６亿元", "RETAIL level 2024-9 2345.6亿元"],
    ["制造业投资增长4%多", "MANUF_FAI actual 2024-9 4% ? approximateFigure"],
  ])("is whole in %s", (words, figure) => {
    expect(found(`1—9月，${words}。`)).toEqual([figure]);
  });

  test("behind an earlier month that is said in passing is of the sentence's again", () => {
    const text = "1—9月，制造业投资由负转正，增长0.3%，1—8月为-0.4%；固定资产投资增长0.5%。二、社零：增长5.9%。";
    expect(found(text)).toEqual([
      "MANUF_FAI actual 2024-9 0.3%",
      "MANUF_FAI actual 2024-8 -0.4% ? earlierPeriod",
      "FAI actual 2024-9 0.5%",
      "RETAIL actual 2024-9 5.9%",
    ]);
  });

  test("is no place where it is counted from the last", () => {
    const text = "1—9月，规上工业增加值增长8.3%，增速列全省倒数第2位。";
    expect([found(text), passedOver(text)]).toEqual([["IVA actual 2024-9 8.3%"], ["第2位 fromBottom"]]);
  });

  test("that is of a month or quarter alone is none, and 累计 behind it is", () => {
    const text = "10月份，规上工业增加值同比增长7.3%，比9月份加快0.9个百分点；1—10月累计增长3.4%。";
    expect(found(text)).toEqual(["IVA actual 2024-10 3.4%"]);
    expect(passedOver(text)).toEqual(["7.3% singleMonth", "0.9个百分点 change"]);
    expect(passedOver("三季度，规上工业增加值增长5.1%。")).toEqual(["5.1% notFromJanuary"]);
    expect(found("9月份固定资产投资当月下降2%，累计增长4.1%。")).toEqual(["FAI actual 2024-9 4.1%"]);
  });

  test("whose month stands in the sentence before is doubted where that is one alone", () => {
    expect(found("9月份，规上工业增加值增长5.0%。固定资产投资增长4.1%。")).toEqual([
      "FAI actual 2024-9 4.1% ? carriedMonth",
    ]);
  });

  test("has its period in brackets behind it, or in a line above", () => {
    expect(found("固定资产投资同比增长4.1%（1—9月）。")).toEqual(["FAI actual 2024-9 4.1%"]);
    expect(found("1-9月快报：\n固投 4.1\n民间投资 -2.3")).toEqual([
      "FAI actual 2024-9 4.1%",
      "PRIVATE_FAI actual 2024-9 -2.3%",
    ]);
  });

  test("is converted into the indicator's unit, thousands and full width understood", () => {
    expect(found("１－７月，一般公共预算收入完成1,392,476万元，增长21.87％。")).toEqual([
      "FISCAL_REVENUE level 2024-7 139.2476亿元",
      "FISCAL_REVENUE actual 2024-7 21.87%",
    ]);
    expect(found("1—9月，实际使用外资56234万美元；城镇新增就业87412人。")).toEqual([
      "FDI actual 2024-9 5.6234亿美元",
      "JOBS actual 2024-9 8.7412万人",
    ]);
  });

  test("that is a count without its unit is doubted", () => {
    expect(found("1—9月，新增就业8.74，社零5.2。")).toEqual([
      "JOBS actual 2024-9 8.74万人 ? noUnit",
      "RETAIL actual 2024-9 5.2%",
    ]);
  });

  test("is a stock where it is given at the end of a month", () => {
    expect(found("9月末，基本养老保险参保人数459.2万人，银行业不良贷款率0.52%。")).toEqual([
      "PENSION actual 2024-9 459.2万人",
      "NPL actual 2024-9 0.52%",
    ]);
  });

  test("beside an approximate word, or expected, is doubted", () => {
    expect(found("1—9月，规上工业增加值增长约6%，固定资产投资增长4%左右。")).toEqual([
      "IVA actual 2024-9 6% ? approximateFigure",
      "FAI actual 2024-9 4% ? approximateFigure",
    ]);
    expect(found("预计前三季度地区生产总值增长6%，社零增长5%。")).toEqual(
      ["GDP actual 2024-9 6%", "RETAIL actual 2024-9 5%"].map((each) => `${each} ? forecast`),
    );
    expect(found("社零预计全年增长6%，前三季度增长5.3%。")).toEqual([
      "RETAIL actual 2024-12 6% ? forecast",
      "RETAIL actual 2024-9 5.3%",
    ]);
  });

  test("of another year is doubted, and last year's beside this year's is none", () => {
    expect(found("2023年，地区生产总值增长6.8%。")).toEqual(["GDP actual 2023-12 6.8% ? otherYear"]);
    expect(passedOver("1—3月，规上工业增加值增长8.3%，去年同期为4.5%。")).toEqual(["4.5% lastYear"]);
  });

  test.each([
    ["2023年，GDP增长6.8%，其中一季度增长5.5%。", "GDP actual 2023-3 5.5% ? otherYear"],
    ["2023年上半年GDP增长6.2%，前三季度增长6.5%。", "GDP actual 2023-9 6.5% ? otherYear"],
    ["2023年全市经济运行情况\n1—9月，GDP增长6.5%。", "GDP actual 2023-9 6.5% ? otherYear"],
    ["2023年GDP增长6.8%，今年一季度增长6%。", "GDP actual 2024-3 6%"],
    ["2023年GDP增长6.8%。今年以来，一季度GDP增长6%。", "GDP actual 2024-3 6%"],
    ["1—9月，GDP增长6.1%，2023年全年增长6.8%；上半年社零增长6%。", "RETAIL actual 2024-6 6%"],
  ])("is of the year that was named last, but in passing: %s", (text, figure) => {
    expect(found(text)).toContain(figure);
  });

  test("is not of the year of a date or of an issue", () => {
    expect(found("2024年10月18日，统计局发布：1—9月固定资产投资增长4.1%。社零增长5.2%。")).toEqual([
      "FAI actual 2024-9 4.1%",
      "RETAIL actual 2024-9 5.2%",
    ]);
    expect(found("2024年第3期快报：中欧班列开行1803列。")).toEqual([]);
  });

  test("is of the month that ends with the day up to which it is, and of none where the day is inside of one", () => {
    for (const words of ["截至9月30日", "截至2024年9月30日", "截止9月30日", "9月30日止"])
      expect(found(`${words}，城镇新增就业8.7万人。`)).toEqual(["JOBS actual 2024-9 8.7万人"]);
    const text = "前三季度固定资产投资增长4.1%。截至10月15日，城镇新增就业9.1万人。";
    expect(found(text)).toEqual(["FAI actual 2024-9 4.1%"]);
    expect(passedOver(text)).toEqual(["9.1万人 withinMonth"]);
  });

  test("of an earlier month beside a later one is doubted; one that is given twice differently, too", () => {
    expect(found("上半年GDP增长6.2%，前三季度GDP增长6.0%。")).toEqual([
      "GDP actual 2024-6 6.2% ? earlierPeriod",
      "GDP actual 2024-9 6%",
    ]);
    expect(found("1—9月社零增长5.2%。1—9月社零增长5.3%。")).toEqual([
      "RETAIL actual 2024-9 5.2% ? conflict",
      "RETAIL actual 2024-9 5.3% ? conflict",
    ]);
  });

  test("stands on in the next line where only the page ends it", () => {
    const text =
      "1—9月，全市规模以上工业增加值同比增长5.9\n%，低于全省平均1.9个百分点；全市固定资产投\n资同比增长4.1%，其中民间投资同比下降2.3\n%。";
    expect(found(text)).toEqual([
      "IVA actual 2024-9 5.9%",
      "IVA benchmark 2024-9 7.8% derived",
      "FAI actual 2024-9 4.1%",
      "PRIVATE_FAI actual 2024-9 -2.3%",
    ]);
  });

  test("is found in a page of paragraphs, and in a message with commas of either width", () => {
    expect(found("<div><p>1—9月，社零增长<b>5.2%</b>。</p><p>固投增长4.1%。</p></div>")).toEqual([
      "RETAIL actual 2024-9 5.2%",
      "FAI actual 2024-9 4.1%",
    ]);
    expect(found("1-9月快报：\n社零 2345.6亿,5.2%\n出口 5731.6亿,15.2%")).toEqual([
      "RETAIL level 2024-9 2345.6亿元",
      "RETAIL actual 2024-9 5.2%",
      "EXPORT level 2024-9 5731.6亿元",
      "EXPORT actual 2024-9 15.2%",
    ]);
  });

  test("before which no period stands takes the text's, with a doubt", () => {
    expect(found("——社零增长5.2%；\n以上为1—9月数。")).toEqual(["RETAIL actual 2024-9 5.2% ? noPeriod"]);
  });

  test("is what it has come to, not what it was", () => {
    expect(found("1—9月，社零增速由1—8月的5.0%回升到5.2%。")).toEqual(["RETAIL actual 2024-9 5.2%"]);
    expect(found("前三季度，城乡居民收入比1.85:1。")).toEqual(["INCOME_RATIO actual 2024-9 1.85— ? notPublished"]);
  });

  test("keeps its month where another year or the whole year is named in passing", () => {
    expect(found("1—9月，社零增长5.2%，上年全年增长7.0%；固定资产投资增长4.1%。")).toEqual([
      "RETAIL actual 2024-9 5.2%",
      "RETAIL actual 2023-12 7% ? otherYear",
      "FAI actual 2024-9 4.1%",
    ]);
  });

  test("with words in between that may be about something else is doubted", () => {
    expect(found("1—9月，固定资产投资平稳，房地产市场低迷，下降11.2%。")).toEqual([
      "FAI actual 2024-9 -11.2% ? subjectFar",
    ]);
  });

  test("is shown with 160 signs of a long sentence around it, eighty of them before it, and with its line", () => {
    const filler = (length: number) => "稳".repeat(length);
    const sentence = `1—9月，社零增长5.2%，${filler(90)}，出口增长9%，${filler(90)}，民间投资下降2.3%`;
    const source = `标题。\n  短句。${sentence}。下一句`;
    const shown = readRelease(source, context).candidates.map(({ excerpt, mark, line }) => [
      source.indexOf(excerpt) - source.indexOf(sentence),
      excerpt.length,
      excerpt.slice(mark.start, mark.end),
      line,
    ]);
    expect(sentence).toHaveLength(213);
    expect(shown).toEqual([
      [0, 160, "5.2%", 2],
      [sentence.indexOf("9%") - 80, 160, "9%", 2],
      [53, 160, "2.3%", 2],
    ]);
  });

  test("is shown with its sentence and its place in it", () => {
    expect(passedOver("全市高质量发展。9月份，固定资产投资增长5%。")).toEqual(["5% singleMonth"]);
  });
});

describe("Several subjects and figures of one sentence", () => {
  test("are told apart by 分别, in their order", () => {
    expect(found("1—9月，制造业投资、高新技术产业投资分别增长8.6%和9.7%，分别高于全省1.5和0.7个百分点。")).toEqual([
      "MANUF_FAI actual 2024-9 8.6%",
      "HITECH_FAI actual 2024-9 9.7%",
      "MANUF_FAI benchmark 2024-9 7.1% derived",
      "HITECH_FAI benchmark 2024-9 9% derived",
    ]);
  });

  test("are doubted where there are more names than figures", () => {
    expect(found("1—9月，固定资产投资、社零、出口分别增长4.1%、5.2%。")).toEqual([
      "FAI actual 2024-9 4.1% ? listMismatch",
      "RETAIL actual 2024-9 5.2% ? listMismatch",
    ]);
  });

  test("whose sizes stand before 分别 grow in the order of those whose growth does not stand yet", () => {
    expect(
      found("1—9月，规上工业增加值增长7.1%，社零1200亿元，一般公共预算收入300亿元，分别增长5.1%和下降2.2%。"),
    ).toEqual([
      "IVA actual 2024-9 7.1%",
      "RETAIL level 2024-9 1200亿元",
      "FISCAL_REVENUE level 2024-9 300亿元",
      "RETAIL actual 2024-9 5.1%",
      "FISCAL_REVENUE actual 2024-9 -2.2%",
    ]);
  });

  test.each([
    "一季度、上半年和前三季度规上工业增加值分别增长6.1%、6.3%和6.5%。",
    "规上工业增加值1—3月、1—6月、1—9月分别增长6.1%、6.3%和6.5%。",
  ])("of one name are told apart by their periods: %s", (text) => {
    expect(found(text)).toEqual([
      "IVA actual 2024-3 6.1% ? earlierPeriod",
      "IVA actual 2024-6 6.3% ? earlierPeriod",
      "IVA actual 2024-9 6.5%",
    ]);
  });

  test("are joined by 与 where 分别 follows; elsewhere it compares", () => {
    expect(found("1—9月，规上工业增加值与社零分别增长7.1%、5.0%。")).toEqual([
      "IVA actual 2024-9 7.1%",
      "RETAIL actual 2024-9 5%",
    ]);
    expect(found("2024年，R&D经费与GDP之比为2.9%。")).toEqual([]);
  });

  test("share a name's end: 第一、二、三产业增加值", () => {
    expect(found("前三季度，第一、二、三产业增加值分别增长3.4%、5.3%和6.6%。")).toEqual([
      "SERVICES actual 2024-9 6.6%",
    ]);
  });
});

describe("A name", () => {
  test.each([
    ["限额以上社会消费品零售总额增长2.8%"],
    ["规模以上服务业营业收入增长9.2%"],
    ["第一产业增加值增长3.8%"],
    ["工业投资增长8.1%"],
    ["高技术产业投资增长7.0%"],
    ["财政总收入增长1.1%"],
    ["城镇登记失业率为2.1%"],
    ["城镇居民人均可支配收入增长4.1%"],
    ["基础设施投资增长3.6%"],
    ["企业职工基本养老保险参保人数233.1万人"],
    ["人均地区生产总值93705元，增长5.6%"],
    ["规上工业用电量增长8.8%"],
    ["规上工业企业实现利润增长12%"],
    ["跨境电商出口增长20.1%"],
    ["第二产业投资增长16.1%"],
    ["失业人员再就业1.92万人"],
  ])("inside a longer one is no match: %s", (words) => {
    expect(found(`1—9月，全市${words}。`)).toEqual([]);
  });

  test.each([
    ["规模以上工业企业实现增加值增长5.9%", "IVA actual 2024-9 5.9%"],
    ["全市固定资产投资（不含农户）增长4.1%", "FAI actual 2024-9 4.1%"],
    ["地区生产总值（GDP）增长6.0%", "GDP actual 2024-9 6%"],
    ["“义新欧”中欧班列开行1803列", "RAIL_TRAINS actual 2024-9 1803列"],
    ["民间投资占固定资产投资的比重为58.3%", "PRIVATE_FAI_SHARE actual 2024-9 58.3%"],
    ["出口额占全国比重3.08%", "EXPORT_SHARE actual 2024-9 3.08%"],
    ["空气优良天数比例92.1%", "AIR_QUALITY actual 2024-9 92.1%"],
    ["新增城镇就业人员8.2万人", "JOBS actual 2024-9 8.2万人"],
  ])("is known in the spellings of releases: %s", (words, figure) => {
    expect(found(`1—9月，${words}。`)).toEqual([figure]);
  });

  test("that is also said of another thing is doubted, unless what it belongs to stands before", () => {
    expect(found("1—9月，工业增加值增长5.7%。")).toEqual(["IVA actual 2024-9 5.7% ? looseName"]);
    expect(found("前三季度，GDP增长6.0%，其中第三产业增长6.6%。")).toContain("SERVICES actual 2024-9 6.6%");
    expect(found("前三季度，GDP增长6.0%，其中二产增长5.3%，三产增长6.6%。")).toContain("SERVICES actual 2024-9 6.6%");
    expect(found("1—9月，固定资产投资增长2.5%，其中第三产业增长4.6%。")).toEqual(["FAI actual 2024-9 2.5%"]);
    expect(found("1—9月，固定资产投资增长2.5%。分产业看，第二产业增长7.9%，第三产业增长4.6%。")).toEqual([
      "FAI actual 2024-9 2.5%",
    ]);
    expect(found("1—9月，民营企业进出口增长22%，其中出口增长19.2%。")).toEqual([]);
  });

  test("of a part of GDP is known by how plans write it", () => {
    const share = ["RD_SHARE actual 2023-12 2.98% ? otherYear"];
    expect(found("研究与试验发展（R&D）经费支出占地区生产总值比重2.98%（2023年）。")).toEqual(share);
    expect(found("2023年，全社会R&D经费投入强度达2.98%。")).toEqual(share);
  });

  test("may have its figure's unit in brackets", () => {
    expect(found("1—9月：社零（亿元）：1930.5，增速（%）：5.2")).toEqual([
      "RETAIL level 2024-9 1930.5亿元",
      "RETAIL actual 2024-9 5.2%",
    ]);
  });

  test("is taken up again by its last words", () => {
    expect(found("1—9月，一般公共预算收入增长2.0%。收入增幅比全省平均增幅（3.4%）低1.4个百分点。")).toEqual([
      "FISCAL_REVENUE actual 2024-9 2%",
      "FISCAL_REVENUE benchmark 2024-9 3.4%",
    ]);
  });

  test("of an indicator that the catalogue does not know is one of the plan like others, in texts and tables", () => {
    const own = { ...plan.indicators[0]!, code: "OWN", name: "古树名木保护率", unit: "%", knowledge: null };
    const read = (text: string) =>
      readRelease(text, { ...context, plan: { ...plan, indicators: [...plan.indicators, own] } }).candidates.map(
        ({ indicator, role, value, unit }) => `${indicator?.code} ${role} ${value}${unit}`,
      );
    expect(read("1—9月，古树名木保护率98.2%。")).toEqual(["OWN actual 98.2%"]);
    expect(read("指标\t1-9月（%）\n古树名木保护率\t98.2\nGDP增速\t6.1")).toEqual([
      "OWN actual 98.2%",
      "GDP actual 6.1%",
    ]);
  });

  test("of an indicator that the catalogue does not know is a growth where it says so and is in percent", () => {
    const [usual] = plan.indicators;
    const read = (name: string, unit: string, text: string) => {
      const own = { ...usual!, code: "OWN", name, unit, knowledge: null };
      const { candidates, ignored } = readRelease(text, { ...context, plan: { ...plan, indicators: [own] } });
      return [
        ...candidates.map(({ role, value, unit }) => `${role} ${value}${unit}`),
        ...ignored.map(({ reason }) => reason),
      ];
    };
    const text = "1—9月，古树增长5%，古树3.2亿元，古树12个，古树下降2%。";
    expect(read("古树增长", "%", text)).toEqual(["actual 5%", "actual -2%", "otherUnit", "otherUnit"]);
    expect(read("古树增速", "%", text)).toEqual(["actual 5%", "actual -2%", "otherUnit", "otherUnit"]);
    expect(read("古树增长", "个", text)).toEqual(["actual 12个", "growthOfTotal", "otherUnit", "growthOfTotal"]);
    expect(read("古树", "%", text)).toEqual(["growthOfTotal", "otherUnit", "otherUnit", "growthOfTotal"]);
  });

  test("of a part in few words is guessed with a doubt", () => {
    expect(found("1—9月，固定资产投资增长4.1%，其中制造业增长8.6%。")).toEqual([
      "FAI actual 2024-9 4.1%",
      "MANUF_FAI actual 2024-9 8.6% ? guessedPart",
    ]);
  });
});

describe("A figure of another region", () => {
  const nation = "benchmark 5.8% 全国 ? otherBenchmark";
  test.each([
    ["全国", ["actual 5.8%", "actual 7.6% ? otherLevel", "actual 5.9% ? otherLevel", "actual 6.3% ? otherLevel"]],
    ["江苏省", [nation, "actual 7.6%", "actual 5.9% ? otherLevel", "actual 6.3% ? otherLevel"]],
    ["西藏自治区", [nation, "actual 7.6%", "actual 5.9% ? otherLevel", "actual 6.3% ? otherLevel"]],
    ["金华市", [nation, "benchmark 7.6%", "actual 5.9%", "actual 6.3% ? otherLevel"]],
    ["阿坝藏族羌族自治州", [nation, "benchmark 7.6%", "actual 5.9%", "actual 6.3% ? otherLevel"]],
    ["武义县", [nation, "benchmark 7.6%", "actual 5.9% ? otherLevel", "actual 6.3%"]],
    ["浙江省义乌市", [nation, "benchmark 7.6%", "actual 5.9%", "actual 6.3% ? otherLevel", "actual 8%"]],
  ])("is told by the level of %s", (region, figures) => {
    const text = "1—9月，全国社零增长5.8%。全省社零增长7.6%。全市社零增长5.9%。全县社零增长6.3%。义乌市固投增长8%。";
    expect(found(text, region).map((each) => each.replace(/^[A-Z]+ (\S+) 2024-9/, "$1"))).toEqual(figures);
  });

  test("is no benchmark of a province where it is another one's", () => {
    expect(found("1—9月，江苏省社零增长4%，我省增长5%。", "浙江省")).toEqual(["RETAIL actual 2024-9 5%"]);
    expect(found("1—9月，浙江省社零增长4%。", "金华市")).toEqual(["RETAIL benchmark 2024-9 4%"]);
  });

  test("is the benchmark where it is the province's, over sentences, until the city is named", () => {
    const text = "2024年，全省地区生产总值增长5.5%。规上工业增加值增长7.5%。全市地区生产总值增长6.3%。";
    expect(found(text)).toEqual([
      "GDP benchmark 2024-12 5.5%",
      "IVA benchmark 2024-12 7.5%",
      "GDP actual 2024-12 6.3%",
    ]);
  });

  test("follows from its distance, on either side and where it is none", () => {
    expect(found("1—9月，规上工业增加值增长7.8%，高于全省2.1个百分点。")).toContain(
      "IVA benchmark 2024-9 5.7% derived",
    );
    expect(found("1—9月，规上工业增加值增长5.9%，比全省平均水平低1.3个百分点。")).toContain(
      "IVA benchmark 2024-9 7.2% derived",
    );
    expect(found("1—9月，社零增长5.2%，与全省平均持平。")).toContain("RETAIL benchmark 2024-9 5.2% derived");
    expect(found("1—11月，规上工业增加值增长6.0%，增速分别比全国、全省高0.2个、低1.3个百分点。")).toContain(
      "IVA benchmark 2024-11 7.3% derived",
    );
  });

  test.each([
    ["民间投资下降2.3%，降幅小于全省0.4个百分点", "PRIVATE_FAI benchmark 2024-9 -2.7% derived"],
    ["民间投资下降2.3%，降幅比全省大0.4个百分点", "PRIVATE_FAI benchmark 2024-9 -1.9% derived"],
    ["民间投资下降2.3%，增速低于全省0.4个百分点", "PRIVATE_FAI benchmark 2024-9 -1.9% derived"],
  ])("is nearer to nought where a fall is the smaller one: %s", (text, figure) => {
    expect(found(`1—9月，${text}。`)).toContain(figure);
  });

  test("ends where the city's own stands beside it", () => {
    expect(found("1—9月，全省规上工业增加值增长7.6%，我市增长7.1%，制造业投资增长8%，列全省第7位。")).toEqual([
      "IVA benchmark 2024-9 7.6%",
      "IVA actual 2024-9 7.1%",
      "MANUF_FAI actual 2024-9 8%",
      "MANUF_FAI rank 2024-9 7位",
    ]);
  });

  test.each(["坚持中国特色社会主义，1—9月", "经国家统计局核定，1—9月"])(
    "is not the nation's behind words that only hold its name: %s",
    (words) => {
      expect(found(`${words}规上工业增加值增长7.8%。`)).toEqual(["IVA actual 2024-9 7.8%"]);
    },
  );

  test("is doubted where it is the nation's", () => {
    expect(found("1—9月，规上工业增加值增长5.9%（全省7.8%、全国5.8%）。")).toEqual([
      "IVA actual 2024-9 5.9%",
      "IVA benchmark 2024-9 7.8%",
      "IVA benchmark 2024-9 5.8% 全国 ? otherBenchmark",
    ]);
  });

  test("is none where it is a county's, and so is what follows in the sentence", () => {
    const text = "1—9月，婺城区规上工业增加值增长8.8%，固定资产投资增长12.0%。全市规上工业增加值增长5.9%。";
    expect(found(text)).toEqual(["IVA actual 2024-9 5.9%"]);
    expect(found("1—9月，永康市完成固定资产投资100亿元，增长5%。")).toEqual([]);
    // Where the place is none by its ending, what follows is doubted.
    expect(found("1—9月，宁波规上工业增加值增长6.6%，固定资产投资增长8%。")).toEqual([
      "FAI actual 2024-9 8% ? scopeUnclear",
    ]);
  });
});

describe("A number that is no figure", () => {
  test.each([
    ["位次较上半年前移1位", ["1位 change"]],
    ["排名上升2位", ["2位 change"]],
    ["全省位次前移两位、前移3位", ["3位 change"]],
    ["距全年10%的目标还差4.7个百分点", ["10% target", "4.7个百分点 target"]],
    ["力争上半年增长8%", ["8% target"]],
    ["完成年度目标10万人的87%", ["10万人 target", "87% target"]],
    ["年内力争增长8%", ["8% target"]],
    ["两年平均增长4.1%", ["4.1% twoYearAverage"]],
    ["环比增长0.3%", ["0.3% monthOnMonth"]],
    ["拉动GDP增长3.8个百分点", ["3.8个百分点 contribution"]],
    ["贡献率为62.3%", ["62.3% contribution"]],
    ["比1—8月回落0.2个百分点", ["0.2个百分点 change"]],
    ["同比增收249,885万元", ["249,885万元 difference"]],
    ["占全国的3%", ["3% share"]],
    ["为预算的78.1%", ["78.1% target"]],
  ])("has its reason: %s", (words, reasons) => {
    expect(passedOver(`1—9月，固定资产投资增长5.3%，${words}。`)).toEqual(reasons);
  });

  test("is every one of a section of aims", () => {
    const text = "一、完成情况\n1—9月固定资产投资增长4.1%。\n二、下一步目标\n1.固定资产投资增长8%。";
    expect(found(text)).toEqual(["FAI actual 2024-9 4.1%"]);
  });
});

describe("A figure that stands beside another region's", () => {
  test("is no figure of that region where it says by how much they differ", () => {
    const text = "前三季度，规上工业增加值增长7.8%（比全省高2.1%）。";
    expect(found(text)).toEqual(["IVA actual 2024-9 7.8%"]);
    expect(passedOver(text)).toEqual(["2.1% change"]);
    expect(found("前三季度，规上工业增加值增速比全省高2.1%。")).toEqual([]);
  });

  test("is that region's where it is its own", () => {
    const both = ["IVA actual 2024-9 7.8%", "IVA benchmark 2024-9 5.7%"];
    expect(found("前三季度，规上工业增加值增长7.8%（全省5.7%）。")).toEqual(both);
    expect(found("前三季度，规上工业增加值增长7.8%（比全省5.7%高2.1个百分点）。")).toEqual(both);
  });
});

describe("A figure of a part of the year", () => {
  test.each(["7月份至9月份", "7-9月", "7—9月份", "10-12月", "二季度", "三季度", "下半年"])(
    "%s is none of the year so far",
    (period) => {
      const text = `${period}，规上工业增加值增长5.1%。`;
      expect(found(text)).toEqual([]);
      expect(passedOver(text)).toEqual(["5.1% notFromJanuary"]);
    },
  );

  test.each([
    ["首季", 3],
    ["上半年末", 6],
    ["三季度末", 9],
    ["年末", 12],
  ])("that ends with it counts: %s", (period, month) => {
    expect(found(`${period}，城镇调查失业率为5.1%。`)).toEqual([`UNEMPLOYMENT actual 2024-${month} 5.1%`]);
  });
});

describe("A figure of no indicator of the plan", () => {
  test("keeps the sign that its words say", () => {
    const { candidates } = readRelease("1-9月，全社会用电量下降3.2%，货运量增长4.2%。", context);
    expect(candidates.map(({ indicator, value }) => [indicator, value])).toEqual([
      [null, -3.2],
      [null, 4.2],
    ]);
  });
});

describe("Numbers that belong to a list of names", () => {
  test("are its own in their order where there are as many, and doubted where there are not", () => {
    expect(found("1-9月，固定资产投资、社会消费品零售总额分别增长4.1%、5.2%。")).toEqual([
      "FAI actual 2024-9 4.1%",
      "RETAIL actual 2024-9 5.2%",
    ]);
    expect(found("1-9月，固定资产投资分别增长4.1%、5.2%。")).toEqual([
      "FAI actual 2024-9 4.1% ? conflict",
      "FAI actual 2024-9 5.2% ? conflict",
    ]);
  });
});

describe("Income", () => {
  test("is nominal, with its real growth on the basis 实际", () => {
    expect(found("前三季度，全体居民人均可支配收入52206元，名义增长4.8%，扣除价格因素，实际增长4.5%。")).toEqual([
      "INCOME level 2024-9 52206元",
      "INCOME actual 2024-9 4.8%",
      "INCOME actual 2024-9 4.5% 实际",
    ]);
  });
});

describe("Words in brackets before a number", () => {
  test.each([
    ["增长（高于全省）2.1%", "2.1% change"],
    ["增速（比全省高）2.1%", "2.1% change"],
    ["（高于全省）增长2.1%", "2.1% change"],
    ["增长（快于全国）：2.1%", "2.1% change"],
    ["增长（较上半年加快）2.1%", "2.1% change"],
    ["增长（环比）2.1%", "2.1% monthOnMonth"],
    ["增长（上年同期）6%", "6% lastYear"],
    ["增长（目标）6%", "6% target"],
    ["增长（两年平均）6%", "6% twoYearAverage"],
    ["增长（当月）6%", "6% singleMonth"],
    ["增长（义乌市）6%", "6% noSubject"],
  ])("say of %s that it is no figure of the region", (words, why) => {
    const text = `1—9月，规上工业增加值${words}。`;
    expect(found(text)).toEqual([]);
    expect(passedOver(text)).toEqual([why]);
  });

  test("say whose figure it is, and how far another one is", () => {
    expect(found("1—9月，规上工业增加值增长（全省）5.7%。")).toEqual(["IVA benchmark 2024-9 5.7%"]);
    expect(found("1—9月，规上工业增加值增长7.8%（高于全省）2.1个百分点。")).toEqual([
      "IVA actual 2024-9 7.8%",
      "IVA benchmark 2024-9 5.7% derived",
    ]);
  });

  test("a percentage above the province's is none of the province's, one beside its mean is", () => {
    expect(found("1—9月，规上工业增加值增长7.8%（高于全省2.1%）。")).toEqual(["IVA actual 2024-9 7.8%"]);
    expect(found("1—9月，规上工业增加值增长7.8%，高于全省平均增幅（5.7%）。")).toContain("IVA benchmark 2024-9 5.7%");
  });

  test("that leave something out make a doubt, but for the usual one of investment", () => {
    expect(found("1—9月，规上工业增加值增长（不含义乌）6%。")).toEqual(["IVA actual 2024-9 6% 同口径 ? otherBasis"]);
    expect(found("1—9月，固定资产投资（不含农户）增长4.1%。")).toEqual(["FAI actual 2024-9 4.1%"]);
  });
});

describe("The words for places", () => {
  const city = "全市 我市 本市 全市域";
  const county = "全县 我县 本县 全区 我区 本区 全旗 全镇";
  const prefecture = "全州 我州 全地区 全盟";
  const province = "全省 我省 本省 省平均 全自治区";
  const nation = "全国 我国 中国 国家";
  const provinces =
    "河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾";
  const named = (others: string) => provinces.replaceAll(/(?= |$)/g, "省").replace(` ${others}`, "");

  test.each([
    [
      "全国",
      {
        own: nation,
        otherLevel: `${province} ${named("-")} ${city} ${county} ${prefecture}`,
      },
    ],
    [
      "浙江省",
      { own: `${province} 浙江省 浙江`, nation, otherLevel: `${city} ${county} ${prefecture}`, place: named("浙江省") },
    ],
    [
      "西藏自治区",
      {
        own: `${province} 西藏自治区 西藏自治`,
        nation,
        otherLevel: `${city} ${county} ${prefecture}`,
        place: named("-"),
      },
    ],
    [
      "金华市",
      { own: `${city} ${prefecture} 金华市 金华`, nation, province: `${province} ${named("-")}`, otherLevel: county },
    ],
    [
      "浙江省义乌市",
      {
        own: `${city} ${prefecture} 浙江省义乌市 义乌市 义乌`,
        nation,
        province: `${province} ${named("-")}`,
        otherLevel: county,
      },
    ],
    [
      "武义县",
      {
        own: `${county} 武义县 武义`,
        nation,
        province: `${province} ${named("-")}`,
        otherLevel: `${city} ${prefecture}`,
      },
    ],
    [
      "婺城区",
      {
        own: `${county} 婺城区 婺城`,
        nation,
        province: `${province} ${named("-")}`,
        otherLevel: `${city} ${prefecture}`,
      },
    ],
    [
      "沛县",
      { own: `${county} 沛县`, nation, province: `${province} ${named("-")}`, otherLevel: `${city} ${prefecture}` },
    ],
    [
      "土默特左旗",
      {
        own: `${county} 土默特左旗 土默特左`,
        nation,
        province: `${province} ${named("-")}`,
        otherLevel: `${city} ${prefecture}`,
      },
    ],
    [
      "延边州",
      { own: `${city} ${prefecture} 延边州 延边`, nation, province: `${province} ${named("-")}`, otherLevel: county },
    ],
    [
      "锡林郭勒盟",
      {
        own: `${city} ${prefecture} 锡林郭勒盟 锡林郭勒`,
        nation,
        province: `${province} ${named("-")}`,
        otherLevel: county,
      },
    ],
    [
      "香港特别行政区",
      {
        own: `${province} 香港特别行政区 香港特别行政`,
        nation,
        otherLevel: `${city} ${county} ${prefecture}`,
        place: named("-"),
      },
    ],
  ])("are told by the level of %s", (region, scopes) => {
    const expected = Object.entries(scopes).flatMap(([scope, words]) => words.split(" ").map((word) => [word, scope]));
    expect(Object.fromEntries(regionOf(region).words)).toEqual(Object.fromEntries(expected));
  });
});

describe("A period of a text", () => {
  test.each([
    [
      "1-9月 1—9月 1–9月 1~9月 1至9月 1到9月份 1月—9月 1月份-9月份 一至九月 1--9月 前9个月 前九个月 前9月 前三季度 前3季度 前三季 1-3季度 一至三季度 一季度至三季度",
      "2024-9",
    ],
    [
      "2024年1—9月 今年1—9月 本年的1—9月 2024.1-9月 2024年前三季度 2024年度1-9月 截至9月30日 截止到9月30日 截至2024年9月30日 截至今年9月30日 9月30日止 9月30日24时为止",
      "2024-9",
    ],
    ["一季度 第一季度 第1季度 1季度 首季 1-3月 前三个月 前3个月", "2024-3"],
    ["上半年 1-6月 前两季度 前二季度 前2个季度 1-2季度 一至二季度 前六个月", "2024-6"],
    ["全年 2024年 2024年度 2024年全年 1-12月 前十二个月 1—4季度", "2024-12"],
    ["1-2月 1—2月份 前2个月 前两个月", "2024-2"],
    ["1-10月 前十个月 一至十月", "2024-10"],
    ["1-11月 前十一个月 一至十一月", "2024-11"],
    ["2023年1—9月 2023年前三季度 去年1—9月 上年前三季度", "2023-9 otherYear"],
    ["2023年 2023年度 2023年全年", "2023-12 otherYear"],
    ["9月", "2024-9 openMonth"],
    ["9月份 9月当月 三季度 第三季度 第3季度 3季度 7-9月 下半年 4月至9月 截至10月15日 2024年10月18日", ""],
  ])("is read in all its spellings: %s", (periods, month) => {
    const read = (text: string) =>
      found(text).map((each) => each.replace(/^RETAIL actual (\S+) 5.2%(?: \?(.*))?$/, "$1$2"));
    for (const period of periods.split(" "))
      expect([period, read(`${period}，社会消费品零售总额同比增长5.2%。`)]).toEqual([
        period,
        month === "" ? [] : [month],
      ]);
  });
});
