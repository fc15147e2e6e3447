/// <reference types="custom-functions-runtime" />
/**
 * The custom functions `JH.*`: one declarative table, from which their metadata, their help and the reading of their
 * arguments follow. May import `plan`, `observations`, `analysis`, `report` and `workbook`.
 *
 * Where Excel has none at run time, nothing calls them and everything else works.
 */
import { localeOf } from "../words";
import type { Workbook } from "../workbook";
import { associateFunctions } from "./associate";
import { createSource } from "./source";
import { createTaskSource } from "./taskSource";

/** What the functions need of a workbook. */
export type FunctionsWorkbook = Pick<Workbook, "store" | "tasks" | "readWorkbook" | "readTasks" | "openRegions">;

/**
 * Gives the functions to Excel.
 *
 * @param workbook from which they are answered, and whose readings they follow
 */
export function startFunctions(workbook: FunctionsWorkbook): void {
  const { store } = workbook;
  const locale = () => localeOf(Office.context.displayLanguage);
  const ready = Office.onReady();
  const source = createSource(store, () => ready.then(workbook.readWorkbook), locale, workbook.openRegions);
  associateFunctions(
    {
      associate: CustomFunctions.associate,
      // Excel's part of the client brings it after this page has loaded.
      get Error() {
        return CustomFunctions.Error;
      },
    },
    { source, tasks: createTaskSource(workbook, source, locale) },
    locale,
  );
}
