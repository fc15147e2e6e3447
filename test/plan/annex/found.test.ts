import { asked, codes, leaves, read, readWith } from "./reading";

/** Made up after forms that governments publish; each is read in full, and says what had to be chosen. */
const forms: Record<string, { lines: readonly string[]; leaves: readonly string[]; codes?: readonly string[] }> = {
  "three lines of headings, the region's own before a part of it": {
    lines: [
      "某市2025年国民经济和社会发展计划",
      "指标名称\t计量单位\t2024年预计\t\t2025年计划\t\t\t",
      "指标名称\t计量单位\t绝对值\t增长%\t全市\t\t其中：市本级\t",
      "指标名称\t计量单位\t绝对值\t增长%\t绝对值\t增长%\t绝对值\t增长%",
      "地区生产总值\t亿元\t1800\t6.1\t1930\t6.5\t820\t6.8",
      "固定资产投资\t亿元\t\t5.0\t\t7\t\t8",
    ],
    leaves: ["1 地区生产总值 亿元: point 1930", "2 固定资产投资 %: point 7"],
    codes: ["otherTargets", "growthBeside", "otherColumn"],
  },
  "years above the line of headings": {
    lines: [
      "某县2025年经济社会发展计划",
      "\t\t2024年\t\t2025年\t",
      "指标\t单位\t完成\t增长%\t计划\t增长%",
      "地区生产总值\t亿元\t256.3\t5.9\t273\t6.5",
    ],
    leaves: ["1 地区生产总值 亿元: point 273"],
    codes: ["growthBeside"],
  },
  "a page in columns of spaces with years above the headings, repeated on the next page": {
    lines: [
      "                     某县2025年国民经济和社会发展计划主要指标",
      "                                                              单位：亿元、%",
      "                                2024年                        2025年",
      "        指标名称           预计完成     比上年增长       计划数       比上年增长",
      "  地区生产总值               186.2          6.1             200           6.5左右",
      "  固定资产投资                              5.1                           7",
      "  社会消费品零售总额          66.1          5.6              70           6",
      "                                    — 3 —",
      "                                2024年                        2025年",
      "        指标名称           预计完成     比上年增长       计划数       比上年增长",
      "  一般公共预算收入             9.8          2.2             10.1          3",
      "  城镇居民人均可支配收入     36500          5.2            38400          5.5",
    ],
    leaves: [
      "1 地区生产总值 亿元: point 200",
      "2 固定资产投资 %: point 7",
      "3 社会消费品零售总额 亿元: point 70",
      "4 一般公共预算收入 亿元: point 10.1",
      "5 城镇居民人均可支配收入 : unparsed",
    ],
    codes: ["growthBeside", "otherColumn", "openUnit"],
  },
  "cells set apart by single spaces": {
    lines: [
      "某县 2025 年国民经济和社会发展计划主要指标",
      "序号 指标名称 单位 2024 年实际 2025 年计划",
      "1 地区生产总值增速 % 6.1 6.5 左右",
      "2 城镇新增就业 人 3200 3000 以上",
      "3 单位 GDP 能耗下降 % 3 完成市下达任务",
      "4 森林覆盖率 % 45",
    ],
    leaves: [
      "1 地区生产总值增速 %: about 6.5",
      "2 城镇新增就业 人: >= 3000",
      "3 单位GDP能耗下降 %: assigned by another",
    ],
    codes: ["unreadableRow"],
  },
  "a table in markdown with breaks in its cells": {
    lines: [
      "| 序号 | 指标 | 单位 | 2025年目标 |",
      "| :-: | :- | :-: | :- |",
      "| 1 | 规模以上工业<br>增加值增长 | % | 6以上 |",
      "| 2 | 研发经费投入强度 | % | 提高0.1个百分点<br>达到2.6% |",
    ],
    leaves: ["1 规模以上工业增加值增长 %: >= 6", "2 研发经费投入强度 %: point 2.6"],
  },
  "captions of tables and a note of several lines": {
    lines: [
      "某市2025年主要目标",
      "表1：经济发展",
      "指标\t单位\t2025年目标",
      "地区生产总值增长\t%\t6",
      "表2：社会发展",
      "指标\t单位\t2025年目标",
      "城镇新增就业\t万人\t2.5",
      "注：1.地区生产总值增速按可比价格计算。",
      "2.固定资产投资不含农户。",
    ],
    leaves: ["1 地区生产总值增长 %: point 6", "2 城镇新增就业 万人: point 2.5"],
    codes: ["footnote", "footnote"],
  },
  "names below 目标任务, targets below 年度目标": {
    lines: [
      "2025年度街道目标",
      "序号\t目标任务\t单位\t年度目标",
      "1\t规上工业总产值\t亿元\t58",
      "2\t征收任务\t户\t120",
    ],
    leaves: ["1 规上工业总产值 亿元: point 58", "2 征收任务 户: point 120"],
  },
  "targets below 2025年建议数 and 2025年增长（%）": {
    lines: ["某县2025年计划", "指标\t单位\t2024年预计数\t2025年建议数", "粮食产量\t万吨\t20\t21"],
    leaves: ["1 粮食产量 万吨: point 21"],
  },
  "units above the table, each where its name says": {
    lines: [
      "某县2025年主要指标计划",
      "单位：亿元、%、万人",
      "指标\t2024年完成\t增长\t2025年计划\t增长",
      "生产总值\t1820.5\t5.8\t1930\t6",
      "城镇登记失业率\t3.2\t\t4.5以内\t",
      "城镇新增就业\t2.8\t\t2.6\t",
    ],
    leaves: ["1 生产总值 亿元: point 1930", "2 城镇登记失业率 %: <= 4.5", "3 城镇新增就业 万人: point 2.6"],
    codes: ["growthBeside"],
  },
  "an index where a growth is known": {
    lines: ["某县2025年计划", "指标\t单位\t2025年预期", "居民消费价格指数\t%\t102左右", "地区生产总值\t%\t6"],
    leaves: ["1 居民消费价格指数 %: about 102", "2 地区生产总值 %: point 6"],
    codes: ["targetOutOfBounds"],
  },
};

