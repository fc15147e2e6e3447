import type { Observation } from "../../observations";
import { continuedPlan, err, isOtherRegion, type Plan } from "../../plan";
import { refuse, type WorkbookResult } from "../engine/failure";
import { headSetting, managedKey, planHeadOf, readHead, type PlanHead } from "../engine/head";
import type { OpenSheet, OpenWorkbook } from "../engine/open";
import { place, type Placement } from "../engine/place";
import { act } from "../engine/run";
import { show } from "../engine/show";
import { checkReplaceable, checkWhole } from "../engine/whole";
import { checkWritable, isUnchanged, Writer } from "../engine/write";
import type { MadeByLoad, Session } from "../session";
import { inputRolesOf, inputSheets } from "../sheets";
import type { Carried, LoadInput } from "../sheets/definition";
import { readPlans, type PlanReading } from "../sheets/read";
import { targetsKind, targetsRole } from "../sheets/targets/role";
import { openInputs, presentInputs } from "./inputs";
import { keepFigures } from "./read";
import type { LoadReport } from "./report";

/**
 * Makes the managed sheets of a plan, or restores what is missing of them: sheets, rows, columns, headings. What a person
 * typed stays; loading again changes nothing. One sync to read, one to write; where more than 4 MB are written, one more for
 * each further 4 MB.
 *
 * The plan of another year than those that are there gets a 目标 of its own and takes owners, tolerances and what was
 * confirmed of indicators along from the year before, not milestones, statuses and notes. The sheets of other years stay as
 * they are; 月度数据 is one for all, so that last year's figures are this year's base. Two reads more, once.
 *
 * @param observations figures to enter, into empty cells only
 * @param beforeWriting is called once all is read; where it throws, nothing is written
 */
export async function loadTargets(
  session: Session,
  plan: Plan,
  observations: readonly Observation[],
  beforeWriting?: () => void,
): Promise<WorkbookResult<LoadReport>> {
  return plan.indicators.length === 0
    ? err({ code: "emptyPlan", details: {} })
    : load(session, plan, observations, beforeWriting);
}

/** Makes the sheets of a plan that has no indicators yet: they are typed there, and taken as any that are imported. */
export const startBlank = (
  session: Session,
  { region, year }: Pick<Plan, "region" | "year">,
): Promise<WorkbookResult<LoadReport>> => load(session, { region, year, source: "", indicators: [] }, []);

async function load(
  session: Session,
  plan: Plan,
  observations: readonly Observation[],
  beforeWriting?: () => void,
): Promise<WorkbookResult<LoadReport>> {
  if (plan.year <= 0) return err({ code: "planWithoutYear", details: {} });
  return act(session, async (context) => {
    const { year } = plan;
    const open = await openInputs(session, context, { year });
    checkReplaceable(session, open, inputRolesOf(open.head, [year]));
    const joining = joiningOf(session, open, plan, observations);
    const loads = inputSheets.map((input) => {
      const role = input.roleOf(open.head, year);
      const before = open.sheets.get(role);
      const { content, identify, counts } = input.load(joining, before?.located ?? null);
      return { input, role, before, counts, placement: place(content, before?.located ?? null, identify) };
    });
    const changed = loads.filter(({ placement, before }) => !isUnchanged(placement) || !isThere(before));
    checkWritable(
      open,
      changed.map(({ placement }) => placement),
    );

    beforeWriting?.();
    const writer = new Writer(session, context, open);
    let first: Excel.Worksheet | null = null;
    for (const { input, before, placement } of changed) {
      const sheet = await writer.write(before, placement, {
        made: (target, placed) => input.style(target, placed),
        changed: (target, placed) => input.styleNew?.(target, placed, before!.located),
      });
      if (input === inputSheets[0]) first = sheet;
    }
    // Once all sheets stand: a sheet added later comes to the front in some hosts.
    const target = loads[0]!.before;
    if (first === null && open.head === null && target) first = context.workbook.worksheets.getItem(target.id);
    if (first !== null && (open.head === null || !isThere(target))) show(first);
    const setting = headSetting(joining.plan.region, headsWith(open, joining.plan));
    if (open.setting !== setting) context.workbook.settings.add(managedKey, setting);
    if (changed.length > 0 || open.setting !== setting) {
      keepFigures(session, context, open);
      await context.sync();
    }
    session.head = readHead(setting);

    if (changed.length > 0) session.lastLoad = madeBy(open) ?? joinedBy(open, year, changed);
    const kept = loads.filter(({ before }) => isThere(before));
    const sum = (count: (placement: Placement) => number) =>
      kept.reduce((total, { placement }) => total + count(placement), 0);
    return {
      targets: plan.indicators.length,
      created: loads.filter(({ before }) => !isThere(before)).map(({ role }) => session.registry.usualName(role)),
      restoredRows: sum(({ newRows, insertedRows }) => newRows + insertedRows.length),
      restoredColumns: sum(({ newColumns }) => newColumns.length),
      ...(loads.find(({ counts }) => counts !== undefined)?.counts ?? { figures: 0, kept: 0, skipped: 0 }),
    };
  });
}

