import { formSign, readSources, workbookSheets, type ConfirmedColumn } from "../../exchange";
import { longestRelease, type Observation, type ReleaseReading } from "../../observations";
import { err, ok, type Plan, type Result } from "../../plan";
import { fill, type Locale } from "../../words";
import { presentMonth, today } from "../forms";
import { givenTexts, refusalSentence, type GivenSource } from "../source";
import type { IntakeWords } from "./words";

/** What a source was found to say. */
export interface Found {
  readonly name: string;
  /** What stands for its source until a person says it. */
  readonly source: string;
  readonly reading: ReleaseReading;
}

interface ReadBeside {
  readonly plan: Plan;
  readonly observations: readonly Observation[];
  /** Columns of tables that are not to be asked about again. */
  readonly columns: readonly ConfirmedColumn[];
  readonly words: IntakeWords;
  readonly locale: Locale;
}

/** Reads what a person gave, or says in one sentence why nothing came of it. */
export async function readGiven(source: GivenSource, beside: ReadBeside): Promise<Result<Found, string>> {
  const { plan, observations, columns, words, locale } = beside;
  const confirmed = new Set(columns.map(({ key }) => key));
  const { name } = source;
  const texts = await givenTexts(source, workbookSheets);
  if (!texts.ok) return err(refusalSentence(texts.error, name, locale));
  if (texts.value.some(({ text }) => text.startsWith(formSign))) return err(fill(words.isForm, { name }));
  const context = { plan, observations, confirmed, year: plan.year, today: presentMonth() };
  const reading = readSources(texts.value, context);
  if (!reading.ok) return err(fill(words.tooLong, { name, ...reading.error, limit: longestRelease }));
  const { candidates, ignored } = reading.value;
  if (candidates.length + ignored.length === 0) return err(fill(words.nothing, { name }));
  const from = source.kind === "text" ? fill(words.pastedOn, { on: today() }) : name;
  return ok({ name, reading: reading.value, source: from });
}
