import { chinese } from "../../../words";

/** What 任务进展 says. */
export const progressWords = chinese({
  sheet: "任务进展",
  title: "{region}{year}年重点任务进展",
  note: "每行一次进展，填截至该月末的累计数；已填的行不要改写，新数另起一行填任务编号（或再点“载入重点任务”，为填过的任务各备一个空行）。项目节点填完成比例（%）或“完成”。",
  column: {
    task: "任务编号",
    name: "任务",
    unit: "单位",
    month: "截至月份",
    value: "数值",
    verified: "性质",
    evidence: "佐证",
    source: "来源",
    date: "日期",
    note: "备注",
    sample: "示例",
  },
  verified: { self: "自报", verified: "核实" },
  sample: "示例数据",
  prompt: {
    month: "填截至月份，如 2024-09 或 9月。",
    value: "填截至月末的累计数，单位见左侧；项目节点填完成比例或“完成”。",
    date: "填报告日期，如 2024-10-09；同月有几行的，实报的先于示例，核实的先于自报，其次以日期晚的为准，没有日期的以下面一行为准。",
  },
});
