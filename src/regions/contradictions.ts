import type { RowFigure } from "./figure";
import type { PlaceLine } from "./grid";
import { regionIssue, type RegionIssue } from "./issue";
import type { LineMeaning } from "./meaning";
import { competitionRanks } from "./ranks";

/** Printed places that are not those of the figures beside them. */
export function contradictions(
  { indicator, month, ranked }: LineMeaning,
  line: PlaceLine,
  figures: readonly RowFigure[],
): RegionIssue[] {
  const printed = line.cells.flatMap(({ place, text, row }) => {
    const rank = /^第?(\d{1,4})(?:位|名)?$/.exec(text.normalize("NFKC").replace(/\s/g, ""))?.[1];
    return place?.kind !== "region" || rank === undefined
      ? []
      : [{ region: place.region.name, rank: Number(rank), row }];
  });
  const same = figures.filter((each) => each.code === indicator.code && each.month === month);
  const role = ranked ?? (same.some((each) => each.role === "actual") ? "actual" : "level");
  const values = new Map(same.filter((one) => one.role === role).map(({ region, value }) => [region, value]));
  const valued = printed.flatMap((each) => {
    const value = values.get(each.region);
    return value === undefined ? [] : [{ ...each, value }];
  });
  const low = role === "actual" && indicator.better === "low";
  const computed = competitionRanks(valued.map(({ value }) => (low ? -value : value)));
  // Of some regions out of all, the order alone can be judged.
  const some = valued.some(({ rank }) => rank > valued.length);
  const order = some ? competitionRanks(valued.map(({ rank }) => -rank)) : valued.map(({ rank }) => rank);
  return valued.flatMap(({ region, rank, row }, i) =>
    rank === computed[i] || order[i] === computed[i]
      ? []
      : [
          regionIssue(
            "rankContradicts",
            "warning",
            { region, code: indicator.code, printed: rank, computed: computed[i]! },
            { row, column: line.heading, value: String(rank) },
          ),
        ],
  );
}
