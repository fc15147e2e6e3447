import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ShippedTasks } from "../../../src/workbook";

const seed = (name: string) => readFileSync(join(__dirname, "..", "..", "..", "seeds", "jinhua-2024", name), "utf8");

/** Jinhua's promises of 2024 with the sample reports that come along. @param items only those of these items, such as `1.1` */
export function jinhuaTasks(items?: readonly string[]): ShippedTasks {
  const tasks = JSON.parse(seed("tasks.json")) as { readonly id: string }[];
  const isAsked = (id: string) => items === undefined || items.some((item) => id.startsWith(`${item}.`));
  const [head, ...reports] = seed("progress.csv").trim().split(/\r?\n/);
  return {
    ...{ region: "金华市", year: 2024 },
    tasks: tasks.filter(({ id }) => isAsked(id)),
    chapters: JSON.parse(seed("chapters.json")),
    progress: [head, ...reports.filter((line) => isAsked(line))].join("\n"),
  };
}
