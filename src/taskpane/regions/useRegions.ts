import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { RegionsAnalysis } from "../../regions";
import type { WorkbookFailure, WorkbookRegions } from "../../workbook";
import { usePane } from "../context";

/** The regions of the workbook as the view shows them. */
export interface RegionsShown {
  /** Null until they have been read. */
  readonly regions: WorkbookRegions | null;
  /** Null where no targets are handed down, or nothing was read yet. */
  readonly analysis: RegionsAnalysis | null;
  /** Whether the month was changed and what is shown is about to follow. */
  readonly following: boolean;
  /** Why they cannot be read; null where they can, or where there are none. */
  readonly failure: WorkbookFailure | null;
}

const never = () => () => {};

/** Reads the regions with the first look at them, and follows them. */
export function useRegions(): RegionsShown {
  const { actions, asOf } = usePane();
  const [regions, setRegions] = useState<WorkbookRegions | null>(null);
  useEffect(() => {
    let shown = true;
    const open = async () => {
      const opened = await actions.openRegions();
      const { store } = opened;
      // What has been read follows the sheets by itself.
      if (store.reading() === null || store.failure() !== null) await opened.read();
      if (shown) setRegions(opened);
    };
    void open();
    return () => void (shown = false);
  }, [actions]);
  const subscribe = regions?.store.subscribe ?? never;
  // A month that was not looked at yet takes a moment: its box answers first.
  const month = useDeferredValue(asOf);
  const following = month !== asOf;
  const analysis = useSyncExternalStore(subscribe, () => regions?.store.analysis(month) ?? null);
  const failure = useSyncExternalStore(subscribe, () => regions?.store.failure() ?? null);
  return useMemo(() => ({ regions, analysis, following, failure }), [regions, analysis, following, failure]);
}
