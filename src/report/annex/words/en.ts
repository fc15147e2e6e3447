import type { Translation } from "../../../words";
import type { annexZhCN } from "./zh-CN";

/** What is asked of an annex, and why an indicator is taken for what it is proposed to be, in English. */
export const annexEn = {
  question: {
    targetColumn: "The header in row {row} has several columns that could hold the targets; which one does?",
    twoTargets: "Row {row}, “{column}”, names a level and a growth; which one is judged?",
    unit: "What is the unit of row {row}?",
    sheet: "Several sheets hold a table of indicators; which one is read?",
    year: "Neither title nor header names a year; of which year is the plan?",
  },
  choice: { level: "the level", growth: "the growth" },
  proposal: {
    growthName: "Named a growth: cumulative growth.",
    growthTarget: "An amount in %: its cumulative growth.",
    shareName: "Named a share: a share of the year to date.",
    reductionName: "Named a reduction: more is better.",
    rateName: "Named a rate or an index: one figure a year.",
    pointsUnit: "In percentage points, a change of a rate: one figure a year.",
    addedName: "What is added or built: a total since January.",
    perHead: "Per head or per unit: one figure a year.",
    stockUnit: "A total number or stock: at the end of the period.",
    yearTotal: "An amount: a total since January.",
    lowName: "By its name less is better.",
    lowTarget: "The target is a ceiling: less is better.",
  },
} satisfies Translation<typeof annexZhCN>;
