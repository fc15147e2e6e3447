import type { AnnexHeading } from "./heading";

/** Which of a header's columns holds the targets. */
export interface TargetChoice {
  readonly at: number;
  /** The other columns of targets, whose cells are not read. */
  readonly others: readonly number[];
  /** Whether title and headings leave open which one is meant: then no target is read. */
  readonly open: boolean;
}

const target = /目标|计划|预期|任务/;
/** Headings that speak of targets and hold none: how far they are reached, who answers for them, of what nature they are. */
const about = /完成|进度|分值|权重|属性|性质|责任|单位|部门|备注|说明|依据|来源|措施|情况|类型|[率差]$/;
const part = /季度|上半年|下半年|半年|\d月|月度/;
const wholeYear = /全年|年度/;
const stretch = /力争|争取|奋斗|挑战|争先|冲刺|激励/;
const handedDown = /(?:省|国家|中央|上级|市)级?(?:政府)?下达|下达/;

/**
 * The column of the targets, or null where no heading speaks of one.
 *
 * Of several the plan's own year is taken (without a title the latest), then the whole year before its parts, the plan's own
 * region before its counties, what is expected before what is striven for, the region's own before what was handed down to
 * it. What these leave open is not decided.
 */
export function chooseTarget(
  headings: readonly string[],
  nameAt: number,
  heading: () => AnnexHeading,
): TargetChoice | null {
  const targets = headings.flatMap((text, at) =>
    at > nameAt && text.length <= 20 && target.test(text) && !about.test(text) ? [at] : [],
  );
  if (targets.length === 0) return null;
  if (targets.length === 1) return { at: targets[0]!, others: [], open: false };
  const { region, year } = heading();
  const keep = (candidates: readonly number[], wanted: (text: string) => boolean) => {
    const kept = candidates.filter((at) => wanted(headings[at]!));
    return kept.length > 0 ? kept : candidates;
  };
  const yearOf = (text: string) => Number(/20\d\d/.exec(text)?.[0] ?? 0);
  const meant = year || Math.max(...targets.map((at) => yearOf(headings[at]!)));
  let left = keep(targets, (text) => yearOf(text) === meant);
  left = keep(left, (text) => !part.test(text) || wholeYear.test(text));
  left = keep(left, (text) => wholeYear.test(text) && left.some((at) => part.test(headings[at]!)));
  left = keep(left, (text) => isOwn(text, region));
  left = keep(left, (text) => !stretch.test(text));
  left = keep(left, (text) => !handedDown.test(text));
  // What is left must not be a part of the year where the others are parts too.
  const open = left.length > 1 || part.test(headings[left[0]!]!);
  return { at: left[0]!, others: targets.filter((at) => at !== left[0]), open };
}

/** Whether a heading says that the targets are the region's as a whole: 全市目标, 本市, 金华市目标, 市级目标. */
function isOwn(text: string, region: string): boolean {
  const level = region.at(-1) ?? "";
  const stem = region.replace(/[省市县区州盟旗]$/, "");
  if (stem.length > 1 && text.includes(stem)) return true;
  return level === ""
    ? /^全[省市县区州]/.test(text)
    : new RegExp(`[全本]${level}|^${level}级?(?:目标|计划)`).test(text);
}
