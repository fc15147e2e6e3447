import type { Assessment, Signed } from "../../analysis";
import { monthOf, yearOf, type Month } from "../../observations";
import { fill } from "../../words";
import { plain, type Wording } from "./wording";

/** What a person decided about an indicator's status, with the reason; empty where nobody did. */
export function manualWords({ indicator, judgement, status, computed }: Assessment, words: Wording): string {
  const { manual } = judgement;
  if (manual === null) return "";
  return fill(words.texts.manual, {
    name: words.name(indicator),
    status: words.status[status],
    computed: words.status[computed],
    reason: plain(manual.reason),
    signed: signedWords(manual, words),
  });
}

/** The latest change of a target that is in force, with the old target, date and reason; empty where there is none. */
export function revisionWords({ indicator, revision }: Assessment, words: Wording, asOf: Month): string {
  if (revision === null) return "";
  return fill(words.texts.revision, {
    name: words.name(indicator),
    month: words.month(monthOf(yearOf(asOf), revision.from)),
    before: plain(revision.target.text),
    after: plain(indicator.target.text),
    reason: plain(revision.reason) === "" ? "" : fill(words.texts.reason, { reason: plain(revision.reason) }),
    signed: signedWords(revision, words),
  });
}

/** The day alone: who handled it stays in the workbook. */
function signedWords({ on }: Signed, { texts }: Wording): string {
  const day = plain(on);
  return day === "" ? "" : fill(texts.signed, { on: day });
}
