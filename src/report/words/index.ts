import { catalogue, type Words } from "../../words";
import { reportEn } from "./en";
import { reportZhCN } from "./zh-CN";

/** The sentences of the report in a language. */
export const reportWords = catalogue(reportZhCN, reportEn);

export type ReportWords = Words<typeof reportZhCN>;
