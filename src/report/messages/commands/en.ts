import type { Translation } from "../../../words";
import type { commandsZhCN } from "./zh-CN";

/** The words of the commands in English. */
export const commandsEn = {
  running: {
    loadTargets: "Loading targets…",
    openEntry: "Opening the entry sheet…",
    generateAnalysis: "Generating the gap analysis…",
    generateDashboard: "Generating the dashboard…",
    generateBriefing: "Generating the briefing…",
    highlight: "Highlighting…",
    undoGenerate: "Undoing this generation…",
    freezeFunctions: "Freezing to values…",
    insertTarget: "Inserting the target formula…",
  },
  stillRunning: "The last action is still running; try again in a moment.",
  cancelled: "Cancelled; the workbook was not changed.",
  unexpected: "The action was not completed ({message}); nothing entered was lost. Try again.",
} satisfies Translation<typeof commandsZhCN>;
