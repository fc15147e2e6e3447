import type { Indicator } from "../plan";
import { problem, type Problem } from "./issue";
import { isOver, monthNumber, type IsoDate, type Month } from "./month";
import type { Role } from "./observation";

/**
 * Why a month can have no figure: it is not over, or none is published for it. Quarterly figures come for months 3, 6, 9 and
 * 12, annual ones for 12, monthly ones for every month but January where January and February come together.
 *
 * A number handed down is for the year, whenever it is known, and is let be. An indicator that the catalogue does not know
 * has no calendar.
 *
 * @returns `notOver`, `notPublished`, or null where nothing stands against it
 */
export function whyNoFigure(indicator: Indicator, role: Role, month: Month, today: Month | IsoDate): Problem | null {
  if (role === "assigned") return null;
  if (!isOver(month, today)) return problem("notOver", { month, today });
  const { knowledge, name } = indicator;
  const k = monthNumber(month);
  if (knowledge === null) return null;
  const published = { annual: k === 12, quarterly: k % 3 === 0, monthly: k > 1 || knowledge.january };
  const { frequency } = knowledge;
  return published[frequency] ? null : problem("notPublished", { indicator: name, month, frequency });
}
