import { attainmentForm } from "../../../analysis";
import type { Indicator } from "../../../plan";
import type { Formula } from "../../engine/content";

/*
 * Native formulas of the gap analysis, which any Excel and WPS reckon: each shows an empty text where an input is missing.
 */

/** `IF` of all inputs being there. */
const given = (cells: readonly string[], then: string) =>
  `=IF(OR(${cells.map((c) => `${c}=""`).join(",")}),"",${then})`;

/**
 * `actual − pace` where more is better, `pace − actual` where less is; where both sides count, minus the distance from the
 * pace, of a range from its nearer end.
 *
 * @example gapFormula(indicator()).formula((column) => column + "1") // '=IF(OR(actual1="",pace1=""),"",actual1-pace1)'
 */
export function gapFormula({ better, target }: Indicator): Formula {
  return {
    formula(at) {
      const [actual, pace] = [at("actual"), at("pace")];
      if (better === "low") return given([actual, pace], `${pace}-${actual}`);
      if (better === "high") return given([actual, pace], `${actual}-${pace}`);
      const width = target.kind === "range" ? target.high - target.low : 0;
      return given([actual, pace], `MIN(0,${actual}-${pace},${pace}+${width}-${actual})`);
    },
  };
}

/** The length of the pace bar: actual as a share of the pace, turned over where less is better. */
export function progressFormula({ better }: Indicator): Formula {
  return {
    formula(at) {
      const [actual, pace] = [at("actual"), at("pace")];
      const share = better === "low" ? `${pace}/${actual}` : `${actual}/${pace}`;
      return given([actual, pace], `IF(OR(${actual}<=0,${pace}<=0),"",${share})`);
    },
  };
}

/**
 * The attained share of a target by the figure in a column: `x/T`, `T/x` where less is better, `(x − B)/(T − B)` for a change.
 *
 * @param figure key of the column: `actual`, or `projection` for the projected one
 * @returns null where a share of the target has no meaning
 */
export function attainmentFormula(indicator: Indicator, figure: "actual" | "projection"): Formula | null {
  const form = attainmentForm(indicator);
  if (form === null) return null;
  return {
    formula(at) {
      const [value, aim, base] = [at(figure), at("aim"), at("base")];
      if (form === "fromBase")
        return given([value, aim, base], `IF(${aim}=${base},"",(${value}-${base})/(${aim}-${base}))`);
      const share = form === "under" ? `IF(${value}<=0,"",${aim}/${value})` : `${value}/${aim}`;
      return given([value, aim], `IF(${aim}=0,"",${share})`);
    },
  };
}

/** The difference to a benchmark: `actual − benchmark`. */
export function differenceFormula(benchmark: "province" | "nation"): Formula {
  return {
    formula(at) {
      const [actual, other] = [at("actual"), at(benchmark)];
      return given([actual, other], `${actual}-${other}`);
    },
  };
}
