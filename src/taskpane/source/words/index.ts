import { useContext } from "react";
import type { DocumentRefusal, DocumentRefusals } from "../../../documents";
import { catalogue, sentenceOf, type Locale, type Values } from "../../../words";
import { LocaleContext } from "../../words";
import { sourceEn } from "./en";
import { sourceZhCN } from "./zh-CN";

const sourceWords = catalogue(sourceZhCN, sourceEn);

/** The words of taking a text or a file, in the language of the pane; loaded with the first view that takes one. */
export const useSourceWords = () => sourceWords(useContext(LocaleContext));

type Named = { [Code in keyof DocumentRefusals]: DocumentRefusals[Code] | "name" };

/**
 * Why a file gives no text, in one sentence that names it.
 *
 * @example refusalSentence({ code: "empty", details: {} }, "a.csv", "zh-CN") // "“a.csv”是空的，请换一个有内容的文件。"
 */
export function refusalSentence({ code, details }: DocumentRefusal, name: string, locale: Locale): string {
  const named = { ...details, name } as Values<Named[keyof Named]>;
  return sentenceOf<Named>(sourceWords(locale).refusal, { code, details: named });
}