describe("An annex with", () => {
  it.each(Object.entries(forms))("%s is read", (_, { lines, leaves: expected, codes: said = [] }) => {
    const reading = read(...lines);
    expect(leaves(reading)).toEqual(expected);
    expect(codes(reading)).toEqual(said);
  });
});

describe("What is promised beside a target", () => {
  it("is kept with it: what is to be striven for", () => {
    const [indicator] = read("某市2025年目标", "指标\t单位\t2025年目标", "GDP增长\t%\t6%以上，力争7%").plan.indicators;
    expect(indicator).toMatchObject({
      target: { kind: "bound", value: 6, stretch: false, text: "6%以上，力争7%" },
      also: { unit: "%", target: { kind: "point", value: 7, stretch: true } },
    });
  });

  it("of a level and a growth under two units is asked about", () => {
    const table = [
      "某市2025年目标",
      "指标\t单位\t2025年目标",
      "GDP\t亿元/%\t1200/6",
      "一般公共预算收入\t亿元\t80（增长4%）",
    ];
    expect(asked(read(...table))).toEqual(["twoTargets@3: level / growth", "twoTargets@4: level / growth"]);
    expect(leaves(readWith({ twoTargets: "growth" }, ...table))).toEqual([
      "1 GDP %: point 6",
      "2 一般公共预算收入 %: point 4",
    ]);
  });
});

describe("A unit above the table", () => {
  it("is not taken for what it cannot measure", () => {
    const table = [
      "某县2025年计划",
      "单位：亿元",
      "项目\t2025年计划",
      "城镇新增就业\t3000",
      "人均可支配收入\t38400",
      "生产总值\t186",
    ];
    const reading = read(...table);
    expect(leaves(reading)).toEqual([
      "1 城镇新增就业 : unparsed",
      "2 人均可支配收入 : unparsed",
      "3 生产总值 亿元: point 186",
    ]);
    expect(asked(reading)).toEqual(["unit@4: 亿元 / 万人", "unit@5: 亿元 / 元"]);
  });
});
