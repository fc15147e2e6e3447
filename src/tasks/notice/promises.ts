import { lastDayOf } from "../day";
import { monthOf, type IsoDate } from "../../observations";
import type { KeyTask, TaskNode } from "../task";
import { listNames, namedBy, type Named } from "./label";
import { readQuantities, type NoticeQuantity, type OtherNumber } from "./quantities";
import type { NoticeSentence } from "./sections";
import { segmentsOf, type Segment } from "./segments";

/**
 * Why a promise that was found is a person's to decide.
 *
 * - `titleScope`: the item's title narrows it, or not
 * - `stretchCarried`: 力争 stands in the clause before
 * - `past`: the sentence tells of what was done
 * - `noName`: nothing says what it is of
 * - `otherYear`: the sentence speaks of another year too
 * - `namesShared`: names of a list were given to its numbers in turn
 */
export const foundDoubts = ["titleScope", "stretchCarried", "past", "otherYear", "noName", "namesShared"] as const;
export type FoundDoubt = (typeof foundDoubts)[number];

/** A promise that was found, with the words that say it. */
export interface FoundPromise {
  readonly task: KeyTask;
  readonly sentence: string;
  /** Where its quantity stands in the sentence. */
  readonly mark: { readonly start: number; readonly end: number };
  readonly doubts: readonly FoundDoubt[];
  /** Scopes that it may have; the first is the one that is proposed. */
  readonly scopes: readonly string[];
  /** Place in its sentence of the one that it is a part of (其中); null where it is none. */
  readonly wholeAt: number | null;
}

export interface NoticeSentenceReading {
  readonly found: readonly FoundPromise[];
  readonly others: readonly OtherNumber[];
}

/** What a sentence is read beside. */
export interface NoticeContext {
  readonly year: number;
  /** What the item's title narrows its quantities to; null where it narrows nothing. */
  readonly titleScope: string | null;
  /** Whether an earlier sentence of the item has a quantity. */
  readonly later: boolean;
}

const whole = "全市";
const past =
  /(?:去年|上年|过去[一五]年|(?:已|成功)(?:完成|实现|建成|达到)|完成了|实现了|取得了|同比增长\d|居全省第|较上年)/;

/** The promised quantities of a sentence, each once, and its other numbers. */
export function readNoticeSentence(sentence: NoticeSentence, context: NoticeContext): NoticeSentenceReading {
  const { text } = sentence;
  const { quantities, others } = readQuantities(text);
  const { segments, narrowing } = segmentsOf(text, quantities);
  const state: State = { sentence, context, subject: "", verb: "", stretch: null, stretchClause: -1, whole: null };
  const found: Draft[] = [];
  const clauses = new Set(segments.map(({ clause }) => clause));
  for (const clause of clauses) {
    const parts = segments.filter((part) => part.clause === clause);
    beginClause(state, text.slice(parts[0]!.start, parts.at(-1)!.end), clause);
    found.push(...readClause(parts, state));
  }
  const narrowed = narrowing.map(({ start, end }): OtherNumber => ({ start, end, why: "scope" }));
  const drafts = steps(found, text, context.year);
  return {
    found: drafts.map((draft) => ({
      ...finished(draft, sentence, context),
      wholeAt: draft.part === null ? null : drafts.indexOf(draft.part),
    })),
    others: [...others, ...narrowed].sort((a, b) => a.start - b.start),
  };
}

interface State {
  readonly sentence: NoticeSentence;
  readonly context: NoticeContext;
  /** The last subject that was named. */
  subject: string;
  /** The verb of the list that is being read. */
  verb: string;
  stretch: KeyTask["stretch"];
  stretchClause: number;
  /** The last quantity that is no part of another. */
  whole: Draft | null;
}

/** A quantity with what its clause says of it. */
interface Draft {
  readonly segment: Segment;
  readonly quantity: NoticeQuantity;
  readonly label: string;
  readonly named: Named;
  readonly text: string;
  readonly stretch: KeyTask["stretch"];
  readonly part: Draft | null;
  readonly conditions: readonly string[];
  readonly doubts: readonly FoundDoubt[];
  readonly step: number | null;
  readonly milestones: readonly TaskNode[];
}

