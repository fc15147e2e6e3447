import type { BriefingBlock } from "../../report";
import { fill, type Locale, type PlainText, type Template } from "../../words";
import type { TaskAssessment } from "../assess";
import type { TaskIssue } from "../issue";
import { joined, taskIssueSentence } from "../sentence";
import { formatFigure } from "../../figures";
import type { TaskWords } from "../words";
import { taskDecimals } from "../decimals";

/** Names or sentences that stand in a note before it is cut. */
const most = 20;

interface NotesMaterial {
  readonly assessments: readonly TaskAssessment[];
  readonly issues: readonly TaskIssue[];
}

/** 说明: how the statuses come about, and what of scope, sources and figures is to be known. */
export function notesSection(
  { assessments, issues }: NotesMaterial,
  words: TaskWords,
  locale: Locale,
): BriefingBlock[] {
  const { note } = words.bulletin;
  const named = (
    template: Template<"names">,
    found: readonly TaskAssessment[],
    name: (of: TaskAssessment) => string,
  ) => (found.length === 0 ? "" : fill(template, { names: cut(found.map(name), words) }));
  const plain = ({ task }: TaskAssessment) => `${task.id} ${task.label}`;
  const related = (relation: "gives" | "contradicts") =>
    assessments.filter(({ task }) => task.annex.some((link) => link.relation === relation));
  const scoped = assessments.filter(({ task }) => !task.project && !task.scope.startsWith(words.bulletin.city));
  const texts = [
    note.rules,
    note.severe,
    counted(note.self, assessments.filter(({ verified }) => verified === false).length),
    counted(note.repeats, assessments.filter(({ basis }) => basis === "series").length),
    named(note.scope, scoped, ({ task }) => fill(note.scoped, { name: `${task.id} ${task.label}`, scope: task.scope })),
    named(note.consent, related("gives"), plain),
    named(note.contradicts, related("contradicts"), plain),
    note.overlap,
    ...overfullWholes(assessments, words),
    listed(
      note.refused,
      issues.filter(({ severity }) => severity === "error"),
      locale,
    ),
    listed(
      note.doubted,
      issues.filter(({ severity }) => severity !== "error"),
      locale,
    ),
  ];
  return texts
    .filter((text) => text !== "")
    .map((text, i): BriefingBlock => ({ kind: "paragraph", key: `note ${i + 1}`, lead: "", text }));
}

const counted = (template: Template<"count"> | PlainText, count: number) =>
  count === 0 ? "" : fill(template as Template<"count">, { count });

function listed(template: Template<"count" | "items">, issues: readonly TaskIssue[], locale: Locale): string {
  const items = issues.slice(0, most).map((issue) => taskIssueSentence(issue, locale));
  return issues.length === 0 ? "" : fill(template, { count: issues.length, items: items.join("") });
}

function cut(names: readonly string[], words: TaskWords): string {
  const shown = joined(names.slice(0, most), words.list);
  return names.length > most ? fill(words.bulletin.note.cut, { items: shown }) : shown;
}

/** What is said of a whole whose parts come to more than it. */
function overfullWholes(assessments: readonly TaskAssessment[], words: TaskWords): readonly string[] {
  return assessments.flatMap(({ task, actual }) => {
    const parts = assessments.filter((of) => of.task.partOf === task.id && of.task.unit === task.unit);
    const sum = parts.reduce((total, part) => total + (part.actual ?? 0), 0);
    if (actual === null || parts.length === 0 || sum <= actual) return [];
    const figure = (value: number) => formatFigure(value, taskDecimals(task, value)) + task.unit;
    const whole = `${task.id} ${task.label}`;
    return [fill(words.bulletin.note.parts, { whole, value: figure(actual), sum: figure(sum) })];
  });
}
