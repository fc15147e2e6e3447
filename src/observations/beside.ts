import type { Indicator } from "../plan";
import { problem, type Problem } from "./issue";
import { jumpsOf } from "./jumps";
import type { Observation } from "./observation";
import { groupBySeries, type Entry } from "./series";

/**
 * What is odd of a figure beside those that stand already: a cumulative one that fell, or one that jumps; null where nothing
 * is. What stands for its own month is not compared, since the figure would take its place.
 *
 * @example jumpBeside(assessment("JOBS").indicator, figure("JOBS", 2024, 10, 1), [figure("JOBS", 2024, 9, 14)]).details
 * // { compared: "earlierMonth", reference: 14, month: "2024-09" }
 */
export function jumpBeside(
  indicator: Indicator,
  figure: Observation,
  observations: readonly Observation[],
): Problem | null {
  const entryOf = (observation: Observation): Entry => ({
    ...{ indicator, observation, row: 0, column: "", cell: "", doubts: [] },
  });
  const others = observations.filter(
    ({ code, role, basis, month }) =>
      code === figure.code && role === figure.role && basis === figure.basis && month !== figure.month,
  );
  const [series] = groupBySeries([...others, figure].map(entryOf));
  const jump = jumpsOf(series!).find(({ entry }) => entry.observation === figure);
  if (!jump) return null;
  const { compared, reference, month } = jump;
  return problem("implausibleJump", { compared, reference, month: month ?? "" });
}
