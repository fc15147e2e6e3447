import type { Translation } from "../../../words";
import type { noticeZhCN } from "./zh-CN";

export const noticeEn = {
  doubt: {
    titleScope: "Whether it holds for the whole city or for what the item's title says is to be chosen.",
    stretchCarried: "“{stretch}” stands in the clause before; check whether it holds here.",
    past: "The sentence seems to tell of what was done; check.",
    otherYear: "The sentence speaks of another year too; check whether it promises for this one.",
    noName: "It does not say what the number is of; name it.",
    namesShared: "Its name comes from the list before 分别; check.",
  },
  why: {
    name: "digits of a name or number",
    date: "a date or deadline",
    scope: "narrows another number",
    noUnit: "without a unit",
  },
} satisfies Translation<typeof noticeZhCN>;
