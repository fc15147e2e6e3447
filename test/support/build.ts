import { monthOf, type Observation, type Role } from "../../src/observations";
import { parseTarget, type Indicator, type Knowledge, type Plan } from "../../src/plan";

/** An indicator of a test: growth of GDP in %, quarterly, unless said otherwise. */
export function indicator(
  over: Partial<Omit<Indicator, "target" | "knowledge">> & {
    target?: string;
    knowledge?: Partial<Knowledge> | null;
  } = {},
): Indicator {
  const { target = "5左右", knowledge = {}, ...rest } = over;
  const unit = rest.unit ?? "%";
  return {
    no: "1",
    code: "GDP",
    name: "地区生产总值增长",
    category: "经济发展",
    unit,
    cells: [],
    better: "high",
    owner: "",
    milestones: [],
    revisions: [],
    ...rest,
    target: parseTarget(target, unit, (name) => (/GDP|经济/.test(name) ? "GDP" : null)),
    knowledge: knowledge && {
      measure: "cumulativeGrowth",
      frequency: "quarterly",
      quantity: "growth",
      decimals: 1,
      reduction: false,
      lag: 0,
      january: false,
      aliases: [],
      initials: "X",
      ...knowledge,
    },
  };
}

export const planOf = (...indicators: Indicator[]): Plan => ({ region: "某市", year: 2024, source: "", indicators });

/** An observation of a test: a reported figure unless said otherwise. */
export function figure(
  code: string,
  year: number,
  month: number,
  value: number,
  over: Partial<Observation> = {},
): Observation {
  return {
    code,
    month: monthOf(year, month),
    value,
    role: "actual" as Role,
    vintage: null,
    basis: "",
    source: "",
    released: "",
    note: "",
    sample: false,
    ...over,
  };
}
