import { namesOf, type Names } from "./names";
import { statedChange } from "./change";
import { candidateOf, type JudgeContext, type Candidate } from "./candidate";
import { plainSource } from "./plain";
import { regionOf, type Region } from "./region";
import { statedPeriod, type TextState } from "./reading";
import { readSentence } from "./sentence";
import { releaseDoubt, type Claim, type IgnoredReason, type StatedPeriod } from "./claim";
import { periodAt, type ReleaseSpan } from "./period";
import type { Plan } from "../../plan";
import type { Problem } from "../issue";
import type { Observation } from "../observation";

/** Where a figure stands: the sentence or row around it, and the figure in it. */
export interface Excerpt {
  readonly excerpt: string;
  /** The figure's place in the excerpt. */
  readonly mark: { readonly start: number; readonly end: number };
  /** Line of the source, from 1. */
  readonly line: number;
}

/** What is kept of a figure itself, where not all of a source's figures have it in common. */
export type OwnAttributes = Partial<Pick<Observation, "source" | "released" | "vintage" | "note" | "sample">>;

export type PlacedCandidate = Candidate & Excerpt & { readonly own?: OwnAttributes };

/** A number that is no figure of the plan, and why. */
export interface IgnoredFigure extends Excerpt {
  readonly reason: IgnoredReason | Problem["code"];
  readonly problem: Problem | null;
}

export interface ReleaseReading {
  readonly candidates: readonly PlacedCandidate[];
  readonly ignored: readonly IgnoredFigure[];
}

export interface ReleaseContext extends JudgeContext {
  readonly plan: Plan;
  /** What the sheet is called that the source is: 2023年, 9月. */
  readonly sheet?: string;
  /** Keys of the columns ({@link layoutKey}) that a person confirmed before. */
  readonly confirmed?: ReadonlySet<string>;
}

/** The same with what is made of its plan once: the names of its indicators and the words for places. */
export interface NamedContext extends ReleaseContext {
  readonly names: Names;
  readonly region: Region;
  /** The period since January that the source names first, for figures that stand where none is named. */
  readonly fallback: StatedPeriod | null;
}

export const namedContext = (context: ReleaseContext, source: string): NamedContext => ({
  ...context,
  names: namesOf(context.plan),
  region: regionOf(context.plan.region),
  fallback: firstPeriod(plainSource(source).text, context.year),
});

/** A sentence longer than this is shown around its figure only. */
const longestExcerpt = 160;
/** What numbers or marks a line of a list. */
const listed =
  /^(?:[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]、)|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d)|[①-⑳●•·◆■□▪-](?!\d))+/;

/** The figures of a running text: a press release, a paragraph of a bulletin, a message. In one pass over the text. */
export function readReleaseText(source: string, firstLine: number, context: NamedContext): ReleaseReading {
  const { text, at } = plainSource(source);
  const { names, region } = context;
  const ownWords = [...region.words].filter(([, scope]) => scope === "own").map(([word]) => word);
  const namesOwn = ownWords.some((word) => text.includes(word));
  const candidates: PlacedCandidate[] = [];
  const ignored: IgnoredFigure[] = [];
  const places = new Map<Claim, number>();
  const state: TextState = {
    period: null,
    year: null,
    scope: "own",
    scopeUnclear: false,
    main: null,
    target: false,
  };

  const pointsDown = /[▼↓]\s*[\d０-９]/.test(source);
  const lineAt: number[] = [];
  let line = firstLine;
  for (let i = 0; i < source.length; i++) {
    lineAt.push(line);
    if (source[i] === "\n") line++;
  }
  for (const { from, to } of linesOf(text)) {
    beginParagraph(state, text.slice(from, to), namesOwn);
    for (const sentence of sentencesOf(text, from, to)) {
      const place = (start: number, end: number) =>
        excerptOf(source, at, { ...sentence, start, end, line: lineAt[at[start]!]! });
      readSentence(text, sentence.from, sentence.to, state, {
        names,
        region,
        year: context.year,
        claim(said) {
          const { doubts, ...claim } = withPeriod(said, context);
          const isUnclear =
            !pointsDown && /▲\s?$/.test(source.slice(Math.max(0, at[claim.start]! - 2), at[claim.start]));
          const judged = candidateOf(
            { ...claim, doubts: isUnclear ? [...doubts, releaseDoubt("unclearSign", { sign: "▲" })] : doubts },
            context,
          );
          const excerpt = place(claim.start, claim.end);
          if ("candidate" in judged) places.set(said, candidates.push({ ...judged.candidate, ...excerpt }) - 1);
          else ignored.push({ ...excerpt, reason: judged.ignored, problem: judged.problem ?? null });
        },
        change(of, spoken) {
          const at = places.get(of);
          const change = at === undefined ? null : statedChange(spoken, candidates[at]!);
          if (change) candidates[at!] = { ...candidates[at!]!, change };
        },
        ignore: (token, reason) => ignored.push({ ...place(token.start, token.end), reason, problem: null }),
      });
    }
  }
  return { candidates, ignored };
}

