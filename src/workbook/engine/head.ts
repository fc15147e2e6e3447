import { z } from "zod";
import type { Plan } from "../../plan";
import { schemaVersion } from "./schema";

/** Name of the workbook setting and of the sheets' custom property. */
export const managedKey = "jh-targets";

/** Custom property of a sheet as long as not all that belongs to it is made: the next try makes it whole. */
export const unfinishedKey = "jh-unfinished";

const head = z.object({ schema: z.int().min(1), region: z.string(), year: z.int(), source: z.string() });

/** What the workbook's settings keep: version of the layout and what a plan says beside its indicators. */
export type Head = z.infer<typeof head>;

export const headOf = ({ region, year, source }: Plan): string =>
  JSON.stringify({ schema: schemaVersion, region, year, source } satisfies Head);

/** The head of a workbook, or null where there is none. */
export function readHead(setting: unknown): Head | null {
  try {
    return head.parse(JSON.parse(String(setting)));
  } catch {
    return null;
  }
}
