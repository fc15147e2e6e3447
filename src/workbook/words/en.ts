import type { Translation } from "../../words";
import type { workbookZhCN } from "./zh-CN";

/** The same in English. */
export const workbookEn = {
  failure: {
    notLoaded: "This workbook has no targets yet; press “Load targets” first.",
    noLibrary: "The workbook has no 指标库; open it first.",
    noTasks: "The workbook has no sheet of promises yet; load the promises first.",
    noRegister: "There is no list of promises for the {year} plan of {region}; nothing was changed.",
    noTaskRow:
      "“{sheet}” has no row of this promise, or its name or number was changed; nothing was changed. Load the promises again.",
    noLeaf: "No indicator of the annex can take the number of promise {id}; nothing was changed.",
    assignedThere:
      "“{sheet}” already has a number handed down for “{indicator}”; nothing was changed. Check it, and clear it to take that of the text.",
    newerSchema:
      "This workbook was written by a newer version (format {found}); this one knows formats up to {known}. Nothing was changed; update the add-in.",
    protectedSheet:
      "The sheet “{sheet}” is protected; nothing was changed. Remove the protection under Review and try again.",
    protectedCells:
      "Cells were protected meanwhile; what you entered is not lost. Remove the protection and try again.",
    protectedWorkbook:
      "The workbook's structure is protected and takes no new sheet; nothing was changed. Remove the protection under Review and try again.",
    damagedSheet:
      "The hidden key row or column of the sheet “{sheet}” is gone and its content cannot be recognised; nothing was changed. Undo the deletion, or save the figures elsewhere, delete the sheet and load again.",
    sheetGone: "A sheet was deleted meanwhile; the rest is as it was. Press “Load targets” to restore it.",
    cellEditing: "A cell is being edited; nothing was changed. Press Enter or Esc and try again.",
    busy: "Excel is busy; nothing was changed. Try again in a moment.",
    hostError: "Excel did not finish ({code}); what you entered is not lost. Try again.",
    emptyPlan: "The plan has no indicators; nothing was changed. Type some, or choose a plan that has them.",
    planWithoutYear: "The plan does not say its year; nothing was changed. Name the year and load again.",
    noTargetsInFile:
      "The file has no targets sheet of this add-in; choose a workbook that was made with it, and import any other file as a plan.",
    noTitleInFile:
      "The title of the sheet “{sheet}” (“{value}”) does not say its year; put it right in that workbook, as 金华市2024年计划主要目标, save and choose it again.",
    otherRegion:
      "The plan is of “{region}”, the workbook of “{workbook}”; nothing was changed. Load it into a workbook of its own.",
    oneYear: "The workbook has the plan of {year} alone; load that of another year to compare.",
    yearIsOpen:
      "{year} is open already and has no targets yet; nothing was changed. Type or load the targets of {year} first.",
    asOfOutside:
      "The month “{asOf}” is not in a year of a plan ({year}); nothing was changed. Choose a month of such a year, or load that year's plan first.",
    editedSince:
      "“{sheet}” was changed by hand since it was generated and is not undone yet: the changes would go too. Press once more to undo it all the same.",
    nothingToUndo: "There is nothing to undo; the workbook was not changed.",
    noLoadToUndo: "There is no loading to take back; the workbook was not changed.",
    changedSinceLoad:
      "Figures, settings or sheets came after the loading, so it was not taken back lest they be lost; delete the sheets yourself if they are to go.",
    sheetTooLong:
      "The sheet “{sheet}” has {rows} rows, more than {limit}, and was not read; keep the table of targets alone.",
    noAnalysis: "There is no gap analysis yet; press “Generate gap analysis” first.",
    unknownSheet: "There is no sheet “{sheet}”; check its name.",
    stillCalculating: "The function in cell {cell} is still calculating; nothing was changed. Try again in a moment.",
    monthLocked:
      "The month of cell {cell} is locked since it was published; nothing was changed. Unlock it in the settings, or import with the reason of the revision.",
    cellNotEmpty: "Cell {cell} holds “{value}”; nothing was changed. Choose an empty cell.",
    unknownIndicator:
      "There is no indicator “{code}” among the targets; nothing was changed. Check it, or press “Load targets” to restore it.",
    noRow:
      "“{sheet}” has no row of this indicator. Press “Load targets” to restore it, or generate the analysis again.",
    missingSheet:
      "The sheet “{sheet}” is missing; nothing was changed. Undo its deletion, or press “Load targets” to make it anew; what was entered there has to come from a copy.",
    missingColumn:
      "The sheet “{sheet}” has no column “{column}” any more, or not its hidden key; nothing was changed. Undo its deletion, take it from a copy, or press “Load targets” to put it back.",
    repeatedColumn:
      "Column {column} of the sheet “{sheet}” has the hidden key of another one; nothing was changed. Delete the copied column and try again.",
    unparsedTarget: "The target “{text}” is not understood; nothing was changed. Write it like 6以上, 5左右 or 6—6.5.",
    monthOutside: "A revision begins in month 1 to 12; nothing was changed. Correct it.",
    revisionOrder:
      "The target was already changed from month {month} on; nothing was changed. Choose month {month} or a later one.",
    sameTarget: "The target is “{text}” already; nothing was changed.",
    missingReason: "There is no reason; nothing was changed. Give one.",
    badValue: "“{value}” cannot be used here; nothing was changed. Correct it.",
    badRule: "The rule “{rule}” cannot be used; nothing was changed. {problem}",
    noRegions:
      "The workbook has no targets handed down to regions (分解); load or paste them in the pane under 分县 first.",
    textTooLong: "The text is longer than {limit} characters; nothing was changed. Shorten it.",
  },
  issue: {
    otherName:
      "the name “{value}” is not that of the row's hidden key (“{name}”) and the row was not read; undo the sorting, pasting or renaming. For another indicator begin an empty row instead of copying one.",
    otherUnit:
      "the unit “{value}” is not the one that was loaded (“{unit}”) and the row was not read; put “{unit}” back. For a target in another unit write it with the target, like 12000人, or load the plan again.",
    repeatedKey: "the row has the hidden key of row {firstRow} (“{name}”) and was not read; delete the copied row.",
    repeatedKeyDiffers:
      "the row has the hidden key of row {firstRow} (“{name}”) and says otherwise; neither was read. Delete the copied row.",
    unknownRow:
      "the row “{value}” has no hidden key and was not read; where it is a new indicator, take it in the pane.",
    derivedCell:
      "“{value}” has no effect: the cell follows from the target “{target}” and what is known of the indicator; change the target itself, the rest in 指标库.",
    emptiedTarget:
      "the target is empty and the one that was loaded, “{target}”, is still used; put it back or enter a new one.",
    emptyLink:
      "the formula “{value}” gives 0 as a link to an empty cell does and was not used; it is read once there is a figure. Where it is 0, enter 0.",
    movedFigure:
      "“{value}” stood in the row “{name}” before, as if figures had been sorted or moved without their names. It is used; undo that, or leave it if it is right.",
    lockedChanged:
      "Month {month} is locked since it was published: it was {before} then and is {after} now, without a reason; note it as a revision with its reason, or put the locked figure back.",
    badRecord: "the hidden record is damaged and the indicator was not read; load the targets again.",
    badMilestone: "“{value}” is no number and was not used; enter a number.",
    badSetting: "“{value}” is not a number that fits; the default {usual} is used. Correct it.",
    badPalette: "“{value}” is no palette; “{usual}” is used. Choose from the list.",
    badRule: "the condition “{value}” is not used: {problem}",
    badRuleStatus: "“{value}” is no status; the rule is not used. Choose from the list.",
    badLibrary: "“{value}” cannot be used; it takes {allowed}.",
    badChoice: "“{value}” is no projection method; the automatic one is used. Choose from the list.",
    badExpectation: "the expectation “{value}” is no number; the automatic method is used. Enter a number.",
    unusedExpectation: "the expectation “{value}” is not used: only with the method “{growth}” or “{monthly}”.",
    badStatus: "“{value}” is no status and was not used. Choose from the list.",
    manualWithoutReason: "a manual status without a reason was not used. Give the reason.",
    badRevision: "the line “{value}” was not used; write it like 2024-08起：6以上→5.5左右；reason；name；2024-08-15.",
    revisionMismatch: "the last change is to “{value}”, but the target is “{target}”. Check it.",
  },
  place: "“{sheet}” {cell}: ",
} satisfies Translation<typeof workbookZhCN>;
