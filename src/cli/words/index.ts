import { catalogue, type Words } from "../../words";
import { cliEn } from "./en";
import { cliZhCN } from "./zh-CN";

/** The words of the command line in a language. */
export const cliWords = catalogue(cliZhCN, cliEn);

export type CliWords = Words<typeof cliZhCN>;
