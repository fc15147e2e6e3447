import type { Catalogue, CatalogueRecord } from "./catalogue";
import { indicatorKey } from "./name";
import type { Frequency, Indicator, Knowledge, Measure, Plan, Quantity } from "./plan";
import type { Proposal } from "./proposal";
import { unitFactor } from "./unit";

/** The form of {@link ownCode}. */
const ownPattern = /^OWN_[0-9A-Z]{1,7}(?:_\d+)?$/;

/**
 * The code of an indicator that the catalogue does not know: from its name and whether it is in percent, so that it is the
 * same in the plans of all years, wherever its row stands and however 增长 or 规模以上 are spelled.
 *
 * @example ownCode("规模以上数字经济核心产业增加值增速", "%") === ownCode("规上数字经济核心产业增加值增长", "%") // true
 * @example ownCode("研学营地数", "个") === ownCode("研学营地数", "%") // false
 */
export function ownCode(name: string, unit: string): string {
  const percent = unit !== "" && unitFactor("%", unit) !== null;
  const key = `${indicatorKey(name)}${percent ? "%" : ""}`;
  // FNV-1a over 32 bits, by characters.
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193) >>> 0;
  return `OWN_${hash.toString(36).toUpperCase()}`;
}

/** Whether a code is one of an indicator that the catalogue does not know. @example isOwnCode("GDP") // false */
export const isOwnCode = (code: string): boolean => ownPattern.test(code);

/** What a bureau says of an indicator of its own, as proposed or changed by it. */
export type OwnRecord = Omit<Proposal, "reasons">;

/**
 * An indicator of which a person has said what it is: from then on it is analysed. A growth has no figure of January alone,
 * as all that the bureau publishes.
 *
 * @example confirmed(plan.indicators[0], { frequency: "monthly", quantity: "rate" }).knowledge.january // true
 */
export function confirmed(indicator: Indicator, record: OwnRecord): Indicator {
  const { measure, frequency, quantity, better, decimals, reduction } = record;
  const january = frequency === "monthly" && quantity !== "growth";
  const knowledge: Knowledge = {
    ...{ measure, frequency, quantity, decimals, reduction, january },
    ...{ lag: 0, aliases: [], initials: "" },
  };
  return { ...indicator, better, knowledge };
}

/**
 * The bureau's own records in a plan, as records of a catalogue: an indicator confirmed once is known in the plan of any other
 * year, with its owner.
 *
 * @example ownRecords(plan).length // 0
 */
export function ownRecords({ indicators }: Plan): Catalogue {
  return indicators.flatMap(({ code, name, unit, better, knowledge, owner }): CatalogueRecord[] => {
    if (knowledge === null || !isOwnCode(code)) return [];
    const { aliases, ...known } = knowledge;
    return [
      {
        ...{ code, name, unit, better, owner, ...known },
        ...{ no: null, aliases: [...aliases], english: [], link: null, benchmark: null, milestones: [] },
      },
    ];
  });
}

/**
 * A record with another measure, and what goes with that: an annual figure once a year, a growth in points.
 *
 * @example recordAs({ measure: "annual", frequency: "annual", quantity: "rate" }, "level", indicator({ unit: "%" })).frequency
 * // "monthly"
 */
export function recordAs(record: OwnRecord, measure: Measure, indicator: Pick<Indicator, "unit">): OwnRecord {
  const frequency: Frequency =
    measure === "annual" ? "annual" : record.frequency === "annual" ? "monthly" : record.frequency;
  const percent = unitFactor("%", indicator.unit) !== null;
  const quantity: Quantity = measure === "cumulativeGrowth" ? "growth" : percent ? "rate" : "amount";
  return measure === record.measure ? record : { ...record, measure, frequency, quantity };
}
