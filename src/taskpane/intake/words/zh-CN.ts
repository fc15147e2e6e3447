import type { FoundState } from "../../../exchange";
import type { Role, Vintage } from "../../../observations";

/** Words of the view that takes figures in. */
export const intakeZhCN = {
  title: "导入数据",
  back: "返回",
  give: "新闻稿、消息或月报表格",
  reading: "正在读取……",
  nothing: "“{name}”中没有读出数，请核对其中有指标名称、时期和数字。",
  isForm: "“{name}”是填报表，请到“待办”的“填报表”中收回，可一次拖入几十份。",
  tooLong: "“{name}”有{length}字，超过{limit}字，请只保留要读的部分。",
  found: "“{name}”：可直接采用{sure}个，请核对{doubtful}个，修订{revised}个，相同{same}个，未采用{none}个。",
  source: "来源",
  sourceHint: "写入“来源”列",
  released: "发布日期",
  vintage: "性质",
  anyVintage: "不注明",
  vintages: { flash: "快报", preliminary: "初步", verified: "核实" } satisfies Record<Vintage, string>,
  show: "显示",
  filter: {
    all: "全部（{count}）",
    doubtful: "请核对（{count}）",
    revision: "修订（{count}）",
    new: "新数（{count}）",
    same: "相同（{count}）",
    none: "未采用（{count}）",
  },
  state: { new: "新数", same: "相同", revision: "修订", unknown: "不在计划中" } satisfies Record<FoundState, string>,
  role: { actual: "实际", level: "水平", benchmark: "对标", assigned: "下达", rank: "位次" } satisfies Record<
    Role,
    string
  >,
  take: "{name} {month} {role}：{value}",
  derived: "推算：",
  worked: "由差距推算。",
  was: "{before}{source} → {after}",
  from: "（{source}）",
  tickAll: "勾选所列{count}个",
  untickAll: "取消勾选",
  list: "读出的数",
  write: "写入“月度数据”（{count}个）",
  written: "已写入“{sheet}”{written}个，其中修订{revised}个。",
  kept: "未写入{count}个，单元格里另有内容：{list}。",
  keptOne: "{name}{month}（{text}）",
  undo: "撤销本次导入",
  undone: "已撤销，“{sheet}”恢复到导入之前。",
  undoneBut: "已撤销，“{sheet}”中{changed}个单元格在导入后改过，保留现在的内容。",
} as const;
