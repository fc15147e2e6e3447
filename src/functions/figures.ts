import { boundsOf, type Assessment, type Projection } from "../analysis";
import type { Month } from "../observations";
import { fill, messagesOf, reasonSentence, type Locale, type Messages } from "../report";
import { missing, type CellError, type CellValue, type Result } from "./result";
import type { FunctionId } from "./table";

/** The functions that follow the figures. */
export type FigureFunction = Exclude<FunctionId, "TARGET" | "TARGETS" | "INDICATOR" | "FIELDS" | "WHATIF" | "NEEDED">;

/** One question about an indicator at a month. */
export interface Question {
  readonly assessment: Assessment;
  readonly asOf: Month;
  readonly nameOf: (code: string) => string;
  readonly locale: Locale;
}

/**
 * What an assessment answers to a function; `#N/A` with the reason where it has no answer.
 *
 * @param part code of the choice for PROJECT and REQUIRED
 * Worked: GAP of GDP at 5.2 against a pace of 5.0 → 0.2
 */
export function figureOf(id: FigureFunction, question: Question, part: string | null): Result {
  const { assessment } = question;
  // A status says itself that there is nothing yet.
  if (id === "STATUS") return valueWords.status[assessment.status];
  if (id === "NOTE") return assessment.judgement.note?.text ?? none("noNote", question);
  if (id === "PLACE") return assessment.rank?.value ?? none("noRank", question);
  if (assessment.actual === null) return none("noFigure", question);
  if (id === "METHODS" && assessment.projection !== null) return methodsOf(assessment.projection);
  return answer(id, assessment, part) ?? none(whyNone(id, assessment), question);
}

type Words = Messages["functions"];

/** Values of cells are in Chinese for everyone: formulas compare them, and a workbook is shared. */
const valueWords = messagesOf("zh-CN");

function answer(id: FigureFunction, assessment: Assessment, part: string | null): CellValue | null {
  const { pace, gap, attainment, probability, projection, required } = assessment;
  switch (id) {
    case "PACE":
      return pace;
    case "GAP":
      return gap;
    case "ATTAIN":
      return attainment;
    case "PROBABILITY":
      return probability;
    case "PROJECT":
      return projection && projectionPart(projection, part as keyof Words["choice"]["projectPart"]);
    case "REQUIRED":
      return required && required[part as keyof Words["choice"]["requiredPart"]];
    default:
      return assessment.actual;
  }
}

/** The method in use and the ensemble's members side by side: method, year-end, share. */
function methodsOf({ method, value, basis }: Projection): CellValue[][] {
  const { head } = valueWords.functions;
  return [
    [head.method, head.yearEnd, head.weight],
    [valueWords.method[method], value, ""],
    ...basis.members.map((member) => [valueWords.method[member.method], member.value, member.weight ?? ""]),
  ];
}

/** A part of a projection, by the code of the choice. */
export function projectionPart(projection: Projection, part: keyof Words["choice"]["projectPart"]): CellValue {
  switch (part) {
    case "value":
      return projection.value;
    case "low80":
    case "high80":
    case "low95":
    case "high95":
      return boundsOf(projection)[part];
    case "method":
      return valueWords.method[projection.method];
  }
}

type Why =
  | "noFigure"
  | "pending"
  | "annualPace"
  | "noAttainment"
  | "noProjection"
  | "noRequired"
  | "noPart"
  | "noRank"
  | "noNote"
  | "noNeeded";

/** The first thing that keeps a function from an answer. */
function whyNone(id: FigureFunction, { status, projection, required }: Assessment): Why {
  if (id === "PROJECT" || id === "METHODS") return "noProjection";
  if (status === "pending") return "pending";
  if (id === "PROBABILITY" && projection === null) return "noProjection";
  if (id === "REQUIRED") return required === null ? "noRequired" : "noPart";
  return id === "ATTAIN" ? "noAttainment" : "annualPace";
}

/** `#N/A` with the sentence that says why. */
export function none(why: Why, { assessment, asOf, nameOf, locale }: Question): CellError {
  const { functions, noProjection } = messagesOf(locale);
  const reason =
    why === "pending"
      ? reasonSentence(assessment, asOf, locale, nameOf)
      : assessment.noProjection === null
        ? ""
        : noProjection[assessment.noProjection];
  return missing(fill(functions.error[why], { name: assessment.indicator.name, month: asOf, reason }));
}
