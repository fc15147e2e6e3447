import { useEffect, useState } from "react";
import { monthOf } from "../../observations";
import type { EarlierAnalysis } from "../../workbook";
import { usePane } from "../context";

/** What the workbook's sheets say of analyses that were generated. */
export interface Analyses {
  /** Whether there is one at all; null as long as it is not known. */
  readonly any: boolean | null;
  /** The newest before the as-of month, with its figures. */
  readonly earlier: EarlierAnalysis | null;
}

const unknown: Analyses = { any: null, earlier: null };

/** The generated analyses of the workbook, read again when its content or the as-of month changes or a command ends. */
export function useAnalyses(): Analyses {
  const { actions, data, asOf, busy } = usePane();
  const [analyses, setAnalyses] = useState(unknown);
  const { year } = data.plan;
  useEffect(() => {
    if (busy) return undefined;
    let current = true;
    const read = async () => {
      const newest = await actions.readEarlier(monthOf(year + 1, 1));
      if (!newest.ok) return unknown;
      const inTime = newest.value === null || newest.value.asOf < asOf ? newest : await actions.readEarlier(asOf);
      return { any: newest.value !== null, earlier: inTime.ok ? inTime.value : null };
    };
    // Where it cannot be read the comparison is left out; the pane's own content does not depend on it.
    void read()
      .catch(() => unknown)
      .then((read) => current && setAnalyses((before) => (isSame(before, read) ? before : read)));
    return () => {
      current = false;
    };
  }, [actions, data, asOf, busy, year]);
  return analyses;
}

const isSame = (a: Analyses, b: Analyses) => a.any === b.any && a.earlier === null && b.earlier === null;
