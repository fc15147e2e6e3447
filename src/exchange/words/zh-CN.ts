import type { FormFileRefusal } from "../forms/read";
import type { FormRefusal } from "../forms/returned";

/** What an archive is refused for; what no workbook is cannot come here. */
type OfArchive = "oldOffice" | "damaged" | "tooLarge" | "macros" | "entities" | "notForm";

/** What is said of forms that came back. */
export const exchangeZhCN = {
  file: {
    oldOffice: "文件“{file}”是旧格式（.xls）或加了密码，未读取，请另存为 .xlsx。",
    damaged: "文件“{file}”已损坏或不是工作簿，未读取，请重新报送。",
    tooLarge: "文件“{file}”过大，未读取，请只报填报表。",
    macros: "文件“{file}”含有宏，未打开，请另存为不含宏的 .xlsx。",
    entities: "文件“{file}”中有 XML 实体声明，未打开，请用 Excel 重新保存。",
    notForm: "文件“{file}”不是发出的填报表，未读取，请用发出的表填报。",
    laterVersion: "文件“{file}”由较新的版本生成，未读取，请更新后再合并。",
    otherPlan: "文件“{file}”是{region}{year}年计划的填报表，不是本计划的，未读取。",
    otherMonth: "文件“{file}”是{month}的填报表，不是本月的，未读取，请换成本月的表。",
    notAsked: "文件“{file}”的责任单位“{owner}”本月没有填报任务，未读取，请核对。",
    altered: "文件“{file}”的行或隐藏内容被改动，无法确认每行是哪项指标，未读取，请用发出的表重填。",
  } satisfies Record<FormRefusal["code"] | Extract<FormFileRefusal["code"], OfArchive>, string>,
  place: "“{file}”{cell}（{name}）",
  rowAltered: "{place}所在行的指标、单位或口径与发出时不同，或已不由该单位填报，未使用，请核对。",
  strayCell: "“{file}”{cell}的“{text}”写在表外，未使用，请核对。",
  clash: "{name}（{month}）：{figures}，数不一致，都未使用，请核对。",
  clashFigure: "{owner}报{value}（“{file}”{cell}）",
  /** What stands before and behind a figure where it is shown to be let count. */
  given: "“{file}”{cell}，{from}：",
  noted: "（说明：{note}）",
  revision: "{place}：已有{standing}{source}，报来{value}，保留已有的，请核对。",
  from: "（{source}）",
  figure: "{place}：{value}，{doubts}",
  state: { none: "未报", questions: "有疑问", partial: "未报全", complete: "已报" },
  remind: {
    none: "{owner}（未报）：{names}。",
    questions: "{owner}（有疑问）：{names}。",
    partial: "{owner}（未报全）：{names}。",
    noted: "{name}（说明：{note}）",
    check: "核对{cell}“{name}”",
  },
} as const;
