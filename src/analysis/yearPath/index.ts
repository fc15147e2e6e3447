/**
 * An indicator's way through the year: months, single figures, the fan to December and the required path. May import
 * `plan`, `observations` and what lies beside it in `analysis`.
 */
export { pathOfAssessment } from "./yearPath";
export type { FanPoint, IndicatorPath, PathMonth, SingleMonth } from "./yearPath";
export { singles } from "./single";
export type { SingleFigure } from "./single";
