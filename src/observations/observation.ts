import type { Month } from "./month";

/**
 * What a figure is for: reported, a level behind a growth figure (base weight only), a benchmark, a number handed down, or
 * the place among the regions (位次).
 */
export type Role = "actual" | "level" | "benchmark" | "assigned" | "rank";

/** 快报, 初步, 核实, in the order in which a later one supersedes. */
export type Vintage = "flash" | "preliminary" | "verified";

/**
 * One reported figure. `value` is in the indicator's unit, percentages as printed (5.2 means 5.2 %), and means what the
 * indicator's measure says for the month (`cumulativeGrowth` at 2024-09: growth of January to September, in %).
 */
export interface Observation {
  /** Code of the indicator, such as `GDP`. */
  readonly code: string;
  readonly month: Month;
  readonly value: number;
  readonly role: Role;
  readonly vintage: Vintage | null;
  /** Scope or price basis (口径) where several are published: 实际, 名义, 同口径 …; empty for the usual one. */
  readonly basis: string;
  readonly source: string;
  /** Date of release as printed; empty where unknown. */
  readonly released: string;
  readonly note: string;
  /** True for a value made up for demonstration, never published. */
  readonly sample: boolean;
}
