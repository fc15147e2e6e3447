import type { Translation } from "../../words";
import type { functionsZhCN } from "./zh-CN";

/** The words of the custom functions in English. */
export const functionsEn = {
  description: {
    TARGET:
      'The year\'s target of an indicator: its number, or its text, unit and so on. Example: =JH.TARGET("GDP"), =JH.TARGET(9.1,"text"), =JH.TARGET("GDP",,2025)',
    TARGETS:
      "Lists the indicators and targets of a plan, of one category or year if given (spills). Example: =JH.TARGETS(), =JH.TARGETS(,2025)",
    INDICATOR:
      'Finds indicators by number, code, name, alias or pinyin initials (spills). Example: =JH.INDICATOR("invest")',
    FIELDS: "Lists the choices that the functions take, with their meaning (spills). Example: =JH.FIELDS()",
    ACTUAL: 'The latest figure entered up to a month. Example: =JH.ACTUAL("GDP","2024-09")',
    PACE: 'What should be reached by the data month. Example: =JH.PACE("GDP","2024-09")',
    GAP: 'Distance of the figure to the pace; negative is behind. Example: =JH.GAP("GDP","2024-09")',
    ATTAIN: 'Attained share of the year\'s target, 1 is 100 %, not capped. Example: =JH.ATTAIN("JOBS","2024-09")',
    PROBABILITY: 'Probability that the year\'s target is met, 0 to 1. Example: =JH.PROBABILITY("GDP","2024-09")',
    STATUS: 'The status, by its Chinese name: 达到序时, 基本达到, 滞后 and so on. Example: =JH.STATUS("GDP","2024-09")',
    OUTLOOK:
      'The outlook by the probability, by its Chinese name: 有把握, 较有把握, 有风险 or 难以完成. Example: =JH.OUTLOOK("GDP","2024-09")',
    PROJECT: 'The projected year-end with its intervals and method. Example: =JH.PROJECT("GDP","2024-09","low80")',
    REQUIRED:
      'What the remaining months must show. Example: =JH.REQUIRED("GDP","2024-09"), =JH.REQUIRED("FDI",,"perMonth")',
    PLACE: 'The place among the regions, as last entered. Example: =JH.PLACE("GDP","2024-09")',
    WHY: 'Why the projected year-end and the probability moved since the figure before, by causes. Example: =JH.WHY("GDP","2024-09")',
    NOTE: 'The note on an indicator, as written in the pane. Example: =JH.NOTE("GDP")',
    WHATIF:
      'The year-end, probability and so on if the rest of the year grows, or is a month, as assumed. Example: =JH.WHATIF("GDP",6), =JH.WHATIF("FDI",0.8,"monthly")',
    NEEDED:
      'What the rest of the year must show, as growth or a month, for a year-end; for the target if omitted. Example: =JH.NEEDED("GDP"), =JH.NEEDED("FDI",10,"monthly")',
    REGIONS:
      'An indicator of the regions, ranked: place, figure, status, contribution, share of the city; spills. Example: =JH.REGIONS("GDP","2024-09")',
    METHODS: 'The answers of all projection methods side by side (spills). Example: =JH.METHODS("GDP","2024-09")',
  },
  parameter: {
    indicator: 'Number, code, name or alias of the indicator, such as 1, "GDP"; a number like 9.10 in quotes',
    field: "What to return; the target's number if omitted",
    category: "A category of the plan; all if omitted",
    text: "Part of a number, code, name or alias, or pinyin initials",
    month: 'As-of month: "2024-09", 202409 or a date; the last month with figures if omitted',
    year: "The year of the plan, such as 2025; the year of the last month with figures if omitted",
    assumed:
      "Growth of the remaining months in %, or the figure of each of them (of a quarter; of a level its year-end)",
    yearEnd: "Year-end value in the indicator's unit; the target if omitted",
    mode: "By growth or by the figure of a month; growth if omitted",
    part: "Which part to return; the projected (required) value if omitted",
    data: "Range of figures with a header (indicator, year, month, value), used instead of the entry sheet",
    region: 'A region such as "义乌市"; omitted, the city. Not together with a range of figures',
  },
  choice: {
    targetField: {
      value: { meaning: "the target's number; of a range its unfavourable end" },
      text: { name: "text", meaning: "the words of the plan" },
      kind: { meaning: "kind of target: bound, about, range, linked and so on" },
      low: { name: "low", meaning: "lower end of a range" },
      high: { name: "high", meaning: "upper end of a range" },
      unit: { meaning: "unit of measurement" },
      name: { name: "name", meaning: "name of the indicator" },
      no: { meaning: "number in the plan" },
      code: { meaning: "code that never changes" },
      category: { meaning: "category in the plan" },
      owner: { meaning: "department that answers for it" },
      better: { meaning: "whether higher or lower is better" },
      measure: { meaning: "what a figure means: cumulative growth, total and so on" },
      frequency: { meaning: "monthly, quarterly or annual" },
    },
    restMode: {
      growth: { name: "growth", meaning: "growth of the remaining months over last year's, %" },
      monthly: { name: "monthly", meaning: "figure of each remaining month (quarter; of a level its year-end)" },
    },
  },
  head: {
    ...{ function: "function", choice: "choice", name: "name", meaning: "meaning" },
    ...{ yearEnd: "year-end", weight: "share" },
    ...{ rank: "Place", region: "Region", value: "Figure", status: "Status", city: "City" },
    ...{ points: "Contribution (points)", share: "Share of the city (%)" },
  },
  error: {
    noPlan: "The workbook has no targets yet; press “Load targets” first.",
    unreadable: "The workbook's targets cannot be read: {problem}",
    missingIndicator: "Name the indicator by number, code, name or alias.",
    unknownIndicator: "There is no indicator “{query}”; the nearest are: {nearest}.",
    unlikeAny: "There is no indicator “{query}”; find it with JH.INDICATOR.",
    pointMonth: '“{value}” has a point, which cannot tell January from October; write "2024-01" or "2024-10".',
    badMonth: '“{value}” is not a month; write "2024-09", 202409 or a date.',
    monthOutside:
      "{month} is not in a year of a plan ({year}); name a month of such a year, or load that year's plan first.",
    badYear: "“{value}” is no year; write it like 2025.",
    noPlanOf: "The workbook has no plan of {year}, only of {years}; load that year's plan first.",
    badNumber: "“{value}” is not a number; write one.",
    fraction:
      '“{value}” looks like {percent} % written as a fraction; write {percent}, or "{value}%" where {value} % is meant.',
    missingAssumed: "Give the growth of the remaining months, or the figure of each.",
    noMove: "{name} has not moved since its figure before {month}, or has none.",
    noNote: "{name} has no note; write one in the pane's detail of the indicator.",
    noRank: "{name} has no place entered up to {month}.",
    noNeeded:
      "{name} has no such need at {month}: the year is complete, has one figure only, or last year's months are missing.",
    badChoice: "There is no choice “{value}”; use one of: {choices}.",
    unknownCategory: "There is no category “{value}”; use one of: {categories}.",
    noMatch: "No indicator has “{query}”; try other words.",
    dataEmpty: "The range of figures is empty; choose one with its header.",
    dataColumns: "The header of the range lacks needed columns; use indicator, year, month, value.",
    dataTwice: "Two columns of the range mean the same ({headings}); keep one.",
    dataRow: "Range of figures: {message}",
    regionsReading: "The regions are being read; a moment, please.",
    noRegions: "The workbook has no targets handed down (分解); load the regions first.",
    unknownRegion: "No region is “{query}”. There are: {names}.",
    otherCity: "“{query}” belongs to {city}, not to this city.",
    regionWithData: "A range of figures and a region cannot both be given.",
    notHandedDown: "“{name}” is not handed down to “{region}”.",
    noRegionFigure: "“{name}” has no figures of regions up to {month}.",
    noNumber: "The target is “{text}”: no number yet.",
    noField: "{name} has no {choice}.",
    noFigure: "{name} has no figure up to {month}.",
    pending: "{name}: {reason}",
    noPart: "{name} has no such part of what is required; choose another.",
    annualPace: "{name} has one figure a year, and no pace.",
    noAttainment:
      "{name} has no attainment (for growth, linked, benchmark and qualitative targets the gap stands alone).",
    noProjection: "{name} has no projection at {month}: {reason}",
    noRequired: "{name} has no required rest at {month}: the year is complete, or has one figure only.",
  },
} satisfies Translation<typeof functionsZhCN>;