const stretches = /力争|争取|争创/;
const startsAnew = /^(?:新[增建]|建成|创成|招引|引进|实施|培育|组织|供应|落地|举办|建设|开展|改造|完成|打造|推动)/;

function beginClause(state: State, clause: string, number: number): void {
  const said = stretches.exec(clause)?.[0] as KeyTask["stretch"] | undefined;
  state.verb = "";
  if (said !== undefined) [state.stretch, state.stretchClause] = [said, number];
  // A clause that begins with a verb of its own is promised as it stands.
  else if (state.stretch === "争创" || startsAnew.test(clause) || !/\d/.test(clause)) state.stretch = null;
}

/** The parts of one clause: names that wait for their numbers, and quantities. */
function readClause(parts: readonly Segment[], state: State): Draft[] {
  const { text } = state.sentence;
  const drafts: Draft[] = [];
  let waiting: string[] = [];
  const listed = parts.filter(({ quantity }) => quantity !== null);
  const atLast = listed.at(-1)?.quantity?.bound ?? null;
  for (const part of parts) {
    const { quantity } = part;
    if (quantity === null) {
      waiting.push(text.slice(part.start, part.end));
      continue;
    }
    const before = text.slice(part.start, quantity.start);
    const shared = waiting.length > 0 && /(?:分别|各)(?:达到|达|增长|不低于|超过|为|新增)*$/.test(before);
    const rest = parts.slice(parts.indexOf(part)).filter((each) => each.quantity !== null);
    if (shared) {
      drafts.push(...sharedOut([...waiting, before], rest, state));
      break;
    }
    const behind = text.slice(quantity.end, part.end).replace(/[”）》]$/, (mark) => (mark === "”" ? mark : ""));
    const named = namedBy([...waiting, before].join("、"), behind);
    waiting = [];
    const open = quantity.bound === null && atLast !== null && part !== listed.at(-1) && atLast === ">=";
    const draft = draftOf(part, named, state, open ? ["“以上”写在并列各项之末，本项数后没有"] : []);
    // 里程125公里、300公里: a bare number is of one of the names before, and which is not said.
    if (before === "" && behind === "" && drafts.length > 0) drafts.push(inDoubt(drafts.pop()!), inDoubt(draft));
    else drafts.push(draft);
  }
  return drafts;
}

const inDoubt = (draft: Draft): Draft => ({ ...draft, doubts: [...draft.doubts, "namesShared"] });

/** 分别 gives the names of a list its numbers in turn, 各 each of them the one number. */
function sharedOut(names: readonly string[], parts: readonly Segment[], state: State): Draft[] {
  const each = /各(?:达到|达|新增)*$/.test(names.at(-1)!);
  const last = namedBy(names.at(-1)!.replace(/(?:分别|各)(达到|达|增长|不低于|超过|为|新增)*$/, "$1"), "");
  const first = namedBy(names[0]!, "");
  const subjects = listNames([...[first.subject], ...names.slice(1, -1), last.subject]);
  const bound = parts.at(-1)!.quantity!.bound;
  const count = each ? subjects.length : Math.min(parts.length, subjects.length);
  return Array.from({ length: count }, (_, i) => {
    const part = each ? parts[0]! : parts[i]!;
    const quantity = { ...part.quantity!, bound: part.quantity!.bound ?? bound };
    const named: Named = { subject: subjects[i]!, verb: first.verb, rise: last.rise, link: last.link };
    const said = each ? "“各”，每项都是这个数" : "“分别”之后的“以上”及于并列各项";
    const draft = draftOf({ ...part, quantity }, named, state, each || bound !== null ? [said] : []);
    return each ? draft : inDoubt(draft);
  });
}

