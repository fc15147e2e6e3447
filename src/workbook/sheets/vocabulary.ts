import type { Choice, MemberCode, Palette, Status } from "../../analysis";
import type { Role, Vintage } from "../../observations";
import type { Better, Frequency, Measure } from "../../plan";
import { codeWords } from "../../figures";
import { sheetWords } from "./words";

/** A word in a cell that stands for a code, written in the catalogue's word and read in every word it ever had. */
export interface Vocabulary<Code extends string> {
  readonly codes: readonly Code[];
  /** As it is written now. */
  readonly words: readonly string[];
  wordOf(code: Code): string;
  /** Undefined for a word that never stood for one. */
  codeOf(word: string): Code | undefined;
}

/** What 预计方法 offers: nothing chosen, a member of the ensemble, or an expectation of one's own. */
export type ChoiceCode = "automatic" | MemberCode | Exclude<Choice["kind"], "member">;

type Former<Code extends string> = Readonly<Record<Code, readonly string[]>>;

/**
 * The file format of the words that are read back: every word that a workbook may hold, the first one first. Words are added
 * when the catalogue calls something otherwise, and never taken away.
 */
export const wordsInCells = {
  role: {
    ...{ actual: ["实际"], level: ["水平"], benchmark: ["对标"], assigned: ["下达"], rank: ["位次"] },
  } satisfies Former<Role>,
  vintage: { flash: ["快报"], preliminary: ["初步"], verified: ["核实"] } satisfies Former<Vintage>,
  sample: { sample: ["示例数据"] } satisfies Former<"sample">,
  status: {
    ...{ pending: ["待定"], noData: ["无数据"], met: ["已完成"], missed: ["未完成"] },
    ...{ severe: ["严重滞后"], lagging: ["滞后"], nearly: ["基本达到"], onPace: ["达到序时"] },
    ...{ atRisk: ["存在风险"], notDue: ["未到公布期"] },
  } satisfies Former<Status>,
  choice: {
    ...{ automatic: ["自动"], logTheta: ["对数 Theta"], dampedTrend: ["阻尼趋势"], airline: ["季节 ARIMA"] },
    ...{ lastYear: ["上年同月"], share: ["历史进度"], yearOnYear: ["同比自回归"] },
    ...{ growth: ["自定增速"], monthly: ["自定月均"] },
  } satisfies Former<ChoiceCode>,
  yes: { yes: ["是"], no: ["否"] } satisfies Former<"yes" | "no">,
  better: { high: ["越高越好"], low: ["越低越好"], range: ["双向"] } satisfies Former<Better>,
  measure: {
    ...{ cumulativeGrowth: ["累计同比增速"], cumulativeTotal: ["累计值"], cumulativeAverage: ["累计平均"] },
    ...{ share: ["占比"], level: ["期末数"], annual: ["年度数"] },
  } satisfies Former<Measure>,
  frequency: { monthly: ["月度"], quarterly: ["季度"], annual: ["年度"] } satisfies Former<Frequency>,
  palette: { redBad: ["红色为差"], redGood: ["红色为好"], colourBlind: ["色觉友好"] } satisfies Former<Palette>,
} as const;

/**
 * @param current the catalogue's words, in the order in which they are offered
 * @param former every word that a workbook may hold
 */
function vocabulary<Code extends string>(
  current: Readonly<Record<Code, string>>,
  former: Former<Code>,
): Vocabulary<Code> {
  const codes = Object.keys(current) as Code[];
  const byWord = new Map([
    ...codes.flatMap((code) => former[code].map((word) => [word, code] as const)),
    ...codes.map((code) => [current[code], code] as const),
  ]);
  return {
    codes,
    words: codes.map((code) => current[code]),
    wordOf: (code) => current[code],
    codeOf: (word) => byWord.get(word),
  };
}

const { role, vintage, choice, yes } = sheetWords;
const { status, sample, palette, method, better, measure, frequency } = codeWords("zh-CN");
const { logTheta, dampedTrend, airline, lastYear, share, yearOnYear } = method;

export const roleWords = vocabulary(role, wordsInCells.role);
export const vintageWords = vocabulary(vintage, wordsInCells.vintage);
export const sampleWords = vocabulary(sample, wordsInCells.sample);
export const statusWords = vocabulary(status, wordsInCells.status);
export const paletteWords = vocabulary(palette, wordsInCells.palette);
export const choiceWords = vocabulary<ChoiceCode>(
  {
    automatic: choice.automatic,
    ...{ logTheta, dampedTrend, airline, lastYear, share, yearOnYear },
    growth: choice.growth,
    monthly: choice.monthly,
  },
  wordsInCells.choice,
);
export const yesWords = vocabulary(yes, wordsInCells.yes);
export const betterWords = vocabulary<Better>(better, wordsInCells.better);
export const measureWords = vocabulary<Measure>(measure, wordsInCells.measure);
export const frequencyWords = vocabulary<Frequency>(frequency, wordsInCells.frequency);
