import { z } from "zod";
import { parseMonth, type Month, type Observation } from "../../observations";
import { indicatorsByCode, type Plan } from "../../plan";
import { lastReports, type KeyTask, type TaskEntry } from "../../tasks";
import { askedThing, type Asked, type Round } from "./ask";
import { ownerState, standingFigure, type Collection, type FormQuestion, type OwnerReturn } from "./merge";

const month = z.custom<Month>((text) => typeof text === "string" && parseMonth(text) === text);
const asked = z.object({ code: z.string(), role: z.enum(["actual", "benchmark", "task"]), month });
const question = z.object({
  ...{ cell: z.string(), name: z.string(), ask: asked.nullable() },
  values: z.array(z.number()),
});
const owner = z.object({
  owner: z.string(),
  asked: z.array(asked),
  files: z.array(z.string()),
  /** What it was asked for and has left out, where a form of it came back. */
  missing: z.array(z.object({ ask: asked, note: z.string() })),
  questions: z.array(question),
});
const record = z.object({
  month,
  /** Day on which the forms were made; empty where they were made elsewhere. */
  made: z.string(),
  owners: z.array(owner),
});

/** What a workbook remembers of a collection round: who was asked for what, and what came back of whom. */
export type RoundRecord = z.infer<typeof record>;

/** Name under which a workbook keeps a round. */
export const roundSubject = (of: Month): string => `round-${of}`;

/** A round as a workbook kept it; null where it keeps none. */
export function readRound(kept: string | null): RoundRecord | null {
  if (kept === null) return null;
  try {
    return record.parse(JSON.parse(kept));
  } catch {
    return null;
  }
}

/** The promises that a round asks about. */
export const promisesAsked = (of: RoundRecord | null): ReadonlySet<string> =>
  new Set(of?.owners.flatMap((each) => each.asked.flatMap(({ role, code }) => (role === "task" ? [code] : []))));

type AskedCode = z.infer<typeof asked>;

const codeOf = (ask: Asked): AskedCode => ({ code: askedThing(ask).code, role: ask.role, month: ask.month });

const isSame = (a: AskedCode, b: AskedCode) => a.code === b.code && a.role === b.role && a.month === b.month;

/** A round whose forms are made; of one that was made before, what came back stays. @param made day, `2024-11-05` */
export function roundMade({ month: of, forms }: Round, made: string, before: RoundRecord | null): RoundRecord {
  const known = new Map(before?.owners.map((each) => [each.owner, each]));
  const owners = forms.map(({ owner: name, asks }) => {
    const [earlier, all] = [known.get(name), asks.map(codeOf)];
    if (earlier === undefined || earlier.files.length === 0)
      return { owner: name, asked: all, files: [], missing: [], questions: [] };
    const added = all.filter((each) => !earlier.asked.some((other) => isSame(each, other)));
    return { ...earlier, asked: all, missing: [...earlier.missing, ...added.map((ask) => ({ ask, note: "" }))] };
  });
  return { month: of, made, owners };
}

/** A round with what came back; of departments that are not among it what came before stays. */
export function roundReturned({ round, owners }: Collection, before: RoundRecord | null): RoundRecord {
  const base = before ?? roundMade(round, "", null);
  const came = new Map(owners.filter(({ files }) => files.length > 0).map((each) => [each.owner, each]));
  const known = new Set(base.owners.map((each) => each.owner));
  const all = [...base.owners, ...roundMade(round, "", null).owners.filter((each) => !known.has(each.owner))];
  return {
    ...base,
    owners: all.map((each) => {
      const { files, missing, questions } = came.get(each.owner) ?? {};
      if (!files || !missing || !questions) return each;
      return {
        ...{ owner: each.owner, asked: each.asked, files: [...files] },
        missing: missing.map(({ ask, note }) => ({ ask: codeOf(ask), note })),
        questions: questions.map(({ ask, values, ...of }) => ({
          ...{ ...of, values: [...values] },
          ask: ask && codeOf(ask),
        })),
      };
    }),
  };
}

/** The promises of a workbook, and what was reported of them. */
interface ReportedTasks {
  readonly tasks: readonly KeyTask[];
  readonly entries: readonly TaskEntry[];
}

/**
 * How each department of a round stands now: a figure that counts by now, whoever entered it, is no longer missing and
 * answers the question about it.
 *
 * Worked: asked for two, H6 refused and the other left out, both entered by telephone since → complete
 */
export function roundStanding(
  { owners }: RoundRecord,
  plan: Plan,
  observations: readonly Observation[],
  { tasks, entries }: ReportedTasks = { tasks: [], entries: [] },
): readonly OwnerReturn[] {
  const byCode = indicatorsByCode(plan);
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const askOf = ({ code, role, month: of }: AskedCode): Asked | null => {
    const [indicator, task] = [byCode.get(code), byId.get(code)];
    if (role === "task") return task === undefined ? null : { task, role, month: of };
    return indicator === undefined ? null : { indicator, role, month: of };
  };
  const standing = (ask: Asked): number | null => {
    if (ask.role !== "task") return standingFigure(ask, observations)?.value ?? null;
    const last = lastReports(
      entries.filter(({ sample }) => !sample),
      ask.month,
    ).get(ask.task.id);
    return last?.month === ask.month ? last.value : null;
  };
  return owners.map(({ owner: name, files, ...of }) => {
    // Before anything came back all is missing.
    const left = files.length === 0 ? of.asked.map((ask) => ({ ask, note: "" })) : of.missing;
    const missing = left.flatMap(({ ask: key, note }) => {
      const ask = askOf(key);
      return ask === null || standing(ask) !== null ? [] : [{ ask, note }];
    });
    const questions = of.questions.flatMap(({ ask: key, ...about }): FormQuestion[] => {
      const ask = key && askOf(key);
      if (ask === null) return key === null ? [{ ...about, ask }] : [];
      const value = standing(ask);
      const answered = value !== null && (about.values.length === 0 || about.values.includes(value));
      return answered ? [] : [{ ...about, ask }];
    });
    const asks = of.asked.filter((key) => askOf(key) !== null).length;
    return {
      ...{ owner: name, files, asked: asks, missing, questions },
      state: ownerState(asks, missing.length, questions.length),
    };
  });
}