/** A plan as it joins those of other years that the workbook has. */
function joiningOf(session: Session, open: OpenWorkbook, given: Plan, observations: readonly Observation[]): LoadInput {
  const own = targetsRole(open.head, given.year);
  const ownIsThere = isThere(open.sheets.get(own));
  const beside = presentInputs(open).filter((role) => role.startsWith(targetsKind) && role !== own);
  if (open.head === null || beside.length === 0)
    return { plan: given, observations, others: [], carried: new Map(), open };
  checkWhole(session, open, beside);
  const readings = readPlans(open).filter(({ plan }) => plan.year !== given.year);
  const others = readings.map(({ plan }) => plan);
  const { plan, codes } = continuedPlan({ ...given, region: regionOf(open.head.region, given.region) }, others);
  const previous = ownIsThere ? undefined : readings.filter((each) => each.plan.year < given.year).at(-1);
  return {
    plan,
    observations: observations.map((each) => ({ ...each, code: codes.get(each.code) ?? each.code })),
    others,
    carried: new Map(previous && carriedFrom(previous)),
    open,
  };
}

/** A workbook is of one region; a plan that does not say its region is of the workbook's. */
function regionOf(workbook: string, plan: string): string {
  if (isOtherRegion(plan, workbook)) refuse("otherRegion", { region: plan, workbook });
  return workbook || plan;
}

const carriedFrom = ({ plan, targets }: PlanReading): (readonly [string, Carried])[] =>
  plan.indicators.map(({ code, owner }) => [code, { owner, tolerance: targets.tolerances.get(code) }]);

/** What the workbook's plans say of themselves once a plan is among them, in the order in which they were loaded. */
function headsWith({ head, sheets }: OpenWorkbook, plan: Plan): readonly [PlanHead, ...PlanHead[]] {
  const own = planHeadOf(plan);
  if (head === null) return [own];
  const heads = head.plans.map((each) => (each.year === plan.year ? own : each));
  const [first, ...further] = heads.includes(own) ? heads : [...heads, own];
  return [first!, ...further.filter((each) => each === own || sheets.has(targetsRole(head, each.year)))];
}

/** A loading into a workbook that held nothing of ours can be taken back, where other sheets are left then. */
function madeBy({ head, ids, blank }: OpenWorkbook): MadeByLoad | null {
  const others = ids.length - blank.size;
  return head === null && others > 0 ? { others, version: null, joined: null } : null;
}

/** So can one that joined sheets which stood whole, and made none but that of a year which the workbook did not have. */
function joinedBy(open: OpenWorkbook, year: number, changed: readonly Changed[]): MadeByLoad | null {
  const { head, setting, sheets, ids } = open;
  if (head === null || setting === null) return null;
  const kept = changed.flatMap(({ before, placement }) =>
    before?.finished ? [{ before: before.located.grid, placement }] : [],
  );
  const isNew = ({ before, placement }: Changed) =>
    before === undefined && placement.content.role === targetsRole(head, year);
  const made = changed.find(isNew)?.placement ?? null;
  if (kept.length + (made === null ? 0 : 1) < changed.length) return null;
  return { others: ids.length - sheets.size, version: null, joined: { made, setting, sheets: kept } };
}

interface Changed {
  readonly before: OpenSheet | undefined;
  readonly placement: Placement;
}

/** Whether a sheet stood there whole. */
const isThere = (sheet: OpenSheet | undefined): boolean => sheet?.finished ?? false;
