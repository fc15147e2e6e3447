import { monthNumber, monthOf, yearOf, type IsoDate, type Month } from "../../observations";
import type { BriefingBlock, BriefingCell, BriefingTable } from "../../report";
import { fill, type Locale } from "../../words";
import type { TaskAssessment, TaskDue } from "../assess";
import { lastDayOf } from "../day";
import { taskName } from "../record";
import { monthText } from "./month";
import { joined, taskSentence, taskTarget } from "../sentence";
import { isTaskBehind, taskMarks, taskStatuses, type TaskMark, type TaskStatus } from "../status";
import type { Chapter } from "../task";
import type { TaskWords } from "../words";

interface Material {
  readonly chapters: readonly Chapter[];
  readonly assessments: readonly TaskAssessment[];
  readonly asOf: Month;
}

const paragraph = (key: string, text: string): BriefingBlock => ({ kind: "paragraph", key, lead: "", text });

const counted = (label: string, count: number, { bulletin }: TaskWords) =>
  count === 0 ? "" : fill(bulletin.counted, { label, count });

/** How many have which status; the counts add up to all. */
export function overallSection({ assessments, asOf }: Material, words: TaskWords): BriefingBlock[] {
  const { bulletin, status, mark } = words;
  const of = (code: TaskStatus) => assessments.filter((each) => each.status === code).length;
  const statuses = joined(
    [...taskStatuses].reverse().map((code) => counted(status[code], of(code), words)),
    words.list,
  );
  const marked = (code: TaskMark) => assessments.filter(({ marks }) => marks.includes(code)).length;
  const marks = joined(
    taskMarks.map((code) => counted(mark[code], marked(code), words)),
    words.list,
  );
  const text = fill(bulletin.counts, { month: monthText(asOf, words), count: assessments.length, statuses });
  return [paragraph("overall", marks === "" ? text : text + fill(bulletin.marks, { marks }))];
}

/** A table of groups against statuses, the statuses that none has left out. */
function countsTable(
  key: "chapter" | "owner",
  groups: ReadonlyMap<string, readonly TaskAssessment[]>,
  words: TaskWords,
): BriefingTable {
  const { bulletin, status } = words;
  const all = [...groups.values()].flat();
  const shown = taskStatuses.filter((code) => all.some((each) => each.status === code));
  const row = (name: string, group: readonly TaskAssessment[]) => ({
    key: name,
    cells: [
      cell(name),
      ...shown.map((code) => countCell(group.filter((each) => each.status === code).length)),
      countCell(group.length),
    ],
  });
  const width = 70 / (shown.length + 1);
  return {
    kind: "table",
    key: `table ${key}`,
    caption: key === "chapter" ? bulletin.chapterCaption : bulletin.ownerCaption,
    columns: [
      { key: "group", heading: bulletin.column[key], width: 30, align: "left" },
      ...shown.map((code) => ({ key: code, heading: status[code], width, align: "right" as const })),
      { key: "total", heading: bulletin.column.total, width, align: "right" },
    ],
    rows: [...[...groups].map(([name, group]) => row(name, group)), row(bulletin.column.total, all)],
  };
}

export function chaptersSection({ chapters: all, assessments }: Material, words: TaskWords): BriefingBlock[] {
  const groups = all.map(({ no, title }): [string, readonly TaskAssessment[]] => [
    title,
    assessments.filter(({ task }) => task.chapter === no),
  ]);
  return [countsTable("chapter", new Map(groups), words)];
}

/** Nothing where no department is named. */
export function ownersSection({ assessments }: Material, words: TaskWords): BriefingBlock[] {
  const names = [...new Set(assessments.map(({ owner }) => owner))].filter((name) => name !== "");
  if (names.length === 0) return [];
  const groups = [...names, ""].map((name): [string, readonly TaskAssessment[]] => [
    name || words.bulletin.noOwner,
    assessments.filter(({ owner }) => owner === name),
  ]);
  return [countsTable("owner", new Map(groups.filter(([, group]) => group.length > 0)), words)];
}

