import type { KeyTask } from "../task";

/** A quantity as it stands in a sentence. */
export interface NoticeQuantity {
  readonly start: number;
  /** After its unit and 以上. */
  readonly end: number;
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  /** What stands behind it: 以上, 以内, 左右; null where nothing does. */
  readonly bound: NonNullable<KeyTask["comparator"]> | null;
}

/** Why a number of the text is no quantity: a part of a name, a day, a condition of another one, or without a unit. */
export type NoQuantity = "name" | "date" | "scope" | "noUnit";

export interface OtherNumber {
  readonly start: number;
  readonly end: number;
  readonly why: NoQuantity;
}

const things = [
  ...[
    "个百分点",
    "百分点",
    "微克/立方米",
    "立方米",
    "平方公里",
    "平方米",
    "公里",
    "千瓦时",
    "千瓦",
    "标箱",
    "吨标准煤",
    "吨标煤",
  ],
  ...[
    "美元",
    "元",
    "亩",
    "公顷",
    "人次",
    "项次",
    "班次",
    "架次",
    "家",
    "个",
    "项",
    "人",
    "名",
    "位",
    "场",
    "件",
    "列",
    "条",
    "所",
    "户",
  ],
  ...[
    "套",
    "宗",
    "座",
    "辆",
    "头",
    "只",
    "吨",
    "岁",
    "张",
    "篇",
    "门",
    "对",
    "片",
    "村",
    "支",
    "批",
    "处",
    "间",
    "艘",
    "株",
    "次",
    "台",
  ],
  ...["方", "天", "米"],
];
const scales = "万亿|百万|千万|十万|[百千万亿]";
const unit = new RegExp(`^(?:[%‰]|(?:${scales})?(?:${things.join("|")})(?:（[一-龥]{1,2}）)?|[万亿](?=[—，。；、]|$))`);
/** Behind these a number is a name: a road, a voltage, a version, a document, measures that have a number. */
const named =
  /^(?:国道|省道|县道|乡道|千伏|号|版|届|周年|方面|强(?![一-龥]*率)|[条项](?:举措|措施|政策|意见|硬招|行动|任务清单))/;
const dated = /^(?:年|月|日|季度|时|点钟)/;
const bounds = [
  [/^(?:及|\(含\)|（含）)?以上/, ">="],
  [/^(?:及)?(?:以内|以下)/, "<="],
  [/^(?:左右|上下)/, "about"],
] as const;

/** The quantities of a sentence and its other numbers, each run of digits among them once. */
export function readQuantities(sentence: string): {
  readonly quantities: readonly NoticeQuantity[];
  readonly others: readonly OtherNumber[];
} {
  const quantities: NoticeQuantity[] = [];
  const others: OtherNumber[] = [];
  const runs = [...sentence.matchAll(/\d+(?:[,，]\d{3})*(?:\.\d+)?/g)];
  for (let i = 0; i < runs.length; i++) {
    const [digits] = runs[i]!;
    const start = runs[i]!.index;
    const next = start + digits.length;
    const why = notPromised(sentence, start, next);
    if (why !== null) {
      others.push({ start, end: next, why });
      continue;
    }
    const range = rangeAt(sentence, start);
    const found = range ?? singleAt(sentence, start, digits);
    if (found === null) others.push({ start, end: next, why: "noUnit" });
    else quantities.push(found);
    // The other end of a range is no number of its own.
    if (range !== null) i++;
  }
  return { quantities, others };
}

function notPromised(sentence: string, start: number, end: number): NoQuantity | null {
  const rest = sentence.slice(end);
  if (dated.test(rest)) return "date";
  const before = sentence.slice(0, start);
  const quoted =
    before.lastIndexOf("“") > before.lastIndexOf("”") || before.lastIndexOf("《") > before.lastIndexOf("》");
  const inWord = /[A-Za-z第+{.]$/.test(before) || /^[A-Za-z+]/.test(rest);
  return quoted || inWord || named.test(rest) ? "name" : null;
}

const numberOf = (digits: string) => Number(digits.replace(/[,，]/g, ""));

function singleAt(sentence: string, start: number, digits: string): NoticeQuantity | null {
  const rest = sentence.slice(start + digits.length);
  const [said] = unit.exec(rest) ?? [];
  if (said === undefined) return null;
  return bounded(sentence, { start, end: start + digits.length + said.length, value: numberOf(digits), unit: said });
}

/** 50亿—100亿元, 3%—5%, 10至20个. */
function rangeAt(sentence: string, start: number): NoticeQuantity | null {
  const [whole, first, scale = "", second, rest] =
    /^(\d+(?:\.\d+)?)([万亿%]?)(?:元)?[—~～至-](\d+(?:\.\d+)?)(.*)$/s.exec(sentence.slice(start)) ?? [];
  if (whole === undefined) return null;
  const [said] = unit.exec(rest!) ?? [];
  const [low, high] = [Number(first), Number(second)];
  if (said === undefined || low >= high || (scale !== "" && !said.startsWith(scale))) return null;
  const end = start + whole.length - rest!.length + said.length;
  return bounded(sentence, { start, end, value: null, low, high, unit: said });
}

function bounded(sentence: string, quantity: Omit<NoticeQuantity, "bound">): NoticeQuantity {
  const rest = sentence.slice(quantity.end);
  for (const [sign, bound] of bounds) {
    const [said] = sign.exec(rest) ?? [];
    if (said !== undefined) return { ...quantity, end: quantity.end + said.length, bound };
  }
  return { ...quantity, bound: null };
}
