import { formatOf } from "../../figures";
import { indicatorName } from "../../plan";
import { foundDoubtSentence, problemSentence, reportWords } from "../../report";
import { fill, listText, type Locale } from "../../words";
import { exchangeWords } from "../words";
import { askedThing, type Asked } from "./ask";
import type { Clash, Collection, FormFigure, OwnerReturn } from "./merge";
import type { FormPlace, RefusedCell } from "./returned";

/** Why a file was not read. */
export function fileSentence({ file, refusal }: Collection["refusedFiles"][number], locale: Locale): string {
  const { file: sentences } = exchangeWords(locale);
  const code = refusal.code in sentences ? (refusal.code as keyof typeof sentences) : "damaged";
  return fill<string>(sentences[code], { file, ...refusal.details });
}

/** Why a cell was not used, with its place and what stands in it. */
export function cellSentence(refused: RefusedCell, locale: Locale): string {
  const words = exchangeWords(locale);
  const { file, cell, ask, text, problem } = refused;
  const { code, details } = problem;
  const name = ask === null ? String(details.name ?? "") : askName(ask, locale);
  const place = fill(words.place, { file, cell, name });
  if (code === "strayCell") return fill(words.strayCell, { file, cell, text });
  if (code === "rowAltered") return fill(words.rowAltered, { place });
  return `${place}${locale === "en" ? ": " : "："}${problemSentence(text, { code, details }, locale)}`;
}

/** Two departments with different figures of one indicator. */
export function clashSentence({ indicator, month, figures }: Clash, locale: Locale): string {
  const given = figures.map((figure) => figureWords(figure, locale));
  return fill(exchangeWords(locale).clash, {
    name: indicatorName(indicator, locale),
    month,
    figures: given.join(locale === "en" ? ", " : "，"),
  });
}

/** A department with its figure and where it stands. */
export function figureWords(figure: FormFigure, locale: Locale): string {
  const { owner, file, cell, value } = figure;
  return fill(exchangeWords(locale).clashFigure, { owner, file, cell, value: shown(figure, value, locale) });
}

/** What stands and what came, of a figure that would replace another. */
export function revisionSentence(figure: FormFigure, locale: Locale): string {
  const { revision, from } = exchangeWords(locale);
  const { standing, value } = figure;
  return fill(revision, {
    place: placeOf(figure, locale),
    standing: shown(figure, standing?.value ?? 0, locale),
    source: standing === null || standing.source === "" ? "" : fill(from, { source: standing.source }),
    value: shown(figure, value, locale),
  });
}

/** What is doubtful of a figure, in one line. */
export function doubtfulSentence(figure: FormFigure, locale: Locale): string {
  return fill(exchangeWords(locale).figure, {
    place: placeOf(figure, locale),
    value: shown(figure, figure.value, locale),
    doubts: figure.doubts.map((doubt) => foundDoubtSentence(doubt, String(figure.value), locale)).join(" "),
  });
}

function placeOf({ file, cell, indicator }: FormPlace & Pick<FormFigure, "indicator">, locale: Locale): string {
  return fill(exchangeWords(locale).place, { file, cell, name: indicatorName(indicator, locale) });
}

/** A figure with its unit, in no fewer digits than it was given. */
function shown({ indicator }: Pick<FormFigure, "indicator">, value: number, locale: Locale): string {
  return `${value}${formatOf({ indicator }, locale).unit}`;
}

/** Whom to remind of what (催报), a line for each department that has not sent all; empty where all is in. */
export function reminders(owners: readonly OwnerReturn[], locale: Locale): readonly string[] {
  const words = exchangeWords(locale).remind;
  return owners.flatMap((owner) => {
    if (owner.state === "complete") return [];
    const names = listText([...missingNames(owner, locale), ...questionNames(owner, locale)], locale);
    return [fill(words[owner.state], { owner: owner.owner, names })];
  });
}

/** The cells that a department is asked about. */
export function questionNames({ questions }: OwnerReturn, locale: Locale): readonly string[] {
  const { check } = exchangeWords(locale).remind;
  return questions.map(({ cell, name }) => fill(check, { cell, name }));
}

/** What a department has not given, with what it noted instead. */
export function missingNames({ missing }: OwnerReturn, locale: Locale): readonly string[] {
  const { noted } = exchangeWords(locale).remind;
  return missing.map(({ ask, note }) => {
    const name = askName(ask, locale);
    return note === "" ? name : fill(noted, { name, note });
  });
}

/** What is asked for, by name; of another region's figure with whose it is. */
export function askName(ask: Asked, locale: Locale): string {
  if (!("indicator" in ask)) return askedThing(ask).name;
  const { indicator, role } = ask;
  const name = indicatorName(indicator, locale);
  const { target } = indicator;
  if (role !== "benchmark" || target.kind !== "benchmark") return name;
  const whose = reportWords(locale).part.benchmark[target.benchmark];
  return locale === "en" ? `${name} (${whose})` : `${name}（${whose}）`;
}
