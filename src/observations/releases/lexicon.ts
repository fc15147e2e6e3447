/** What a word of a release does for the figure behind it. */
export type WordClass =
  /** 增长, 上升; 下降, 减少; 持平. */
  | "grow"
  | "fall"
  | "flat"
  /** 同比, 比上年同期; 环比. */
  | "yoy"
  | "chain"
  /** 增速; 降幅. */
  | "rate"
  | "fallRate"
  /** 高于, 快于; 低于; 优于, whose side depends on what is good. */
  | "above"
  | "below"
  | "better"
  /** 比, 较: what follows is compared with. */
  | "than"
  | "higher"
  | "lower"
  /** 由上半年的6.3%: what it was before. */
  | "from"
  /** 加快, 回落, 扩大: a change of pace. */
  | "change"
  | "share"
  | "rank"
  | "target"
  | "section"
  | "forecast"
  | "contribution"
  | "lastYear"
  | "twoYear"
  | "real"
  | "constant"
  | "nominal"
  | "basis"
  /** 完成, 实现, 为: between a name and its figure. */
  | "verb"
  /** 提高到, 增至. */
  | "reached"
  | "cumulative"
  | "single"
  | "about"
  | "ofWhich"
  | "respectively"
  | "each"
  | "and"
  /** 总量, 规模: the same subject by another word. */
  | "generic"
  /** Adverbs and the like, which change nothing. */
  | "filler"
  /** A word that only looks as if it held one of the others (增加值, 公共). */
  | "plain";

const classes: Readonly<Record<WordClass, string>> = {
  grow: "增长 增加 上升 上涨 提高 提升 正增长 增收 增支",
  fall: "负增长 下降 减少 降低 下跌 下滑 减收 回落 缩减",
  flat: "持平",
  yoy:
    "同比 比上年同期 较上年同期 比去年同期 较去年同期 比上年 较上年 比去年 较去年 与上年同期相比 与去年同期相比 与上年相比 " +
    "比上年同期数 较上年同期数 与同期相比 比同期 较同期 同期相比 累计同比 与上年同期 与去年同期 与上年 与去年 同上年",
  chain:
    "环比 比上月 较上月 比上季度 较上季度 比上季末 较上季末 比年初 较年初 比上年末 较上年末 比上年底 较上年底 比去年末",
  rate: "增速 增幅 涨幅 增长率 增长速度 上涨幅度 增长幅度 升幅 同比增速 累计增速 同比增幅 名义增速",
  fallRate: "降幅 跌幅 下降幅度",
  above: "高于 快于 高出 领先 领先于 超出 跑赢 大于 多于 超过",
  below: "低于 慢于 落后 落后于 小于 不及 少于",
  better: "好于 优于 好过",
  than: "比 较 跟 与",
  higher: "",
  lower: "",
  from: "由 从",
  change: "加快 回升 扩大 收窄 放缓 提速 趋缓 减缓 缩小 加速 收缩 改善 提前",
  share: "占 占比 比重 份额 占比重 占比为 比例 所占比重 比值",
  rank: "位居 位列 排名 排在 名列 排位 位次 并列 跻身 排名全省 居全省 居全国 列全省 列全国 排全省 排全国 居全市 列全市",
  target:
    "目标 力争 确保 计划 任务 争取 规划 预算安排 完成预算 占预算 完成年初预算 完成年度预算 完成全年预算 完成调整预算 年初预算 年度预算 调整预算 预算数 为预算 占年预算 进度 完成率 预期",
  section: "目标为 目标是 预期目标为 预期目标是",
  forecast: "预计 有望 预测 将达 可望 估计",
  contribution: "拉动 贡献率 贡献 拉低 影响 带动 推动 贡献度",
  lastYear:
    "上月 上个月 上季度 上年同期 去年同期 上年同月 去年同月 上年 去年 同期数 上年数 上年同期数 去年底 上年末 去年末 上年底 前年",
  twoYear: "两年平均 年均 三年平均 年平均 两年平均增速 两年年均 近两年平均 四年平均 五年平均",
  real: "实际 扣除价格因素 扣除物价因素 扣除价格因素后 扣除物价上涨因素 剔除价格因素 剔除价格因素后 扣除价格变动因素",
  constant:
    "按可比价格计算 按可比价计算 按不变价格计算 按不变价计算 按可比价格 按不变价格 按不变价 按可比价 可比价 不变价 可比价格 不变价格 按可比价格算 以不变价格计算",
  nominal: "名义 现价 按现价计算 按现价",
  basis:
    "同口径 可比口径 按可比口径 按可比口径计算 同口径计算 按同口径 按美元计 按美元计价 以美元计 以美元计价 按美元计算 剔除 扣除 扣除留抵退税因素后 全口径 调整口径",
  verb:
    "完成 实现 达 达到 为 是 共 合计 共计 实际完成 完成了 实现了 达到了 稳定在 保持在 控制在 录得 报 仍为 开行 运行 发运 共开行 累计完成 达成 " +
    "总计 计 有 已 已经 实现总量",
  reached:
    "收窄至 收窄到 放缓至 放缓到 加快至 加快到 缩小至 缩小到 提速至 转为 升至 降至 增至 减至 提高到 提高至 下降到 下降至 增加到 增加至 上升到 上升至 降到 升到 增长到 攀升至 回升至 回落至 扩大到 扩大至 降低到 降低至 提升到 提升至 减少到 减少至",
  cumulative: "累计 年初以来 今年以来 自年初 自年初以来",
  single: "当月 单月 本月 该月 同月 当季 单季 本季",
  about: "近 约 逾 超 接近 将近 大约 约为 突破 首破 站上 迈上 基本 大致 左右 以上 以下 以内 上下 余 多",
  ofWhich: "其中",
  respectively: "分别 依次",
  each: "均 都",
  and: "、 和 及 以及 并 且",
  generic:
    "总量 规模 总规模 总额 总值 金额 绝对额 绝对值 平均值 均值 平均 平均水平 水平 总体 整体 总数 数值 累计数 总体水平 全部平均 累计平均",
  filler:
    "稳步 快速 持续 小幅 大幅 平稳 明显 较快 保持 继续 稳中有升 也 则 又 还 仅 首次 再次 成功 其 的 了 呈 呈现 同步 率先 强劲 稳定 良好 逐步 有所 略 " +
    "略有 微 由负转正 由降转升 由降转增 由增转降 转正 转负 由正转负 较好 较大 较高 恢复性 按人民币计 按人民币计价 以人民币计 以人民币计价 按人民币计算 总的来看 初步核算 初步统计 据初步核算 据初步统计 快报数显示 根据统一核算结果 " +
    "据统计 数据显示 统计数据显示 目前 当前 今年 本年 连续 其间 进一步 总体上 实际上 如下 同期 同时 经初步核算 根据地区生产总值统一核算结果 根据地区生产总值初步核算结果 恢复 稳健 大关 " +
    "仍 依然 再 更 才 就 高位 低位 双双 逆势 全面 显著 加快增长 稳中有进 稳中向好 个 在 于 以 以来 之 而 但 幅度 主要 各 另外 此外 " +
    "一是 二是 三是 四是 五是 六是 七是 八是 整体上 基本面 期间 不含农户 运行数据 数据 今天 先 发你 出来了 如下所示 速报 快报 通报 同 按年 平稳增长 稳步增长 快速增长 " +
    "实现增长 保持增长 小幅增长 较快增长 持续增长 恢复性增长 平稳运行 季度",
  plain:
    "限额以上 限上 规模以上 规上 人均 公共 增加值 增值税 增长面 增长点 增长极 新增 增量 高技术 高新 高质量 超市 居民 居住 系列 排放 排污 参与 达标 低碳 快递 减排 减税 减免 降水 升级 " +
    "附近 项目 计划单列 预算 就业 影响力 贡献奖 增加额 增长额 增收额 增速放缓 有色 有效 有机 有关 为主 成为 作为 因为 行为 认为 共享 共同 到位 到期 到达 " +
    "报告 报关 报废 已建 总产值 总收入 总投资 总利润 总支出 比特 较为 与会 和谐 在建 在地 在岗 在校 于一体 大关 以旧换新 余额 多式联运 多元 各类 各项 各行业 各地 " +
    "中国特色 中国式 国家统计局 国家级 个人 个体 个性 数据中心 数据处理 经济开发区 经济体 民营经济 数字经济 经济活动 主要产品 主要行业 主要商品 其他 之间 目的 运行费 情况表 以外 而且 计算机 设计 统计局 审计 会计 计生 " +
    "实际到位 实际利用 实际使用 平均工资 平均价格 平均销售 水平仪 比重大 规模企业 大规模 规模化 基本医疗 基本养老 基本公共 基本建设 基本存款 总值班 占地面积 占用 列车 排水 跟踪 由于 自由 先进 先导 电力 稳岗 研究与试验发展 批发与零售 住宿与餐饮 战略",
};

