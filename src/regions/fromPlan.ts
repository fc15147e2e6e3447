import type { Catalogue, CatalogueRecord, Indicator, Plan } from "../plan";

/**
 * The catalogue of what a plan's indicators are, by which targets handed down are read where no other catalogue is at hand.
 * Indicators of which nothing is known are left out: nothing of them could be judged.
 */
export function catalogueOf({ indicators }: Plan): Catalogue {
  return indicators.flatMap((indicator) => recordOf(indicator) ?? []);
}

function recordOf({ no, code, name, unit, better, target, knowledge }: Indicator): CatalogueRecord | null {
  if (knowledge === null) return null;
  const { measure, frequency, quantity, decimals, reduction, lag, january, aliases, initials } = knowledge;
  return {
    ...{ no, code, name, unit, better, measure, frequency, quantity, decimals, reduction, lag, january, initials },
    aliases: [...aliases],
    english: [],
    link: target.kind === "linked" ? target.linkedTo : null,
    benchmark: target.kind === "benchmark" ? target.benchmark : null,
    owner: "",
    milestones: [],
  };
}
