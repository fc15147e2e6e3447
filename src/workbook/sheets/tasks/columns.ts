import type { Column } from "../../engine/content";
import { tasksWords } from "./words";

/** 季度目标, of the first to the fourth quarter. */
export const quarterKeys = ["first", "second", "third", "fourth"] as const;

/** The columns of 重点任务: the promise, and what the bureau decides of it. */
export function tasksColumns(): Column[] {
  const { column } = tasksWords;
  const text = { format: "@" } as const;
  const promise = (key: keyof typeof column, width: number, more: Partial<Column> = {}): Column => ({
    ...{ key, heading: column[key], width, ...text, wrap: true },
    ...more,
  });
  const own = (key: keyof typeof column, width: number, more: Partial<Column> = {}): Column =>
    promise(key, width, { input: true, ...more });
  const centred = { align: "center", wrap: false } as const;
  const figure = { format: "General", wrap: false } as const;
  return [
    promise("id", 8, centred),
    promise("name", 36),
    promise("chapter", 14),
    promise("item", 16),
    promise("text", 34),
    promise("target", 18),
    promise("kind", 7, centred),
    promise("scope", 14),
    promise("deadline", 11, centred),
    promise("nodes", 16),
    promise("annex", 16),
    promise("conditions", 32),
    own("owner", 14),
    own("support", 14),
    own("basis", 11, centred),
    own("base", 9, figure),
    ...quarterKeys.map((key) => own(key, 8, figure)),
    own("adjusted", 10, figure),
    own("adjustedFrom", 11, centred),
    own("document", 16),
    own("consent", 8, centred),
    own("consentBy", 14, { wrap: false }),
    own("problem", 20),
    own("next", 20),
    { key: "record", heading: column.record, width: 8, ...text, hidden: true },
  ];
}
