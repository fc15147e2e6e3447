/** Comparators of a target, read "the figure must be …". */
export type Inequality = ">=" | ">" | "<=" | "<";
export type Comparator = Inequality | "=";

/** Whose series or order a target refers to. */
export type Authority = "province" | "nation";

/**
 * What a plan promises for one indicator, as parsed from the annex.
 *
 * `text` is the cell verbatim; `stretch` says that it opened with 力争. Figures are in the unit of the indicator's row,
 * percentages as printed (`6以上` → `{ kind: "bound", comparator: ">=", value: 6 }`). `decimals` counts the digits after
 * the point that the text shows (`82.0` → 1). A text that the target language does not know is `unparsed`, never guessed.
 */
export type Target = { readonly text: string; readonly stretch: boolean } & (
  | { readonly kind: "bound"; readonly comparator: Inequality; readonly value: number; readonly decimals: number }
  | { readonly kind: "about"; readonly value: number; readonly decimals: number }
  | { readonly kind: "point"; readonly value: number; readonly decimals: number }
  | { readonly kind: "range"; readonly low: number; readonly high: number; readonly decimals: number }
  | {
      readonly kind: "change";
      /** Signed: 下降1个百分点 → −1. */
      readonly value: number;
      /** `percent` is relative to the base value, `points` absolute. */
      readonly changeUnit: "percent" | "points";
      /** Whether it says 左右, so that it is met within the tolerance. */
      readonly about: boolean;
      /** `>=` where it is to rise by at least so much, `<=` where to fall (以上); absent where the text names just the change. */
      readonly comparator?: ">=" | "<=";
      readonly decimals: number;
    }
  | {
      readonly kind: "linked";
      /** Code of the indicator referred to; the words of the text where the plan has no such indicator. */
      readonly linkedTo: string;
      readonly comparator: Comparator;
      /** Signed percentage points between reference and target, absent where the text names none: 高于GDP增速1个百分点 → 1. */
      readonly points?: number;
    }
  | {
      readonly kind: "benchmark";
      readonly benchmark: Authority;
      readonly comparator: Comparator;
      /** As of a linked one: 低于全省平均0.5个百分点 → −0.5. */
      readonly points?: number;
    }
  /** `=` 基本稳定 and the like, `>=` 只增不减, `<=` 只降不升. */
  | { readonly kind: "stable"; readonly comparator: "=" | ">=" | "<=" }
  | { readonly kind: "assigned"; readonly assignedBy: Authority | null }
  | { readonly kind: "qualitative"; readonly direction: "up" | "down" }
  | { readonly kind: "unparsed" }
);

export type TargetKind = Target["kind"];
