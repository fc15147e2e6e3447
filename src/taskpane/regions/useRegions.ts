import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { RegionsAnalysis } from "../../regions";
import { failureSentence, type WorkbookRegions } from "../../workbook";
import { usePane } from "../context";

/** The regions of the workbook as the view shows them. */
export interface RegionsShown {
  /** Null until they are at hand. */
  readonly regions: WorkbookRegions | null;
  /** Null where no targets are handed down, or nothing was read yet. */
  readonly analysis: RegionsAnalysis | null;
  readonly state: "reading" | "read";
  /** Whether the month was changed and what is shown is about to follow. */
  readonly following: boolean;
  /** Why they cannot be read; empty where they can, or where there are none. */
  readonly problem: string;
}

const never = () => () => {};

/** Reads the regions with the first look at them, and follows them. */
export function useRegions(): RegionsShown {
  const { actions, asOf, locale } = usePane();
  const [regions, setRegions] = useState<WorkbookRegions | null>(null);
  const [state, setState] = useState<RegionsShown["state"]>("reading");
  const [problem, setProblem] = useState("");
  useEffect(() => {
    let shown = true;
    const read = async () => {
      const opened = await actions.openRegions();
      const outcome = await opened.read();
      if (!shown) return;
      setRegions(opened);
      setState("read");
      setProblem(outcome.ok || outcome.error.code === "noRegions" ? "" : failureSentence(outcome.error, locale));
    };
    void read();
    return () => void (shown = false);
  }, [actions, locale]);
  const subscribe = regions?.store.subscribe ?? never;
  // A month that was not looked at yet takes a moment: its box answers first.
  const month = useDeferredValue(asOf);
  const following = month !== asOf;
  const analysis = useSyncExternalStore(subscribe, () => regions?.store.analysis(month) ?? null);
  return useMemo(
    () => ({ regions, analysis, state, following, problem }),
    [regions, analysis, state, following, problem],
  );
}
