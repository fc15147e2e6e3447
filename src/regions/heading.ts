import { withoutMarks } from "./fields";
import { isUnit } from "../plan";
import { monthsInDigits, readPeriod, type Period } from "../observations";

/** What the words around a figure say of it; null where they say nothing. */
export interface Label {
  /** The words that may name an indicator; empty where nothing is left. */
  readonly name: string;
  readonly kind: "growth" | "amount" | "rank" | null;
  readonly unit: string;
  readonly period: Period | null;
  /** `single` of one month, `cumulative` since January, `open` a month without saying which. */
  readonly span: "single" | "cumulative" | "open" | null;
  /** Whether a figure says by how much something fell: 降幅. */
  readonly falls: boolean;
  /** A year without a period. */
  readonly year: number | null;
  readonly lastYear: boolean;
  /** Words of something that is neither a figure nor a growth nor a place (完成率, 比全市, 环比 …). */
  readonly other: string | null;
}

const dash = "[-–—―─~至到]{1,2}";
const dated = new RegExp(
  `(?:(?:19|20)\\d{2}年?)?(?:[1一]${dash}[2-4二三四]季度|0?1月?${dash}\\d{1,2}月份?|\\d{1,2}月份?[末底]?(?!\\d{1,2}[日号])|第?[一二三四1-4]季度|下半年|上半年|前三季度|前3季度|全年)|(?:19|20)\\d{2}[-/.]\\d{1,2}(?!\\d|[-/.]\\d)`,
);
const others =
  /环比|较上月|比上月|较上季|增减额|增[加减]量|增量|净增|增收|减收|完成率|完成(?:年度|全年)?(?:目标|计划|任务)|进度|占比|占全市|比重|份额|贡献|拉动|(?:与|比|较|于|超过|领先|落后)全[市省国]|(?:位次|排名|名次)(?:变化|升降|变动)|变化|升降(?!幅)|收窄|扩大|回落|加快|提升幅度|目标|计划|任务|预期|差距|达标|备注|全省|全国|两年平均|上月/;
const falls = /(?<![升涨增])(?:降幅|减幅|下降幅度|(?:同比|比(?:上年|去年)(?:同期)?)(?:下降|降低|减少))$/;
const growth =
  /增长率|增长速度|增长|增速|增幅|涨幅|降幅|减幅|下降幅度|同比(?:下降|降低|减少)?|比(?:上年|去年)(?:同期)?(?:下降|降低|减少)|增减|升降幅|±/;
const amount =
  /总量|绝对量|绝对额|绝对值|绝对数|金额|完成额|完成数|数值|实绩|完成值|累计值|累计数|累计额|本期数?|规模(?!以上)/;
const rank = /位次|排名|排序|名次|排位/;

