import type { IgnoredReason, ObservationIssueCode, ReleaseDoubtCode } from "../../observations";

/** Words for what is found in releases and tables: why a figure has to be looked at, why a number is none of the plan. */
export const releaseZhCN = {
  doubt: {
    looseName: "“{name}”也指别的口径，请核对是不是这项指标。",
    nameUnclear: "原文写的是“{name}”，请核对是不是这项指标。",
    subjectFar: "名称与数字之间还有“{name}”，请核对是不是这项指标。",
    guessedPart: "原文只写“{name}”，按“{as}”理解，请核对。",
    notInPlan: "计划中没有“{name}”这项指标。",
    otherYear: "这是{year}年的数，请核对年份。",
    earlierPeriod: "原文还有更晚月份的同一指标，请核对月份。",
    carriedMonth: "本句没有写时期，前文说的是{month}月单月，请核对是不是累计数。",
    openMonth: "只写了{month}月，没有说明是当月还是累计，请核对。",
    twoMonths: "这一行写的是{own}月，表头写的是{column}月，按本行理解，请核对。",
    noPeriod: "原文这里没有写时期，按文中的{month}月累计，请核对。",
    approximateFigure: "原文是约数，请填准确数。",
    forecast: "原文是预计数，请核对。",
    otherBenchmark: "这是{scope}的数，与计划对比的地区不同，请核对。",
    otherLevel: "原文说的是另一级地区（全市、全县等），请核对是不是本地区。",
    scopeUnclear: "前文说过别的地区，请核对是不是本地区的数。",
    otherBasis: "这是“{basis}”口径的数，请核对。",
    conflict: "原文同一指标另有{others}，请核对用哪个。",
    listMismatch: "名称与数字的个数不一致，请逐个核对。",
    signAndWord: "数字带正负号，又写了增长或下降，请核对。",
    unclearSign: "数字旁有“{sign}”，可能是下降，已按升理解，请核对。",
    bracketBehindFall: "括号前说的是下降，括号里没有写升降，按增长理解，请核对。",
    zeroBesideGrowth: "总量是0，旁边却有增速，请核对是不是还没有填。",
    openYear: "表上只写{year}年，没有写累计到几月，按全年理解，请核对。",
    otherUnit: "原文单位是{given}，不能换算成{unit}，请核对。",
    noUnit: "原文没有写单位，按{unit}理解，请核对。",
    columnUnclear: "表头“{column}”没有全部读懂，请核对这一列。",
    sideUnclear: "“好于、优于”没有说明高低，请核对。",
    changeUnlikeStanding:
      "按原文的变化（{points}个百分点）推算，{month}应为{implied}{unit}，已有的是{standing}{unit}，请核对。",
    changeUnlikeText:
      "按原文的变化（{points}个百分点）推算，{month}应为{implied}{unit}，原文另写{said}{unit}，请核对。",
    fell: "累计数低于{month}的{reference}，请核对。",
    calculated: "由公式算出（={formula}），请核对。",
    ownersDiffer: "同一指标{others}，请核对用哪个。",
  },
  /** What is odd of a figure that waits for a person, and is not used before. */
  odd: {
    implausibleJump: "与{compared}{reference}相差过大，请核对。",
    maybeFraction: "可能是把{percent}%写成了小数，请核对。",
    farFromScale: "是目标等数{reference}的{times}倍，请核对单位。",
    maybeIndex: "可能是指数，涨幅应为{growth}，请核对。",
    unusualGrowth: "增幅超过100%，请核对是否误填了总量。",
    maybeThousands: "可能是{whole}（小数点用作千位分隔），请核对。",
  },
  reason: {
    singleMonth: "单月数，不是年初以来的累计",
    notFromJanuary: "单季或半年的数，不是年初以来的累计",
    withinMonth: "截至月中某日的数，不是整月的",
    noPeriod: "没有写时期",
    otherPlace: "别的地区的数",
    target: "目标数",
    attainment: "完成率或进度",
    contribution: "拉动或贡献",
    lastYear: "上年的数",
    earlier: "上月或上季的数",
    twoYearAverage: "几年平均的增速",
    monthOnMonth: "环比",
    share: "占比",
    fromBottom: "倒数的位次",
    change: "增速或比率的变化",
    growthOfTotal: "总量指标的增速",
    difference: "增减的数额",
    otherUnit: "单位与指标不符",
    noSubject: "没有写是哪项指标",
    unreadColumn: "没有读懂的单元格",
    hidden: "所在的行或列是隐藏的，要读请先取消隐藏",
  },
} as const satisfies {
  readonly doubt: Record<ReleaseDoubtCode, string>;
  readonly odd: Partial<Record<ObservationIssueCode, string>>;
  readonly reason: Record<IgnoredReason, string>;
};
