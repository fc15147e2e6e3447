import { noJudgement } from "../../../src/analysis";
import { parseTarget, type Revision } from "../../../src/plan";
import { figure, indicator } from "../../support/build";
import { investment, jobs, months, paragraphOf, tell } from "./support";

const category = (text: ReturnType<typeof tell>, name = "经济发展") =>
  paragraphOf(text.briefing, `category counts ${name}`);

describe("a figure in a briefing", () => {
  const say = (of: ReturnType<typeof indicator>, value: number) =>
    category(tell({ indicators: [of], figures: [figure(of.code, 2024, 9, value)] }));

  test("of growth is 增长, 下降 or 持平, by the sign as it is printed", () => {
    expect(say(investment(), 5.2)).toContain("1—9月，固定资产投资增长5.2%，");
    expect(say(investment(), -1.3)).toContain("固定资产投资下降1.3%，");
    expect(say(investment(), -0.02)).toContain("固定资产投资与上年同期持平，");
  });

  test("of prices is 上涨 or 下降", () => {
    const cpi = indicator({
      ...{ code: "CPI", name: "居民消费价格涨幅", target: "3左右", better: "low" },
      knowledge: { measure: "cumulativeAverage", frequency: "monthly" },
    });
    expect(say(cpi, 0.4)).toContain("居民消费价格上涨0.4%，低于全年控制目标2.6个百分点");
    expect(say(cpi, -0.4)).toContain("居民消费价格下降0.4%");
  });

  test("of a reduction is 降低, and 上升 where it went the other way", () => {
    const energy = indicator({
      code: "ENERGY",
      name: "单位GDP能源消耗降低",
      target: "3",
      knowledge: { reduction: true },
    });
    expect(say(energy, 3.2)).toContain("单位GDP能源消耗降低3.2%，高于全年目标0.2个百分点");
    expect(say(energy, -1.2)).toContain("单位GDP能源消耗上升1.2%，距全年目标还差4.2个百分点");
    const tons = jobs({
      code: "COD",
      name: "主要污染物排放量降低氨氮",
      unit: "吨",
      knowledge: { reduction: true, decimals: 0 },
    });
    expect(category(tell({ indicators: [tons], figures: [figure("COD", 2024, 9, 79)] }), "社会民生")).toContain(
      "主要污染物排放量（氨氮）降低79吨",
    );
  });

  test("of a level stands at the month's end and of a quarter by the quarter's name", () => {
    const talent = jobs({
      code: "TALENT",
      name: "人才资源总量",
      target: "160",
      category: "科技创新",
      knowledge: { measure: "level", decimals: 1 },
    });
    const text = category(tell({ indicators: [talent], figures: [figure("TALENT", 2024, 9, 158.4)] }), "科技创新");
    expect(text).toContain("9月末，人才资源总量为158.4万人");
    expect(say(indicator(), 5.2)).toContain("前三季度，地区生产总值增长5.2%");
  });

  test("of a rate where less is better is held to its limit, in points", () => {
    const jobless = indicator({
      ...{ code: "UNEMPLOYMENT", name: "城镇调查失业率", target: "5以内", better: "low" },
      knowledge: { measure: "cumulativeAverage", frequency: "monthly", quantity: "rate" },
    });
    expect(say(jobless, 5.3)).toContain("城镇调查失业率为5.3%，高于全年控制目标0.3个百分点");
  });

  test("of a linked target names what it is held to, with its period", () => {
    const fiscal = investment({ code: "FISCAL_REVENUE", name: "一般公共预算收入增长", target: "与经济增长同步" });
    const figures = [figure("GDP", 2024, 9, 5.2), figure("FISCAL_REVENUE", 2024, 9, 4.1)];
    expect(category(tell({ indicators: [indicator(), fiscal], figures }))).toContain(
      "一般公共预算收入增长4.1%，低于地区生产总值增长（前三季度5.2%）1.1个百分点",
    );
  });

  test("of a linked target whose other figure is of an earlier month names its own figure of then, which the gap is from", () => {
    const fiscal = investment({ code: "FISCAL_REVENUE", name: "一般公共预算收入增长", target: "与经济增长同步" });
    const figures = [
      figure("GDP", 2024, 9, 6),
      figure("FISCAL_REVENUE", 2024, 9, 5.5),
      figure("FISCAL_REVENUE", 2024, 10, 5.3),
    ];
    expect(category(tell({ indicators: [indicator(), fiscal], figures, asOf: "2024-10" }))).toContain(
      "一般公共预算收入增长5.3%，低于地区生产总值增长（前三季度6.0%，本项同期5.5%）0.5个百分点",
    );
  });
});

