import type { Translation } from "../../words";
import type { commandsZhCN } from "./zh-CN";

/** The words of the commands in English. */
export const commandsEn = {
  stillRunning: "The last action is still running; try again in a moment.",
  cancelled: "Cancelled; the workbook was not changed.",
  unexpected: "The action was not completed ({message}); nothing entered was lost. Try again.",
  done: {
    loaded: "{targets} {targets:target|targets} loaded.",
    loadedWithFigures: "{targets} {targets:target|targets} loaded, {figures} {figures:figure|figures} written.",
    compared: "Generated “{sheet}”: {years}, {count} {count:indicator|indicators} in all.",
    yearOpened:
      "{year} is open: {targets} {targets:indicator|indicators} with last year's owners and tolerances; type their targets, or load the plan of {year}.",
    kept: "{kept} {kept:cell holds another figure and was left as it is|cells hold other figures and were left as they are}.",
    skipped:
      "{skipped} {skipped:figure belongs to no indicator of the plan and was|figures belong to no indicator of the plan and were} not written.",
    tasksLoaded: "Loaded {tasks} {tasks:promise|promises}.",
    added: " Added {rows} {rows:row|rows} and {columns} {columns:column|columns}.",
    addedRows: " Added {rows} {rows:row|rows}.",
    generated: "“{sheet}” generated: {behind} of {count} {behind:lags|lag}.",
    keptIn: " “{sheet}” had been changed by hand; as it stood it is kept in “{kept}”.",
    owners: " {count} owners typed there went into the targets sheet.",
    regionsLoaded:
      "The targets of {regions} {regions:region|regions} of {city} are ready; {figures} {figures:figure|figures} entered. ",
    regionsGenerated:
      "“{sheet}” is ready: {regions} {regions:region|regions}, {indicators} {indicators:indicator|indicators}. ",
    undone: "“{sheet}” is as before it was generated; Excel's own undo ends here.",
    highlighted: "“{sheet}” highlights {rows} lagging {rows:row|rows}.",
    plain: "“{sheet}” no longer highlights rows.",
    frozen: "{cells} {cells:formula|formulas} of “{sheet}” {cells:is|are} now {cells:a value|values}.",
    nothingToFreeze: "“{sheet}” has no JH functions; nothing was changed.",
    inserted: "Target formula inserted in {cell}.",
    unknownChosen: "Chosen indicators “{names}” are not in the plan and were not drawn.",
  },
} satisfies Translation<typeof commandsZhCN>;
