import { catalogue } from "../../words";
import { commandsEn } from "./en";
import { commandsZhCN } from "./zh-CN";

/** Where the commands end otherwise than the workbook says. */
export const commandWords = catalogue(commandsZhCN, commandsEn);