function draftOf(segment: Segment, named: Named, state: State, conditions: readonly string[]): Draft {
  const { text } = state.sentence;
  const quantity = segment.quantity!;
  const step = stepOf(text.slice(segment.start, quantity.start));
  const own = named.subject !== "" && step === null;
  if (named.verb !== "") state.verb = named.verb;
  if (own) state.subject = named.subject;
  const subject = own ? named.subject : state.subject;
  const verb = /^(?:其中)/.test(text.slice(segment.start)) ? "" : state.verb;
  const rise = named.rise === null || subject.endsWith(named.rise) ? "" : named.rise;
  const carried = state.stretch !== null && state.stretchClause !== segment.clause;
  const isPart = text.slice(0, segment.start).lastIndexOf("其中") >= clauseStart(text, segment.start);
  const inPart = isPart || text.slice(segment.start, quantity.start).startsWith("其中");
  const part = inPart && state.whole?.quantity.unit === quantity.unit ? state.whole : null;
  const phrase = text.slice(segment.start, Math.max(quantity.end, segment.end));
  const draft: Draft = {
    ...{ segment, quantity, named, step, part, conditions, milestones: [] },
    label: `${verb}${subject}${rise}`,
    text: (phrase.length > 40 ? text.slice(Math.max(segment.start, quantity.end - 40), quantity.end) : phrase).trim(),
    // 增速超过7%、力争达到8%: it holds from where it stands on.
    stretch:
      carried || stretches.test(text.slice(clauseStart(text, segment.start), quantity.start)) ? state.stretch : null,
    doubts: [
      ...(carried ? (["stretchCarried"] as const) : []),
      ...(verb.length + subject.length < 3 ? (["noName"] as const) : []),
    ],
  };
  if (!inPart) state.whole = draft;
  return draft;
}

const clauseStart = (text: string, at: number) =>
  Math.max(...["，", "；", "。", "："].map((sign) => text.lastIndexOf(sign, at - 1)), -1) + 1;

const stepMonths: readonly (readonly [RegExp, number])[] = [
  [/一季度末?(?:达到?|完成|为)?$/, 3],
  [/(?:二季度|上半年)末?(?:达到?|完成|为)?$/, 6],
  [/三季度末?(?:达到?|完成|为)?$/, 9],
  [/四季度末?(?:达到?|完成|为)?$/, 12],
];

/** The month by whose end a number of the year's course is due; null where it is none of those. */
function stepOf(before: string): number | null {
  const month = Number(/(\d{1,2})月底前?(?:达到?|完成|为)?$/.exec(before)?.[1] ?? 0);
  if (month >= 1 && month <= 12) return month;
  return stepMonths.find(([sign]) => sign.test(before))?.[1] ?? null;
}

/** Numbers of the year's course are the milestones of one promise: 一季度达40%、二季度达60%、10月底前全部 → 100% by October. */
function steps(drafts: readonly Draft[], text: string, year: number): readonly Draft[] {
  const done: Draft[] = [];
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    if (draft.step === null || draft.quantity.value === null) {
      done.push(draft);
      continue;
    }
    let end = i;
    while ((drafts[end + 1]?.step ?? 0) > drafts[end]!.step! && drafts[end + 1]!.quantity.unit === draft.quantity.unit)
      end++;
    const nodes = drafts
      .slice(i, end + 1)
      .map(({ step, quantity }) => ({ by: dayOf(year, step!), value: quantity.value! }));
    const last = drafts[end]!;
    const finish = /^、?(\d{1,2})月底前?全部/.exec(text.slice(last.quantity.end));
    if (finish !== null && last.quantity.unit === "%") nodes.push({ by: dayOf(year, Number(finish[1])), value: 100 });
    const label = nameOfStep(text.slice(draft.segment.start, draft.quantity.start)) || draft.label;
    const said = text.slice(draft.segment.start, last.quantity.end).slice(-40);
    const quantity = { ...last.quantity, value: nodes.at(-1)!.value, start: draft.quantity.start };
    done.push({ ...draft, label, text: said, quantity, milestones: nodes, doubts: label === "" ? ["noName"] : [] });
    i = end;
  }
  return done;
}

