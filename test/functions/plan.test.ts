import { createEvaluate } from "../../src/functions/evaluate";
import { call, notAvailable, valueError } from "./support";

describe("JH.TARGET", () => {
  it("gives the number of a target that names one", () => {
    expect(call("TARGET", "GDP")).toBe(6);
    expect(call("TARGET", "社零")).toBe(6);
    expect(call("TARGET", "PM2.5", "text")).toBe("完成省下达目标");
  });

  it("takes a number of the plan as Excel hands it over: 9.1 as a number, 9.10 as a text", () => {
    expect(call("TARGET", 9.1, "name")).toBe("民间投资增长");
    expect(call("TARGET", 5, "code")).toBe("IVA");
    expect(call("TARGET", "９．１", "name")).toBe("民间投资增长");
    expect(call("TARGET", "9.10")).toMatchObject({ error: "#VALUE!" });
  });

  it("says the verbatim text in #N/A where there is no number yet", () => {
    expect(call("TARGET", 7)).toEqual(notAvailable("目标为“与经济增长同步”，尚无数值。"));
    expect(call("TARGET", "26.1")).toEqual(notAvailable("目标为“完成省下达目标”，尚无数值。"));
    expect(call("TARGET", 3)).toEqual(notAvailable("目标为“提高0.5个百分点”，尚无数值。"));
  });

  it("gives each field by its code or its Chinese name, in any case", () => {
    const fields = ["text", "kind", "unit", "name", "no", "code", "category", "better", "measure", "frequency"];
    expect(fields.map((field) => call("TARGET", "城镇调查失业率", field))).toEqual([
      ...["5 以内", "界限", "%", "城镇调查失业率", "35", "UNEMPLOYMENT", "社会民生", "越低越好", "累计平均", "月度"],
    ]);
    expect(call("TARGET", "GDP", "单位")).toBe("%");
    expect(call("TARGET", "GDP", "UNIT")).toBe("%");
  });

  it("says in #N/A that a target which is no range has no lower end", () => {
    expect(call("TARGET", "GDP", "low")).toEqual(notAvailable("“地区生产总值（GDP）增长”没有区间下限。"));
  });

  it("refuses an unknown field with those there are", () => {
    expect(call("TARGET", "GDP", "颜色")).toEqual(
      valueError(
        "没有取值“颜色”，可用：value、text、kind、low、high、unit、name、no、code、category、owner、better、measure、frequency。",
      ),
    );
  });
});

describe("an indicator that the plan does not have", () => {
  it("is #VALUE! with the nearest names", () => {
    expect(call("TARGET", "民间投资")).toEqual(
      valueError("没有指标“民间投资”，最接近的是：民间投资增长、民间投资占投资比重、高新技术产业投资增长。"),
    );
  });

  it("is #VALUE! with a way to search where no name is near", () => {
    expect(call("ACTUAL", "zzzz")).toEqual(valueError("没有指标“zzzz”，请用 JH.INDICATOR 查找。"));
    expect(call("ACTUAL", "__proto__")).toEqual(valueError("没有指标“__proto__”，请用 JH.INDICATOR 查找。"));
    expect(call("GAP", true)).toMatchObject({ error: "#VALUE!" });
  });

  it("is asked for where it is left empty", () => {
    expect(call("TARGET", "")).toEqual(valueError("请给出指标的序号、代码、名称或别名。"));
    expect(call("STATUS", null)).toEqual(valueError("请给出指标的序号、代码、名称或别名。"));
  });
});

describe("JH.TARGETS", () => {
  it("spills the whole plan under its header, targets verbatim", () => {
    const rows = call("TARGETS", null) as string[][];
    expect(rows).toHaveLength(58);
    expect(rows.slice(0, 2)).toEqual([
      ["序号", "指标", "类别", "单位", "目标"],
      ["1", "地区生产总值（GDP）增长", "经济发展", "%", "6左右"],
    ]);
  });

  it("spills one category", () => {
    const rows = call("TARGETS", "生态环境") as string[][];
    expect(new Set(rows.slice(1).map(([, , category]) => category))).toEqual(new Set(["生态环境"]));
  });

  it("refuses an unknown category with those there are", () => {
    expect(call("TARGETS", "体育")).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/^没有类别“体育”，可用：经济发展、/),
    });
  });
});

describe("JH.INDICATOR", () => {
  it("spills what a part of a name or its pinyin initials find", () => {
    const names = (text: unknown) => (call("INDICATOR", text) as string[][]).slice(1).map(([, name]) => name);
    expect(names("民间投资")).toEqual(["民间投资增长", "民间投资占投资比重"]);
    expect(names("CZDCSYL")).toEqual(["城镇调查失业率"]);
    expect(names(26.2)).toEqual(["主要污染物排放量降低氨氮"]);
  });

  it("is #N/A where nothing is found", () => {
    expect(call("INDICATOR", "月球")).toEqual(notAvailable("没有指标含“月球”，请换个说法。"));
  });
});

describe("JH.FIELDS", () => {
  it("spills every choice of every function, also in an empty workbook", () => {
    const rows = createEvaluate(() => "zh-CN")("FIELDS", [], null) as string[][];
    expect(rows[0]).toEqual(["函数", "取值", "名称", "含义"]);
    expect(rows).toContainEqual(["JH.TARGET", "text", "目标原文", "计划中的原文"]);
    expect(rows).toContainEqual(["JH.TARGET", "owner", "责任单位", "负责该指标的单位"]);
    expect(rows.flat().filter((cell) => cell === "")).toEqual([]);
    expect(rows).toContainEqual(["JH.PROJECT", "high80", "80%上限", "80%区间的上限。"]);
    expect(rows).toContainEqual(["JH.REQUIRED", "perMonth", "月均所需", "总量、期末数平均每月还需增加的量。"]);
  });
});

describe("a workbook without targets", () => {
  it("is said in #N/A, with what to do, in the user's language", () => {
    expect(createEvaluate(() => "zh-CN")("GAP", ["GDP"], null)).toEqual(
      notAvailable("工作簿中还没有目标，请先点“载入目标”。"),
    );
    expect(createEvaluate(() => "en")("TARGET", ["GDP"], null)).toEqual(
      notAvailable("The workbook has no targets yet; press “Load targets” first."),
    );
  });
});
