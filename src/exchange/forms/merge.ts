import {
  countingFigures,
  enteredKind,
  figureBounds,
  readEntered,
  releaseDoubt,
  saysNoFigure,
  type Month,
  type Observation,
  type ReleaseDoubt,
} from "../../observations";
import { err, groupBy, type Indicator, type Result } from "../../plan";
import { reportKind, type TaskEntry } from "../../tasks";
import { jumpDoubt } from "../review";
import {
  askedThing,
  type Ask,
  type Asked,
  type AskedFigure,
  type AskedReport,
  type FigureAsk,
  type ReportAsk,
  type Round,
} from "./ask";
import type { FormFileRefusal, FormGrid } from "./read";
import {
  returnedForm,
  type FormPlace,
  type FormRefusal,
  type RefusedCell,
  type ReturnedCell,
  type ReturnedForm,
} from "./returned";

/** A file that came back, as it was read. */
export interface FormFile {
  readonly name: string;
  readonly forms: Result<readonly FormGrid[], FormFileRefusal>;
}

/** A figure that a department gave. */
export interface FormFigure extends FormPlace {
  readonly indicator: Indicator;
  readonly role: AskedFigure["role"];
  readonly month: Month;
  readonly value: number;
  readonly note: string;
  /** Who filled the form in. */
  readonly by: string;
  /** `revision` where another one stands, which stays until a person lets it be replaced. */
  readonly state: "new" | "same" | "revision";
  readonly standing: Observation | null;
  /** What makes it one that is never taken without consent. */
  readonly doubts: readonly ReleaseDoubt[];
}

/** What a department reports of a promise; `same` where it is reported already. */
export interface FormReport extends FormPlace {
  readonly ask: AskedReport;
  readonly value: number;
  readonly note: string;
  readonly by: string;
  readonly state: "new" | "same";
  readonly doubts: readonly ReleaseDoubt[];
}

/** One indicator with two different figures, none of which is used. */
export interface Clash {
  readonly indicator: Indicator;
  readonly role: AskedFigure["role"];
  readonly month: Month;
  readonly figures: readonly FormFigure[];
}

/** How a department stands: nothing sent, something to ask, not all sent, all sent. */
export type OwnerState = "none" | "questions" | "partial" | "complete";

export interface OwnerReturn {
  readonly owner: string;
  readonly state: OwnerState;
  readonly files: readonly string[];
  readonly asked: number;
  /** Asked for and not given, with what was noted instead. */
  readonly missing: readonly { readonly ask: Asked; readonly note: string }[];
  /** The cells that it is asked about. */
  readonly questions: readonly FormQuestion[];
}

/** A cell that a department is asked about; `ask` is null where it stands beside the table. */
export interface FormQuestion {
  readonly cell: string;
  /** What it is of, or what stands in it. */
  readonly name: string;
  readonly ask: Asked | null;
  /** The figures one of which, once it counts, answers it; empty where any does. */
  readonly values: readonly number[];
}

/** What came back in a round. */
export interface Collection {
  readonly round: Round;
  readonly owners: readonly OwnerReturn[];
  readonly figures: readonly FormFigure[];
  /** Each a report of its own: none takes the place of another. */
  readonly reports: readonly FormReport[];
  readonly refusedFiles: readonly { readonly file: string; readonly refusal: FormFileRefusal | FormRefusal }[];
  readonly refusedCells: readonly RefusedCell[];
  readonly clashes: readonly Clash[];
}

/**
 * Puts together what came back in a round. Nothing is written: each figure says whether it is new, the same or a revision of
 * what stands, and what is doubtful of it; whatever cannot be used is listed with its file and cell.
 *
 * @param observations what stands already; a sample value is none
 * @param entries what is reported of promises already
 */
