/**
 * What files hold, by their content and not by their name: the text of a page or document, the sheets of a workbook. May
 * import `plan` and `observations`; no DOM, no Office, no Node.
 */
export { checkedNames, isOldOffice, unpacked } from "./archive";
export { columnName, hiddenLines, type HiddenLines } from "./hidden";
export { mostNested } from "./nested";
export { refuseDocument, type DocumentRefusal, type DocumentRefusals } from "./refusal";
export { documentTexts, rowsText, type DocumentText, type HiddenText, type SheetReader } from "./texts";
