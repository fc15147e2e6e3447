/** The text of an annex in any file that bureaus hold it in: text of all kinds, a document of Word, a workbook. */
export { annexTexts } from "./texts";