/** What is behind, the gravest first, with what it falls short by. */
export function behindSection({ assessments }: Material, words: TaskWords, locale: Locale): BriefingBlock[] {
  const { bulletin, status, mark } = words;
  const found = taskStatuses.filter(isTaskBehind).flatMap((code) => assessments.filter((of) => of.status === code));
  if (found.length === 0) return [paragraph("behind", bulletin.none)];
  const { column } = bulletin;
  return [
    {
      kind: "table",
      key: "table behind",
      caption: bulletin.behindCaption,
      columns: [
        { key: "id", heading: column.id, width: 9, align: "center" },
        { key: "name", heading: column.name, width: 22, align: "left" },
        { key: "target", heading: column.target, width: 15, align: "left" },
        { key: "basis", heading: column.basis, width: 10, align: "center" },
        { key: "state", heading: column.state, width: 32, align: "left" },
        { key: "status", heading: column.status, width: 12, align: "center" },
      ],
      rows: found.map((of) => ({
        key: of.task.id,
        cells: [
          of.task.id,
          of.task.label,
          targetOf(of, locale),
          words.basis[of.basis],
          joined([taskSentence(of, locale), of.note], words.item),
          joined([status[of.status], ...of.marks.map((code) => mark[code])], words.list),
        ].map(cell),
      })),
    },
  ];
}

/** A cell of words. */
const cell = (text: string) => ({ text, figure: null });

/** A cell of a count; none is left empty. */
const countCell = (count: number): BriefingCell =>
  count === 0 ? cell("") : { text: String(count), figure: { value: count, decimals: 0, form: "plain" } };

/** The target in force. */
function targetOf({ task, aim }: TaskAssessment, locale: Locale): string {
  return taskTarget(task, locale, aim === null || aim.adjustment === null ? null : aim.value);
}

/** What has made up for a node it missed, and what was changed, by which document. */
export function changedSection({ assessments }: Material, words: TaskWords, locale: Locale): BriefingBlock[] {
  const { bulletin, mark } = words;
  return assessments.flatMap((of) => {
    const { task, aim, marks } = of;
    const adjusted = aim?.adjustment ?? null;
    if (!marks.includes("madeUp") && adjusted === null) return [];
    const adjustment =
      adjusted === null
        ? ""
        : fill(bulletin.adjustment, {
            original: taskTarget(task, locale),
            target: taskTarget({ ...task, value: adjusted.value }, locale),
            document: adjusted.document,
          });
    const sentence = joined(
      [taskSentence(of, locale), marks.includes("madeUp") ? mark.madeUp : "", adjustment],
      words.item,
    );
    const text = fill(bulletin.line, { id: task.id, name: task.label, sentence });
    return [paragraph(`changed ${task.id}`, text)];
  });
}

export function doneSection({ assessments }: Material, words: TaskWords): BriefingBlock[] {
  const names = assessments.filter(({ status }) => status === "done").map(({ task }) => `${task.id} ${taskName(task)}`);
  return [paragraph("done", joined(names, words.list) || words.bulletin.none)];
}

/** What falls due within three months; what all the rest has, the end of the year, is only counted. */
export function nodesSection({ assessments, asOf }: Material, words: TaskWords, locale: Locale): BriefingBlock[] {
  const { bulletin } = words;
  const end = endOfQuarterAfter(asOf);
  const due = assessments
    .filter(({ next, status }) => next !== null && next.by <= end && status !== "done")
    .sort((a, b) => (a.next!.by < b.next!.by ? -1 : 1));
  const earlier = due.filter(({ next }) => !next!.by.endsWith("-12-31"));
  const rest = due.length - earlier.length;
  const { column } = bulletin;
  const table: BriefingTable = {
    kind: "table",
    key: "table nodes",
    caption: bulletin.nodesCaption,
    columns: [
      { key: "by", heading: column.by, width: 18, align: "center" },
      { key: "id", heading: column.id, width: 12, align: "center" },
      { key: "name", heading: column.name, width: 45, align: "left" },
      { key: "target", heading: column.target, width: 25, align: "left" },
    ],
    rows: earlier.map((of) => ({
      key: of.task.id,
      cells: [of.next!.by, of.task.id, of.task.label, dueText(of, of.next!, locale)].map(cell),
    })),
  };
  return [
    ...(earlier.length > 0 ? [table] : []),
    ...(rest > 0 ? [paragraph("nodes rest", fill(bulletin.yearEndNodes, { count: rest }))] : []),
    ...(due.length === 0 ? [paragraph("nodes", bulletin.none)] : []),
  ];
}

/** What is due of a promise at a step: the node's number in its unit, or the target. */
export function dueText(of: TaskAssessment, { by, value }: TaskDue, locale: Locale): string {
  const { task } = of;
  if (value === null || by === task.deadline) return targetOf(of, locale);
  return `${value}${task.kind === "by-date" ? "%" : task.unit}`;
}

/** The last day of the three months after a month, within its year. */
function endOfQuarterAfter(asOf: Month): IsoDate {
  return lastDayOf(monthOf(yearOf(asOf), Math.min(12, monthNumber(asOf) + 3)));
}
