import { catalogue, type Words } from "../../words";
import { en } from "./en";
import { zhCN } from "./zh-CN";

/** What the codes of an assessment are called in a language. */
export const codeWords = catalogue(zhCN, en);

export type CodeWords = Words<typeof zhCN>;
