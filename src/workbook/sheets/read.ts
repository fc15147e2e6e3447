import { monthOf, type Month } from "../../observations";
import { fingerprint, type Plan } from "../../plan";
import type { WorkbookData } from "./data";
import type { Baseline } from "./entry/moved";
import { readEntry } from "./entry/read";
import type { OpenWorkbook } from "../engine/open";
import { readSettings } from "./guide/settings";
import { entryRole } from "./entry/columns";
import { guideRole } from "./guide/content";
import { targetsRole } from "./targets/role";
import { readTargets, type ReadTargets } from "./targets/read";

/** What the reading before left, by the year of its plan. */
export type Baselines = ReadonlyMap<number, Baseline>;

/** A plan as its sheet says it. */
export interface PlanReading {
  readonly plan: Plan;
  readonly targets: ReadTargets;
}

/** The plans of a workbook by their years, the first one first; a year whose sheet a person deleted has none. */
export function readPlans(open: OpenWorkbook): readonly PlanReading[] {
  const { head, sheets } = open;
  if (head === null) return [];
  const readings = head.plans.flatMap(({ year, source }): PlanReading[] => {
    const sheet = sheets.get(targetsRole(head, year));
    if (sheet === undefined) return [];
    const targets = readTargets(sheet, year);
    return [{ plan: { region: head.region, year, source, indicators: targets.indicators }, targets }];
  });
  return readings.sort((a, b) => a.plan.year - b.plan.year);
}

/** What the managed input sheets say for each year, none where no targets are loaded, and what the next reading is compared with. */
export function readInputs(
  open: OpenWorkbook,
  before: Baselines,
): { readonly readings: readonly WorkbookData[]; readonly baselines: Baselines } {
  const plans = readPlans(open);
  const baselines = new Map<number, Baseline>();
  const readings = plans.map(({ plan, targets }): WorkbookData => {
    const others = plans.flatMap((other) => (other.plan === plan ? [] : [other.plan]));
    const past = before.get(plan.year) ?? new Map<string, ReadonlyMap<number, number>>();
    const figures = readFigures(open, { plan, others, refused: targets.refused, before: past });
    const { settings, issues } = readSettings(open.sheets.get(guideRole), targets);
    const all = [...targets.issues, ...figures.issues, ...issues];
    const { observations, doubts, locked, baseline } = figures;
    const version = fingerprint(JSON.stringify([plan, observations, settings, all, locked]));
    baselines.set(plan.year, baseline);
    return { plan, observations, settings, issues: all, doubts, locked, version };
  });
  return { readings, baselines };
}

function readFigures(open: OpenWorkbook, context: Omit<Parameters<typeof readEntry>[1], "today">) {
  const entry = open.sheets.get(entryRole);
  if (entry !== undefined) return readEntry(entry, { ...context, today: currentMonth() });
  return { observations: [], issues: [], doubts: [], locked: [], baseline: context.before ?? new Map() };
}

/** The month of today, in which no figure of a whole month can be. */
export function currentMonth(): Month {
  const now = new Date();
  return monthOf(now.getFullYear(), now.getMonth() + 1);
}
