/** Sentences for what is found in releases and tables. */
import type { IgnoredFigure, PlacedCandidate, Problem, ReleaseDoubt } from "../../observations";
import { catalogue, fill, type Locale } from "../../words";
import { problemSentence } from "../issue";
import { reportWords } from "../words";
import { releaseEn } from "./en";
import { releaseZhCN } from "./zh-CN";

const releaseWords = catalogue(releaseZhCN, releaseEn);

/**
 * A candidate as it is exchanged: `code` null where the plan has no such indicator, percentages as printed, `mark` the place
 * of the figure in its excerpt, and a sentence for each doubt.
 */
export function candidateRecord(candidate: PlacedCandidate, locale: Locale) {
  const { indicator, name, role, year, month, value, unit, basis, derived, doubts, excerpt, mark, line } = candidate;
  return {
    code: indicator?.code ?? null,
    name: basis === "全国" ? `${indicator?.name ?? name}（${basis}）` : (indicator?.name ?? name),
    ...{ role, year, month, value, unit, basis, excerpt, mark, line, derived },
    doubts: doubts.map((doubt) => ({
      code: doubt.code,
      message: foundDoubtSentence(doubt, marked(excerpt, mark), locale),
    })),
  };
}

/** A number that is no figure of the plan, with its reason in words. */
export function ignoredRecord({ excerpt, mark, line, reason, problem }: IgnoredFigure, locale: Locale) {
  return { excerpt, mark, line, code: reason, reason: reasonWords(reason, marked(excerpt, mark), problem, locale) };
}

const marked = (excerpt: string, { start, end }: PlacedCandidate["mark"]) => excerpt.slice(start, end);

/** What is doubtful of a figure that was found, which a person has not consented to yet. */
export function foundDoubtSentence({ code, details }: ReleaseDoubt, value: string, locale: Locale): string {
  const { doubt } = releaseWords(locale);
  if (code in doubt) return fill<string>(doubt[code as keyof typeof doubt], details as Record<string, string>);
  return openProblemSentence(value, { code, details } as Problem, locale);
}

/** What is odd or wrong of a figure that a person has not consented to yet, which no sentence may call used. */
function openProblemSentence(value: string, { code, details }: Problem, locale: Locale): string {
  const { odd } = releaseWords(locale);
  if (!(code in odd)) return problemSentence(value, { code, details }, locale);
  const { comparedWith } = reportWords(locale).issue;
  const { compared } = details;
  const beside =
    compared === undefined
      ? ""
      : fill(comparedWith[compared as keyof typeof comparedWith], { month: details.month ?? "" });
  return fill<string>(odd[code as keyof typeof odd], { ...details, compared: beside });
}

function reasonWords(
  code: IgnoredFigure["reason"],
  value: string,
  problem: IgnoredFigure["problem"],
  locale: Locale,
): string {
  const { reason } = releaseWords(locale);
  if (problem) return problemSentence(value, problem, locale);
  return code in reason ? reason[code as keyof typeof reason] : code;
}
