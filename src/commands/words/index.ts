import { catalogue, type Words } from "../../words";
import { commandsEn } from "./en";
import { commandsZhCN } from "./zh-CN";

/** What the commands say of how they ended, where the workbook does not. */
export const commandWords = catalogue(commandsZhCN, commandsEn);

export type CommandSentences = Words<typeof commandsZhCN>;