export function collect(
  round: Round,
  files: readonly FormFile[],
  observations: readonly Observation[],
  entries: readonly TaskEntry[] = [],
): Collection {
  const published = observations.filter(({ sample }) => !sample);
  const refusedFiles: Collection["refusedFiles"][number][] = [];
  const returned: ReturnedForm[] = [];
  for (const { name, forms } of files) {
    const read = forms.ok ? forms.value.map((grid) => returnedForm(grid, name, round)) : [err(forms.error)];
    for (const form of read) {
      if (form.ok) returned.push(form.value);
      else refusedFiles.push({ file: name, refusal: form.error });
    }
  }
  const cells = returned.flatMap((form) => form.cells.map((cell) => ({ form, cell })));
  const outcomes = cells
    .filter(({ cell }) => isFilled(cell))
    .map(({ form, cell: { ask, ...cell } }) =>
      ask.role === "task" ? reportOf({ form, cell, ask }, entries) : figureOf({ form, cell, ask }, published),
    );
  const { figures, clashes } = settle(outcomes.filter((each) => "indicator" in each));
  const reports = outcomes.filter((each) => "state" in each && "ask" in each);
  const refusedCells = [...outcomes.filter((each) => "problem" in each), ...returned.flatMap(({ refused }) => refused)];
  const owners = round.forms.map(({ owner, asks }): OwnerReturn => {
    const own = returned.filter((form) => form.owner === owner);
    const missing = asks.flatMap((ask) => {
      const of = own.flatMap((form) => form.cells.filter((cell) => isAsk(cell, ask)));
      return of.some(isFilled) ? [] : [{ ask, note: of.find(({ note }) => note !== "")?.note ?? "" }];
    });
    const questions = questionsTo(owner, { figures, reports, refusedCells, clashes });
    const state = ownerState(asks.length, missing.length, questions.length);
    return { owner, state, files: own.map(({ file }) => file), asked: asks.length, missing, questions };
  });
  return { round, owners, figures, reports, refusedFiles, refusedCells, clashes };
}

/** How a department stands that was asked for so many figures, has left out some and is asked about some cells. */
export function ownerState(asked: number, missing: number, questions: number): OwnerState {
  if (questions > 0) return "questions";
  return missing === 0 ? "complete" : missing === asked ? "none" : "partial";
}

function questionsTo(
  owner: string,
  { figures, reports, refusedCells, clashes }: Pick<Collection, "figures" | "reports" | "refusedCells" | "clashes">,
): readonly FormQuestion[] {
  const isOwn = (place: FormPlace) => place.owner === owner;
  const about = ({ cell, indicator, role, month }: FormFigure, values: readonly number[]): FormQuestion => ({
    ...{ cell, values, name: indicator.name },
    ask: { indicator, role, month },
  });
  return [
    ...refusedCells.filter(isOwn).map(({ cell, text, ask }) => ({
      ...{ cell, ask, values: [] },
      name: ask === null ? text : askedThing(ask).name,
    })),
    ...clashes.flatMap((clash) => {
      const values = clash.figures.map(({ value }) => value);
      return clash.figures.filter(isOwn).map((figure) => about(figure, values));
    }),
    ...figures
      .filter((figure) => isOwn(figure) && figure.doubts.length > 0)
      .map((figure) => about(figure, [figure.value])),
    ...reports
      .filter((report) => isOwn(report) && report.doubts.length > 0)
      .map(({ cell, ask, value }) => ({ cell, ask, name: askedThing(ask).name, values: [value] })),
  ];
}

const isAsk = ({ ask }: ReturnedCell, other: Ask) =>
  askedThing(ask).code === askedThing(other).code && ask.role === other.role && ask.month === other.month;

/** A dash or 暂无 is no figure, and no slip. */
const isFilled = ({ value }: Pick<ReturnedCell, "value">) => value.text !== "" && !saysNoFigure(value.text);

interface GivenCell<Of extends Ask> {
  readonly form: ReturnedForm;
  readonly cell: Omit<ReturnedCell, "ask">;
  readonly ask: Of;
}

const calculated = ({ formula }: ReturnedCell["value"]) =>
  formula === "" ? [] : [releaseDoubt("calculated", { formula })];

