import type { CaveatCode } from "../../../analysis";

/** How a projection came about. */
export const explanationZhCN = {
  sentence: "{method}{basis}{members}{error}{caveats}。",
  expectation: {
    growthUp: "按自定预期：后续月份同比增长{value}",
    growthDown: "按自定预期：后续月份同比下降{value}",
    growthFlat: "按自定预期：后续月份同比持平",
    perMonth: "按自定预期：后续每月{value}",
    perQuarter: "按自定预期：后续每季{value}",
    yearEnd: "按自定预期：年末{value}",
    member: "选用{method}",
  },
  who: "（{who}）",
  whoSeparator: "，",
  basis: "（依据{years}和今年{period}）",
  basisThisYear: "（依据今年{period}）",
  years: "{first}—{last}年",
  year: "{year}年",
  members: "：{list}",
  member: "{method}{weight}",
  error: "，八成把握的误差±{error}",
  caveats: "；{list}",
  caveat: {
    noBaseLevels: "缺上年累计水平，只用公布的增速",
    noDenominators: "缺分母，各月等权",
    monthsInterpolated: "个别缺数的月份按直线补齐",
    quarterly: "按季度计算",
    zeros: "含零值，不用对数模型",
    negatives: "含负值，不用对数模型",
    noHistory: "没有完整的上年数据",
    broken: "数列有断点，只用断点之后的年份",
    capped: "预计过大的月份已限制在历史范围附近",
    ownCalibration: "区间由本单位的数列校准",
  } as const satisfies Record<CaveatCode, string>,
  none: "没有预计：{reason}",
  separator: "、",
} as const;