function firstPeriod(text: string, year: number): StatedPeriod | null {
  for (let at = 0; at < text.length; at++) {
    const found = periodAt(text, at);
    if (found?.period.span === "cumulative" && found.period.month < 12) return statedPeriod(found.period, year);
  }
  return null;
}

/**
 * A claim with a period: one that has none gets the source's first, with a doubt.
 *
 * @param span what is known of it all the same: 本月 over a column
 */
export function withPeriod(claim: Claim, { fallback }: NamedContext, span: ReleaseSpan | null = null): Claim {
  if (claim.period !== null || fallback === null) return claim;
  const period = { ...fallback, span: span ?? fallback.span };
  return { ...claim, period, doubts: [...claim.doubts, releaseDoubt("noPeriod", { month: fallback.month })] };
}

/** A line that opens a section of aims, such as 二、下一步工作打算 or …主要目标：; one that opens another ends it. */
function beginParagraph(state: TextState, line: string, namesOwn: boolean): void {
  if (line === "") return;
  state.main = null;
  if (namesOwn && state.scope !== "own") [state.scope, state.scopeUnclear] = ["own", true];
  const heading = line.length <= 40 && !/[。；]/.test(line) && (!/\d[.\d]*[%亿万元]/.test(line) || /[：:]$/.test(line));
  if (!heading) return;
  const aims = /目标|计划安排|下一步|打算|预期|工作安排|下阶段/.test(line) && !/完成|进展|执行|对照|进度/.test(line);
  if (aims) state.target = true;
  else if (/^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))|情况/.test(line)) state.target = false;
}

function* linesOf(text: string) {
  let from = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", from)) {
    yield { from, to: end };
    from = end + 1;
  }
  yield { from, to: text.length };
}

/** The sentences of a line, without what numbers it. */
function* sentencesOf(text: string, lineFrom: number, to: number) {
  const behindMark = (at: number) => at + (listed.exec(text.slice(at, Math.min(to, at + 12)))?.[0].length ?? 0);
  let from = behindMark(lineFrom);
  for (let i = from; i <= to; i++) {
    if (i < to && !/[。！？!?]/.test(text[i]!)) continue;
    if (i > from) yield { from, to: i };
    from = behindMark(i + 1);
  }
}

function excerptOf(
  source: string,
  at: readonly number[],
  place: { from: number; to: number; start: number; end: number; line: number },
): Excerpt {
  const [first, last] = [at[place.from]!, at[place.to - 1]! + 1];
  const [start, end] = [at[place.start]!, at[place.end - 1]! + 1];
  const begin = Math.max(first, Math.min(start - longestExcerpt / 2, Math.max(first, last - longestExcerpt)));
  const excerpt = source.slice(begin, Math.min(last, Math.max(end, begin + longestExcerpt)));
  return { excerpt, mark: { start: start - begin, end: end - begin }, line: place.line };
}
