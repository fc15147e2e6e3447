import type { Assessment } from "../analysis";
import { yearOf, type EnteredKind, type Month } from "../observations";
import { err, ok, type Indicator, type Result } from "../plan";
import { fill, type Locale } from "../words";
import {
  argumentText,
  isOmitted,
  readChoice,
  readIndicator,
  readMonth,
  readPlanYear,
  numberArgument,
} from "./arguments";
import type { ChoiceId } from "./choices";
import type { ParameterName, TaskFunctionId } from "./ids";
import type { RangeReader } from "./range";
import { readRegion } from "./regionViews";
import { missing, refused, type CellError, type FunctionValue } from "./result";
import type { FunctionsView } from "./view";
import { functionWords, type FunctionWords } from "./words";

/** Carries a function out. */
export type FunctionAnswer = (call: Call) => FunctionValue;

/** What answers for the promises of the text; it comes with their first use. */
export type TaskAnswers = Readonly<Record<TaskFunctionId, FunctionAnswer>>;

/** One question about an indicator at a month. */
export interface Question {
  readonly view: FunctionsView;
  readonly assessment: Assessment;
  readonly asOf: Month;
  readonly locale: Locale;
}

/** What a call is made with. */
export interface CallInput {
  /** An argument by the name of its parameter, as Excel hands it over. */
  argument(name: ParameterName): unknown;
  /** Null while the workbook holds no targets, an error where it could not be read. */
  readonly workbook: FunctionsView | CellError | null;
  readonly locale: Locale;
  readonly readRange: RangeReader;
  /** Null where the workbook has no promises. */
  readonly tasks?: TaskAnswers | null;
}

/** A call of a function: its arguments are read when they are asked for. */
export class Call {
  readonly words: FunctionWords;
  readonly locale: Locale;
  readonly argument: CallInput["argument"];
  private found: Result<Indicator, CellError> | null = null;

  constructor(private readonly input: CallInput) {
    this.locale = input.locale;
    this.words = functionWords(input.locale);
    this.argument = input.argument;
  }

  workbook(): Result<FunctionsView, CellError> {
    const { workbook } = this.input;
    if (workbook === null) return err(missing(this.words.error.noPlan));
    return "error" in workbook ? err(workbook) : ok(workbook);
  }

  tasks(): Result<TaskAnswers, CellError> {
    const workbook = this.workbook();
    if (!workbook.ok) return workbook;
    return this.input.tasks ? ok(this.input.tasks) : err(missing(this.words.error.noTasks));
  }

  indicator(): Result<Indicator, CellError> {
    this.found ??= this.findIndicator();
    return this.found;
  }

  /** The plan that is asked about: of the year of the month or the year that the arguments name, else the one that counts. */
  plan(): Result<FunctionsView, CellError> {
    const workbook = this.workbook();
    if (!workbook.ok) return workbook;
    const year = readPlanYear(this.argument("year"), workbook.value.years, this.words);
    if (!year.ok) return year;
    const month = this.month(workbook.value);
    // A month that is none is said after an indicator that is none.
    const asked = year.value ?? (month.ok && month.value !== null ? yearOf(month.value) : null);
    return ok((asked === null ? null : workbook.value.ofYear(asked)) ?? workbook.value);
  }

  /** The as-of month of the arguments; null where it is omitted. */
  month({ years }: FunctionsView): Result<Month | null, CellError> {
    return readMonth(this.argument("month"), years, this.words);
  }

  private findIndicator(): Result<Indicator, CellError> {
    const plan = this.plan();
    return plan.ok ? readIndicator(this.argument("indicator"), plan.value.lookup, this.words) : plan;
  }

  /** What is asked of the indicator, once that is known. */
  choice(name: "field" | "mode" | "part", id: ChoiceId): Result<string, CellError> {
    const indicator = this.indicator();
    if (!indicator.ok) return indicator;
    return readChoice(this.argument(name), id, this.words);
  }

  number(name: "assumed" | "yearEnd", kind: EnteredKind): Result<number | null, CellError> {
    return numberArgument(this.argument(name), kind, this.locale);
  }

  /** The indicator at the month that the arguments name, by the plan of its year and the figures of the range where there is one. */
  question(): Result<Question, CellError> {
    const plan = this.plan();
    if (!plan.ok) return plan;
    const indicator = this.indicator();
    if (!indicator.ok) return indicator;
    const month = this.month(plan.value);
    if (!month.ok) return month;
    const view = this.view(plan.value);
    if (!view.ok) return view;
    const asOf = month.value ?? view.value.latest;
    const { code, name } = indicator.value;
    const assessment = view.value.assessment(code, asOf);
    // Every indicator of the plan has one, a region those that are handed down to it.
    if (assessment === undefined)
      return err(
        missing(fill(this.words.error.notHandedDown, { name, region: argumentText(this.argument("region")) })),
      );
    return ok({ view: view.value, assessment, asOf, locale: this.locale });
  }

  private view(workbook: FunctionsView): Result<FunctionsView, CellError> {
    const [data, region] = [this.argument("data"), this.argument("region")];
    if (!isOmitted(region))
      return isOmitted(data) ? readRegion(region, workbook, this.words) : err(refused(this.words.error.regionWithData));
    return isOmitted(data) ? ok(workbook) : this.input.readRange(Array.isArray(data) ? data : [[data]], workbook);
  }
}
