import { catalogue } from "../../../words";
import { regionsSectionEn } from "./en";
import { regionsSectionZhCN } from "./zh-CN";

/** What the briefing says of a city's regions, in a language. */
export const regionsSectionWords = catalogue(regionsSectionZhCN, regionsSectionEn);
