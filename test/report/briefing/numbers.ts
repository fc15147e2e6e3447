import type { Assessment } from "../../../src/analysis";
import { decimalsOf, formatFigure, formatShare } from "../../../src/figures";
import { type Briefing } from "../../../src/report";

/** Numbers of a text by their digits, a true minus as a sign. */
export const numbersOf = (text: string): string[] => text.match(/−?\d+(?:\.\d+)?/g) ?? [];

/** Figures that may stand in a sentence about an assessment, in its decimals; signs are said in words or as they are. */
export function allowedOf(of: Assessment, before?: Assessment): Set<string> {
  const { actual, pace, gap, projection, required, reference, probability } = of;
  const decimals = decimalsOf(of);
  const figures = [
    ...[actual, pace, gap, projection?.value, projection?.quantile(0.1), projection?.quantile(0.9)],
    ...[required?.value, required?.low, required?.high, required?.perMonth, reference?.value, reference?.against],
    actual === null || pace === null ? null : actual - pace,
    ...(before === undefined ? [] : [before.actual]),
    before?.actual == null || actual === null ? null : actual - before.actual,
    before?.gap == null || gap === null ? null : gap - before.gap,
  ];
  const signed = figures.flatMap((value) =>
    value == null ? [] : [formatFigure(value, decimals), formatFigure(Math.abs(value), decimals)],
  );
  const growth = required?.growth == null ? [] : [formatFigure(Math.abs(required.growth), 1)];
  const share = probability === null ? [] : [formatShare(probability).replace(/[<>%]/g, "")];
  // Where only the number of months weighs, what is needed is said roughly.
  const about = required?.weights === "even" ? [formatFigure(Math.abs(required.value), 0)] : [];
  return new Set([...signed, ...growth, ...share, ...about]);
}

/** A text without what was written by people and without periods, so that only figures are left of its numbers. */
export function stripped(text: string, written: readonly string[]): string {
  const longestFirst = [...written].filter((each) => each !== "").sort((a, b) => b.length - a.length);
  return longestFirst
    .reduce((rest, each) => rest.replaceAll(each, "·"), text)
    .replace(
      /\d{4}年(?:\d{1,2}月)?|1—\d{1,2}月|\d{1,2}月末|(?<=[至（，。；比与])1月(?=，|为)|12月(?=[需平合还降升])/g,
      "·",
    );
}

/** All that a briefing says, text by text; without the table's targets, which are words of the plan. */
export const saidIn = ({ blocks, title, subtitle }: Briefing): string[] => [
  ...[title, subtitle],
  ...blocks.flatMap((block) =>
    block.kind === "table"
      ? block.rows.flatMap(({ cells }) =>
          cells.filter((_, i) => block.columns[i]!.key !== "target").map(({ text }) => text),
        )
      : [block.kind === "heading" ? block.text : block.lead + block.text],
  ),
];
