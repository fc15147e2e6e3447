import {
  countingFigures,
  enteredKind,
  figureBounds,
  readEntered,
  saysNoFigure,
  type Month,
  type Observation,
  type ReleaseDoubt,
} from "../../observations";
import { err, type Indicator, type Result } from "../../plan";
import { jumpDoubt } from "../review";
import type { Ask, Asked, Round } from "./ask";
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
  readonly role: Ask["role"];
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

/** One indicator with two different figures, none of which is used. */
export interface Clash {
  readonly indicator: Indicator;
  readonly role: Ask["role"];
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
  readonly refusedFiles: readonly { readonly file: string; readonly refusal: FormFileRefusal | FormRefusal }[];
  readonly refusedCells: readonly RefusedCell[];
  readonly clashes: readonly Clash[];
}

/**
 * Puts together what came back in a round. Nothing is written: each figure says whether it is new, the same or a revision of
 * what stands, and what is doubtful of it; whatever cannot be used is listed with its file and cell.
 *
 * @param observations what stands already; a sample value is none
 */
export function collect(round: Round, files: readonly FormFile[], observations: readonly Observation[]): Collection {
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
  const outcomes = cells.filter(({ cell }) => isFilled(cell)).map((each) => outcomeOf(each, published));
  const good = outcomes.filter((each) => "value" in each);
  const { figures, clashes } = settle(good);
  const refusedCells = [...outcomes.filter((each) => "problem" in each), ...returned.flatMap(({ refused }) => refused)];
  const owners = round.forms.map(({ owner, asks }): OwnerReturn => {
    const own = returned.filter((form) => form.owner === owner);
    const missing = asks.flatMap((ask) => {
      const of = own.flatMap((form) => form.cells.filter((cell) => isAsk(cell, ask)));
      return of.some(isFilled) ? [] : [{ ask, note: of.find(({ note }) => note !== "")?.note ?? "" }];
    });
    const questions = questionsTo(owner, { figures, refusedCells, clashes });
    const state = ownerState(asks.length, missing.length, questions.length);
    return { owner, state, files: own.map(({ file }) => file), asked: asks.length, missing, questions };
  });
  return { round, owners, figures, refusedFiles, refusedCells, clashes };
}

/** How a department stands that was asked for so many figures, has left out some and is asked about some cells. */
export function ownerState(asked: number, missing: number, questions: number): OwnerState {
  if (questions > 0) return "questions";
  return missing === 0 ? "complete" : missing === asked ? "none" : "partial";
}

function questionsTo(
  owner: string,
  { figures, refusedCells, clashes }: Pick<Collection, "figures" | "refusedCells" | "clashes">,
): readonly FormQuestion[] {
  const isOwn = (place: FormPlace) => place.owner === owner;
  const about = ({ cell, indicator, role, month }: FormFigure, values: readonly number[]): FormQuestion => ({
    ...{ cell, values, name: indicator.name },
    ask: { indicator, role, month },
  });
  return [
    ...refusedCells.filter(isOwn).map(({ cell, text, ask }) => ({
      ...{ cell, ask, values: [] },
      name: ask?.indicator.name ?? text,
    })),
    ...clashes.flatMap((clash) => {
      const values = clash.figures.map(({ value }) => value);
      return clash.figures.filter(isOwn).map((figure) => about(figure, values));
    }),
    ...figures
      .filter((figure) => isOwn(figure) && figure.doubts.length > 0)
      .map((figure) => about(figure, [figure.value])),
  ];
}

const isAsk = ({ ask }: ReturnedCell, { indicator, role, month }: Ask) =>
  ask.indicator.code === indicator.code && ask.role === role && ask.month === month;

/** A dash or 暂无 is no figure, and no slip. */
const isFilled = ({ value }: ReturnedCell) => value.text !== "" && !saysNoFigure(value.text);

function outcomeOf(
  { form, cell }: { readonly form: ReturnedForm; readonly cell: ReturnedCell },
  observations: readonly Observation[],
): FormFigure | RefusedCell {
  const { file, owner, by } = form;
  const { ask, value: given, note, address } = cell;
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
    doubts: [
      ...(given.formula === "" ? [] : [{ code: "calculated" as const, details: { formula: given.formula } }]),
      ...doubts,
      ...(jump === null ? [] : [jump]),
    ],
  };
}

/** The published figure that counts where one is asked for; null where there is none. */
export function standingFigure(
  { indicator, role, month }: Asked,
  observations: readonly Observation[],
): Observation | null {
  const own = observations.filter(
    (each) => each.code === indicator.code && each.role === role && each.basis === "" && !each.sample,
  );
  return countingFigures(own).get(month) ?? null;
}

/** A figure of a form as it is kept, with its department as its source. */
export function observationOf({
  ...figure
}: Pick<
  FormFigure,
  "indicator" | "role" | "month" | "value" | "note" | "owner" | "by" | "file" | "cell"
>): Observation {
  const { indicator, role, month, value, note, owner, by, file, cell } = figure;
  const from = by === "" ? owner : `${owner} ${by}`;
  return {
    ...{ code: indicator.code, month, value, role, vintage: null, basis: "" },
    ...{ source: `${from}（${file} ${cell}）`, released: "", note, sample: false },
  };
}

/** One figure for each indicator where all that came agree; a clash where they do not. */
function settle(given: readonly FormFigure[]): { figures: readonly FormFigure[]; clashes: readonly Clash[] } {
  const groups = new Map<string, FormFigure[]>();
  for (const figure of given) {
    const key = `${figure.role} ${figure.month} ${figure.indicator.code}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
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
