import { catalogue, type Words } from "../../words";
import { codesEn } from "./en";
import { codesZhCN } from "./zh-CN";

/** What the codes of an assessment are called in a language. */
export const codeWords = catalogue(codesZhCN, codesEn);

export type CodeWords = Words<typeof codesZhCN>;
