import type { ChangeWay, SpokenChange } from "./claim";
import type { WordClass } from "./lexicon";
import type { ReleaseScope } from "./region";

/** What the words before a number say of it. */
export interface Flags {
  direction: 1 | -1 | null;
  flat: boolean;
  yoy: boolean;
  chain: boolean;
  rate: boolean;
  /** 降幅: what follows is how far it fell, also where that has become so much. */
  shrinking: boolean;
  share: boolean;
  rank: boolean;
  target: boolean;
  forecast: boolean;
  contribution: boolean;
  lastYear: boolean;
  twoYear: boolean;
  about: boolean;
  change: boolean;
  /** 提高到, 增至: what follows is what it has become. */
  reached: boolean;
  /** 高于 is 1, 低于 −1; `than` (比) waits for its side. */
  side: 1 | -1 | null;
  than: boolean;
  sideUnclear: boolean;
  /** With whom is compared; empty where it is a period or another indicator. */
  readonly others: ReleaseScope[];
  /** What is compared with in words: names and periods that are no subject. */
  objects: string;
  /** Which way, and since when: 比1—8月回落. */
  way: ChangeWay | null;
  since: SpokenChange["since"];
}

export const noFlags = (): Flags => ({
  direction: null,
  flat: false,
  yoy: false,
  chain: false,
  rate: false,
  shrinking: false,
  share: false,
  rank: false,
  target: false,
  forecast: false,
  contribution: false,
  lastYear: false,
  twoYear: false,
  about: false,
  change: false,
  reached: false,
  side: null,
  than: false,
  sideUnclear: false,
  others: [],
  objects: "",
  way: null,
  since: null,
});

/** Whether names that follow are compared with, and no subjects. */
export const takesObjects = ({ side, than, share, contribution, rank }: Flags) =>
  side !== null || than || share || contribution || rank;

/** Sets what a word says of the number behind it; words that say nothing of it are let be. */
export function flag(flags: Flags, kind: WordClass): void {
  switch (kind) {
    case "grow":
    case "fall":
      // 比全省提高 is a side, and so is the other way.
      flags.direction = kind === "grow" ? 1 : -1;
      break;
    case "fallRate":
      [flags.direction, flags.rate, flags.shrinking] = [-1, true, true];
      break;
    case "above":
    case "below":
      flags.side = kind === "above" ? 1 : -1;
      break;
    case "better":
      [flags.side, flags.sideUnclear] = [1, true];
      break;
    case "higher":
    case "lower":
      if (flags.than) flags.side = kind === "higher" ? 1 : -1;
      break;
    case "reached":
      [flags.reached, flags.than, flags.change] = [true, false, false];
      flags.direction = flags.shrinking ? -1 : null;
      break;
    case "flat":
    case "yoy":
    case "chain":
    case "rate":
    case "share":
    case "rank":
    case "forecast":
    case "contribution":
    case "lastYear":
    case "twoYear":
    case "about":
    case "change":
    case "than":
      flags[kind] = true;
      break;
    case "target":
    case "section":
      flags.target = true;
      break;
    default:
  }
}
