import { z } from "zod";
import type { Plan } from "../../plan";
import { schemaVersion } from "./schema";

/** Name of the workbook setting and of the sheets' custom property. */
export const managedKey = "jh-targets";

/** Custom property of a sheet as long as not all that belongs to it is made: the next try makes it whole. */
export const unfinishedKey = "jh-unfinished";

const planHead = z.object({ year: z.int(), source: z.string() });

/** Up to version 2 there was one plan; it stands where it stood, so that a program of then knows what it does not know. */
const setting = planHead.extend({
  schema: z.int().min(1),
  region: z.string(),
  others: z.array(planHead).default([]),
});

/** What a plan says beside region and indicators. */
export type PlanHead = z.infer<typeof planHead>;

/** What the workbook's settings keep: version of the layout and what its plans say beside their indicators. */
export interface Head {
  readonly schema: number;
  readonly region: string;
  /** In the order in which they were loaded, one for each year. */
  readonly plans: readonly [PlanHead, ...PlanHead[]];
}

/** The setting of a workbook with these plans. */
export function headSetting(region: string, [first, ...others]: Head["plans"]): string {
  const { year, source } = first;
  return JSON.stringify({ schema: schemaVersion, region, year, source, others } satisfies z.infer<typeof setting>);
}

/** What a plan says of itself. */
export const planHeadOf = ({ year, source }: Plan): PlanHead => ({ year, source });

/** The head of a workbook, or null where there is none. */
export function readHead(value: unknown): Head | null {
  try {
    const { schema, region, year, source, others } = setting.parse(JSON.parse(String(value)));
    return { schema, region, plans: [{ year, source }, ...others] };
  } catch {
    return null;
  }
}
