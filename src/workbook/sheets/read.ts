import { monthOf, type Month } from "../../observations";
import { createLookup, fingerprint, type Plan } from "../../plan";
import type { WorkbookData } from "./data";
import type { Baseline } from "./entry/moved";
import { readEntry } from "./entry/read";
import type { OpenSheet, OpenWorkbook } from "../engine/open";
import { readSettings } from "./guide/settings";
import { entryRole } from "./entry/columns";
import { guideRole } from "./guide/content";
import { targetsRole } from "./targets/content";
import { readTargets } from "./targets/read";

/** What the managed input sheets say, or null where no targets are loaded, and what the next reading is compared with. */
export function readInputs(
  open: OpenWorkbook,
  before: Baseline,
): { readonly data: WorkbookData | null; readonly baseline: Baseline } {
  const targets = open.sheets.get(targetsRole);
  if (open.head === null || targets === undefined) return { data: null, baseline: before };
  const { region, year, source } = open.head;
  const read = readTargets(targets, year);
  const plan: Plan = { region, year, source, indicators: read.indicators };
  const entry = open.sheets.get(entryRole);
  const figures = entry
    ? readFigures(entry, plan, read.refused, before)
    : { observations: [], issues: [], doubts: [], baseline: before };
  const { settings, issues } = readSettings(open.sheets.get(guideRole), read);
  const all = [...read.issues, ...figures.issues, ...issues];
  const version = fingerprint(JSON.stringify([plan, figures.observations, settings, all]));
  const { observations, doubts, baseline } = figures;
  return { data: { plan, observations, settings, issues: all, doubts, version }, baseline };
}

function readFigures(entry: OpenSheet, plan: Plan, refused: ReadonlySet<string>, before: Baseline) {
  return readEntry(entry, { plan, find: createLookup(plan).find, today: thisMonth(), refused, before });
}

function thisMonth(): Month {
  const now = new Date();
  return monthOf(now.getFullYear(), now.getMonth() + 1);
}
