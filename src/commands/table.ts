import { fill } from "../words";
import { loadAndRead, type Command } from "./command";
import {
  dashboardSentence,
  generatedSentence,
  regionsLoadedSentence,
  regionsSentence,
  tasksLoadedSentence,
} from "./sentences";

/** The commands by their action ids, in the order of the ribbon: manifest, ribbon and pane follow from it. */
export const commandTable = {
  loadTargets: {
    place: "targets",
    cancellable: true,
    opens: "start",
    words: {
      "zh-CN": {
        label: "载入目标",
        tip: "在窗格中选择怎样开始，建立“目标”“月度数据”“说明”三张表。再次载入不会覆盖已填写的内容。",
        running: "正在载入目标……",
      },
      en: {
        label: "Load targets",
        tip: "Asks in the pane how to begin, and makes the sheets of targets, figures and settings. Loading again keeps everything that was typed.",
        running: "Loading targets…",
      },
    },
    act: null,
  },
  loadExample: {
    place: "pane",
    cancellable: true,
    words: {
      "zh-CN": {
        label: "金华市2024年",
        tip: "载入随附的金华市2024年计划和示例数据。再次载入不会覆盖已填写的内容。",
        running: "正在载入示例……",
      },
      en: {
        label: "Jinhua 2024",
        tip: "Loads the plan of Jinhua for 2024 with its sample figures. Loading again keeps everything that was typed.",
        running: "Loading the example…",
      },
    },
    act: async (context) => loadAndRead(context, await context.seed()),
  },
  importPlan: {
    place: "targets",
    opens: "importPlan",
    words: {
      "zh-CN": {
        label: "导入计划",
        tip: "在窗格中导入别的年度计划：粘贴附件、选文件、读当前工作表或用随附的示例，逐项核对后载入。",
        running: "正在打开导入计划……",
      },
      en: {
        label: "Import a plan",
        tip: "Imports another annual plan in the pane: paste its annex, choose a file, read the current sheet or take an example, check it row by row, load it.",
        running: "Opening the import…",
      },
    },
    act: null,
  },
  openYear: {
    place: "targets",
    words: {
      "zh-CN": {
        label: "开新年度",
        tip: "在计划下达前为下一年建“目标”表：沿用上年的指标、责任单位和容差，目标先填写或以后载入；上年的表不动，上年数据即基数。",
        running: "正在开新年度……",
      },
      en: {
        label: "Open next year",
        tip: "Makes the targets sheet of the next year before its plan is out: last year's indicators, owners and tolerances; targets are typed or loaded later. Last year's sheet stays, its figures are the base.",
        running: "Opening the next year…",
      },
    },
    async act({ workbook, words, valueOf }) {
      const { year, targets } = valueOf(await workbook.openYear());
      valueOf(await workbook.readWorkbook());
      return fill(words.done.yearOpened, { year, targets });
    },
  },
  openEntry: {
    place: "targets",
    words: {
      "zh-CN": {
        label: "数据录入",
        tip: "打开“月度数据”表，选中本期第一个应录未录的单元格；“待办”中可逐项录入。",
        running: "正在打开录入表……",
      },
      en: {
        label: "Enter data",
        tip: "Goes to the entry sheet, to the first cell in which a figure is due; the to-do view takes them one after the other.",
        running: "Opening the entry sheet…",
      },
    },
    async act({ workbook, asOf, valueOf }) {
      valueOf(await workbook.openEntry(await asOf()));
      return "";
    },
  },
  loadRegions: {
    place: "targets",
    cancellable: true,
    words: {
      "zh-CN": {
        label: "载入分县",
        tip: "建立“分解”和“分县数据”表，写入随附的各县（市、区）分解目标和数据。再次载入不会覆盖已填写的内容。",
        running: "正在载入分县……",
      },
      en: {
        label: "Load regions",
        tip: "Makes the sheets of targets handed down and of regional figures, with those that come along. Loading again keeps everything that was typed.",
        running: "Loading the regions…",
      },
    },
    async act({ workbook, words, shippedRegions, beforeWriting, valueOf }) {
      const [regions, given] = await Promise.all([workbook.openRegions(), shippedRegions()]);
      beforeWriting();
      return regionsLoadedSentence(valueOf(await regions.load(given)), words);
    },
  },
  generateAnalysis: {
    place: "analysis",
    cancellable: true,
    words: {
      "zh-CN": {
        label: "生成差距分析",
        tip: "按截至月份计算差距、预计全年和状态，生成“差距分析”表。",
        running: "正在生成差距分析……",
      },
      en: {
        label: "Generate gap analysis",
        tip: "Computes gaps, year-end projections and status as of the chosen month and writes the gap analysis sheet.",
        running: "Generating the gap analysis…",
      },
    },
    act: async (context) =>
      generatedSentence(context.valueOf(await context.workbook.generateAnalysis(await context.asOf())), context.words),
  },
  generateDashboard: {
    place: "analysis",
    cancellable: true,
    words: {
      "zh-CN": {
        label: "生成看板",
        tip: "把截至月份的状态汇总、落后指标和三张图写入“看板”表，占一页 A4。再次生成只更新数，您的格式和图的改动都保留。",
        running: "正在生成看板……",
      },
      en: {
        label: "Generate dashboard",
        tip: "Writes the status counts, the indicators behind and three charts as of the chosen month to the dashboard sheet, one A4 page. Generating again updates figures and keeps your formats and charts.",
        running: "Generating the dashboard…",
      },
    },
    act: async ({ workbook, words, asOf, valueOf }) =>
      dashboardSentence(valueOf(await workbook.generateDashboard(await asOf())), words),
  },
  generateBriefing: {
    place: "analysis",
    cancellable: true,
    tells: true,
    words: {
      "zh-CN": {
        label: "生成监测通报",
        tip: "按截至月份写出监测通报：总体、分类、滞后指标及后续所需、责任单位、建议关注，生成“监测通报”表。",
        running: "正在生成监测通报……",
      },
      en: {
        label: "Generate briefing",
        tip: "Writes the briefing as of the chosen month: overall, by category, what lags and what the rest of the year needs, owners, what to watch.",
        running: "Generating the briefing…",
      },
    },
    act: async (context) =>
      generatedSentence(context.valueOf(await context.workbook.generateBriefing(await context.asOf())), context.words),
  },
  generateRegions: {
    place: "analysis",
    cancellable: true,
    words: {
      "zh-CN": {
        label: "生成分县分析",
        tip: "按截至月份把各县（市、区）各项指标的数、状态和各地合成写入“分县分析”表，占一页 A3。",
        running: "正在生成分县分析……",
      },
      en: {
        label: "Generate regions",
        tip: "Writes each region's figures and statuses as of the chosen month, and what they come to together, on one A3 page.",
        running: "Generating the regions…",
      },
    },
    async act({ workbook, words, asOf, valueOf }) {
      const regions = await workbook.openRegions();
      return regionsSentence(valueOf(await regions.generate(await asOf())), words);
    },
  },
  compareYears: {
    place: "analysis",
    cancellable: true,
    words: {
      "zh-CN": {
        label: "年度对比",
        tip: "把工作簿中各年的目标、实际和完成情况并排写入“年度对比”表，并注明目标不变、表述不同、目标不同、新增和取消的指标。",
        running: "正在生成年度对比……",
      },
      en: {
        label: "Compare years",
        tip: "Writes targets, outcomes and status of all years of the workbook side by side, with what is unchanged, worded otherwise, changed, new and gone.",
        running: "Comparing the years…",
      },
    },
    async act({ workbook, words, asOf, valueOf }) {
      const { sheet, years, count, keptIn } = valueOf(await workbook.generateComparison(await asOf()));
      const { compared, keptIn: kept } = words.done;
      return (
        fill(compared, { sheet, years: years.join("、"), count }) +
        (keptIn === null ? "" : fill(kept, { sheet, kept: keptIn }))
      );
    },
  },
  highlight: {
    place: "analysis",
    words: {
      "zh-CN": {
        label: "突出显示",
        tip: "按状态突出显示“差距分析”表中的指标；颜色之外另有文字说明。",
        running: "正在突出显示……",
      },
      en: {
        label: "Highlight",
        tip: "Highlights the indicators of the gap analysis by status; a word always stands beside the colour.",
        running: "Highlighting…",
      },
    },
    async act({ workbook, words, valueOf }) {
      const { sheet, rows, on } = valueOf(await workbook.highlight());
      const { highlighted, plain } = words.done;
      return fill(on ? highlighted : plain, { sheet, rows });
    },
  },
  undoGenerate: {
    place: "analysis",
    words: {
      "zh-CN": {
        label: "撤销本次生成",
        tip: "把工作簿恢复到本次生成（差距分析、看板、监测通报或督查通报）之前。Excel 自身的撤销到此为止，不能再退回更早的操作。",
        running: "正在撤销本次生成……",
      },
      en: {
        label: "Undo generation",
        tip: "Restores what stood before this generation of analysis, dashboard, briefing or bulletin. Excel's own undo ends there and reaches no earlier step.",
        running: "Undoing this generation…",
      },
    },
    async act({ workbook, words, valueOf }) {
      const { sheet } = valueOf(await workbook.undoGenerate());
      return fill(words.done.undone, { sheet });
    },
  },
  loadTasks: {
    place: "tasks",
    cancellable: true,
    words: {
      "zh-CN": {
        label: "载入重点任务",
        tip: "把计划正文的重点任务写入“重点任务”表，并备好“任务进展”表。再次载入不会覆盖已填写的内容，为填过的任务各备一个空行。",
        running: "正在载入重点任务……",
      },
      en: {
        label: "Load promises",
        tip: "Writes the promises of the plan's text to their sheet and prepares the sheet of progress. Loading again keeps what was typed and adds an empty row for each promise that was filled.",
        running: "Loading promises…",
      },
    },
    async act({ workbook, words, shippedTasks, beforeWriting, valueOf }) {
      const shipped = await shippedTasks();
      beforeWriting();
      return tasksLoadedSentence(valueOf(await workbook.loadTasks(shipped)), words);
    },
  },
  generateBulletin: {
    place: "tasks",
    cancellable: true,
    tells: true,
    words: {
      "zh-CN": {
        label: "生成督查通报",
        tip: "按截至月份写出重点任务督查通报：总体、分章、牵头单位、滞后任务、下季度节点，生成“督查通报”表。",
        running: "正在生成督查通报……",
      },
      en: {
        label: "Generate bulletin",
        tip: "Writes the bulletin of the promises as of the chosen month: overall, by chapter and department, what is behind, the next quarter's nodes.",
        running: "Generating the bulletin…",
      },
    },
    async act({ workbook, words, asOf, valueOf }) {
      const report = valueOf(await workbook.generateBulletin(await asOf()));
      return generatedSentence({ ...report, owners: 0 }, words);
    },
  },
  freezeFunctions: {
    place: "tools",
    words: {
      "zh-CN": {
        label: "冻结为数值",
        tip: "把所选工作表中的 JH 函数换成当前数值，便于发给没有安装本加载项的同事。",
        running: "正在冻结为数值……",
      },
      en: {
        label: "Freeze to values",
        tip: "Replaces the JH functions of a chosen sheet by their values, for colleagues without the add-in.",
        running: "Freezing to values…",
      },
    },
    async act({ workbook, words, valueOf }) {
      const { sheet, cells } = valueOf(await workbook.freezeFunctions());
      const { frozen, nothingToFreeze } = words.done;
      return fill(cells > 0 ? frozen : nothingToFreeze, { sheet, cells });
    },
  },
  showPane: {
    place: "tools",
    words: {
      "zh-CN": {
        label: "打开窗格",
        tip: "打开目标监测窗格，查看截至月份、指标状态和提示。",
        running: "正在打开窗格……",
      },
      en: {
        label: "Show pane",
        tip: "Opens the pane with the as-of month, the indicators' status and messages.",
        running: "Opening the pane…",
      },
    },
    act: null,
  },
  insertTarget: {
    place: "cell",
    words: {
      "zh-CN": {
        label: "插入目标公式",
        tip: "在所选单元格插入 JH.TARGET 公式，引用一项指标的年度目标。",
        running: "正在插入目标公式……",
      },
      en: {
        label: "Insert target formula",
        tip: "Inserts a JH.TARGET formula for an indicator's annual target into the selected cell.",
        running: "Inserting the target formula…",
      },
    },
    act: null,
  },
} satisfies Readonly<Record<string, Command>>;

export type CommandId = keyof typeof commandTable;

/** One command's definition. */
export const commandOf = (id: CommandId): Command => commandTable[id];

export const commandIds = Object.keys(commandTable) as CommandId[];
