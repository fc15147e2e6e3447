import type { Translation } from "../../words";
import type { commandsZhCN } from "./zh-CN";

/** The words of the commands in English. */
export const commandsEn = {
  stillRunning: "The last action is still running; try again in a moment.",
  cancelled: "Cancelled; the workbook was not changed.",
  unexpected: "The action was not completed ({message}); nothing entered was lost. Try again.",
} satisfies Translation<typeof commandsZhCN>;
