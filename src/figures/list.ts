import { boundsOf, comparedFigure, paceShare, type Assessment } from "../analysis";
import { monthOf, yearOf } from "../observations";
import { indicatorName } from "../plan";
import type { FigureDefinition } from "./figure";

const boundOf = ({ projection }: Assessment, end: "low80" | "high80" | "low95" | "high95") =>
  projection && boundsOf(projection)[end];

const apart = (actual: number | null, other: number | null) =>
  actual === null || other === null ? null : actual - other;

/** Doubts that a cell says in full; the pane lists all. */
const mostDoubts = 3;

/**
 * All that is known of an indicator at a month, each thing once: how it is read, how it is written, what it is called and
 * what it means. Sheets, functions, tables, files and rules choose from it by id.
 *
 * Worked: `gap` reads 0.2 from GDP at 5.2 against a pace of 5.0.
 */
export const figures = {
  no: { kind: "short", name: { "zh-CN": "序号", en: "no." }, read: ({ indicator }) => indicator.no },
  code: { kind: "text", name: { "zh-CN": "代码", en: "code" }, read: ({ indicator }) => indicator.code },
  name: {
    kind: "text",
    name: { "zh-CN": "指标", en: "indicator" },
    read: ({ indicator }, { locale }) => indicatorName(indicator, locale),
  },
  category: { kind: "text", name: { "zh-CN": "类别", en: "category" }, read: ({ indicator }) => indicator.category },
  owner: { kind: "text", name: { "zh-CN": "责任单位", en: "department" }, read: ({ indicator }) => indicator.owner },
  unit: { kind: "short", name: { "zh-CN": "单位", en: "unit" }, read: ({ indicator }) => indicator.unit },
  target: {
    kind: "text",
    name: { "zh-CN": "目标", en: "target" },
    path: "target.text",
    read: ({ indicator }) => indicator.target.text,
  },
  kind: {
    kind: "code",
    name: { "zh-CN": "目标类型", en: "kind" },
    path: "target.kind",
    words: "kind",
    read: ({ indicator }) => indicator.target.kind,
  },
  measure: {
    kind: "code",
    name: { "zh-CN": "口径", en: "measure" },
    words: "measure",
    read: ({ indicator }) => indicator.knowledge?.measure ?? null,
  },
  frequency: {
    kind: "code",
    name: { "zh-CN": "频率", en: "frequency" },
    words: "frequency",
    read: ({ indicator }) => indicator.knowledge?.frequency ?? null,
  },
  better: {
    kind: "code",
    name: { "zh-CN": "方向", en: "better" },
    words: "better",
    read: ({ indicator }) => indicator.better,
  },
  revisedFrom: {
    kind: "short",
    name: { "zh-CN": "目标调整月份", en: "target revised from" },
    path: "revision.from",
    read: ({ revision }, { asOf }) => revision && monthOf(yearOf(asOf), revision.from),
  },
  status: {
    kind: "code",
    name: { "zh-CN": "状态", en: "status" },
    explain: {
      "zh-CN":
        "依次判断：目标尚无数为待定，未到公布期，无数据，已完成，未完成；低于序时的按完成概率评为严重滞后（连续两期低于20%，或低于5%）、滞后、基本达到，达到序时而概率不足一半的为存在风险，其余达到序时；没有预计的按差距与容差评定。",
      en: "In order: pending without a number, not due yet, no data, met, missed; behind its pace by probability far behind (under 20% twice in a row, or under 5%), lagging, nearly there; on its pace at risk where the probability is under a half, else on pace; without a projection by gap and tolerance.",
    },
    words: "status",
    read: ({ status }) => status,
  },
  computed: {
    kind: "code",
    name: { "zh-CN": "按规则的状态", en: "status by the rules" },
    words: "status",
    read: ({ computed }) => computed,
  },
  rule: { kind: "text", name: { "zh-CN": "自定规则", en: "own rule" }, read: ({ rule }) => rule },
  earlier: {
    kind: "code",
    name: { "zh-CN": "上期状态", en: "status before" },
    explain: {
      "zh-CN": "此前最近一次差距分析（表头注明月份）中的状态；较上期说明状态的变化和增速加快、回落。",
      en: "The status in the gap analysis before this one; beside it how it moved and whether growth is faster.",
    },
    words: "status",
    read: (_, { earlier }) => earlier && earlier.status,
  },
  movement: {
    kind: "text",
    name: { "zh-CN": "较上期", en: "since then" },
    read: (_, { movement }) => movement(),
  },
  statusYearAgo: {
    kind: "code",
    name: { "zh-CN": "上年同期状态", en: "status a year ago" },
    explain: {
      "zh-CN":
        "工作簿中有上年的“目标”时，上年同一截至月份的状态，按上年的目标和到当时的数；上年完成情况按上年12月的数。",
      en: "Where the workbook has last year's targets: the status at the same month a year ago, by its target and the figures up to then; its outcome by December.",
    },
    words: "status",
    read: (_, { lastYear }) => lastYear && lastYear.status,
  },
  outcomeYearAgo: {
    kind: "code",
    name: { "zh-CN": "上年完成情况", en: "last year's outcome" },
    words: "status",
    read: (_, { lastYear }) => lastYear && lastYear.outcome,
  },
  dataMonth: { kind: "short", name: { "zh-CN": "数据月份", en: "data month" }, read: ({ dataMonth }) => dataMonth },
  aim: {
    kind: "value",
    name: { "zh-CN": "目标值", en: "aim" },
    explain: {
      "zh-CN": "目标在全年（年末）应达到的数：区间取不利的一端，变动、挂钩、对标、下达类由相应数据算出。",
      en: "What the year (year-end) has to reach: of a range its unfavourable end; changes, linked, benchmark and assigned targets from their figures.",
    },
    rule: "target",
    read: ({ aim }) => aim,
  },
  actual: {
    kind: "value",
    name: { "zh-CN": "实际", en: "actual" },
    explain: {
      "zh-CN": "数据月份的数，按该指标口径：累计增速、累计值、累计平均、占比或期末数。",
      en: "The figure of the data month in the indicator's measure.",
    },
    rule: "actual",
    read: ({ actual }) => actual,
  },
  pace: {
    kind: "value",
    name: { "zh-CN": "序时", en: "pace" },
    explain: {
      "zh-CN":
        "到数据月份应达到的数：总量按上年同期占全年的比重，增速为全年目标，平均和比率按上年季节差，期末数自上年末匀速；填有阶段目标的按阶段目标。",
      en: "What should be reached by the data month: totals by last year's share up to that month, growth the year's target, averages and rates by last year's season, levels in a line from last year-end; milestones where set.",
    },
    rule: "pace",
    read: ({ pace }) => pace,
  },
  progress: {
    kind: "share",
    name: { "zh-CN": "进度", en: "progress" },
    explain: {
      "zh-CN": "实际相当于序时的比例，越低越好的指标取序时÷实际；只画条形，条满为120%。",
      en: "Actual as a share of the pace, pace ÷ actual where less is better; a bar only, full at 120%.",
    },
    rule: "progress",
    read: (of) => paceShare(comparedFigure(of), of.pace, of.indicator),
  },
  standing: {
    kind: "code",
    name: { "zh-CN": "序时对比", en: "standing" },
    explain: {
      "zh-CN": "实际与序时相比：超序时、达到序时（差距不到公布数的半个末位）、低于序时；没有序时的为空。",
      en: "Above its pace, on it (within half a printed step), or below it; empty without a pace.",
    },
    words: "standing",
    read: ({ standing }) => standing,
  },
  outlook: {
    kind: "code",
    name: { "zh-CN": "前景", en: "outlook" },
    explain: {
      "zh-CN":
        "全年完成的可能：有把握（概率80%以上）、较有把握（50%—80%）、有风险（20%—50%）、难以完成（不足20%）；界限在“说明”中设置。年度指标按历年趋势也有前景。",
      en: "How likely the year ends well: confident (80% and more), fair (50–80%), risky (20–50%), doubtful (under 20%); limits are settings. Annual indicators have one by the trend of their years.",
    },
    words: "outlook",
    read: ({ outlook }) => outlook,
  },
  gap: {
    kind: "difference",
    name: { "zh-CN": "差距", en: "gap" },
    explain: {
      "zh-CN": "越高越好的指标为实际－序时，越低越好的为序时－实际；负数即落后。",
      en: "Actual − pace where more is better, pace − actual where less is; negative is behind.",
    },
    rule: "gap",
    read: ({ gap }) => gap,
  },
  attainment: {
    kind: "share",
    name: { "zh-CN": "完成率", en: "attainment" },
    explain: {
      "zh-CN":
        "总量、期末数为实际÷目标，越低越好的为目标÷实际，变动类为（实际－上年）÷（目标－上年）；增速、挂钩、对标、定性不算完成率。不以100%封顶。",
      en: "Actual ÷ target for totals and levels, target ÷ actual where less is better, (actual − base) ÷ (target − base) for changes; none for growth, linked, benchmark and qualitative targets. Not capped at 100%.",
    },
    rule: "attainment",
    read: ({ attainment }) => attainment,
  },
  required: {
    kind: "value",
    name: { "zh-CN": "后续所需", en: "required" },
    explain: {
      "zh-CN": "增速、平均和占比为后续月份应达到的平均水平；总量、期末数为后续还需增加的量。",
      en: "Growth, averages and shares: the mean that the rest of the year must show; totals and levels: what is still to come.",
    },
    path: "required.value",
    rule: "required",
    read: ({ required }) => required && required.value,
  },
  requiredLow: {
    kind: "value",
    name: { "zh-CN": "舍入下限", en: "required, low" },
    explain: {
      "zh-CN": "考虑公布数舍入后所需值的下限。",
      en: "Lower end given the rounding of the published figure.",
    },
    path: "required.low",
    read: ({ required }) => required && required.low,
  },
  requiredHigh: {
    kind: "value",
    name: { "zh-CN": "舍入上限", en: "required, high" },
    explain: {
      "zh-CN": "考虑公布数舍入后所需值的上限。",
      en: "Upper end given the rounding of the published figure.",
    },
    path: "required.high",
    read: ({ required }) => required && required.high,
  },
  requiredUnit: {
    kind: "short",
    name: { "zh-CN": "所需单位", en: "required in" },
    path: "required.unit",
    read: ({ required }) => required && required.unit,
  },
  perMonth: {
    kind: "value",
    name: { "zh-CN": "月均所需", en: "required a month" },
    explain: {
      "zh-CN": "总量、期末数平均每月还需增加的量。",
      en: "Totals and levels: what is still to come, a month.",
    },
    path: "required.perMonth",
    read: ({ required }) => required && required.perMonth,
  },
  requiredGrowth: {
    kind: "growth",
    name: { "zh-CN": "所需增速", en: "required growth" },
    explain: {
      "zh-CN": "后续月份比上年同期所需的增速（%）。",
      en: "Growth that the remaining months need over last year's, in %.",
    },
    path: "required.growth",
    read: ({ required }) => required && required.growth,
  },
  requiredMonthly: {
    kind: "value",
    name: { "zh-CN": "每月应达", en: "required of each month" },
    explain: {
      "zh-CN": "后续每月（季）应达到的数；期末数为年末数，增速为其水平数。",
      en: "What each remaining month (quarter) has to show; of a level the year-end, of a growth the levels behind it.",
    },
    path: "needed.monthly",
    read: ({ required }) => required && required.monthly,
  },
  projection: {
    kind: "value",
    name: { "zh-CN": "预计全年", en: "projected year-end" },
    explain: {
      "zh-CN": "预计的全年（年末）数，方法见“预计方法”列。",
      en: "The projected year (year-end); its method stands beside it.",
    },
    path: "projection.value",
    rule: "projection",
    read: ({ projection }) => projection && projection.value,
  },
  low: {
    kind: "value",
    name: { "zh-CN": "80%下限", en: "low 80%" },
    explain: {
      "zh-CN": "有八成把握全年数落在80%下限与80%上限之间。",
      en: "The year ends between low 80% and high 80% with a probability of 80%.",
    },
    path: "projection.low80",
    read: (assessment) => boundOf(assessment, "low80"),
  },
  high: {
    kind: "value",
    name: { "zh-CN": "80%上限", en: "high 80%" },
    explain: { "zh-CN": "80%区间的上限。", en: "Upper end of the 80% interval." },
    path: "projection.high80",
    read: (assessment) => boundOf(assessment, "high80"),
  },
  low95: {
    kind: "value",
    name: { "zh-CN": "95%下限", en: "low 95%" },
    explain: {
      "zh-CN": "有九成五把握全年数落在95%下限与95%上限之间。",
      en: "The year ends between low 95% and high 95% with a probability of 95%.",
    },
    path: "projection.low95",
    read: (assessment) => boundOf(assessment, "low95"),
  },
  high95: {
    kind: "value",
    name: { "zh-CN": "95%上限", en: "high 95%" },
    explain: { "zh-CN": "95%区间的上限。", en: "Upper end of the 95% interval." },
    path: "projection.high95",
    read: (assessment) => boundOf(assessment, "high95"),
  },
  projectedAttainment: {
    kind: "share",
    name: { "zh-CN": "预计完成率", en: "projected attainment" },
    explain: {
      "zh-CN": "预计全年数占目标的比重，算法同完成率。",
      en: "The projected year-end as a share of the target, as attainment is.",
    },
    rule: "projectedAttainment",
    read: ({ projectedAttainment }) => projectedAttainment,
  },
  probability: {
    kind: "probability",
    name: { "zh-CN": "完成概率", en: "probability" },
    explain: { "zh-CN": "按预计分布算出的完成目标的概率。", en: "Probability that the target is met." },
    rule: "probability",
    read: ({ probability }) => probability,
  },
  method: {
    kind: "code",
    name: { "zh-CN": "预计方法", en: "method" },
    explain: { "zh-CN": "预计所用的方法。", en: "The method of the projection." },
    path: "projection.method",
    words: "method",
    read: ({ projection }) => projection && projection.method,
  },
  noProjection: {
    kind: "code",
    name: { "zh-CN": "没有预计的原因", en: "why there is no projection" },
    words: "noProjection",
    read: ({ noProjection }) => noProjection,
  },
  base: {
    kind: "value",
    name: { "zh-CN": "上年数", en: "last year" },
    path: "beside.base",
    read: ({ comparators }) => comparators.base,
  },
  province: {
    kind: "value",
    name: { "zh-CN": "全省", en: "province" },
    explain: {
      "zh-CN": "录入对标数据的指标列出对标数及差额（实际－对标）。",
      en: "Benchmark figures where entered, and the difference (actual − benchmark).",
    },
    path: "beside.province",
    read: ({ comparators }) => comparators.province,
  },
  provinceGap: {
    kind: "difference",
    name: { "zh-CN": "比全省", en: "to province" },
    read: ({ actual, comparators }) => apart(actual, comparators.province),
  },
  nation: {
    kind: "value",
    name: { "zh-CN": "全国", en: "nation" },
    path: "beside.nation",
    read: ({ comparators }) => comparators.nation,
  },
  nationGap: {
    kind: "difference",
    name: { "zh-CN": "比全国", en: "to nation" },
    read: ({ actual, comparators }) => apart(actual, comparators.nation),
  },
  rank: {
    kind: "count",
    name: { "zh-CN": "位次", en: "rank" },
    explain: {
      "zh-CN": "录入“位次”数据的指标，列出截至月份以前最近一次的位次。",
      en: "The latest rank among the regions, where entered.",
    },
    path: "rank.value",
    read: ({ rank }) => rank && rank.value,
  },
  reason: { kind: "text", name: { "zh-CN": "原因", en: "reason" }, read: (_, { reason }) => reason() },
  why: {
    kind: "text",
    name: { "zh-CN": "变动原因", en: "why it moved" },
    explain: {
      "zh-CN":
        "预计全年或完成概率较上期的变动，依次换入当期数据、修订、基期、对照、目标、方法后各占多少；各项合计为总变动。",
      en: "What the projection or the probability moved by since then, as new figure, revisions, earlier years, reference, target and method are let in one after the other; the parts add up.",
    },
    read: (_, { why }) => why() || null,
  },
  reasonCode: { kind: "text", name: { "zh-CN": "原因代码", en: "reason code" }, read: ({ reason }) => reason.code },
  judged: {
    kind: "text",
    name: { "zh-CN": "人工判定", en: "judged by hand" },
    explain: {
      "zh-CN": "在“目标”表填有人工状态和理由的，状态以人工为准，本列写明按规则的状态和理由。",
      en: "Where a manual status with its reason stands in the targets, it counts; here the status by the rules and the reason.",
    },
    read: (_, { judged }) => judged(),
  },
  doubtful: {
    kind: "short",
    name: { "zh-CN": "请核对", en: "to check" },
    read: (_, { doubts }) => (doubts.length === 0 ? null : `?${doubts.length}`),
  },
  doubts: {
    kind: "text",
    name: { "zh-CN": "核对事项", en: "what to check" },
    explain: {
      "zh-CN": "已使用但有疑问的数，逐条写明单元格和原因；“请核对”列是条数。",
      en: "Figures that are used and look odd, each with its cell and the reason; the column “to check” counts them.",
    },
    read: (_, { doubts }) => {
      const rest = doubts.length - mostDoubts;
      return doubts.length === 0 ? null : doubts.slice(0, mostDoubts).join("") + (rest > 0 ? `……（+${rest}）` : "");
    },
  },
  note: {
    kind: "text",
    name: { "zh-CN": "备注", en: "note" },
    path: "note.text",
    read: ({ judgement }) => judgement.note && judgement.note.text,
  },
  sample: {
    kind: "code",
    name: { "zh-CN": "示例", en: "sample" },
    words: "sample",
    read: ({ sample }) => (sample ? "sample" : null),
  },
  explanation: {
    kind: "text",
    name: { "zh-CN": "方法说明", en: "method explained" },
    explain: {
      "zh-CN": "预计方法的依据：所用年份、各方法的权重、误差水平。",
      en: "What the projection rests on: years, weights of the methods, size of the error.",
    },
    read: (_, { explanation }) => explanation(),
  },
} as const satisfies Readonly<Record<string, FigureDefinition>>;

export type FigureId = keyof typeof figures;
