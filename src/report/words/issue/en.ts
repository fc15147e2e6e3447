import type { Translation } from "../../../words";
import type { issueZhCN } from "./zh-CN";

/** The same in English. */
export const issueEn = {
  sentence: {
    tooLarge: "The annex has {lines} lines, more than {limit}, and was not read; keep the table of targets only.",
    hiddenLines: "Hidden rows and columns of the sheet “{sheet}” ({lines}) were not read; show them to have them read.",
    noTable: "No header of a table of targets was found; keep the line with number, indicator, unit and target.",
    noRows: "No indicator follows the header; check that the annex is complete.",
    unreadableRow: "{place} is no indicator that can be read; check it.",
    unreadCells: "{place} stands right of all headings and was not read; check whether two rows were joined.",
    footnote: "{place} is a note inside the table, not an indicator.",
    otherTable:
      "{place} to line {last} is not this plan's table of targets (projects, duties, explanations, another year, counties) and was not read; paste it on its own if it holds indicators.",
    duplicateNumber: "{place}: number {no} was seen before; check it.",
    missingNumbers: "The numbers before {place} leave out {numbers}; check the annex.",
    unnumberedRow: "{place} has no number and was taken as a part of {parent}; check it.",
    categoryCount:
      "{place} announces {announced}, but {numbers} {numbers:number|numbers} with {leaves} {leaves:indicator|indicators} follow; check it.",
    unknownIndicator: "{place} is no indicator of this plan{nearest}; use its name, code or number.",
    targetOutOfBounds:
      "{place} (number {no}) is beyond what this indicator can be, as an index is for a growth: its target is kept, not analysed.",
    notInCatalogue: "{place} (number {no}) is not in the catalogue: its target is kept, not analysed.",
    duplicateIndicator:
      "{place} (number {no}) is the same indicator {code} as number {other}; only the first is analysed.",
    sameName:
      "{place} (number {no}) has the name of number {other}; both are kept. Check whether they are one, else rename one.",
    fractionTarget:
      "{place} (number {no}) looks like a fraction (0.065 for 6.5%); it is kept as pending, correct it in the annex.",
    unparsedTarget: "{place} (number {no}): the target was not understood and stays pending; check it.",
    unknownReference: "{place} (number {no}) refers to “{words}”, which the plan does not have; it stays pending.",
    otherTargets: "Targets were read from {chosen}; {others} were not. Please check.",
    openTargets:
      "There are several columns of targets ({chosen}, {others}) and nothing says which is meant; no target was read. Keep the one of the region and the whole year, or name region and year in the title.",
    partOfYear:
      "The only column of targets, {chosen}, is for a part of the year; none was read. Add the year's targets, or say that this column is meant.",
    growthBeside: "{growth} beside {chosen} is kept with it and not judged by itself.",
    otherColumn: "{place}: the target's cell of {name} is empty; this column's was taken instead, check it.",
    joinedLines: "{place}: its cells stand on {lines} {lines:line|lines} and were joined; check it.",
    growthTarget:
      "{place} (number {no}): the target is a growth and was read in %; the row's unit {unit} is the level's.",
    turnedTable: "The table from {place} on has its indicators side by side; it was read column by column, check it.",
    twoTargets:
      "{place} (number {no}) names a level and a growth; which one is judged has to be chosen, and it stays pending until then.",
    openUnit: "{place} (number {no}): its unit could be any of {units}; choose one. It stays pending until then.",
    unknownUnit: "{place} (number {no}) names no unit; add it.",
    totalCount:
      "The title announces {announced}, but {numbers} {numbers:number|numbers} with {leaves} {leaves:indicator|indicators} follow; check it.",
    unknownRegion: "The title names no region; add the title.",
    unknownYear: "Neither title nor header names a year; add it.",
    unknownSource: "No document number was found; the source stays empty.",
    yearMismatch: "The title says {title}, the header {header}; the header's year holds, check it.",
    missingIndicator: "{place} names no indicator and was not used; add it.",
    extraCells: "{place} has more cells than the header and was not used; check the delimiter.",
    badRole: "{place} is no known role and was not used; enter actual, level, benchmark, assigned or rank.",
    badVintage: "{place} is no known vintage and was not used; enter flash, preliminary or verified.",
    badSample: "{place} does not say whether it is a sample and was not used; enter 1 or 0.",
    badYear: "{place} is no year and was not used; enter one such as 2024.",
    badMonth: "{place} is no month and was not used; enter 1 to 12.",
    notFromJanuary: "{place} is no period that begins in January and was not used; enter the month it runs to.",
    periodMismatch: "{place} names another year than {year}, its row's, and was not used; check it.",
    notPublished: "{place}: {indicator} is not published for {month}; not used, check the month.",
    notOver: "{place}: {month} is not over, so no figure can be out; not used, check the month.",
    notANumber: "{place} is no number and was not used; enter a number.",
    badThousands: "{place} has its thousands separators in the wrong place and was not used; check it.",
    errorValue: "{place} is an error value and was not used; enter a number.",
    formula: "{place} is a formula and was not used; enter its result.",
    approximate: "{place} is approximate and was not used; enter the exact figure.",
    twoYearAverage: "{place} is a two-year average and was not used; enter the growth on the year before.",
    changeNotFigure: "{place} speaks of a change where {indicator} itself is due; not used, enter the value.",
    ambiguousSign: "{place} has both a word of direction and a sign and was not used; keep one.",
    pointsForPercent: "{place} is in percentage points, the indicator in {unit}; not used, enter the percentage.",
    unitMismatch: "{place} is in {given}, which does not convert to {unit}; not used, check the unit.",
    outOfRange: "{place} is out of any range and was not used; check it.",
    dateForFigure: "{place} is a date or a time and was not used; set the cell to General and enter the number again.",
    outOfBounds:
      "{place} is outside what this indicator can be ({low} to {high}) and was not used; check the decimal point and the unit.",
    negativeFigure: "{place} is negative, which this indicator cannot be, and was not used; please check.",
    indexForGrowth:
      "{place} looks like an index (same period last year = 100) and was not used; enter the growth {growth}.",
    onlySingleMonth:
      "{place} is the figure of a single month and was not used; enter the cumulative one since January.",
    singleMonth: "{place} is the figure of a single month, and the table also has cumulative ones; it was not used.",
    otherPlace: "{place} is a figure of {other}, not of this region, and was not used.",
    percentAsFraction: "{place} looks like {percent} % written as a fraction and was not used; enter {percent}.",
    duplicate: "{place} differs from {kept} in row {firstRow} for the same period; the earlier one is kept, check it.",
    implausibleJump: "{place} is far from {compared}{reference}; it is used, check it.",
    maybeFraction: "{place} may be {percent}% written as a fraction; it was used, please check.",
    farFromScale:
      "{place} is {times} times {reference}, its target or a figure beside it; it was used, please check unit and decimal point.",
    maybeIndex: "{place} may be an index, its growth {growth}; it was used, please check.",
    unusualGrowth: "{place} is a growth of more than 100%; it was used, please check that it is not an amount.",
    maybeThousands: "{place} may be {whole}, with a point for thousands; it was used, please check.",
    maybeSingleMonth:
      "{place}: nothing says whether {columns} are single months or cumulative; used as cumulative, please check, and head cumulative columns as in 1-9月.",
    noteNarrows:
      "{place} has the remark {note}; it was used, please check that it is a reported figure of this period.",
    titlePlace: "{place} stands below the title {title}; it was used, please check that it is of this region.",
    negativeReduction: "{place} is a negative reduction, that is a rise; it was used, please check the sign.",
    reductionFromChange: "{place} was used as a reduction of {reduction}; please check the sign.",
    repeated: "{place} repeats row {firstRow} and is used once.",
    noFigure: "{place} holds no figure and was passed over.",
    unreadTable:
      "{place} holds other headings, which lack or repeat needed columns; the rows below were not used, please complete them or save the table as a file.",
    unreadPeriod:
      "{place}: the heading is no period that can be read, and the column was not used; head it as in 1-9月.",
    ignoredColumn: "{place} is not known and was passed over.",
    moreIssues: "{count} more {count:problem is|problems are} not listed; mend the listed ones first.",
  },
  comparedWith: {
    earlierMonth: "the figure of {month}, ",
    lastYear: "last year's figure, ",
    neighbours: "the months around it, ",
    scale: "the target or what else it is held to, ",
  },
  place: {
    cell: "Row {row}, column “{column}”, “{value}”",
    row: "Row {row}, “{value}”",
    bareRow: "Row {row}",
    bareValue: "“{value}”",
    bareCell: "Row {row}, column “{column}”",
    column: "Column “{column}”",
    none: "The file",
    nearest: " (nearest: {names})",
  },
} satisfies Translation<typeof issueZhCN>;
