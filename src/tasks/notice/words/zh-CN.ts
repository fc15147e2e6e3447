import type { FoundDoubt } from "../promises";
import type { NoQuantity } from "../quantities";

/** What is said of the promises that were found in a notice. */
export const noticeZhCN = {
  doubt: {
    titleScope: "范围是全市还是条标题所说的，请选定。",
    stretchCarried: "“{stretch}”写在前一句，是否及于本项，请核对。",
    past: "本句像是在说已完成的事，请核对。",
    otherYear: "本句还说到别的年份，是否当年的任务，请核对。",
    noName: "看不出是什么的数，请写明任务。",
    namesShared: "名称由“分别”之前并列的各项而来，请核对。",
  } as const satisfies Record<FoundDoubt, string>,
  why: {
    name: "名称或编号中的数字",
    date: "日期或时限",
    scope: "限定范围的数",
    noUnit: "没有单位的数",
  } as const satisfies Record<NoQuantity, string>,
} as const;
