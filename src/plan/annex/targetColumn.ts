import type { AnnexHeading } from "./heading";

/** Which of a header's columns holds the targets. */
export interface TargetChoice {
  readonly at: number;
  /** The other columns of targets, whose cells are not read. */
  readonly others: readonly number[];
  /** Those among which title and headings leave open which one is meant; empty where they do not: else no target is read. */
  readonly open: readonly number[];
  /** The growth that goes with a level in the column beside it; −1 without one. */
  readonly growth: number;
  /** The yearly average or the whole span's sum, which a row has whose target is a dash; −1 without one. */
  readonly average: number;
}

const target = /目标|计划|预期|任务|^(?:20\d\d年度?|全年|今年|本年)拟?(?:安排|建议|控制)[数值额]?$/;
/** Headings that speak of targets and hold none: how far they are reached, who answers for them, of what nature they are. */
const about =
  /完成|进度|进展|分值|权重|得分|属性|性质|责任|单位|部门|备注|说明|依据|来源|措施|情况|类型|时限|内容|规模|(?:计划|目标)(?:名称|类别|序号)|较.*目标|[比占].*(?:目标|计划)|[率差]$|排名|位次|名次|为20\d\d年.*的%$/;
/** 计划完成 promises, whatever 完成 says elsewhere. */
const toComplete = /(?:计划|预期|力争|拟)完成(?:[数值额]|目标)?$/;
const part = /季度|半年|\d月|月度|月份/;
const wholeYear = /全年|年度/;
const stretch = /力争|争取|奋斗|挑战|争先|冲刺|激励|确保/;
const adjusted = /调整后|修订后/;
const handedDown = /下达|省定|市定/;
/** A heading of a growth, which is no level's. */
export const growing = /增长|增速|增幅|增减|±|同比/;
const averaged = /年均|累计/;
const yearAlone = /^20\d\d(?:年?度?|年[末底]|年(?:增长|增速|增幅))(?:\(.{1,8}\)|%)?$/;
const place = /(?:[省市县区州旗镇乡]|本级|街道|新城)$/;

const noPlace =
  /联系|牵头|备注|说明|属性|性质|责任|部门|完成|实际|实绩|预计|增|同比|单位|数|值|额|率|进度|分值|权重|依据/;

/** What the choice is made by. */
export interface ChoiceContext {
  readonly heading: AnnexHeading;
  /** Whether what stands above the table speaks of a plan, so that bare years or places can be its columns. */
  readonly planned: boolean;
}

/**
 * The column of the targets, or null where no heading speaks of one.
 *
 * Of several the plan's own year is taken (without a title the latest), then the whole year before its parts, the plan's own
 * region before its counties, what is expected before what is striven for, the region's own before what was handed down to
 * it. What was adjusted later is asked about. What these leave open is not decided. Where no heading says 目标, bare years and places are columns of a plan whose
 * title says it is one.
 */
export function chooseTarget(
  headings: readonly string[],
  nameAt: number,
  context: () => ChoiceContext,
): TargetChoice | null {
  const ofIndicators = /指标/.test(headings[nameAt]!);
  const isTarget = (text: string) =>
    text.length <= 24 &&
    target.test(text) &&
    (toComplete.test(text) || (ofIndicators && text === "目标内容") || !about.test(text.replace(/\([^()]*\)/g, "")));
  const said = [...headings.keys()].filter((at) => at !== nameAt && isTarget(headings[at]!));
  const right = said.filter((at) => at > nameAt);
  const ofParts = right.length > 0 && right.every((at) => part.test(headings[at]!));
  const year = ofParts
    ? headings.flatMap((text, at) => (at > nameAt && /^全年(?:数|合计)?$/.test(text) ? [at] : []))
    : [];
  const targets = right.length > 0 ? [...right, ...year] : said;
  const average = headings.findIndex((text, at) => at > nameAt && averaged.test(text) && !/20\d\d/.test(text));
  if (targets.length === 0) return chooseBare(headings, nameAt, average, context);
  const bare = bareOfPlan(headings, nameAt, targets, context);
  if (bare.length > 0) {
    const open = [...targets, ...bare].sort((a, b) => a - b);
    return { at: targets[0]!, others: [], open, growth: -1, average };
  }
  return chooseAmong(headings, targets, average, context);
}

/** Bare years (2023年) that are the title's, where the columns of targets are all of other years: either may be the plan's. */
function bareOfPlan(
  headings: readonly string[],
  nameAt: number,
  targets: readonly number[],
  context: () => ChoiceContext,
): number[] {
  const bare = [...headings.keys()].filter(
    (at) => at > nameAt && yearAlone.test(headings[at]!) && !targets.includes(at),
  );
  if (bare.length === 0) return [];
  const { year } = context().heading;
  const ofOthers = targets.every((at) => ![0, year].includes(yearOf(headings[at]!)));
  return year !== 0 && ofOthers ? bare.filter((at) => yearOf(headings[at]!) === year) : [];
}

