import type { Assessment } from "../analysis";
import { codeWords } from "../figures";
import { fill, type Locale } from "../words";
import { reportWords } from "./words";

/** The status by the rules and why a person set another one; empty where nobody did. */
export function manualSentence({ judgement: { manual }, computed }: Assessment, locale: Locale): string {
  if (manual === null) return "";
  const { status } = codeWords(locale);
  const words = reportWords(locale).judged;
  const signed = [manual.by, manual.on].filter((each) => each !== "").join(" ");
  return fill(words.manual, {
    computed: status[computed],
    manual: status[manual.status],
    reason: manual.reason,
    signed: signed === "" ? "" : fill(words.signed, { signed }),
  });
}