/** A heading's words apart. @example readLabel("1-9月增速（%）").kind // "growth" */
export function readLabel(cell: string): Label {
  let text = monthsInDigits(withoutMarks(cell).normalize("NFKC").replace(/\s/g, ""))
    .replace(/((?:19|20)\d{2})\.(1[-–—~至到]\d{1,2})(?![\d月])/, "$1年$2月")
    .replace(/(?<=截[至止](?:(?:19|20)\d{2}年)?\d{1,2}月)(?:28|29|30|31)日/, "末")
    .replace(
      /^(?:其中|#)[::]?|^表[一二三四五六七八九十\d]+[::、.]?|^[一二三四五六七八九十]+、|^\d+[.、](?!\d)|^(?:指标(?:名称)?|时间|时期|项目)[::]/,
      "",
    );
  let unit = "";
  text = text.replace(/\(([^()]*)\)|[,,](?=[^,]*$)([^,]*)$/g, (whole, inner: string | undefined, tail?: string) => {
    const words = (inner ?? tail ?? "").replace(/^(?:单位[::]?|±|\+-)/, "");
    if (words !== "" && isUnit(words)) {
      unit = words;
      return "";
    }
    return whole;
  });
  if (unit === "" && /[^、,;:：]%$/.test(text)) [unit, text] = ["%", text.slice(0, -1)];
  // A line of units below the headings.
  if (unit === "" && /[\p{Script=Han}%‰]/u.test(text) && isUnit(text)) [unit, text] = [text, ""];
  const lastYear = /^同期[数值]?$|(?<![比较与同])(?:上年|去年)(?:同期|同月)?(?!.*(?:增长|±))/.test(text);
  const match = dated.exec(text);
  const read = match ? readPeriod(match[0]) : null;
  const years = /(?:19|20)\d{2}(?=年)/.exec(text);
  const period = read?.ok ? read.value : null;
  const span = spanOf(text, match?.[0] ?? null);
  const rest = text
    .replace(match?.[0] ?? "", "")
    .replace(upToMonth, "")
    .replace(/(?:19|20)\d{2}年度?/, "")
    .replace(
      /(?:累计|截[至止]|当月|本月止?|单月|自?年初(?:以来)?|今年(?:以来)?|本年|至今|\((?:快报|初步(?:核算|统计)?)数?\))/g,
      "",
    );
  return {
    name: nameOf(rest),
    kind: kindOf(rest),
    falls: falls.test(rest),
    unit,
    period,
    span,
    year: years && Number(years[0]),
    lastYear,
    other: others.exec(rest)?.[0] ?? null,
  };
}

/** What has come together up to the month of the title: 1—本月. */
const upToMonth = new RegExp(`[1一]月?${dash}本月`);

function spanOf(text: string, period: string | null): Label["span"] {
  if (upToMonth.test(text)) return "cumulative";
  if (/当月|本月(?!止)|单月|(?:上|去)年同月/.test(text)) return "single";
  if (/累计|年初|今年以来/.test(text)) return "cumulative";
  if (period === null) return null;
  if (/[二三四2-4]季度|下半年/.test(period) && !/前|[1一][-–—―─~至到]/.test(period)) return "single";
  return /^(?:\d{4}年)?\d{1,2}月份?$/.test(period) && !/(?:^|\D)1月份?$/.test(period) ? "open" : "cumulative";
}

function kindOf(text: string): Label["kind"] {
  if (rank.test(text)) return "rank";
  if (growth.test(text)) return "growth";
  return amount.test(text) || /^总[额值]$/.test(text) ? "amount" : null;
}

/** What is left for a name. */
function nameOf(text: string): string {
  return text.replace(/[::_＿\-—、]+$|^[::_＿\-—、,]+/g, "");
}

/**
 * Names that a label may mean, the fullest first: as it stands, then without the words of its kind and of its place in a title.
 *
 * @example nameCandidates("规模以上工业增加值同比增长") // ["规模以上工业增加值同比增长", "规模以上工业增加值", …]
 */
export function nameCandidates(text: string): readonly string[] {
  const kinds = new RegExp(`(?:${[growth, rank, amount].map((each) => each.source).join("|")})+$`);
  const plain = text
    .replace(/^(?:全市)?(?:及|和)?(?:各地区?|各区县)/, "")
    .replace(
      /^(?:\p{Script=Han}{2,4}[市州](?=[各分所县地]))?(?:各|全市|我市|分|所辖)*(?:县\(?市、?区\)?|县市区|区县|区市县|县区|地区|市县)+(?:主要)?/u,
      "",
    )
    .replace(/(?:通报|快报|月报|公报|简报)$/, "")
    .replace(/(?:及其?|和|与)(?:排名|位次|名次|排序)$/, "")
    .replace(
      /(?:分(?:县\(?市、?区\)?|县市区|县|区县|地区|市县))?(?:完成)?(?:情况|一览|统计|简)?表?$|(?:情况|一览表)$/,
      "",
    );
  const bare = (each: string) =>
    each.replace(kinds, "").replace(/(?:按?(?:可比|不变)价格?(?:计算)?|比上年|比去年|较上年|比)?(?:同期)?$/, "");
  const local = bare(plain).replace(/^(?:全市|我市|\p{Script=Han}{2,4}[市州])(?=.{3})/u, "");
  return [
    ...new Set([
      text,
      plain,
      bare(text),
      bare(plain),
      bare(plain).replace(/\((?!不|剔除|扣除|除|含|包括)[^()]*\)/g, ""),
      local,
    ]),
  ].filter((each) => each !== "");
}
