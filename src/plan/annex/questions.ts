/**
 * What a person has to decide before an annex can be read in full.
 *
 * - `targetColumn`: several columns could hold the target. choices: their headings
 * - `twoTargets`: cells name a level and a growth (162亿元，增长7%). choices: `level`, `growth`
 * - `unit`: the units stand above the table and more than one of them fits a row. choices: the units
 * - `sheet`: several sheets of a workbook hold a table of targets. choices: their names
 * - `year`: neither title nor header names the plan's year. No choices: any year
 */
export type PlanQuestionCode = "targetColumn" | "twoTargets" | "unit" | "year" | "sheet";

/** A question with the place it is about; until it is answered, what depends on it is not read. */
export interface PlanQuestion {
  /** What an answer is given under: the code with its row, `targetColumn@3`; the code alone answers it for all rows. */
  readonly id: string;
  readonly code: PlanQuestionCode;
  readonly row: number | null;
  readonly column: string | null;
  readonly choices: readonly string[];
}

/** Answers by a question's id or its code. */
export type Answers = Readonly<Record<string, string>>;

/** Asks questions, answers given beforehand at hand. */
export class PlanQuestions {
  /** Without an answer, in the order in which they came up. */
  readonly open: PlanQuestion[] = [];
  /** With an answer or without one, in the order in which they came up. */
  readonly asked: PlanQuestion[] = [];
  private readonly taken = new Set<string>();

  constructor(private readonly answers: Answers = {}) {}

  /** The answer to a question; null where it has none yet, and then it is among the open ones. */
  ask(question: Omit<PlanQuestion, "id">): string | null {
    const answer = this.answered(question);
    const id = idOf(question);
    if (this.asked.some((other) => other.id === id)) return answer;
    this.asked.push({ id, ...question });
    if (answer === null) this.open.push({ id, ...question });
    return answer;
  }

  /** The answer to what need not be asked; null without one. */
  answered(question: Omit<PlanQuestion, "id">): string | null {
    const key = [idOf(question), question.code].find((each) => Object.hasOwn(this.answers, each));
    if (key === undefined) return null;
    const answer = this.answers[key]!;
    const fits = question.choices.length === 0 ? /^20\d\d$/.test(answer) : question.choices.includes(answer);
    if (fits) this.taken.add(key);
    return fits ? answer : null;
  }

  /** Takes back what was asked about a line that turns out not to be read. */
  withdraw(row: number): void {
    for (const list of [this.open, this.asked])
      list.splice(0, list.length, ...list.filter((question) => question.row !== row));
  }

  /** Answers that fit none of the questions asked. */
  get unused(): readonly string[] {
    return Object.keys(this.answers).filter((key) => !this.taken.has(key));
  }
}

const idOf = ({ code, row }: Pick<PlanQuestion, "code" | "row">) => (row === null ? code : `${code}@${row}`);