describe("a comparison with an earlier month", () => {
  const change = (before: number, now: number, of = investment()) =>
    category(
      tell({ indicators: [of], figures: months(of.code, 2024, [0, 0, 0, 0, 0, 0, before, now]), earlier: "2024-08" }),
    );

  test("says 加快, 回落 or 持平 of growth, against the earlier figure's own months", () => {
    expect(change(5, 5.3)).toContain("比1—8月加快0.3个百分点（");
    expect(change(5.3, 5)).toContain("比1—8月回落0.3个百分点（");
    expect(change(5, 5)).toContain("与1—8月持平（");
  });

  test("says 降幅 where growth is negative, and the earlier state where the sign turned", () => {
    expect(change(-2, -1.5)).toContain("固定资产投资下降1.5%，低于全年目标11.5个百分点，降幅比1—8月收窄0.5个百分点");
    expect(change(-1.5, -2)).toContain("降幅比1—8月扩大0.5个百分点");
    expect(change(-0.3, 0.2)).toContain("增长0.2%，低于全年目标9.8个百分点，1—8月为下降0.3%");
  });

  test("is silent where no new figure has come since", () => {
    const { text } = tell({
      indicators: [indicator()],
      figures: [figure("GDP", 2024, 6, 5)],
      asOf: "2024-08",
      earlier: "2024-07",
    });
    expect(text).toContain("上半年，地区生产总值增长5.0%");
    expect(text).not.toMatch(/加快|回落|比1—|与1—/);
  });

  test("of a total says whether what it lacks has grown, never that it increased", () => {
    const history = months("JOBS", 2023, [1, 2, 3, 4, 5, 6, 7, 8, 9, 9.5, 10]);
    const { briefing } = tell({
      indicators: [jobs()],
      figures: [...history, ...months("JOBS", 2024, [1, 2, 3, 4, 5, 6, 6.5, 7.2])],
      earlier: "2024-08",
    });
    expect(paragraphOf(briefing, "category counts 社会民生")).toContain(
      "城镇新增就业人数为7.20万人，低于序时进度0.80万人，差距比1—8月扩大0.30万人（",
    );
  });

  test("names what newly lags, and counts how many growth rates moved which way", () => {
    const figures = [
      ...months("FAI", 2023, Array<number>(11).fill(11)),
      ...months("FAI", 2024, [13, 13, 13, 13, 13, 13, 13, 6]),
    ];
    const { briefing } = tell({ indicators: [investment()], figures, earlier: "2024-08" });
    expect(paragraphOf(briefing, "overall compared")).toBe(
      "与截至2024年8月的监测结果相比，新列为滞后1项：固定资产投资增长。数据已更新的1项增速中，回落1项。",
    );
    expect(paragraphOf(briefing, "remark")).toContain("以现有数据计算的截至2024年8月的结果");
  });

  test("is not spoken of where there is none", () => {
    const { text } = tell({ indicators: [investment()], figures: [figure("FAI", 2024, 9, 5)] });
    expect(text).not.toMatch(/相比|上期|加快|回落/);
  });
});

