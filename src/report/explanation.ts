import { differenceUnit, explain } from "../analysis";
import type { Assessment, Choice } from "../analysis";
import { monthNumber } from "../observations";
import { decimalsOf } from "./decimals";
import { fill, formatFigure, formatShare } from "./format";
import { messagesOf } from "./locale";
import type { Locale } from "./locale";
import type { Messages } from "./messages/zh-CN";
import { periodOf, unitSuffix } from "./reason";

/**
 * How an indicator's projection came about, in one sentence: method, years it rests on, the members' shares, the error to
 * expect, and what makes it weaker than usual; or why there is none.
 *
 * @example explanationSentence(assessment of a monthly total, "zh-CN")
 * // "多模型加权（依据2021—2023年和今年1—9月）：阻尼趋势39%、对数 Theta22%…，八成把握的误差±12万人。"
 */
export function explanationSentence(assessment: Assessment, locale: Locale): string {
  const words = messagesOf(locale);
  const { projection, noProjection, indicator, judgement, dataMonth } = assessment;
  if (projection === null)
    return noProjection === null ? "" : fill(words.explanation.none, { reason: words.noProjection[noProjection] });
  const { sentence, error, caveats, caveat, separator } = words.explanation;
  if (projection.known)
    return fill(sentence, { method: words.method.known, basis: "", members: "", error: "", caveats: "" });
  const explained = explain(projection);
  const decimals = decimalsOf(indicator);
  const half = formatFigure(explained.error, decimals) + unitSuffix(differenceUnit(indicator.unit));
  return fill(sentence, {
    method: methodWords(judgement.choice, words.method[explained.method], decimals, words),
    basis: basisWords(explained.years, dataMonth, assessment, words),
    members: projection.method === "ensemble" ? membersWords(explained.members, words) : "",
    error: fill(error, { error: half }),
    caveats:
      projection.basis.caveats.length === 0
        ? ""
        : fill(caveats, { list: projection.basis.caveats.map((code) => caveat[code]).join(separator) }),
  });
}

function methodWords(choice: Choice | null, method: string, decimals: number, { explanation }: Messages): string {
  if (choice === null) return method;
  if (choice.kind === "member") return fill(explanation.expectation.member, { method });
  const value = formatFigure(choice.value, choice.kind === "growth" ? 1 : decimals);
  return fill(explanation.expectation[choice.kind], { method, value });
}

function basisWords(
  years: readonly number[],
  dataMonth: Assessment["dataMonth"],
  { indicator }: Assessment,
  words: Messages,
): string {
  if (dataMonth === null) return "";
  const { basis, basisThisYear, years: span, year } = words.explanation;
  const measure = indicator.knowledge?.measure ?? "annual";
  const period = monthNumber(dataMonth) === 12 ? words.period.whole : periodOf(dataMonth, measure, words);
  if (years.length === 0) return fill(basisThisYear, { period });
  const [first, last] = [years[0]!, years.at(-1)!];
  return fill(basis, { years: first === last ? fill(year, { year: first }) : fill(span, { first, last }), period });
}

function membersWords(
  members: readonly { method: keyof Messages["method"]; weight: number | null }[],
  words: Messages,
) {
  if (members.length === 0) return "";
  const { member, members: template, separator } = words.explanation;
  const list = members.map(({ method, weight }) =>
    fill(member, { method: words.method[method], weight: formatShare(weight ?? 0) }),
  );
  return fill(template, { list: list.join(separator) });
}
