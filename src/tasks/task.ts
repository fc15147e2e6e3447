import { z } from "zod";
import type { IsoDate } from "../observations";
import { err, ok, type Result } from "../plan";
import { taskBases } from "./basis";

/** What a promise promises; the pace that is proposed for it follows from this. */
export const taskKinds = [
  /** 数额: in yuan, area, weight and the like. */
  "amount",
  /** 增速 */
  "growth",
  /** 比重、比率 */
  "share",
  /** 数量: of things and people. */
  "count",
  /** 提高: against last year, in points. */
  "change",
  /** 时限: something stands by a day. */
  "by-date",
  /** 对比: to another series or to last year. */
  "relative",
  /** 定性: a direction, or work without an end that could be checked. */
  "qualitative",
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** What a promise has to do with a leaf of the annex. */
const annexRelations = [
  /** The same promise. */
  "repeats",
  /** A figure for a leaf that has none; it counts there only once a person agrees. */
  "gives",
  /** Another verdict on the same quantity; neither is derived from the other. */
  "refines",
  "contradicts",
] as const;

/** Read "the figure must be …"; `about` is 左右. */
const comparators = [">=", ">", "=", "<=", "<", "about"] as const;

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .transform((text) => text as IsoDate);
const text = z.string().trim().min(1);

const taskShape = {
  /** Chapter, item and place in it, `1.1.01`. */
  id: z.string().regex(/^\d+\.\d+\.\d{2,3}$/),
  chapter: z.int().positive(),
  item: z.int().positive(),
  label: text,
  /** The words of the notice that say it. */
  text: text.max(40),
  value: z.number().nullable(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string(),
  comparator: z.enum(comparators).nullable(),
  /** 力争, 争取, 争创: aimed at rather than promised. */
  stretch: z.enum(["力争", "争取", "争创"]).nullable().default(null),
  kind: z.enum(taskKinds),
  /** Whom or what it is promised of: 全市, 十大制造业平台, a project. */
  scope: text,
  deadline: day,
  milestones: z.array(z.strictObject({ by: day, value: z.number() })).default([]),
  annex: z
    .array(z.strictObject({ no: z.string().regex(/^\d+(\.\d+)?$/), relation: z.enum(annexRelations) }))
    .default([]),
  project: z.boolean().default(false),
  /** The node of a project: 开工, 建成通车, 结顶, 创成. */
  node: text.nullable().default(null),
  /** The task that it is a part of (其中). */
  partOf: z.string().nullable().default(null),
  /** What else is to be known of it: 累计数, 分别, what it must not be added to. */
  conditions: z.array(text).default([]),
  /** The pace that is proposed where the one of its kind would mislead. */
  basis: z.enum(taskBases).nullable().default(null),
};

const taskSchema = z.strictObject(taskShape).superRefine((task, context) => {
  for (const message of wrongIn(task)) context.addIssue({ code: "custom", message: `${task.id}: ${message}` });
});

/** A promise of the notice's text (重点任务): one promised quantity, or a project with its node. */
export type KeyTask = z.infer<typeof taskSchema>;

/** A step within the year: what is to be reached by the end of a day. */
export type TaskNode = KeyTask["milestones"][number];

/** A promise as a cell of a workbook keeps it, or null where it is none. @example readTask({ id: "1.1.01" }) // null */
export function readTask(value: unknown): KeyTask | null {
  const read = taskSchema.safeParse(value);
  return read.success ? read.data : null;
}

const numbered: readonly TaskKind[] = ["amount", "growth", "share", "count", "change"];

/** What of a row does not go together. */
function wrongIn(task: z.infer<z.ZodObject<typeof taskShape>>): string[] {
  const { id, chapter, item, kind, value, low, high, unit, comparator, milestones, deadline, project, node } = task;
  const rule = (holds: boolean, message: string) => (holds ? [] : [message]);
  const percent = kind === "growth" || kind === "share";
  const number = value !== null || low !== undefined;
  return [
    ...rule(id.startsWith(`${chapter}.${item}.`), "chapter and item are not those of the id"),
    ...rule((low === undefined) === (high === undefined), "low and high go together"),
    ...rule(low === undefined || low < high!, "low is not below high"),
    ...rule(low === undefined || value === null, "a range has no value"),
    ...rule(number || !numbered.includes(kind), "a number is missing"),
    ...rule(!number || numbered.includes(kind) || kind === "relative", "a number where none is due"),
    ...rule((comparator !== null) === (number || kind === "relative"), "the comparator goes with a number"),
    ...rule(percent === (unit === "%") || !number, "growth and shares are in %, nothing else is"),
    ...rule(kind !== "change" || unit === "个百分点", "a change is in points"),
    ...rule(kind !== "by-date" || node !== null, "what stands by a day names its node"),
    ...rule(node === null || project, "a node is of a project"),
    ...rule(
      milestones.every(({ by }, i) => by <= deadline && by > (milestones[i - 1]?.by ?? "")),
      "milestones in order",
    ),
    ...rule(milestones.length === 0 || milestones.at(-1)!.value === value, "the last milestone is the promise"),
  ];
}

/** The register: serials without a gap, parts that refer to a whole of the same unit. */
const registerSchema = z.array(taskSchema).superRefine((tasks, context) => {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const serials = new Map<string, number>();
  for (const { id, chapter, item, partOf, value, unit } of tasks) {
    const wrong = (message: string) => context.addIssue({ code: "custom", message: `${id}: ${message}` });
    const serial = (serials.get(`${chapter}.${item}`) ?? 0) + 1;
    serials.set(`${chapter}.${item}`, serial);
    if (Number(id.split(".")[2]) !== serial) wrong("is out of order");
    const whole = partOf === null ? null : byId.get(partOf);
    if (whole === undefined) wrong(`is part of ${partOf}, which is not there`);
    if (whole && value !== null && (whole.unit !== unit || value > whole.value!)) wrong("is more than its whole");
  }
});

/** A chapter of the notice: the short form of its title, and the titles of its items. */
export interface Chapter {
  readonly no: number;
  readonly title: string;
  readonly items: readonly string[];
}

const chaptersSchema = z.array(z.strictObject({ no: z.int().positive(), title: text, items: z.array(text) }));

/** The promises of a notice, in its order. */
export interface Register {
  readonly chapters: readonly Chapter[];
  readonly tasks: readonly KeyTask[];
}

/**
 * Checks a register once, where its data is loaded.
 *
 * @param tasks the parsed file of promises
 * @param chapters the parsed file of chapters
 * @returns the register, or each thing that is wrong with it
 * @example parseRegister([], []) // { ok: true, value: { tasks: [], chapters: [] } }
 * @example parseRegister([{}], []).error.length > 0 // true
 */
export function parseRegister(tasks: unknown, chapters: unknown): Result<Register, readonly string[]> {
  const [read, named] = [registerSchema.safeParse(tasks), chaptersSchema.safeParse(chapters)];
  if (read.success && named.success) return ok({ tasks: read.data, chapters: named.data });
  const issues = [...(read.error?.issues ?? []), ...(named.error?.issues ?? [])];
  return err(issues.map(({ path, message }) => `${path.join(".")}: ${message}`));
}