describe("a lagging indicator", () => {
  const levels = [figure("FAI", 2023, 9, 719, { role: "level" }), figure("FAI", 2023, 12, 1000, { role: "level" })];

  test("is said with its target, its projection and what the remaining months need, with the rounding band", () => {
    const of = investment({ target: "5.0", owner: "市发展改革委" });
    const { briefing } = tell({
      indicators: [of],
      figures: [...levels, ...months("FAI", 2024, [4, 4, 4, 4, 4, 4, 4, 4.0])],
    });
    const text = paragraphOf(briefing, "lagging FAI");
    expect(text).toMatch(
      /^1．固定资产投资增长（市发展改革委）。全年目标为“5.0”（单位：%）。1—9月增长4.0%，低于全年目标1.0个百分点，/,
    );
    expect(text).toMatch(/预计全年增长4\.\d%，八成把握在.+%至.+%之间，完成目标的概率/);
    // (5 − 0.719 · 4) / 0.281 and the same with 4.05 and 3.95.
    expect(text).toContain("后三个月需增长7.6%以上（按数据舍入为7.4%至7.7%）。");
    expect(paragraphOf(briefing, "owner 市发展改革委")).toBe(
      "市发展改革委：共1项，严重滞后1项；其中滞后、严重滞后或未完成的为固定资产投资增长。",
    );
  });

  test("with a total says what is still to come, a month, and as growth", () => {
    const history = months("JOBS", 2023, [1, 2, 3, 4, 5, 6, 7, 8, 9, 9.5, 10]);
    const { briefing } = tell({
      indicators: [jobs()],
      figures: [...history, ...months("JOBS", 2024, [1, 2, 3, 4, 5, 6, 6.5, 7])],
    });
    expect(paragraphOf(briefing, "lagging JOBS")).toContain(
      "后三个月还需3.00万人，月均1.00万人，相当于同比增长50.0%。",
    );
  });

  test("whose year is over is said to have missed its target and needs nothing more", () => {
    const { briefing } = tell({ indicators: [investment()], figures: [figure("FAI", 2024, 12, 6.3)], asOf: "2024-12" });
    const text = paragraphOf(briefing, "lagging FAI");
    expect(text).toContain("全年增长6.3%，低于全年目标3.7个百分点，未完成全年目标。");
    expect(text).not.toMatch(/后续|预计|列为/);
    const table = briefing.blocks.find((block) => block.kind === "table")!;
    expect(table.rows[0]!.cells.map((cell) => cell.text)).toEqual([
      ...["8", "固定资产投资增长（%）", "10以上", "全年", "6.3", "10.0", "−3.7", "", "", "未完成"],
    ]);
  });

  test("is neither one that is pending nor one without figures", () => {
    const pending = indicator({ code: "COD", name: "化学需氧量", target: "完成省下达目标" });
    const { briefing, text } = tell({ indicators: [pending, investment()], figures: [figure("COD", 2024, 9, 5)] });
    expect(paragraphOf(briefing, "lagging")).toBe("目前没有列为滞后、严重滞后或未完成的指标。");
    expect(text).toContain("列为待定的：化学需氧量。尚无数据的：固定资产投资增长。");
    expect(text).toContain("需录入下达数的为化学需氧量");
    expect(paragraphOf(briefing, "attention missing")).toContain("固定资产投资增长");
  });
});

