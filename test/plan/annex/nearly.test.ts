import { readAnnex } from "../../../src/plan";
import { asked, codes, leaves, read, readWith } from "./reading";

describe("What only looks like a part of the table", () => {
  it("is no column of the whole year where it says what was done in it", () => {
    const reading = read(
      "某市2024年主要目标",
      "指标\t单位\t一季度目标\t上半年目标\t上年全年\t全年",
      "粮食产量\t万吨\t5\t10\t19\t20",
    );
    expect(leaves(reading)).toEqual(["1 粮食产量 万吨: point 20"]);
    expect(asked(reading)).toEqual([]);
  });

  it("is no category where the sentence in each of its cells is long: it is reported", () => {
    const sentence = "以下各项由各县（市、区）人民政府和市级有关部门按照职责分工共同负责落实";
    const reading = read(
      "某市2024年主要目标",
      "指标\t单位\t2024年目标",
      `${sentence}\t${sentence}\t${sentence}`,
      "粮食产量\t万吨\t20",
    );
    expect(leaves(reading).at(-1)).toBe("2 粮食产量 万吨: point 20");
    expect(reading.plan.indicators.map(({ category }) => category)).toEqual(["", ""]);
    expect(codes(reading)).toEqual(["unparsedTarget"]);
  });

  it("is a category with dashes beside it, whose name the dashes are not", () => {
    const reading = read("某市2024年主要目标", "指标\t单位\t2024年目标", "一、农业发展\t——\t——", "粮食产量\t万吨\t20");
    expect(reading.plan.indicators.map(({ name, category }) => [name, category])).toEqual([["粮食产量", "农业发展"]]);
  });

  it("is no year of the plan: what is answered has to be one", () => {
    const text = ["某市主要目标", "指标\t单位\t目标", "粮食产量\t万吨\t20"];
    const yearAsked = (answer: string) =>
      asked(readWith({ year: answer }, ...text)).filter((question) => question.startsWith("year"));
    expect(yearAsked("明年")).toHaveLength(1);
    expect(yearAsked("2024")).toEqual([]);
    expect(readWith({ year: "2024" }, ...text).plan.year).toBe(2024);
  });

  it("is a category also where its column has no heading and rows have no numbers", () => {
    const reading = read(
      "某市2024年主要目标",
      "\t指标\t单位\t2024年目标",
      "农业生产\t粮食产量\t万吨\t20",
      "\t蔬菜产量\t万吨\t30",
      "居民生活\t居民人均可支配收入\t元\t50000",
    );
    expect(leaves(reading)).toEqual([
      "1 粮食产量 万吨: point 20",
      "2 蔬菜产量 万吨: point 30",
      "3 居民人均可支配收入 元: point 50000",
    ]);
    expect(reading.plan.indicators.map(({ category }) => category)).toEqual(["农业生产", "农业生产", "居民生活"]);
  });

  it("is a table of tasks, whose numbers are no targets, however its heading names the tasks", () => {
    for (const heading of ["主要工作内容", "重点改革事项", "（县、市、区）负责人"]) {
      const reading = read(
        "某市2024年主要目标",
        "指标\t单位\t2024年目标",
        "粮食产量\t万吨\t20",
        `序号\t${heading}\t牵头单位\t完成时限`,
        "1\t新建粮库\t市粮食局\t12月",
      );
      expect([heading, leaves(reading)]).toEqual([heading, ["1 粮食产量 万吨: point 20"]]);
    }
  });

  it("is nothing yet where the text ends with its headings", () => {
    for (const text of [["指标    2024年"], ["指标    2024年", "        目标"], ["", "指标"], ["指标 单位", ""]])
      expect(leaves(read("某市2024年主要目标", ...text))).toEqual([]);
  });
});

describe("A target in the words of the nation", () => {
  it.each(["与国内生产总值增长同步", "与国内生产总值同步", "与地区生产总值增长同步"])(
    "%s is one linked to GDP",
    (text) => {
      const reading = read("某市2024年目标", "指标\t单位\t目标", "GDP增速\t%\t6", `居民人均可支配收入增长\t%\t${text}`);
      expect(leaves(reading)[1]).toBe("2 居民人均可支配收入增长 %: linked = GDP");
    },
  );

  it.each(["GDP", "GDP增长", "地区生产总值", "地区生产总值增长", "国内生产总值", "国内生产总值增长"])(
    "keeps step with the economy that a plan has as %s, whether or not the catalogue knows it",
    (name) => {
      const text = `指标\t单位\t目标\n${name}\t%\t6\n人均收入增长\t%\t与经济增长同步`;
      const [economy, income] = readAnnex(text, []).plan.indicators;
      expect(income!.target).toMatchObject({ kind: "linked", linkedTo: economy!.code });
    },
  );

  it("is not one of nothing where more is said than that", () => {
    const reading = read("某市2024年目标", "指标\t单位\t目标", "事故起数\t起\t动态清零机制建立");
    expect(leaves(reading)).toEqual(["1 事故起数 起: unparsed"]);
  });
});
