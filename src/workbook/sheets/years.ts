import type { Plan } from "../../plan";
import type { LoadInput } from "./definition";

/** Plans by their years, the first one first. */
export const byYear = (plans: readonly Plan[]): readonly Plan[] => [...plans].sort((a, b) => a.year - b.year);

/** The years of a workbook's plans as its titles say them. Worked: 2024 and 2025 → `2024、2025` */
export const yearsOf = ({ plan, others }: Pick<LoadInput, "plan" | "others">): string =>
  byYear([...others, plan])
    .map(({ year }) => year)
    .join("、");
