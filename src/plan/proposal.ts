import type { Better, Frequency, Indicator, Measure, Quantity } from "./plan";
import { unitFactor } from "./unit";

/** Why a proposal says what it does, one code for each rule. */
export type ProposalReason =
  | "growthName"
  | "growthTarget"
  | "shareName"
  | "reductionName"
  | "rateName"
  | "pointsUnit"
  | "addedName"
  | "perHead"
  | "stockUnit"
  | "yearTotal"
  | "lowName"
  | "lowTarget";

/** What an indicator that the catalogue does not know is taken to be, for a person to confirm. */
export interface Proposal {
  readonly measure: Measure;
  readonly frequency: Frequency;
  readonly quantity: Quantity;
  readonly better: Better;
  readonly decimals: number;
  readonly reduction: boolean;
  /** The rules that said so, the one for the measure first. */
  readonly reasons: readonly ProposalReason[];
}

const low =
  /死亡|失业率|浓度|不良|事故|发案|逃欠税|负债率|赤字|倍差|收入比$|价格.{0,3}(?:涨幅|上涨)|流失率|贫困|污染天数|劣[ⅤV]|投诉|拥堵|能耗$|(?:用水|排放)(?:总)?量$|排放$/;
const reduction = /(?:降低|下降|减少|减排)(?:率|幅度|量)?$/;
const growth = /(?:增长|增速|增幅|涨幅|增长率)$/;
const share = /占.{1,30}(?:比重|比例|份额|之比)$|占比$|比重$|份额$|[参覆].{0,6}率$/;
const rate = /(?:率|度|指数|水平|比例)$/;
const added = /^(?:新|净)(?:增|建|设|开工|改扩建|培育|引进|认定)|新增|开工|竣工|引进|招引|改造|完成/;
const perHead = /^(?:人均|每[百千万亩]|万人|千人|亩均|单位|户均)/;
/** What happens in the course of a year, whatever its name ends in. */
const events = /死亡|事故|发案|案件|火灾|投诉/;
const stock = /(?:总数|总量|保有量|存栏|余额|参保人数|人口|里程|床位数|数|规模|面积|覆盖率)$/;

/** The measure with what goes with it. */
type Shape = Pick<Proposal, "measure" | "frequency" | "quantity"> & { readonly reason: ProposalReason };

/**
 * What an indicator's name, unit and target let one suppose; a proposal is never used before a person confirms it.
 *
 * @example proposalOf(indicator({ name: "限上批发业销售额增长", unit: "%", target: "10以上" })).measure // "cumulativeGrowth"
 * @example proposalOf(indicator({ name: "火灾死亡人数", unit: "人", target: "5以内" })).better // "low"
 */
export function proposalOf({ name, unit, target }: Pick<Indicator, "name" | "unit" | "target">): Proposal {
  const falls = reduction.test(name);
  const { reason, ...shape } = falls ? reductionShape(unit) : shapeOf(name, unit, target);
  const better = betterOf(name, target, falls);
  const decimals = "decimals" in target ? target.decimals : shape.quantity === "amount" ? 0 : 1;
  return { ...shape, better: better.side, decimals, reduction: falls, reasons: [reason, ...better.reasons] };
}

function shapeOf(name: string, unit: string, target: Indicator["target"]): Shape {
  const percent = unitFactor("%", unit) !== null && unit !== "";
  if (unit !== "" && unitFactor("百分点", unit) !== null)
    return { measure: "annual", frequency: "annual", quantity: "rate", reason: "pointsUnit" };
  // What is to keep step with the economy is a growth, whatever its name counts.
  if (unit === "" && (target.kind === "linked" || target.kind === "benchmark") && !share.test(name) && !rate.test(name))
    return { measure: "cumulativeGrowth", frequency: "monthly", quantity: "growth", reason: "growthTarget" };
  if (percent || unit === "") {
    if (growth.test(name))
      return { measure: "cumulativeGrowth", frequency: "monthly", quantity: "growth", reason: "growthName" };
    if (share.test(name)) return { measure: "share", frequency: "monthly", quantity: "rate", reason: "shareName" };
    if (percent && !rate.test(name))
      return { measure: "cumulativeGrowth", frequency: "monthly", quantity: "growth", reason: "growthTarget" };
    return { measure: "annual", frequency: "annual", quantity: "rate", reason: "rateName" };
  }
  if (perHead.test(name) || unit.includes("/"))
    return { measure: "annual", frequency: "annual", quantity: "amount", reason: "perHead" };
  if (added.test(name))
    return { measure: "cumulativeTotal", frequency: "monthly", quantity: "amount", reason: "addedName" };
  if (stock.test(name) && !events.test(name))
    return { measure: "level", frequency: "quarterly", quantity: "amount", reason: "stockUnit" };
  return { measure: "cumulativeTotal", frequency: "monthly", quantity: "amount", reason: "yearTotal" };
}

/** A reduction: of an intensity once a year in percent, of an amount its total. */
function reductionShape(unit: string): Shape {
  const percent = unitFactor("%", unit) !== null || unitFactor("百分点", unit) !== null;
  return percent
    ? { measure: "annual", frequency: "annual", quantity: "growth", reason: "reductionName" }
    : { measure: "cumulativeTotal", frequency: "quarterly", quantity: "amount", reason: "reductionName" };
}

/** Which side is good: by the name; where that says nothing, what has to stay below is better low. */
function betterOf(
  name: string,
  target: Indicator["target"],
  falls: boolean,
): { readonly side: Better; readonly reasons: readonly ProposalReason[] } {
  if (falls) return { side: "high", reasons: [] };
  if (low.test(name)) return { side: "low", reasons: ["lowName"] };
  return aimsLow(target) ? { side: "low", reasons: ["lowTarget"] } : { side: "high", reasons: [] };
}

/** Whether a target says by itself that less is better: a figure to stay below, or a fall. */
export function aimsLow(target: Indicator["target"]): boolean {
  if (target.kind === "change") return target.value < 0;
  if (target.kind === "qualitative") return target.direction === "down";
  return "comparator" in target && (target.comparator === "<" || target.comparator === "<=");
}
