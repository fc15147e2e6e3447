import { parseTarget, promisesImprovement, type Resolve } from "../language";
import type { Better, Indicator, Knowledge } from "../plan";
import type { Target } from "../target";

/** The row in which a target stands. */
export interface TargetRow {
  readonly unit: string;
  /** Whether the indicator is itself a reduction (…降低), or a growth (…增长). */
  readonly reduction: boolean;
  readonly growth: boolean;
  /** Whether the indicator is itself what comes new (新增…), so that its cell may repeat the word. */
  readonly added?: boolean;
  /** Null where the target itself has to say which side is good. */
  readonly better: Better | null;
}

/**
 * The target that a cell says of an indicator, wherever the cell stands.
 *
 * The cell of a reduction may repeat the word: 降低3 of 能耗降低 is the figure 3, no change of it. 持续改善 of what is better
 * low is a fall. In a row that is itself a growth, 下降5% is the growth −5, not a change of last year's growth.
 *
 * @example targetOfCell("降低3", { unit: "%", reduction: true, growth: false, better: "high" }) // { kind: "point", value: 3, … }
 */
export function targetOfCell(text: string, row: TargetRow, resolve?: Resolve): Target {
  const said = row.reduction
    ? text.replace(/(?:降低|下降|减少|削减|↓)(?=\s*\d)/, "")
    : row.growth
      ? asGrowth(text)
      : text;
  const parsed = parseTarget(sided(row.added ? said.replace(newWord, "$1") : said, row.better), row.unit, resolve);
  // A fall of −3 could be a rise of 3; +0.8 of a level is what it is to rise by.
  const doubtful =
    "value" in parsed && (row.reduction ? parsed.value < 0 : !row.growth && !row.added && /^\s*[+＋]/.test(text));
  const target: Target = doubtful ? { text, stretch: parsed.stretch, kind: "unparsed" } : { ...parsed, text };
  if (target.kind !== "qualitative") return target;
  // 持续下降 of what is itself a reduction is a reduction at all.
  if (row.reduction && target.direction === "down")
    return { text, stretch: target.stretch, kind: "bound", comparator: ">", value: 0, decimals: 0 };
  return row.better === "low" && promisesImprovement(text) ? { ...target, direction: "down" } : target;
}

const newWord = /^(\s*(?:力争|确保)?)(?:新增|净增|增加|新建|新培育|培育)(?=\s*\d)/;

/** 优于 and 好于 as the side that is good, where it is known. */
function sided(text: string, better: Better | null): string {
  if (better !== "high" && better !== "low") return text;
  return text.replace(/^(\s*(?:力争|确保)?)(?:优于|好于)/, `$1${better === "low" ? "低于" : "高于"}`);
}

/** An indicator of a plan as the row of its target. */
export function targetRow({
  name,
  unit,
  better,
  knowledge,
}: Pick<Indicator, "name" | "unit" | "better" | "knowledge">): TargetRow {
  return {
    unit,
    better,
    reduction: knowledge?.reduction ?? false,
    growth: isGrowth(name, knowledge),
    added: isAdded(name),
  };
}

/** Whether a name says what comes new: 新增规上企业, 城镇新增就业. */
export const isAdded = (name: string) => /新增|净增|新建|新培育/.test(name);

/** Whether an indicator is itself a growth: by what is known of it, else by its name. */
export function isGrowth(name: string, knowledge: Pick<Knowledge, "quantity" | "reduction"> | null): boolean {
  return knowledge ? knowledge.quantity === "growth" && !knowledge.reduction : /(?:增长|增速|增幅|涨幅)$/.test(name);
}

const moves =
  /^(\s*(?:力争|确保)?)(?:同比|比上年|较上年)?(下降|降低|减少|负增长|↓|增长|提高|增加|上升|↑)(?=\s*\d[\d.]*\s*[%％](?:左右|以[上下内])?\s*$)/;

/** 降幅控制在5%以内: how far it may fall at most. */
const shrinking =
  /^(\s*(?:力争|确保)?)降幅(?:控制[在到]|收窄[至到]|缩小[至到]|不超过)\s*(\d[\d.]*\s*[%％])\s*(?:以内|左右)?\s*$/;

/** 下降5% as −5%; a fall of at most, or at least, so much is then a bound on the other side. */
function asGrowth(text: string): string {
  const [, lead = "", most] = shrinking.exec(text) ?? [];
  if (most !== undefined) return `${lead}不低于-${most}`;
  const [, before = "", verb] = moves.exec(text) ?? [];
  if (verb === undefined) return text;
  const rest = text.replace(moves, "");
  if (!/下降|降低|减少|负|↓/.test(verb)) return before + rest;
  const least = /以上\s*$/.test(rest);
  return least
    ? `${before}不高于-${rest.replace(/以上\s*$/, "").trim()}`
    : `${before}-${rest.trim().replace(/以下$/, "以内")}`;
}
