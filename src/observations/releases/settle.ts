import { releaseDoubt, type ReleaseDoubt } from "./claim";
import type { Candidate } from "./candidate";

/** Whether candidates are of the same indicator, role and basis, and so of one series. */
const seriesKey = ({ indicator, role, basis }: Candidate) => `${indicator!.code} ${role} ${basis}`;

const isSure = (candidate: Candidate) => candidate.doubts.length === 0;

/**
 * Candidates beside each other: what is said twice counts once, two different figures for one place are doubted both, and
 * in a running text so is an earlier month beside a later one, which is mostly there to compare with.
 */
export function settleCandidates<Found extends Candidate>(found: readonly Found[], running: boolean): Found[] {
  const known = found.filter(({ indicator }) => indicator !== null);
  const last = new Map<string, number>();
  const places = new Map<string, Found[]>();
  for (const candidate of known) {
    const series = seriesKey(candidate);
    const at = candidate.year * 12 + candidate.month;
    if (isSure(candidate)) last.set(series, Math.max(at, last.get(series) ?? 0));
    const place = `${series} ${at}`;
    const others = places.get(place);
    if (others) others.push(candidate);
    else places.set(place, [candidate]);
  }
  const dropped = new Set<Found>();
  const more = new Map<Found, ReleaseDoubt>();
  for (const same of places.values()) {
    for (const [i, candidate] of same.entries()) {
      const twin = same.find(
        (other, j) =>
          other !== candidate &&
          other.value === candidate.value &&
          (isSure(other) ? !isSure(candidate) || j < i : !isSure(candidate) && j < i),
      );
      if (twin) dropped.add(candidate);
    }
    const sure = same.filter((candidate) => isSure(candidate) && !dropped.has(candidate));
    if (sure.length > 1)
      for (const candidate of sure)
        more.set(candidate, releaseDoubt("conflict", { others: valuesBeside(sure, candidate) }));
  }
  if (running)
    for (const candidate of known) {
      const latest = last.get(seriesKey(candidate));
      const isEarlier = latest !== undefined && candidate.year * 12 + candidate.month < latest;
      if (isEarlier && isSure(candidate) && !more.has(candidate)) more.set(candidate, releaseDoubt("earlierPeriod"));
    }
  return found
    .filter((candidate) => !dropped.has(candidate))
    .map((candidate) => {
      const doubt = more.get(candidate);
      return doubt ? { ...candidate, doubts: [...candidate.doubts, doubt] } : candidate;
    });
}

const valuesBeside = (all: readonly Candidate[], own: Candidate) =>
  all
    .filter((candidate) => candidate !== own)
    .map(({ value }) => value)
    .join("、");
