import { isOffered, isTakenUnasked, type FoundFigure } from "../../exchange";

/** Which of what was found is listed. */
export type IntakeFilter = "all" | "doubtful" | "revision" | "new" | "same" | "none";

export const intakeFilters: readonly IntakeFilter[] = ["all", "doubtful", "revision", "new", "same", "none"];

/** Whether a filter lists a row. */
export function isShownBy(row: FoundFigure, filter: IntakeFilter): boolean {
  switch (filter) {
    case "all":
      return row.state !== "unknown";
    case "doubtful":
      return isOffered(row) && row.doubts.length > 0;
    case "none":
      return row.state !== "same" && !isOffered(row);
    case "same":
      return row.state === "same";
    default:
      return row.state === filter && isOffered(row);
  }
}

/** What a person ticked or unticked, by row; what is not in it is ticked where it is taken unasked. */
export type Ticks = ReadonlyMap<number, boolean>;

export const isTicked = (row: FoundFigure, ticks: Ticks): boolean =>
  isOffered(row) && (ticks.get(row.id) ?? isTakenUnasked(row));

/**
 * The ticks once some rows are ticked or unticked. Of two rows of one place one at most is ticked: the last one.
 */
export function withTicks(
  ticks: Ticks,
  rows: readonly FoundFigure[],
  chosen: readonly FoundFigure[],
  on: boolean,
): Ticks {
  const next = new Map(ticks);
  for (const row of chosen) {
    if (on) for (const other of rows) if (other.place === row.place) next.set(other.id, false);
    next.set(row.id, on);
  }
  return next;
}

/**
 * What one click may tick: all that is listed; among everything only what is in no doubt, so that doubts are looked at as
 * such. Rows that exclude each other are left for a person to choose.
 */
export function tickable(rows: readonly FoundFigure[], filter: IntakeFilter): readonly FoundFigure[] {
  const listed = rows.filter(
    (row) => isShownBy(row, filter) && isOffered(row) && (filter !== "all" || isTakenUnasked(row)),
  );
  return listed.filter((row) => rows.every((other) => other === row || other.place !== row.place));
}
