/** Which way a figure's words point, and what they leave to be read. */
export interface FigureWords {
  readonly direction: 1 | -1 | null;
  readonly rest: string;
}

const against = "(?:累计)?(?:同比|[比较与](?:上年|去年)(?:同期)?)?";
const moved = new RegExp(
  `^${against}(?:(负增长|下降|减少|降低|下跌|回落|降|减)|(?:增长|增加|上升|上涨|提高|提升|增|升|涨))了?(?=[\\d.(+-])`,
);
const unchanged = new RegExp(`^${against}持平$`);

/** FigureWords that make a figure an estimate or a bound, which no entry is. */
const inexact = /[约近超逾余多<>≤≥~≈]|左右|上下|以上|以下|以内|以外|不足|不到|基本/;

/** Growth averaged over years (两年平均增长 …), which stands beside the growth of a year and never for it. */
const averagedOverYears = /[一二两三四五六七八九十\d]年(?:年均|平均)|年均/;

/** @example cutDirection("同比下降3.2%") // { direction: -1, rest: "3.2%" } */
export function cutDirection(text: string): FigureWords {
  const match = moved.exec(text);
  if (!match) return { direction: null, rest: text };
  return { direction: match[1] === undefined ? 1 : -1, rest: text.slice(match[0].length) };
}

export const saysUnchanged = (text: string) => unchanged.test(text);
export const saysInexact = (text: string) => inexact.test(text);
export const saysAveragedOverYears = (text: string) => averagedOverYears.test(text);
