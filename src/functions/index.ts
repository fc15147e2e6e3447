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

/**
 * Gives the functions to Excel.
 *
 * @param read reads the workbook into the store
 */
export function startFunctions(
  { store, openRegions }: Pick<Workbook, "store" | "openRegions">,
  read: Workbook["readWorkbook"],
): void {
  const locale = () => localeOf(Office.context.displayLanguage);
  const ready = Office.onReady();
  associateFunctions(
    {
      associate: CustomFunctions.associate,
      // Excel's part of the client brings it after this page has loaded.
      get Error() {
        return CustomFunctions.Error;
      },
    },
    createSource(store, () => ready.then(read), locale, openRegions),
    locale,
  );
}
