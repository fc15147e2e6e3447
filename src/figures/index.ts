/**
 * What is known of an indicator at a month, each thing once: how it is read, how it is written as text and in a spreadsheet's
 * cell, what it is called and what it means. Views choose from it. May import `words`, `plan`, `observations` and `analysis`;
 * no DOM, no Office, no Node.
 */
export { decimalsOf } from "./decimals";
export type { Shown } from "./decimals";
export type { FigureDefinition, Surroundings } from "./figure";
export { formatDifference, formatFigure, formatShare } from "./format";
export { formatOf, unitSuffix } from "./indicatorFormat";
export type { IndicatorFormat } from "./indicatorFormat";
export { kinds } from "./kinds";
export { figures } from "./list";
export type { FigureId } from "./list";
export {
  figureCell,
  figureHeadings,
  figureMeaning,
  figureName,
  figureNumberFormat,
  figurePath,
  figureText,
  isNumber,
  readFigures,
} from "./text";
export { parts } from "./parts";
export type { PartsId } from "./parts";
export { codeWords } from "./words";
