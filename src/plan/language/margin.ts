/** A comparison with a reference by so many points: how the figure stands to the reference moved by them. */
export interface Margin {
  /** What it is compared with, as the text names it. */
  readonly words: string;
  /** `=` where the text says 左右, else at least so far to the side that it names. */
  readonly comparator: ">=" | "<=" | "=";
  /** Signed percentage points: 低于…0.5个百分点 → −0.5. */
  readonly points: number;
}

const by = String.raw`(?<size>\d{1,3}(?:\.\d{1,4})?)个?(?:百分点|点)(?<closing>以上|左右)?`;
const forms = [
  new RegExp(`^(?<side>高于|快于|超过|高出|低于|慢于)(?<words>[^\\d.]{2,30}?)${by}$`),
  new RegExp(`^[比较](?<words>[^\\d.]{2,30}?)(?<side>高出?|快|低|慢)${by}$`),
];

/**
 * `高于全省平均1.5个百分点`, `比GDP增速低0.5个百分点左右`; null for any other text. 不低于…1个百分点 is none: it may allow a point
 * less, or ask for one more.
 *
 * @example cutMargin("高于全省平均1.5个百分点") // { words: "全省平均", comparator: ">=", points: 1.5 }
 * @example cutMargin("比全国低0.5个百分点左右") // { words: "全国", comparator: "=", points: -0.5 }
 */
export function cutMargin(text: string): Margin | null {
  const found = forms.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
  if (found === undefined) return null;
  const size = Number(found.size);
  if (size === 0) return null;
  const below = /^[低慢]/.test(found.side!);
  const comparator = found.closing === "左右" ? "=" : below ? "<=" : ">=";
  return { words: found.words!, comparator, points: below ? 0 - size : size };
}
