import { parseTarget, promisesImprovement, type Resolve } from "../language";
import type { Better } from "../plan";
import type { Target } from "../target";

/**
 * The target that a cell says of an indicator, wherever the cell stands.
 *
 * The cell of a reduction may repeat the word: 降低3 of 能耗降低 is the figure 3, no change of it. 持续改善 of what is better
 * low is a fall.
 *
 * @param better null where the target itself has to say which side is good
 * @example targetOfCell("降低3", { unit: "%", reduction: true, better: "high" }) // { kind: "point", value: 3, … }
 */
export function targetOfCell(
  text: string,
  of: { readonly unit: string; readonly reduction: boolean; readonly better: Better | null },
  resolve?: Resolve,
): Target {
  const said = of.reduction ? text.replace(/(?:降低|下降|减少)(?=\s*\d)/, "") : text;
  const target = { ...parseTarget(said, of.unit, resolve), text };
  const falls = target.kind === "qualitative" && of.better === "low" && promisesImprovement(text);
  return falls ? { ...target, direction: "down" } : target;
}
