import type { Judgement } from "./judgement";
import type { Status } from "./status";

/** A rule of the bureau's own: the status that holds where its expression is true (domain, status). */
export interface OwnRule {
  readonly name: string;
  /** Such as `progress < 0.95 and probability < 0.5`. */
  readonly expression: string;
  readonly status: Status;
}

/** What the colours of a status may be: red for what is bad, red for what is good (红为热), or told apart without red and green. */
export const palettes = ["redBad", "redGood", "colourBlind"] as const;
export type Palette = (typeof palettes)[number];

/** What a bureau may set; kept in the workbook. Percentages as printed, shares as fractions. */
export interface Settings {
  readonly tolerance: {
    /** 左右 for growth and rates, in points. */
    readonly aboutPoints: number;
    /** 左右 for everything else, as a fraction of the value. */
    readonly aboutShare: number;
    /** 同步, in points. */
    readonly linkedPoints: number;
    /** 基本稳定, as a fraction of the base value. */
    readonly stableShare: number;
    /** Tolerances of single indicators by code, in their units; they replace the general ones. */
    readonly byCode: Readonly<Record<string, number>>;
  };
  /** Probabilities below which a status begins (domain, status rules 4 to 6). */
  readonly thresholds: { readonly severe: number; readonly lagging: number; readonly nearly: number };
  /** Asked in their order after what the figures have decided, before the probability. */
  readonly rules: readonly OwnRule[];
  readonly palette: Palette;
  /** What people decided about single indicators, by code. */
  readonly judgements: Readonly<Record<string, Judgement>>;
}

export const defaultSettings: Settings = {
  tolerance: { aboutPoints: 0.2, aboutShare: 0.02, linkedPoints: 0.2, stableShare: 0.03, byCode: {} },
  thresholds: { severe: 0.2, lagging: 0.5, nearly: 0.8 },
  rules: [],
  palette: "redBad",
  judgements: {},
};
