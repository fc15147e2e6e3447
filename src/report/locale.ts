import { catalogue } from "../words";
import { en } from "./messages/en";
import { zhCN } from "./messages/zh-CN";

/** The message catalogue of a language; Chinese first. */
export const messagesOf = catalogue(zhCN, en);

export { fill, localeOf, type Locale } from "../words";
