import { gravestFirst, isListed, type Assessment } from "../../../analysis";

/** The indicators that are behind or close to it, the gravest first. */
export function behind(assessments: readonly Assessment[]): Assessment[] {
  return assessments.filter(({ status }) => isListed(status)).sort(gravestFirst);
}
