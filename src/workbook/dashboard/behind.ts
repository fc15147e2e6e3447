import type { Assessment, Status } from "../../analysis";

const ranks: readonly Status[] = ["missed", "severe", "lagging", "nearly"];

/**
 * The indicators that are behind, the gravest first: by status, then by the probability of meeting the target, then by the gap
 * as a share of the aim. Gaps of different units are never compared as they stand.
 */
export function behind(assessments: readonly Assessment[]): Assessment[] {
  const rank = ({ status }: Assessment) => ranks.indexOf(status);
  const share = ({ gap, aim }: Assessment) => (gap === null || aim === null || aim === 0 ? 0 : gap / Math.abs(aim));
  return assessments
    .filter((each) => rank(each) >= 0)
    .sort((a, b) => rank(a) - rank(b) || (a.probability ?? 2) - (b.probability ?? 2) || share(a) - share(b));
}
