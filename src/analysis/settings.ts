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
}

export const defaultSettings: Settings = {
  tolerance: { aboutPoints: 0.2, aboutShare: 0.02, linkedPoints: 0.2, stableShare: 0.03, byCode: {} },
  thresholds: { severe: 0.2, lagging: 0.5, nearly: 0.8 },
};
