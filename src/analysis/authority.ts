import type { Observation } from "../observations";
import type { Authority } from "../plan";

const nation = /全国|国家|中国/;
const province = /省|自治区/;
/** Who published a figure is not whose it is. */
const publisher = /国家统计局|省统计局/g;
/** Averages of others that a benchmark may be: of a city, a county, a region of several provinces. */
const others = /全市|本市|地级市|全县|全区|长三角|东部|中部|西部|东北/;

/**
 * The benchmarks of an authority among those of one indicator: those that say by scope or note that they are its, else, for
 * the usual authority, those that do not say whose they are. Those of another authority never stand in.
 *
 * @param usual the authority whose figures need not say so
 * @example benchmarksOf([figure("GDP", 2024, 9, 5.4, { basis: "全省" }), figure("GDP", 2024, 9, 4.8, { basis: "全国" })], "nation", "nation").map((each) => each.value) // [4.8]
 */
export function benchmarksOf(
  benchmarks: readonly Observation[],
  authority: Authority,
  usual: Authority,
): readonly Observation[] {
  const named = benchmarks.filter((each) => authorityOf(each) === authority);
  if (named.length > 0 || authority !== usual) return named;
  return benchmarks.filter((each) => authorityOf(each) === null);
}

/** Whose figure a benchmark is, by its scope, else by its note; null where neither says. */
function authorityOf({ basis, note }: Observation): Authority | "other" | null {
  for (const words of [basis, note].map((each) => each.replace(publisher, ""))) {
    if (nation.test(words)) return "nation";
    if (province.test(words)) return "province";
    if (others.test(words)) return "other";
  }
  return null;
}
