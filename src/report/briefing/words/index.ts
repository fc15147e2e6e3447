import { catalogue, type Words } from "../../../words";
import { briefingEn } from "./en";
import { briefingZhCN } from "./zh-CN";

/** The words of the briefing (监测通报) in a language. */
export const briefingWords = catalogue(briefingZhCN, briefingEn);

export type BriefingWords = Words<typeof briefingZhCN>;
