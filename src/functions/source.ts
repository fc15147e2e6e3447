import { namesByCode } from "../plan";
import { asOfMonth, type Month } from "../observations";
import { fill, type Locale } from "../words";
import {
  failureSentence,
  type Workbook,
  type WorkbookData,
  type WorkbookResult,
  type WorkbookStore,
} from "../workbook";
import { RegionSource, regionViews } from "./regionViews";
import { missing, type CellError } from "./result";
import type { Source } from "./stream";
import { type FunctionsView } from "./view";
import { functionWords } from "./words";

/**
 * The workbook's store as the source of the cells; begins with a reading of its own, and follows whatever others read.
 *
 * @param read reads the workbook into the store
 * @param openRegions opens the regions, with the first function that asks for one
 */
export function createSource(
  store: WorkbookStore,
  read: () => Promise<WorkbookResult<unknown>>,
  locale: () => Locale,
  openRegions: Workbook["openRegions"],
): Source<FunctionsView | CellError | null> {
  const listeners = new Set<() => void>();
  let reading: FunctionsView | CellError | null | undefined;
  const take = (next: typeof reading) => {
    reading = next;
    for (const listener of [...listeners]) listener();
  };
  const taken = () => {
    const data = store.data();
    take(data && viewsOfStore(store, regions)(data.plan.year));
  };
  const regions = new RegionSource(openRegions, taken);

  store.subscribe(taken);
  const unreadable = (problem: string) => {
    const { error } = functionWords(locale());
    take(missing(fill(error.unreadable, { problem })));
  };
  read().then(
    (outcome) => {
      if (!outcome.ok && outcome.error.code !== "notLoaded") unreadable(failureSentence(outcome.error, locale()));
      else if (reading === undefined) taken();
    },
    (error: unknown) => unreadable(String(error)),
  );

  return {
    current: () => reading,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The views of a reading by the year of their plan, each made once: what a range holds is kept by the view it was read for. */
function viewsOfStore(store: WorkbookStore, regions: RegionSource): (year: number) => FunctionsView | null {
  const views = new Map<number, FunctionsView>();
  const ofYear = (year: number): FunctionsView | null => {
    const data = store.data(year);
    if (data === null) return null;
    const view = views.get(year) ?? viewOfStore(store, data, { ofYear, regions: regionViews(regions, data) });
    views.set(year, view);
    return view;
  };
  return ofYear;
}

function viewOfStore(
  store: WorkbookStore,
  { plan, settings, observations }: WorkbookData,
  around: Pick<FunctionsView, "ofYear" | "regions">,
): FunctionsView {
  return {
    ...around,
    plan,
    settings,
    observations,
    years: store.years(),
    lookup: store.lookup(plan.year)!,
    nameOf: namesByCode(plan, "zh-CN"),
    latest: asOfMonth(observations, plan.year, null),
    assessment: (code: string, asOf: Month) => store.assessment(code, asOf),
    doubtsOf: () => [],
  };
}
