/**
 * One cell of a row that says something for each of its months: a text for all of them, and after it texts for single ones
 * (`公报；9月：省统计局快报`), which go before it.
 */

const ofMonth = /^(\d{1,2})月[：:](.*)$/s;

/** Where the text of the next month begins. */
const nextMonth = /[；;\n](?=\d{1,2}月[：:])/;

/**
 * The cell for the texts of a row's months: one text where they agree, else the most frequent one and the others by month.
 *
 * Inside of a text `；9月：` becomes `，9月：`, since it would open another month's.
 *
 * @param texts by month number
 * @example writeRemarks(new Map([[3, "公报"], [6, "公报"], [9, "快报"]])) // "公报；9月：快报"
 */
export function writeRemarks(texts: ReadonlyMap<number, string>): string {
  const tidy = [...texts].map(([month, text]) => [month, tidied(text)] as const);
  const counts = new Map<string, number>();
  for (const [, text] of tidy) counts.set(text, (counts.get(text) ?? 0) + 1);
  const common = [...counts].filter(([text]) => !ofMonth.test(text)).sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
  const single = tidy.filter(([, text]) => text !== common).sort((a, b) => a[0] - b[0]);
  return [...(common === "" ? [] : [common]), ...single.map(([month, text]) => `${month}月：${text}`)].join("；");
}

/**
 * What a cell says for a month.
 *
 * @param isCommon whether what it says for all months counts
 * @example readRemarks("公报；9月：快报")(9) // "快报"
 * @example readRemarks("公报；9月：快报")(6) // "公报"
 */
export function readRemarks(cell: string, isCommon = true): (month: number) => string {
  const single = new Map<number, string>();
  let common = "";
  for (const text of cell.trim().split(nextMonth)) {
    const match = ofMonth.exec(text);
    if (match) single.set(Number(match[1]), match[2]!.trim());
    else common = text.trim();
  }
  return (month) => single.get(month) ?? (isCommon ? common : "");
}

const tidied = (text: string) => text.trim().split(nextMonth).join("，");
