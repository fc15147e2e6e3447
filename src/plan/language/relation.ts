import type { Inequality } from "../target";

/** How a figure stands to the one named: an inequality, about it, the plan value itself, or kept at it (控制在). */
export type Relation = Inequality | "about" | "point" | "cap";

const direction = { ">=": "up", ">": "up", "<=": "down", "<": "down", about: "about" } as const;

/** Words that the rest of a phrase opens with. `point` and `cap` leave the meaning to the word after the figure, where there is one. */
const openings: readonly (readonly [RegExp, Relation])[] = [
  [/(?:不低于|不少于|不小于|大于或?等于|达到?(?:或|并|和)超过|≥|≧|⩾|>=)/, ">="],
  [/(?:不高于|不超过|不大于|不多于|不快于|不突破|小于或?等于|≤|≦|⩽|<=)/, "<="],
  [/(?:突破|超过|高于|大于|快于|超|>)/, ">"],
  [/(?:低于|小于|少于|慢于|<)/, "<"],
  [/(?:控制在|控制到)/, "cap"],
  [/(?:约|大约)/, "about"],
  [
    /(?:达到|稳定在|保持在|维持在|达|保持|(?:提高|提升|上升|增加|扩大|放大|下降|降低|减少|缩小|压减|降)[到至])/,
    "point",
  ],
];

type Closing = ">=" | "<=" | "about";

const closings: readonly (readonly [RegExp, Closing])[] = [
  [/[及或含]?以上$/, ">="],
  [/以(?:内|下)$/, "<="],
  [/左右$|上下$/, "about"],
];

/** A phrase cut into its comparison and what it compares with. */
export interface Phrase {
  readonly relation: Relation;
  /** What stands between the words of comparison. */
  readonly core: string;
  /** Whether the phrase opens with a word of comparison. */
  readonly opened: boolean;
  /** Whether it says 增长 or 上涨. */
  readonly growth: boolean;
  /** Whether it closes with 以内 and no word before the core says which way. */
  readonly within: boolean;
}

/**
 * A phrase `[不低于] [均|分别|各] [增长|上涨] core [以上]`, or null where its words contradict each other. The words before
 * the core may stand in any order, each once.
 *
 * @example cutPhrase("控制在3%以内") // { relation: "<=", core: "3%", opened: true, growth: false, within: true }
 * @example cutPhrase("高于3%以内") // null
 */
export function cutPhrase(text: string): Phrase | null {
  let rest = text;
  /** Takes a word off the beginning. */
  const take = (word: RegExp): boolean => {
    const found = word.exec(rest);
    if (found?.index !== 0) return false;
    rest = rest.slice(found[0].length);
    return true;
  };
  let opening: Relation | null = null;
  let shared = false;
  let growth = false;
  for (let taken = true; taken;) {
    const relation: Relation | undefined = opening === null ? openings.find(([word]) => take(word))?.[1] : undefined;
    const nowShared: boolean = !shared && take(/均|分别|各(?!地)/);
    const nowGrowth: boolean =
      !growth &&
      take(
        /(?:按?可比价格?(?:计算)?|按?可比口径|可比|同口径|自然口径|同比|[比较](?:上年|去年)|名义|实际|年均|(?:剔除|扣除)\p{Script=Han}{2,12}?(?:因素|影响)?后?)?(?:增长|上涨|增幅|增速|涨幅|增(?=\d))为?/u,
      );
    opening ??= relation ?? null;
    shared ||= nowShared;
    growth ||= nowGrowth;
    taken = nowShared || nowGrowth;
  }
  const closing = closings.find(([word]) => word.test(rest));
  const core = closing ? rest.replace(closing[0], "") : rest;
  const relation = relate(opening ?? "point", closing?.[1] ?? null);
  const within = rest.endsWith("以内") && (opening === null || opening === "cap");
  return relation && { relation, core, opened: opening !== null, growth, within };
}

/** The relation that an opening and a closing word make together. */
function relate(opening: Relation, closing: Closing | null): Relation | null {
  if (closing === null) return opening;
  if (opening === "point" || opening === "cap") return closing;
  return direction[closing] === direction[opening] ? opening : null;
}
