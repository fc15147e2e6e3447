import { parseTarget } from "../language";
import { fixedHeading } from "./columns";

/** A cell that only says of which time or of what kind the figures below it are. */
const partOfHeading =
  /^(?:20\d\d年?|度|末|底|一季度|上半年|前三季度|全年|年度|总量|绝对[额值数量]|完成|实际|实绩|执行|预计|目标|计划|预期|任务|情况|比|较|上年|增长|增速|增幅|增减|同比|年均|累计|[±%％()（）〔〕/亿万元人]|率|值|数)*$|^[全本我][省市县区州]$|^(?:省级?|国家|上级|市级?)(?:定|下达)?(?:目标|任务|数)?$/u;
const shortHeading = /^(?:其中[:：])?[\p{Script=Han}()（）%％±]{1,10}$/u;

const plain = (cell: string | undefined) => (cell ?? "").replace(/\s/g, "");
/** Whether words only say of which time or of what kind the figures below them are: 2024年, 完成, 增长%. */
export const isPartOfHeading = (cell: string) => partOfHeading.test(cell) && /\p{Script=Han}|^20\d\d$/u.test(cell);
const isPromise = (text: string) => !isPartOfHeading(text) && parseTarget(text, "").kind !== "unparsed";

/**
 * A second line of headings below one that spans several columns, as one line; null where the next line is none: it has
 * nothing below name, number and unit, and right of the name only headings or several short words that are no targets.
 *
 * @example headingsBelow(["指标", "2024年", ""], ["", "目标", "完成"]) // ["指标", "2024年目标", "2024年完成"]
 */
export function headingsBelow(cells: readonly string[], next: readonly string[]): string[] | null {
  const above = cells.map(plain);
  // A heading over several lines may stand in each.
  const below = next.map((cell, at) => {
    const own = plain(cell);
    return own !== "" && (above[at] ?? "").endsWith(own) ? "" : own;
  });
  const filled = below.filter((cell) => cell !== "");
  const first = above.findIndex((cell) => /^(?:主要)?(?:指标|项目)/.test(cell));
  if (filled.length === 0 || first < 0 || below.slice(0, first + 1).some((cell) => cell !== "")) return null;
  if (above.some((cell, at) => /单位$/.test(cell) && (below[at] ?? "") !== "")) return null;
  const names = filled.length > 1 && filled.every((cell) => shortHeading.test(cell) && !isPromise(cell));
  if (!filled.every(isPartOfHeading) && !names) return null;
  return spanned(cells, below);
}

/**
 * The line above a header, where it only says the years or kinds of the columns, with the header as one line; null where it
 * says anything else.
 *
 * @example headingsAbove(["", "2024年", "", "2025年", ""], ["指标", "完成", "增长%", "计划", "增长%"])
 * // ["指标", "2024年完成", "2024年增长%", "2025年计划", "2025年增长%"]
 */
export function headingsAbove(above: readonly string[], cells: readonly string[]): string[] | null {
  const tops = above.map(plain).filter((cell) => cell !== "");
  if (above.length < 2 || tops.length === 0 || !tops.every(isPartOfHeading)) return null;
  const below = cells.map(plain);
  if (below.some((cell, at) => fixedHeading.test(cell) && plain(above[at]) !== "")) return null;
  const parts = below.map((cell) => (isPartOfHeading(cell) ? cell : ""));
  const merged = spanned(above, parts);
  return below.map((cell, at) => (parts[at] === "" ? cell : merged[at]!));
}

/** Each heading with the one that spans it before it. */
function spanned(cells: readonly string[], below: readonly string[]): string[] {
  let above = "";
  return Array.from({ length: Math.max(cells.length, below.length) }, (_, at) => {
    const top = cells[at]?.trim() ?? "";
    if (top !== "") above = top;
    const own = below[at] ?? "";
    // What names a year of its own does not stand below another one's.
    return own === "" ? top : (/^20\d\d年/.test(own) ? above.replace(/20\d\d年?/, "") : above) + own;
  });
}
