/// <reference types="custom-functions-runtime" />
/**
 * The custom functions `JH.*`: one declarative table, from which their metadata, their help and the reading of their
 * arguments follow. May import `plan`, `observations`, `analysis`, `report` and `workbook`.
 *
 * Loaded in the page of the shared runtime it gives the functions to Excel; where there are none at run time, nothing
 * calls them and everything else works.
 */
import { readWorkbook, workbookStore } from "../workbook";
import { localeOf } from "../report";
import { associateFunctions } from "./associate";
import { createSource } from "./source";

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
  createSource(workbookStore, () => ready.then(readWorkbook), locale),
  locale,
);
