import { namesByCode, type Plan } from "../../plan";
import { fill, listText, type Locale } from "../../words";
import type { ImportReport } from "../../workbook";
import { monthName } from "../model";
import type { IntakeWords } from "./words";

/** What an import came to, with what was left alone. */
export function importSentence(report: ImportReport, plan: Plan, words: IntakeWords, locale: Locale): string {
  const { sheet, written, revised, kept } = report;
  const done = fill(words.written, { sheet, written, revised });
  if (kept.length === 0) return done;
  const nameOf = namesByCode(plan, locale);
  const list = kept.map(({ code, month, text }) =>
    fill(words.keptOne, { name: nameOf(code) ?? code, month: monthName(month, locale), text }),
  );
  return `${done}${fill(words.kept, { count: kept.length, list: listText(list, locale) })}`;
}
