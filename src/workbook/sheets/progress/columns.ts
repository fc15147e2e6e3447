import type { Column } from "../../engine/content";
import { sampledColumn } from "../sampled";
import { progressWords } from "./words";

/** The columns of 任务进展. */
export function progressColumns(): Column[] {
  const { column } = progressWords;
  const text = { format: "@" } as const;
  const own = (key: keyof typeof column, width: number, more: Partial<Column> = {}): Column => ({
    ...{ key, heading: column[key], width, ...text, input: true },
    ...more,
  });
  const centred = { align: "center" } as const;
  return [
    own("task", 10, centred),
    own("name", 40, { wrap: true }),
    own("unit", 12, { ...centred, input: false }),
    own("month", 11, centred),
    own("value", 11, { format: "General", align: "right" }),
    own("verified", 8, centred),
    own("evidence", 26, { wrap: true }),
    own("source", 22, { wrap: true }),
    own("date", 12, centred),
    own("note", 30, { wrap: true }),
    own("sample", 10, centred),
    sampledColumn,
  ];
}
