import { differenceUnit, explain, type Assessment, type Choice, type MethodCode } from "../analysis";
import { monthNumber } from "../observations";
import type { Indicator } from "../plan";
import { codeWords, decimalsOf, formatFigure, formatShare, unitSuffix } from "../figures";
import { fill, type Locale } from "../words";
import { periodOf } from "./reason";
import { reportWords, type ReportWords } from "./words";

/**
 * How an indicator's projection came about, in one sentence: method, years it rests on, the members' shares, the error to
 * expect, and what makes it weaker than usual; or why there is none.
 *
 * @example explanationSentence(assessment("FDI"), "zh-CN") // "多模型加权（依据2022—2023年和今年1—9月）：…，八成把握的误差±…"
 */
export function explanationSentence(assessment: Assessment, locale: Locale): string {
  const words = reportWords(locale);
  const { method, noProjection: reasons } = codeWords(locale);
  const { projection, noProjection, indicator, dataMonth } = assessment;
  if (projection === null)
    return noProjection === null ? "" : fill(words.explanation.none, { reason: reasons[noProjection] });
  const { sentence, error, caveats, caveat, separator } = words.explanation;
  if (projection.known) return fill(sentence, { method: method.known, basis: "", members: "", error: "", caveats: "" });
  const explained = explain(projection);
  const decimals = decimalsOf(assessment);
  const half = errorFigure(explained.error, decimals) + unitSuffix(differenceUnit(indicator.unit), locale);
  return fill(sentence, {
    method: methodWords(assessment, method[explained.method], locale),
    basis: basisWords(explained.years, dataMonth, assessment, words),
    members: projection.method === "ensemble" ? membersWords(explained.members, words.explanation, method) : "",
    error: fill(error, { error: half }),
    caveats:
      projection.basis.caveats.length === 0
        ? ""
        : fill(caveats, { list: projection.basis.caveats.map((code) => caveat[code]).join(separator) }),
  });
}

/** With as many more decimals as it takes not to say that there is no error. */
function errorFigure(error: number, decimals: number): string {
  const text = formatFigure(error, decimals);
  return Number(text) > 0 || error === 0 || decimals >= 4 ? text : errorFigure(error, decimals + 1);
}

function methodWords({ judgement, indicator }: Assessment, method: string, locale: Locale): string {
  const { choice } = judgement;
  if (choice === null) return method;
  const { expectation, who, whoSeparator } = reportWords(locale).explanation;
  const signed = [choice.by, choice.on].filter((each) => each !== undefined && each !== "").join(whoSeparator);
  const said =
    choice.kind === "member"
      ? fill(expectation.member, { method })
      : fill(expectation[templateOf(choice, indicator)], { value: expected(choice, indicator, locale) });
  return signed === "" ? said : said + fill(who, { who: signed });
}

type Expected = Exclude<Choice, { kind: "member" }>;

function templateOf({ kind, value }: Expected, { knowledge }: Indicator) {
  if (kind === "monthly") {
    if (knowledge?.measure === "level") return "yearEnd";
    return knowledge?.frequency === "quarterly" ? "perQuarter" : "perMonth";
  }
  return value === 0 ? "growthFlat" : value > 0 ? "growthUp" : "growthDown";
}

/** As it was typed, with one decimal at least where it is a growth. */
function expected({ kind, value }: Expected, indicator: Indicator, locale: Locale): string {
  const [size, least] = kind === "growth" ? [Math.abs(value), 1] : [value, decimalsOf({ indicator })];
  const typed = /\.(\d+)$/.exec(String(size))?.[1]?.length ?? 0;
  return (
    formatFigure(size, Math.max(least, Math.min(typed, 4))) +
    (kind === "growth" ? "%" : unitSuffix(indicator.unit, locale))
  );
}

function basisWords(
  years: readonly number[],
  dataMonth: Assessment["dataMonth"],
  { indicator }: Assessment,
  words: ReportWords,
): string {
  const { basis, basisYears, basisThisYear, years: span, year } = words.explanation;
  if (dataMonth === null)
    return years.length === 0 ? "" : fill(basisYears, { years: fill(span, { first: years[0]!, last: years.at(-1)! }) });
  const measure = indicator.knowledge?.measure ?? "annual";
  const period = monthNumber(dataMonth) === 12 ? words.period.whole : periodOf(dataMonth, measure, words);
  if (years.length === 0) return fill(basisThisYear, { period });
  const [first, last] = [years[0]!, years.at(-1)!];
  return fill(basis, { years: first === last ? fill(year, { year: first }) : fill(span, { first, last }), period });
}

function membersWords(
  members: readonly { method: MethodCode; weight: number | null }[],
  words: ReportWords["explanation"],
  names: Readonly<Record<MethodCode, string>>,
) {
  if (members.length === 0) return "";
  const { member, members: template, separator } = words;
  // A name that ends in Latin letters does not run into its figure: Theta 22%.
  const list = members.map(({ method, weight }) =>
    fill(member, { method: names[method], weight: formatShare(weight ?? 0) }).replace(/([a-z])(\d)/i, "$1 $2"),
  );
  return fill(template, { list: list.join(separator) });
}