describe("what the rest of the year needs", () => {
  const need = (of: ReturnType<typeof indicator>, year: readonly number[], before: readonly number[] = []) => {
    const figures = [...months(of.code, 2023, before), ...months(of.code, 2024, year)];
    const manual = { status: "lagging", reason: "", by: "", on: "" } as const;
    const settings = { judgements: { [of.code]: { ...noJudgement, manual } } };
    return paragraphOf(tell({ indicators: [of], figures, settings }).briefing, `lagging ${of.code}`);
  };
  const eight = (value: number) => Array<number>(8).fill(value);
  const rate = (over: Parameters<typeof indicator>[0]) =>
    investment({ ...over, knowledge: { measure: "cumulativeAverage", quantity: "rate", ...over?.knowledge } });

  test("of growth may be a fall that is held, and of a reduction is a reduction", () => {
    expect(need(investment({ target: "-2以上" }), eight(-1.9))).toContain(
      "后三个月降幅需在2%左右（缺上年各月水平，按月数推算）",
    );
    expect(need(investment({ target: "0以上" }), eight(0))).toContain("后三个月需与上年同期大体持平（缺上年");
    const energy = investment({ name: "单位GDP能源消耗降低", target: "3", knowledge: { reduction: true } });
    expect(need(energy, eight(2))).toMatch(/后三个月需降低\d\.\d%以上/);
  });

  test("of a rate is a mean: at least, at most, and beyond 100 % it is said so", () => {
    expect(need(rate({ name: "优良天数比率", target: "90以上" }), eight(88))).toMatch(/后三个月平均需达到9\d\.\d%以上/);
    expect(need(rate({ name: "优良天数比率", target: "99以上" }), eight(90))).toMatch(
      /后三个月平均需达到1\d\d\.\d%以上，已超过100%/,
    );
    expect(need(rate({ name: "失业率", target: "5以内", better: "low" }), eight(5.3))).toMatch(
      /后三个月平均需控制在4\.\d%以内/,
    );
    expect(need(rate({ name: "物价", target: "2—3", better: "range" }), eight(1))).toMatch(
      /后三个月平均需在\d\.\d%左右/,
    );
  });

  test("of a level is a change until year-end, in points where it is a rate", () => {
    const level = (over: Parameters<typeof indicator>[0]) =>
      rate({ ...over, knowledge: { measure: "level", ...over?.knowledge } });
    expect(need(level({ name: "入园率", target: "95以上" }), eight(94))).toContain(
      "到年末还需提高1.0个百分点，月均0.3个百分点",
    );
    expect(need(level({ name: "不良贷款率", target: "1以内", better: "low" }), eight(1.6))).toContain(
      "到年末还需降低0.6个百分点，月均0.2个百分点",
    );
    const beds = level({ name: "床位数", unit: "张", target: "5.6", knowledge: { quantity: "amount", decimals: 2 } });
    expect(need(beds, eight(5.5))).toContain("到年末还需增加0.10张，月均0.03张");
    expect(need(beds, eight(5.7))).toContain("按目标已有余量");
  });

  test("of a total that is to stay below a limit is what may still come", () => {
    const deaths = jobs({ name: "事故起数", unit: "起", target: "100以内", better: "low", knowledge: { decimals: 0 } });
    expect(need(deaths, eight(91))).toContain("后三个月合计需控制在9起以内，月均3起");
  });
});

describe("what people decided", () => {
  test("about the months to come is named as their own expectation", () => {
    const judgements = { FAI: { ...noJudgement, choice: { kind: "growth" as const, value: 2 } } };
    const levels = Array.from({ length: 11 }, (_, i) => figure("FAI", 2023, i + 2, 80 * (i + 2), { role: "level" }));
    const history = months("FAI", 2023, [4, 4, 5, 5, 4, 5, 4, 5, 4, 5, 4]);
    const { briefing } = tell({
      indicators: [investment()],
      figures: [...levels, ...history, ...months("FAI", 2024, [4, 4, 4, 4, 4, 4, 4, 4])],
      settings: { judgements },
    });
    expect(paragraphOf(briefing, "lagging FAI")).toMatch(/按自定预期，预计全年增长3\.\d%/);
  });

  test("as a rule of their own is named with it", () => {
    const rules = [{ name: "进度过慢", expression: "gap < -2", status: "lagging" as const }];
    const { briefing } = tell({
      indicators: [investment()],
      figures: [figure("FAI", 2024, 9, 5)],
      settings: { rules },
    });
    expect(paragraphOf(briefing, "lagging FAI")).toContain("按本单位规则“进度过慢”列为滞后");
  });

  test("is said as a judgement by hand, with the computed status and the reason", () => {
    const manual = { status: "lagging", reason: "口径调整。", by: "张三", on: "2024-10-15" } as const;
    const { briefing } = tell({
      indicators: [investment()],
      figures: [figure("FAI", 2024, 9, 12)],
      settings: { judgements: { FAI: { ...noJudgement, manual } } },
    });
    expect(paragraphOf(briefing, "overall manual")).toBe(
      "人工判定1项：固定资产投资增长判定为滞后（按数据为达到序时），理由是“口径调整”（2024-10-15）。",
    );
    expect(category({ briefing } as ReturnType<typeof tell>)).toContain("（滞后，人工判定）");
    expect(paragraphOf(briefing, "lagging FAI")).toContain("判定为滞后（按数据为达到序时），理由是“口径调整”");
  });

  test("about a target is said with the old one, the month and the reason, from that month on", () => {
    const revision: Revision = {
      from: 8,
      target: parseTarget("10以上", "%"),
      reason: "上级调整",
      by: "",
      on: "2024-08-15",
    };
    const story = {
      indicators: [investment({ target: "8左右", revisions: [revision] })],
      figures: [figure("FAI", 2024, 6, 6)],
    };
    expect(paragraphOf(tell(story).briefing, "overall revised")).toBe(
      "目标有调整的1项：固定资产投资增长的目标自2024年8月起由“10以上”调整为“8左右”，理由是“上级调整”（2024-08-15）。",
    );
    expect(paragraphOf(tell({ ...story, asOf: "2024-07" }).briefing, "overall revised")).toBe("");
  });
});

