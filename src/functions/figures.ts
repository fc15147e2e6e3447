import { indicatorName } from "../plan";
import { movesSince, type Assessment, type Projection } from "../analysis";
import { codeWords, figureCell, figureName, parts, type FigureId, type PartsId } from "../figures";
import { reasonSentence, surroundingsOf } from "../report";
import { fill } from "../words";
import type { FunctionAnswer, Question } from "./call";
import { isError, missing, type CellError, type CellValue } from "./result";
import { functionWords } from "./words";

/** What can keep a function from an answer. */
export type Why =
  | "noFigure"
  | "pending"
  | "annualPace"
  | "noAttainment"
  | "noProjection"
  | "noRequired"
  | "noPart"
  | "noRank"
  | "noNote"
  | "noMove"
  | "noNeeded";

/** `#N/A` with the sentence that says why. */
export function none(why: Why, { assessment, asOf, view, locale }: Question): CellError {
  const { indicator, noProjection } = assessment;
  const words = codeWords(locale).noProjection;
  const reason =
    why === "pending"
      ? reasonSentence(assessment, asOf, locale, view.nameOf)
      : noProjection === null
        ? ""
        : words[noProjection];
  return missing(
    fill(functionWords(locale).error[why], { name: indicatorName(indicator, locale), month: asOf, reason }),
  );
}

/** A figure as a cell holds it: words are in Chinese for everyone, since formulas compare them and a workbook is shared. */
export function cellOf(figure: FigureId, { assessment, asOf, view }: Question): CellValue | null {
  const moves = () => movesSince({ ...view, asOf }, assessment.indicator.code, null);
  const surroundings = surroundingsOf(assessment, { asOf, locale: "zh-CN", nameOf: view.nameOf, moves });
  return figureCell(figure, assessment, surroundings, "zh-CN");
}

/** A figure that there is whatever was entered, or why it is not there. */
export const answerAlways =
  (figure: FigureId, why: Why): FunctionAnswer =>
  (call) => {
    const question = call.question();
    return question.ok ? (cellOf(figure, question.value) ?? none(why, question.value)) : question.error;
  };

/**
 * A figure of what was entered up to the month, or why it is not there.
 *
 * Worked: the gap of GDP at 5.2 against a pace of 5.0 → 0.2
 */
export const answerFigure =
  (figure: FigureId, why: (assessment: Assessment) => Why): FunctionAnswer =>
  (call) => {
    const question = call.question();
    return question.ok ? figureOrWhy(figure, question.value, why) : question.error;
  };

/** The same of the figure that the argument `part` chooses. */
export const answerPart =
  (id: PartsId, why: (assessment: Assessment) => Why): FunctionAnswer =>
  (call) => {
    const part = call.choice("part", id);
    if (!part.ok) return part.error;
    const question = call.question();
    const figure = (parts[id] as Readonly<Record<string, FigureId>>)[part.value]!;
    return question.ok ? figureOrWhy(figure, question.value, why) : question.error;
  };

/** Why the year-end moved, and what is odd about the figures of the range that the call is given. */
export const answerWhy: FunctionAnswer = (call) => {
  const question = call.question();
  if (!question.ok) return question.error;
  const { view, assessment } = question.value;
  const doubts = view.doubtsOf(assessment.indicator.code).join("");
  const why = figureOrWhy("why", question.value, () => "noMove");
  if (doubts === "") return why;
  return isError(why) ? { ...why, message: why.message + doubts } : `${why}${doubts}`;
};

function figureOrWhy(figure: FigureId, question: Question, why: (assessment: Assessment) => Why) {
  const { assessment } = question;
  // An annual figure is projected before there is one.
  return cellOf(figure, question) ?? none(assessment.actual === null ? "noFigure" : why(assessment), question);
}

/** A target without its number keeps an indicator from much; else it is the reason given. */
export const pendingOr =
  (why: Why | ((assessment: Assessment) => Why)) =>
  (assessment: Assessment): Why =>
    assessment.status === "pending" ? "pending" : typeof why === "string" ? why : why(assessment);

/** The method in use and the ensemble's members side by side: method, year-end, share. */
export const answerMethods: FunctionAnswer = (call) => {
  const question = call.question();
  if (!question.ok) return question.error;
  const { actual, projection } = question.value.assessment;
  if (projection !== null) return methodTable(projection);
  return none(actual === null ? "noFigure" : "noProjection", question.value);
};

function methodTable({ method, value, basis }: Projection): CellValue[][] {
  const { head } = functionWords("zh-CN");
  const names = codeWords("zh-CN").method;
  return [
    [figureName("method", "zh-CN"), head.yearEnd, head.weight],
    [names[method], value, ""],
    ...basis.members.map((member) => [names[member.method], member.value, member.weight ?? ""]),
  ];
}