const nameOfStep = (before: string) =>
  namedBy(before.replace(/(?:[一二三四]季度|上半年|\d{1,2}月底前?)末?(?:达到?|完成|为)?$/, ""), "").subject;

const dayOf = (year: number, month: number): IsoDate => lastDayOf(monthOf(year, month));

function finished(
  draft: Draft,
  sentence: NoticeSentence,
  { year, titleScope, later }: NoticeContext,
): Omit<FoundPromise, "wholeAt"> {
  const { quantity, milestones, doubts, conditions } = draft;
  const { chapter, item, text } = sentence;
  const narrowed = titleScope !== null && !draft.label.includes(titleScope);
  const scopes = narrowed ? (later ? [whole, titleScope] : [titleScope, whole]) : [ownScope(text, draft) ?? whole];
  const kind = kindOf(draft);
  const { value, low, high, start, end } = quantity;
  const task: KeyTask = {
    ...{ id: `${chapter}.${item}.01`, chapter, item, label: draft.label || draft.text, text: draft.text, value, kind },
    ...(low === undefined ? {} : { low, high: high! }),
    unit: kind === "change" ? "个百分点" : quantity.unit,
    comparator: comparatorOf(draft),
    ...{ stretch: draft.stretch, scope: scopes[0]!, deadline: milestones.at(-1)?.by ?? deadlineOf(text, draft, year) },
    ...{ milestones: [...milestones], annex: [], project: false, node: null, partOf: null },
    ...{ conditions: [...conditions, ...(draft.part === null ? [] : ["其中"])], basis: null },
  };
  const others = [...text.matchAll(/(20\d\d)年/g)].some(([, said]) => Number(said) !== year);
  const all: FoundDoubt[] = [
    ...(others ? (["otherYear"] as const) : []),
    ...doubts,
    ...(narrowed ? (["titleScope"] as const) : []),
    ...(past.test(text) ? (["past"] as const) : []),
  ];
  return { task, sentence: text, mark: { start, end }, doubts: [...new Set(all)], scopes };
}

/** 市本级, 市区, the first words of a clause that name whom it is of. */
function ownScope(text: string, { segment }: Draft): string | null {
  const clause = text.slice(clauseStart(text, segment.start), segment.end);
  return /^(?:其中)?(市本级|市区|全县|全区|全省)/.exec(clause)?.[1] ?? null;
}

function deadlineOf(text: string, { segment, step }: Draft, year: number): IsoDate {
  if (step !== null) return dayOf(year, step);
  const clause = text.slice(clauseStart(text, segment.start), segment.end);
  const said = /^(?:力争|争取|确保)?到?(?:20\d\d年)?(?:上半年|[一三]季度|前三季度)/.exec(clause)?.[0] ?? "";
  const month = Number(/(?<!\d)(\d{1,2})月底前?/.exec(clause)?.[1] ?? stepOf(said.replace("前三", "三")) ?? 12);
  return dayOf(year, month >= 1 && month <= 12 ? month : 12);
}

const counted =
  /^(?:[百千万]|百万|千万)?(?:家|个|项|人|人次|名|位|场|列|条|所|户|套|宗|座|辆|只|篇|对|片|村|支|批|处|间|次|台|项次)(?:（|$)/;

function kindOf({ quantity: { unit }, named, label }: Draft): KeyTask["kind"] {
  if (/百分点$/.test(unit)) return /提高|提升|增加|上升/.test(named.rise ?? "") ? "change" : "relative";
  if (unit === "%") return named.rise === "增长" || /增[速幅]$/.test(label) ? "growth" : "share";
  return counted.test(unit) ? "count" : "amount";
}

function comparatorOf({ quantity: { bound }, named: { link } }: Draft): KeyTask["comparator"] {
  if (bound !== null) return bound;
  if (/不低于|不少于/.test(link)) return ">=";
  if (/不高于|不超过|控制/.test(link)) return "<=";
  if (/突破|超/.test(link)) return ">";
  if (/低于$/.test(link)) return "<";
  return /约$/.test(link) ? "about" : "=";
}
