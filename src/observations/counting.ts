import type { Month } from "./month";
import type { Observation, Vintage } from "./observation";

const ranks: Record<Vintage, number> = { flash: 1, preliminary: 2, verified: 3 };

/**
 * What goes before of two figures for the same: a published figure before a sample value, then the later vintage; one that
 * does not say what it is comes last.
 *
 * @example precedenceOf({ sample: false, vintage: "verified" }) > precedenceOf({ sample: false, vintage: "flash" }) // true
 */
export const precedenceOf = ({ sample, vintage }: Pick<Observation, "sample" | "vintage">) =>
  (sample ? 0 : 10) + (vintage === null ? 0 : ranks[vintage]);

/**
 * Of the figures of one indicator in one role the ones that count, by month.
 *
 * All months are taken on one basis, since figures on two do not compare: the preferred one where it is there, else the
 * usual one, else that of the first figure. Of a month's figures on it a published one goes before a sample value, then the
 * later vintage (核实 before 初步 before 快报), then the first.
 *
 * @param preferred a basis that counts before the usual one, such as 实际
 * @example countingFigures([figure("GDP", 2024, 9, 5.2), figure("GDP", 2024, 9, 5.3, { vintage: "verified" })]).get("2024-09").value // 5.3
 */
export function countingFigures(figures: readonly Observation[], preferred = ""): ReadonlyMap<Month, Observation> {
  const bases = new Set(figures.map(({ basis }) => basis));
  const basis = [preferred, ""].find((each) => bases.has(each)) ?? figures[0]?.basis;
  const counting = new Map<Month, Observation>();
  for (const figure of figures) {
    if (figure.basis !== basis) continue;
    const other = counting.get(figure.month);
    if (!other || precedenceOf(figure) > precedenceOf(other)) counting.set(figure.month, figure);
  }
  return counting;
}
