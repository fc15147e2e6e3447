import type { Translation } from "../../../words";
import type { startZhCN } from "./zh-CN";

/** Words of the ways to begin, in English. */
export const startEn = {
  empty: "The workbook has no targets yet; choose how to begin.",
  has: "The workbook has the {years} plan of {region}. Loading again keeps what was typed and puts back missing rows and columns; the plan of another year gets a sheet of its own.",
  back: "Back",
  way: {
    example: "Example",
    importPlan: "Import a plan",
  },
  about: {
    example:
      "The plans of Jinhua or the nation for 2024 that come along, to see how it works; samples are marked and cleared at once.",
    importPlan: "Your own plan: paste its annex, choose a file or read the current sheet, check it row by row, load it.",
  },
  national: "The nation 2024",
  notFetched: "The example was not fetched ({message}); check the network and try again.",
} satisfies Translation<typeof startZhCN>;
