/**
 * What stands raised behind a text: behind a figure or a word it points to a note, behind a letter it is a power.
 *
 * @example raisedText("6.5", "1") // "（注1）"
 * @example raisedText("m", "3") // "3"
 */
export const raisedText = (before: string, text: string): string =>
  /^\s*\d{1,2}\s*$/.test(text) && !/[A-Za-z]\s*$/.test(before) ? `（注${text.trim()}）` : text;
