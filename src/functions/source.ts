import { namesByCode } from "../plan";
import { asOfMonth, type Month } from "../observations";
import { fill, type Locale } from "../words";
import { type WorkbookResult, type WorkbookData, type WorkbookStore, failureSentence } from "../workbook";
import { missing, type CellError } from "./result";
import type { Source } from "./stream";
import { type FunctionsView } from "./view";
import { functionWords } from "./words";

/**
 * The workbook's store as the source of the cells; begins with a reading of its own, and follows whatever others read.
 *
 * @param read reads the workbook into the store
 */
export function createSource(
  store: WorkbookStore,
  read: () => Promise<WorkbookResult<unknown>>,
  locale: () => Locale,
): Source<FunctionsView | CellError | null> {
  const listeners = new Set<() => void>();
  let reading: FunctionsView | CellError | null | undefined;
  const take = (next: typeof reading) => {
    reading = next;
    for (const listener of [...listeners]) listener();
  };
  const taken = () => {
    const data = store.data();
    take(data && viewOfStore(store, data));
  };

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

function viewOfStore(store: WorkbookStore, { plan, settings, observations }: WorkbookData): FunctionsView {
  return {
    plan,
    settings,
    observations,
    lookup: store.lookup()!,
    nameOf: namesByCode(plan, "zh-CN"),
    latest: asOfMonth(observations, plan.year, null),
    assessment: (code: string, asOf: Month) => store.assessment(code, asOf),
  };
}
