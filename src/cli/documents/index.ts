/** What files hold: the text of an annex in any form, the sheets of a workbook. */
export { annexTexts } from "./texts";
