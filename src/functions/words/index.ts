import { catalogue, type Words } from "../../words";
import { functionsEn } from "./en";
import { functionsZhCN } from "./zh-CN";

/** The words of the custom functions in a language. */
export const functionWords = catalogue(functionsZhCN, functionsEn);

export type FunctionWords = Words<typeof functionsZhCN>;
