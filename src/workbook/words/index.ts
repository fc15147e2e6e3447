import { catalogue } from "../../words";
import { workbookEn } from "./en";
import { workbookZhCN } from "./zh-CN";

/** The words of the workbook in a language: those that a person is told. What stands in the sheets is Chinese alone. */
export const workbookWords = catalogue(workbookZhCN, workbookEn);