const classOf = new Map<string, WordClass>(
  (Object.entries(classes) as [WordClass, string][]).flatMap(([kind, words]) =>
    words
      .split(" ")
      .filter((word) => word !== "")
      .map((word) => [word, kind] as const),
  ),
);

/** Words by their first character, the longest first. */
const words = new Map<string, string[]>();
for (const word of [...classOf.keys()].sort((a, b) => b.length - a.length)) {
  const others = words.get(word[0]!);
  if (others) others.push(word);
  else words.set(word[0]!, [word]);
}

/** Single characters that are a word before a figure alone: 增7.8%, 高2.1个百分点, 居第3位. */
const before: readonly (readonly [RegExp, WordClass])[] = [
  [/[增涨升](?=[了约近]?[-+]?\d)/y, "grow"],
  [/[降减跌](?=[了约近]?[-+]?\d)/y, "fall"],
  [/[高快多大](?=[了出约近]?\d)/y, "higher"],
  [/[低慢少小](?=[了约近]?\d)/y, "lower"],
  [/[至到](?=[-+]?\d)/y, "reached"],
  [/[居列排](?=全|第|前|\d|各|在)/y, "rank"],
];

export interface Word {
  readonly text: string;
  readonly kind: WordClass;
}

/** The longest word that stands at a place of a text; null where none does. */
export function wordAt(text: string, at: number): Word | null {
  const word = words.get(text[at]!)?.find((each) => text.startsWith(each, at));
  if (word !== undefined && !isPartOfOther(word, text, at)) return { text: word, kind: classOf.get(word)! };
  for (const [pattern, kind] of before) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { text: text[at]!, kind };
  }
  return null;
}

/** 近, 约, 余 and 多 stand beside a number; 至 and 到 that join two numbers are read with them. */
function isPartOfOther(word: string, text: string, at: number): boolean {
  const next = text[at + 1] ?? "";
  const previous = text[at - 1] ?? "";
  if (/^[近约逾超]$/.test(word)) return !/[\d全省]/.test(next);
  if (/^[余多]$/.test(word)) return !/[\d十百千万亿元人个列户家%点]/.test(previous);
  if (/^(?:左右|以[上下内]|上下)$/.test(word)) return !/[\d%‰点人元个列户家万亿倍吨]/.test(previous);
  if (/^[达报计有]$/.test(word)) return !/[\d了约近-]/.test(next);
  return false;
}
