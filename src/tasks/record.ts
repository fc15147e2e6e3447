import type { Locale } from "../words";
import type { TaskAssessment } from "./assess";
import { taskSentence } from "./sentence";
import type { KeyTask } from "./task";
import { taskWords } from "./words";

/** A promise by its name, a project with its node: 杭温高铁：建成通车. */
export function taskName({ label, node }: Pick<KeyTask, "label" | "node">): string {
  return node === null ? label : `${label}：${node}`;
}

/** A promise as it is exchanged. Names of fields and codes do not change. */
export function taskRecord(task: KeyTask) {
  const { id, chapter, item, text, value, low, high, unit, comparator, stretch, kind, scope } = task;
  const { deadline, milestones, annex, project } = task;
  return {
    ...{ id, chapter, item, label: taskName(task), text, value },
    ...(low === undefined ? {} : { low, high }),
    ...{ unit, comparator, stretch, kind, scope, deadline, milestones, annex, project },
  };
}

/**
 * What a promise has come to, as it is exchanged: figures unrounded in the promise's unit, `share` a fraction, `gap` negative
 * where it is behind; status, pace and marks by their Chinese names.
 */
export function taskProgressRecord(of: TaskAssessment, locale: Locale) {
  const { task, owner, dataMonth, actual, aim, share, gap, next, verified, note, sample, indicator } = of;
  const names = taskWords("zh-CN");
  return {
    ...{ id: task.id, chapter: task.chapter, label: taskName(task), scope: task.scope, owner },
    ...{ basis: names.basis[of.basis], basisFrom: of.basisFrom, status: names.status[of.status] },
    marks: of.marks.map((mark) => names.mark[mark]),
    ...{ target: aim?.value ?? null, unit: task.kind === "by-date" ? "%" : task.unit },
    adjusted: aim?.adjustment ?? null,
    ...{ dataMonth, actual, share, gap: gap?.value ?? null, gapTo: gap?.to ?? null, next },
    ...{ verified, indicator: indicator?.indicator.no ?? null },
    ...{ sentence: taskSentence(of, locale), note, sample },
  };
}
