import { monthNumber, yearOf, type Observation, type Role, type Vintage } from "../../../observations";

/** What a row of 月度数据 is: one indicator's figures of a year that are of the same kind. */
export interface SeriesKind {
  readonly code: string;
  readonly year: number;
  readonly role: Role;
  readonly basis: string;
  readonly vintage: Vintage | null;
  readonly sample: boolean;
}

export interface Series extends SeriesKind {
  /** By month number. */
  readonly figures: ReadonlyMap<number, Observation>;
}

/** One text for what a row is, so that rows can be told apart. */
export function identityOf({ code, year, role, basis, vintage, sample }: SeriesKind): string {
  return JSON.stringify([code, year, role, basis, vintage, sample]);
}

/** The kind that {@link identityOf} wrote. */
export function kindOfIdentity(identity: string): SeriesKind {
  const [code, year, role, basis, vintage, sample] = JSON.parse(identity) as [
    string,
    number,
    Role,
    string,
    Vintage | null,
    boolean,
  ];
  return { code, year, role, basis, vintage, sample };
}

/** {@link identityOf} the row in which a figure stands. */
export const rowIdentity = ({ code, month, role, basis, vintage, sample }: Observation): string =>
  identityOf({ code, year: yearOf(month), role, basis, vintage, sample });

/** Observations by row; of two for the same cell the first stays. */
export function groupSeries(observations: Iterable<Observation>): Series[] {
  const groups = new Map<string, SeriesKind & { readonly figures: Map<number, Observation> }>();
  for (const observation of observations) {
    const { code, month, role, basis, vintage, sample } = observation;
    const kind: SeriesKind = { code, year: yearOf(month), role, basis: basis.trim(), vintage, sample };
    const key = identityOf(kind);
    const group = groups.get(key) ?? { ...kind, figures: new Map<number, Observation>() };
    if (!group.figures.has(monthNumber(month))) group.figures.set(monthNumber(month), observation);
    groups.set(key, group);
  }
  return [...groups.values()];
}
