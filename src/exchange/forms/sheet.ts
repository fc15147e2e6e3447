import { figureBounds, monthNumber, yearOf } from "../../observations";
import { decimalsOf } from "../../figures";
import { fingerprint, type FigureBounds } from "../../plan";
import { fill } from "../../words";
import { reportWords } from "../../report";
import { reportKind } from "../../tasks";
import { askedThing, type Ask, type Asked, type FormRequest, type Round } from "./ask";
import { formWords } from "./words";

/** Version of a form's layout, which a returned one names. */
export const formVersion = 1;

/** What the hidden corner of a form says of it. */
export interface FormMark {
  readonly version: number;
  readonly region: string;
  readonly year: number;
  readonly month: string;
  readonly owner: string;
  /** Of all the above and the keys of the rows. */
  readonly print: string;
}

/** Columns of a form, the hidden one with the keys first, and the first row of its table; both count from 0. */
export const formColumns = ["key", "no", "name", "unit", "asked", "lastYear", "before", "value", "note"] as const;
export type FormColumn = (typeof formColumns)[number];
export const firstFormRow = 5;
export const columnAt = (column: FormColumn): number => formColumns.indexOf(column);
/** Key of the row that says who filled the form in. */
export const byKey = "#by";
/** What the corner begins with. */
export const formSign = "#jh form ";

export interface FormRow {
  /** `CODE|role|month|print`, hidden. */
  readonly key: string;
  readonly no: string;
  readonly name: string;
  readonly unit: string;
  readonly asked: string;
  readonly lastYear: number | null;
  readonly before: Ask["before"];
  readonly decimals: number;
  readonly bounds: FigureBounds;
}

/** A form as its file shows it, whatever writes it. */
export interface FormSheet {
  readonly mark: string;
  readonly title: string;
  /** Lines between title and headings. */
  readonly lines: readonly [string, string, string];
  readonly rows: readonly FormRow[];
}

/** The sheet of one department's form. */
export function formSheet(round: Round, form: FormRequest): FormSheet {
  const { plan, month } = round;
  const year = yearOf(month);
  const rows = form.asks.map((ask): FormRow => {
    const { no, name, unit } = askedThing(ask);
    const asked = askedWords(ask);
    const { before } = ask;
    const lastYear = ask.role === "task" ? null : ask.lastYear;
    const { decimals, bounds } = formOf(ask);
    return {
      key: rowKeyOf(round, form.owner, ask, [no, name, unit, asked]),
      ...{ no, name, unit, asked, lastYear, before, decimals, bounds },
    };
  });
  const mark = { version: formVersion, region: plan.region, year, month, owner: form.owner };
  const print = formPrint(
    mark,
    rows.map(({ key }) => key),
  );
  return {
    mark: `${formSign}${JSON.stringify({ ...mark, print } satisfies FormMark)}`,
    title: fill(formWords.title, { region: plan.region, year, month: monthNumber(month) }),
    lines: [
      fill(formWords.owner, { owner: form.owner }),
      formWords.note,
      round.sample ? reportWords("zh-CN").sampleNotice : "",
    ],
    rows,
  };
}

/** How a figure of a row is shown, and between what it lies. */
function formOf(ask: Ask): Pick<FormRow, "decimals" | "bounds"> {
  if (ask.role === "task") return { decimals: 0, bounds: reportKind(ask.task).bounds };
  const { indicator, role, lastYear, before } = ask;
  return {
    decimals: decimalsOf({ indicator, actual: lastYear ?? before?.value ?? null }),
    bounds: figureBounds(indicator, role),
  };
}

/** Differs where a form is not the one that was made: another department, another month, rows taken out or put in. */
export function formPrint(mark: Omit<FormMark, "print">, keys: readonly string[]): string {
  const { version, region, year, month, owner } = mark;
  return fingerprint(JSON.stringify([version, region, year, month, owner, [...keys].sort()]));
}

/** The hidden key of a row, with a print of the cells that a person reads: number, name, unit, what is asked. */
export function rowKeyOf(
  { plan, month }: Pick<Round, "plan" | "month">,
  owner: string,
  asked: Asked,
  seen: readonly string[],
): string {
  const about = [askedThing(asked).code, asked.role, asked.month];
  return [...about, fingerprint(JSON.stringify([plan.region, month, owner, ...about, ...seen]))].join("|");
}

/** What is asked for, in words: 1—10月累计, 全省，前三季度累计. */
function askedWords(ask: Ask): string {
  const { period, benchmark, task } = formWords;
  const number = monthNumber(ask.month);
  if (ask.role === "task") return fill(task, { month: number });
  const { indicator, role } = ask;
  const { knowledge, target } = indicator;
  const of = periodWords();
  return role === "benchmark" && target.kind === "benchmark" ? fill(benchmark[target.benchmark], { period: of }) : of;

  function periodWords(): string {
    switch (knowledge?.measure) {
      case undefined:
        return fill(period.open, { month: number });
      case "level":
        return number === 12 ? period.endOfYear : fill(period.end, { month: number });
      case "annual":
        return period.whole;
      default:
        if (number === 12) return period.whole;
        if (number === 1) return period.first;
        return fill(knowledge?.measure === "cumulativeAverage" ? period.average : period.yearToDate, { month: number });
    }
  }
}