/** What is reported of a promise; a sum below the last report fell. */
function reportOf({ form, cell, ask }: GivenCell<ReportAsk>, entries: readonly TaskEntry[]): FormReport | RefusedCell {
  const { file, owner, by } = form;
  const { value: given, note, address } = cell;
  const { task, month, before } = ask;
  const place = { file, owner, cell: address };
  const read = readEntered({ value: given.text }, reportKind(task));
  if (!read.ok) return { ...place, ask, text: given.text, problem: read.error };
  const { value, doubts } = read.value;
  const sums = task.kind === "amount" || task.kind === "count" || task.kind === "by-date";
  const fell = sums && before !== null && value < before.value;
  const same = entries.some(
    (each) => each.task === task.id && each.month === month && each.value === value && !each.sample,
  );
  return {
    ...{ ...place, ask, value, note, by, state: same ? "same" : "new" },
    doubts: [
      ...calculated(given),
      ...doubts,
      ...(fell ? [releaseDoubt("fell", { month: before.month, reference: before.value })] : []),
    ],
  };
}

function figureOf(
  { form, cell, ask }: GivenCell<FigureAsk>,
  observations: readonly Observation[],
): FormFigure | RefusedCell {
  const { file, owner, by } = form;
  const { value: given, note, address } = cell;
  const { indicator, role, month } = ask;
  const place = { file, owner, cell: address };
  const kind = enteredKind(indicator, observations);
  const bounds = figureBounds(indicator, role);
  const read = readEntered({ value: given.text }, { ...kind, bounds, scale: role === "benchmark" ? [] : kind.scale });
  if (!read.ok) return { ...place, ask, text: given.text, problem: read.error };
  const { value, doubts } = read.value;
  const standing = standingFigure(ask, observations);
  const jump = jumpDoubt(indicator, observationOf({ ...place, indicator, role, month, value, note, by }), observations);
  return {
    ...{ ...place, indicator, role, month, value, note, by, standing },
    state: standing === null ? "new" : standing.value === value ? "same" : "revision",
    doubts: [...calculated(given), ...doubts, ...(jump === null ? [] : [jump])],
  };
}

/** The published figure that counts where one is asked for; null where there is none. */
export function standingFigure(
  { indicator, role, month }: AskedFigure,
  observations: readonly Observation[],
): Observation | null {
  const own = observations.filter(
    (each) => each.code === indicator.code && each.role === role && each.basis === "" && !each.sample,
  );
  return countingFigures(own).get(month) ?? null;
}

/** Where what a form gives is from, as it is kept: 市商务局 张三（商务.xlsx H6）. */
export function formSource({ owner, by, file, cell }: FormPlace & Pick<FormFigure, "by">): string {
  return `${by === "" ? owner : `${owner} ${by}`}（${file} ${cell}）`;
}

/** A figure of a form as it is kept, with its department as its source. */
export function observationOf({
  ...figure
}: Pick<
  FormFigure,
  "indicator" | "role" | "month" | "value" | "note" | "owner" | "by" | "file" | "cell"
>): Observation {
  const { indicator, role, month, value, note } = figure;
  return {
    ...{ code: indicator.code, month, value, role, vintage: null, basis: "" },
    ...{ source: formSource(figure), released: "", note, sample: false },
  };
}

/** One figure for each indicator where all that came agree; a clash where they do not. */
function settle(given: readonly FormFigure[]): { figures: readonly FormFigure[]; clashes: readonly Clash[] } {
  const groups = groupBy(given, ({ role, month, indicator }) => `${role} ${month} ${indicator.code}`);
  const figures: FormFigure[] = [];
  const clashes: Clash[] = [];
  for (const group of groups.values()) {
    const { indicator, role, month, value } = group[0]!;
    if (group.every((each) => each.value === value)) figures.push(group[0]!);
    else clashes.push({ indicator, role, month, figures: group });
  }
  return { figures, clashes };
}

/** Whether a figure may be written without being asked about. */
export const isSure = ({ state, doubts }: FormFigure): boolean => state === "new" && doubts.length === 0;
