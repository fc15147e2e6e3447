import type { Translation } from "../../../words";
import type { startZhCN } from "./zh-CN";

/** Words of the ways to begin, in English. */
export const startEn = {
  empty: "The workbook has no targets yet; choose how to begin.",
  has: "The workbook has the {years} plan of {region}. Loading again keeps what was typed and puts back missing rows and columns; the plan of another year gets a sheet of its own.",
  back: "Back",
  way: {
    blank: "Blank",
    example: "Example",
    importPlan: "Import a plan",
    lastYear: "Last year's workbook",
  },
  about: {
    blank: "Makes the empty sheets of targets, figures and settings; you type the indicators row by row.",
    example:
      "The plans of Jinhua or the nation for 2024 that come along, to see how it works; samples are marked and cleared at once.",
    importPlan:
      "Your own plan: paste its annex, choose a file or read the current sheet, check it row by row, load it.",
    lastYear:
      "Takes plan and figures over from the workbook that was made with this add-in last year, then opens the next.",
  },
  blank: {
    region: "Region",
    year: "Year",
    noRegion: "Type the region, such as 金华市.",
    noYear: "Type a year of four digits, such as 2025.",
    isThere: "The workbook has a plan of {year} already; type another year.",
    begin: "Begin",
    made: "The empty sheets of {year} are ready: type one indicator a row into the targets sheet, then take them in the pane.",
  },
  typed: {
    none: "The targets sheet has no indicators yet. Type one a row, with name, unit and target, and take them here.",
    some: "{count} {count:row was|rows were} typed into the targets sheet and not taken yet.",
    adopt: "Take the new indicators",
    nothing:
      "The targets sheet has no new row that can be taken; check the names. What stands there is not taken twice.",
    sheet: "Indicators typed into the targets sheet",
  },
  national: "The nation 2024",
  notFetched: "The example was not fetched ({message}); check the network and try again.",
  lastYear: {
    hint: "Brings the last plan (with owners and milestones) and the figures of all years; tolerances, statuses by hand, notes, rules and locks stay behind. To go on in last year's workbook itself, just open the next year there.",
    reading: "Reading…",
    several: "One file at a time; {count} were chosen.",
    refused: "“{name}” was not read: {why}",
    found:
      "“{name}”: the {year} plan of {region}, {count} {count:indicator|indicators}, {figures} {figures:figure|figures}",
    years: " ({years})",
    samples: "{samples} {samples:sample stays|samples stay} behind.",
    issues: "{count} {count:cell|cells} cannot be used and {count:stays|stay} behind:",
    take: "Take over",
    next: "Taken over. Next: open the next year, which makes its targets sheet.",
    overview: "To the overview",
    undo: "Undo taking over",
    undone: "Taken back; the workbook is as before.",
  },
} satisfies Translation<typeof startZhCN>;
