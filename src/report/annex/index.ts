import type { PlanQuestion, ProposalReason } from "../../plan";
import { catalogue, fill, type Locale } from "../../words";
import { annexEn } from "./words/en";
import { annexZhCN } from "./words/zh-CN";

const annexWords = catalogue(annexZhCN, annexEn);

/**
 * A question about an annex in words.
 *
 * Worked: `unit` of row 7 → 第7行的单位是什么？
 */
export const questionSentence = ({ code, row, column }: PlanQuestion, locale: Locale): string =>
  fill<"row" | "column">(annexWords(locale).question[code], { row: row ?? "", column: column ?? "" });

/**
 * A choice of a question in words; headings, units and sheets as they stand.
 *
 * @example choiceName("level", "zh-CN") // "总量"
 * @example choiceName("2024年目标", "zh-CN") // "2024年目标"
 */
export function choiceName(choice: string, locale: Locale): string {
  const { choice: names } = annexWords(locale);
  return choice === "level" || choice === "growth" ? names[choice] : choice;
}

/**
 * Why an indicator is taken for what it is proposed to be.
 *
 * @example proposalSentence(["growthName"], "zh-CN") // "名称是增长，按累计同比增速。"
 */
export const proposalSentence = (reasons: readonly ProposalReason[], locale: Locale): string =>
  reasons.map((reason) => annexWords(locale).proposal[reason]).join(locale === "en" ? " " : "");
