import type { NoticeQuantity } from "./quantities";

/** A part of a sentence between commas or enumeration marks, with the quantity that it promises. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Number of its clause, which commas set apart. */
  readonly clause: number;
  readonly quantity: NoticeQuantity | null;
}

/** The parts of a sentence and the quantities that only narrow another one: 落地10亿元以上制造业项目70个 promises 70 of them. */
export function segmentsOf(
  sentence: string,
  quantities: readonly NoticeQuantity[],
): { readonly segments: readonly Segment[]; readonly narrowing: readonly NoticeQuantity[] } {
  const segments: Segment[] = [];
  const narrowing: NoticeQuantity[] = [];
  let [start, clause, depth] = [0, 0, 0];
  const close = (end: number) => {
    const inside = quantities.filter((each) => each.start >= start && each.end <= end);
    narrowing.push(...inside.slice(0, -1));
    if (end > start) segments.push({ start, end, clause, quantity: inside.at(-1) ?? null });
    start = end + 1;
  };
  for (let i = 0; i < sentence.length; i++) {
    const character = sentence[i]!;
    if (/[“（《(]/.test(character)) depth++;
    else if (/[”）》)]/.test(character)) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (character === "、" || isJoint(sentence, i, quantities)) close(i);
    else if (/[，,：:；;。！？!?]/.test(character) && !isThousands(sentence, i)) {
      close(i);
      clause++;
    }
  }
  close(sentence.length);
  return { segments, narrowing };
}

/** 和, 及 between two quantities: 分别达91.5%和74.5%以上. */
const isJoint = (sentence: string, at: number, quantities: readonly NoticeQuantity[]) =>
  /[和及与]/.test(sentence[at]!) &&
  quantities.some(({ end }) => end === at) &&
  quantities.some(({ start }) => start === at + 1);

const isThousands = (sentence: string, at: number) => /\d[,，]\d{3}(?!\d)/.test(sentence.slice(at - 1, at + 5));
