import type { Indicator, Knowledge } from "../plan";
import { problem, type Problem } from "./issue";
import { isOver, monthNumber, monthOf, yearOf, type IsoDate, type Month } from "./month";
import type { Role } from "./observation";

const everyMonth: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/**
 * The months for which figures come out: 3, 6, 9 and 12 for a quarterly indicator, 12 for an annual one, every month for a
 * monthly one but January where January and February come together. One that the catalogue does not know has no calendar:
 * all months.
 *
 * @example publishedMonths({ frequency: "quarterly", january: false }) // [3, 6, 9, 12]
 */
export function publishedMonths(knowledge: Pick<Knowledge, "frequency" | "january"> | null): readonly number[] {
  switch (knowledge?.frequency) {
    case "annual":
      return [12];
    case "quarterly":
      return [3, 6, 9, 12];
    case "monthly":
      return everyMonth.filter((month) => month > 1 || knowledge.january);
    default:
      return everyMonth;
  }
}

/**
 * The last month up to an as-of for which an indicator's figure should be out, by its calendar and lag; null where none
 * is, such as a yearly figure within the year.
 *
 * @example dueMonth(indicator({ knowledge: { frequency: "monthly", lag: 1 } }), "2024-09") // "2024-08"
 */
export function dueMonth({ knowledge }: Indicator, asOf: Month): Month | null {
  if (knowledge === null) return null;
  const k = monthNumber(asOf);
  const over = k === 12 ? k : k - knowledge.lag;
  const month = publishedMonths(knowledge)
    .filter((published) => published <= over)
    .at(-1);
  return month === undefined ? null : monthOf(yearOf(asOf), month);
}

/**
 * The month in which the figure of a month is expected: the next one, later by the indicator's lag; of an annual figure the
 * second month of the next year, when the statistical communiqués of the year come out.
 *
 * @example publicationMonth({ frequency: "quarterly", lag: 0 }, "2024-09") // "2024-10"
 * @example publicationMonth({ frequency: "annual", lag: 0 }, "2024-12") // "2025-02"
 */
export function publicationMonth({ frequency, lag }: Pick<Knowledge, "frequency" | "lag">, month: Month): Month {
  const after = (frequency === "annual" ? 2 : 1) + lag;
  const months = yearOf(month) * 12 + monthNumber(month) - 1 + after;
  return monthOf(Math.floor(months / 12), (months % 12) + 1);
}

/**
 * Why a month can have no figure: it is not over, or none is published for it.
 *
 * A number handed down is for the year, whenever it is known, and is let be.
 *
 * @returns `notOver`, `notPublished`, or null where nothing stands against it
 */
export function whyNoFigure(indicator: Indicator, role: Role, month: Month, today: Month | IsoDate): Problem | null {
  if (role === "assigned") return null;
  if (!isOver(month, today)) return problem("notOver", { month, today });
  const { knowledge, name } = indicator;
  if (knowledge === null || publishedMonths(knowledge).includes(monthNumber(month))) return null;
  return problem("notPublished", { indicator: name, month, frequency: knowledge.frequency });
}
