import { compare, dependenceOf, movesSince, type EarlierFigure } from "../../../analysis";
import { briefingFromFigures, briefingOf, type Briefing } from "../../../report";
import { fill } from "../../../words";
import type { ReportInput, ReportSheet } from "../definition";
import { briefingColumns, briefingContent, briefingKind, briefingRole, identifyBriefing } from "./content";
import { clearBriefing, fitBriefing, styleBriefing } from "./style";
import { briefingSheetWords } from "./words";

/** 监测通报: one for each as-of month, texts over the width of A4 and the table of what is behind. */
export const briefingSheet: ReportSheet = {
  kind: briefingKind,
  roleOf: briefingRole,
  nameOf: (asOf) => fill(briefingSheetWords.sheet, { asOf }),
  reads: "formulas",
  columns: () => briefingColumns,
  order: "sorted",
  compares: true,
  identify: identifyBriefing,
  content: (input) => briefingContent(briefingAt(input)),
  style: styleBriefing,
  clear: clearBriefing,
  fit: fitBriefing,
};

/** Compared with the newest analysis that was generated before, else with the present figures of the month before. */
function briefingAt({ data, asOf, assessments, assessmentsAt, earlier, further }: ReportInput): Briefing {
  const { plan } = data;
  const movesOf = (code: string, before: EarlierFigure) => movesSince({ ...data, asOf }, code, before);
  const options = { movesOf, further, dependence: dependenceOf({ ...data, asOf }) };
  if (earlier === null) return briefingFromFigures(assessmentsAt, plan, asOf, options);
  const comparisons = compare(earlier.figures, assessments);
  const since = { asOf: earlier.asOf, from: "sheet", settled: earlier.settled } as const;
  return briefingOf({ plan, asOf, assessments, comparisons }, { ...options, earlier: since });
}
