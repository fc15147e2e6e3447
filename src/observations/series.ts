import { groupBy, type Indicator } from "../plan";
import { countingFigures } from "./counting";
import type { Problem } from "./issue";
import { monthNumber, yearOf, type Month } from "./month";
import type { Observation, Role } from "./observation";

/** A figure with the place where it was read. */
export interface Entry {
  readonly indicator: Indicator;
  readonly observation: Observation;
  readonly row: number;
  /** Heading of the figure's column. */
  readonly column: string;
  /** The cell as it stood. */
  readonly cell: string;
  /** What is odd of the figure by itself. */
  readonly doubts: readonly Problem[];
}

/** The entries of one indicator that can be compared: same role, same basis. */
export interface FigureSeries {
  readonly indicator: Indicator;
  readonly role: Role;
  readonly entries: readonly Entry[];
  /** By month, the oldest first, the figure that counts. */
  readonly figures: readonly Figure[];
}

export interface Figure {
  readonly month: Month;
  readonly value: number;
}

/** Months since the year 0, so that months can be counted. */
export const ordinal = (month: Month) => yearOf(month) * 12 + monthNumber(month) - 1;

/** Entries by indicator, role and basis. */
export function groupBySeries(entries: Iterable<Entry>): FigureSeries[] {
  const keyOf = ({ observation: { code, role, basis } }: Entry) => `${role} ${code} ${basis}`;
  return [...groupBy(entries, keyOf).values()].map(seriesOf);
}

function seriesOf(entries: readonly Entry[]): FigureSeries {
  const counting = countingFigures(entries.map(({ observation }) => observation));
  const figures = [...counting.values()].sort((a, b) => ordinal(a.month) - ordinal(b.month));
  return { indicator: entries[0]!.indicator, role: entries[0]!.observation.role, entries, figures };
}

/** Where in a series' figures a month stands; every entry's month does. */
export function positions(series: FigureSeries): ReadonlyMap<Month, number> {
  return new Map(series.figures.map(({ month }, index) => [month, index]));
}

/** The figures that a target names. */
export function targetFigures({ target }: Indicator): number[] {
  switch (target.kind) {
    case "bound":
    case "about":
    case "point":
      return [target.value];
    case "range":
      return [target.low, target.high];
    default:
      return [];
  }
}
