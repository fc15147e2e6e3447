import { parseMonth } from "../observations";
import { knownRows, readShippedRegions } from "../regions";
import type { RegionsGiven } from "../workbook";
import breakdown from "../../seeds/jinhua-2024/breakdown.csv";
import facts from "../../seeds/jinhua-2024/plan.json";
import figures from "../../seeds/jinhua-2024/regions.csv";
import lists from "../../seeds/regions.json";

/** Indicators of which the briefing says how the regions fare, where nobody chose otherwise. */
const briefed = ["GDP", "IVA"];

/** The regions of Jinhua with what is known of them at the plan's as-of. The page asks for this module with its first use. */
export function shippedJinhuaRegions(): RegionsGiven {
  const shipped = readShippedRegions({ lists, breakdown, figures });
  const asOf = parseMonth(facts.asOf);
  if (asOf === null) throw new Error("seeds: asOf is no month");
  return {
    lists: shipped.lists,
    targets: shipped.targets,
    data: [knownRows(shipped.figures, asOf)],
    year: facts.year,
    briefed,
  };
}
