import { chinese } from "../../../words";

/** What 看板 says beside its figures. */
export const dashboardWords = chinese({
  sheet: "看板",
  title: "{region}{year}年计划目标监测看板",
  note: "截至{asOf}。",
  sentence: {
    said: "{count}项指标中{behind}项滞后{severe}",
    severe: "（其中严重滞后{count}项）",
    expected: "可以预计的{of}项中预计能完成{mean}±{spread}项",
    annual: "年度指标{count}项未到公布期，另计",
    separator: "；",
    end: "。",
  },
  count: "项数",
  total: "合计",
  all: "全部指标",
  section: {
    category: "按类别汇总",
    owner: "按责任单位汇总（滞后多的在前）",
    gap: "需关注的指标（先按状态、再按完成概率排列；单位不同，差距不可相比{more}）",
    data: "图表数据（不打印）",
  },
  more: "；另有{count}项，见差距分析",
  manual: "{name}（人工判定）",
  owners: "{first}等{count}家",
  noCategory: "未分类",
  noOwner: "未填责任单位",
  other: "其他{count}个",
  now: "本期",
  before: "上期",
  chosen: "自选指标",
  chosenPrompt: "填指标的名称、代码或序号，再生成看板；六格全空时取最落后的几项。",
  chart: {
    attainment: "差距相当于几倍容差（负为落后，浅色为上期）",
    chosen: "目标、序时与实际（目标＝100；越低越好的为目标÷数值）",
    months: "各月状态（项）",
  },
  guide: {
    title: "看板",
    refresh: "再次生成",
    refreshText:
      "只改写本表自己的数和图所画的数据；填充、字体、列宽，移动、缩放或改色的图，旁边自己写的单元格都保留。删去的行和图不再生成；要恢复，请删去整张看板再生成。",
    tolerance: "差距相当于几倍容差",
    toleranceText:
      "第一张图把需关注的各项指标的差距除以容差，单位不同的也能相比；浅色是上一个有数据的月份。增速、比率的容差以个百分点计，其余按目标值的比例，在“说明”中设置。",
    chosen: "自选指标",
    chosenText:
      "第二张图画哪些指标，在打印区域下方的浅黄色格中选或填，再生成看板；全空时取最落后的几项。各指标以目标为100，越低越好的取目标÷数值，都是低于100为未达到目标。",
    months: "各月状态",
    monthsText: "按各月当时的数据重新算出，不读取以前生成的差距分析；没有数据的月份不画。",
    gap: "需关注的指标",
    gapText: "未完成、严重滞后、滞后、基本达到依次排列，同一状态内完成概率低的在前；没有概率的排在后面，按计划的顺序。",
  },
});
