import { catalogue } from "../../words";
import { exchangeEn } from "./en";
import { exchangeZhCN } from "./zh-CN";

export const exchangeWords = catalogue(exchangeZhCN, exchangeEn);