test("sample values are named at the top and at the bottom, and only where there are any", () => {
  const of = (sample: boolean) =>
    tell({ indicators: [investment()], figures: [figure("FAI", 2024, 9, 5, { sample })] }).briefing.blocks;
  const [blocks, clean] = [of(true), of(false)];
  for (const block of [blocks[0]!, blocks.at(-1)!]) expect(block).toMatchObject({ kind: "notice" });
  expect(blocks.filter(({ kind }) => kind === "notice")).toHaveLength(2);
  expect(clean.filter(({ kind }) => kind === "notice")).toHaveLength(0);
});

test("names that are lists themselves are parted by commas", () => {
  const infra = investment({ code: "INFRA", name: "生态环保、交通、能源和水利投资增长" });
  const { briefing } = tell({ indicators: [investment(), infra], figures: [] });
  expect(paragraphOf(briefing, "category counts 经济发展")).toContain(
    "尚无数据的：固定资产投资增长，生态环保、交通、能源和水利投资增长。",
  );
});

test("a long list of names is cut and says how many there are, a short one is not", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => investment({ code: `A${i}`, name: `投资${i}增长` }));
  const listed = (count: number) => category(tell({ indicators: many(count), figures: [] }));
  expect(listed(12)).toContain("、投资11增长。");
  expect(listed(12)).not.toContain("等12项");
  expect(listed(13)).toContain("、投资11增长等13项。");
});

test("document number, issuer and date stand only where they were given", () => {
  const story = { indicators: [investment()], figures: [] };
  expect(tell(story).briefing).toMatchObject({ number: null, issuer: null, date: null });
  const options = { number: "某统〔2024〕1号", issuer: "某市统计局", date: "2024-10-05" };
  expect(tell({ ...story, options }).briefing).toMatchObject({ ...options, date: "2024年10月5日" });
});

describe("why a lagging indicator moved", () => {
  test("stands in its paragraph where that is told, and not where it is not", () => {
    const figures = [2022, 2023].flatMap((year) => months("FAI", year, Array<number>(11).fill(10)));
    const now = months("FAI", 2024, [9, 9, 9, 9, 9, 9, 8, 6]);
    const moves = {
      since: "2024-08",
      projection: { before: 9, now: 6.5, parts: [{ cause: "figure", value: -2.5 }] },
      probability: null,
      status: { before: "lagging", now: "severe" },
      outlook: { before: null, now: null },
      standing: { before: null, now: null },
    } as const;
    const story = { indicators: [investment()], figures: [...figures, ...now], earlier: "2024-08" } as const;
    const said = (options: Parameters<typeof tell>[0]["options"]) =>
      paragraphOf(tell({ ...story, options: options! }).briefing, "lagging FAI");
    expect(said({ movesOf: () => moves })).toContain("较1—8月的预计下调2.5个百分点（当期数据）。");
    expect(said({})).not.toContain("较1—8月的预计");
  });
});

test("indicators without a category stand under 其他 beside those that have one, and under no heading where none has", () => {
  const said = (...categories: string[]) =>
    tell({ indicators: categories.map((category, i) => investment({ code: `A${i}`, category })), figures: [] }).text;
  expect(said("经济发展", "")).toContain("（二）其他");
  expect(said("", "")).not.toContain("其他");
});