/** Bare years (2020年, 2025年) or places (全市, 江城区) where the title says that they hold a plan. */
function chooseBare(
  headings: readonly string[],
  nameAt: number,
  average: number,
  context: () => ChoiceContext,
): TargetChoice | null {
  const natured = headings.some((text) => /^(?:指标)?(?:属性|性质)$/.test(text));
  const after = [...headings.keys()].filter((at) => at > nameAt && headings[at] !== "");
  const years = after.filter((at) => yearAlone.test(headings[at]!));
  const short = after.filter((at) => /^\p{Script=Han}{2,8}$/u.test(headings[at]!) && !noPlace.test(headings[at]!));
  const whole = short.some((at) => /^全[省市县区州]$/.test(headings[at]!));
  const places = short.filter((at) => whole || place.test(headings[at]!));
  const planned = () => natured || context().planned;
  if (years.length > 0) return planned() ? chooseAmong(headings, years, average, context) : null;
  return places.length > 1 && planned() ? chooseAmong(headings, places, average, context) : null;
}

function chooseAmong(
  headings: readonly string[],
  targets: readonly number[],
  average: number,
  context: () => ChoiceContext,
): TargetChoice {
  const text = (at: number) => headings[at]!;
  const keep = (candidates: readonly number[], wanted: (text: string) => boolean) => {
    const kept = candidates.filter((at) => wanted(text(at)));
    return kept.length > 0 ? kept : candidates;
  };
  let left = targets;
  if (left.length > 1) {
    const { region, year } = context().heading;
    const years = new Set(targets.map((at) => yearOf(text(at))).filter((each) => each !== 0));
    const latest = Math.max(...years, 0);
    // A plan of several years says nothing of which is meant.
    if (year === 0 && (context().heading.years || years.size > 2))
      return { at: left[0]!, others: [], open: left, growth: -1, average };
    left = keep(left, (heading) => yearOf(heading) === (year || latest));
    // A title's year that no heading names leaves open which of several others is meant.
    if (year !== 0 && left === targets) left = keep(left, (heading) => yearOf(heading) === 0);
    left = keep(left, (heading) => !averaged.test(heading));
    left = keep(left, (heading) => !/上年|去年|往年/.test(heading));
    left = keep(left, (heading) => !part.test(heading) || wholeYear.test(heading));
    left = keep(left, (heading) => wholeYear.test(heading) && left.some((at) => part.test(text(at))));
    left = keep(left, (heading) => /[我本][省市县区州]/.test(heading));
    left = keep(left, (heading) => isOwn(heading, region));
    left = keep(left, (heading) => !stretch.test(heading));
    left = keep(left, (heading) => !handedDown.test(heading));
    const later = targets.filter(
      (at) => adjusted.test(text(at)) && [0, yearOf(text(left[0]!))].includes(yearOf(text(at))),
    );
    left = targets.filter((at) => left.includes(at) || later.includes(at));
  }
  const levels = left.filter((at) => !growing.test(text(at)));
  const growths = left.filter((at) => growing.test(text(at)));
  const paired = levels.length === 1 && growths.length === 1;
  if (paired) left = levels;
  const at = left[0]!;
  const growth = paired ? growths[0]! : growthBeside(headings, at);
  // A part of the year alone is no plan of the year.
  const open = left.length > 1 || (part.test(text(at)) && !wholeYear.test(text(at)));
  const others = targets.filter((other) => other !== at && other !== growth && other !== average);
  return { at, others, open: open ? left : [], growth, average: average === at || average === growth ? -1 : average };
}

/** The growth in the column after a level: 2024年计划, 增长（%）. */
function growthBeside(headings: readonly string[], at: number): number {
  const next = headings[at + 1] ?? "";
  const [year, other] = [yearOf(headings[at]!), yearOf(next)];
  const bare =
    /^(?:20\d\d年)?(?:比|较)?(?:20\d\d年|上年|去年)?(?:同期|实际|预计)?(?:预期|计划)?(?:增长|增速|增幅|增减(?=.*[%±])|±|同比)[^年位名]{0,8}$/;
  if (growing.test(headings[at]!) || averaged.test(next) || !bare.test(next)) return -1;
  return other === 0 || other === year || /[比较]20\d\d/.test(next) ? at + 1 : -1;
}

const yearOf = (text: string) => Number(/20\d\d/.exec(text)?.[0] ?? 0);

/** Whether a heading says that the targets are the region's as a whole: 全市目标, 本市, 金华市目标, 市级目标. */
function isOwn(text: string, region: string): boolean {
  const level = region.at(-1) ?? "";
  const stem = region.replace(/^.+[市州盟](?=.{2})/, "").replace(/[省市县区州盟旗]$/, "");
  if (stem.length > 1 && text.includes(stem)) return true;
  return level === ""
    ? /全[省市县区州]/.test(text)
    : new RegExp(`[全本]${level}|^${level}级?(?:目标|计划|任务)`).test(text);
}
