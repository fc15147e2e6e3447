import type { Month } from "../observations";
import { isBetterLow } from "./proposal";
import type { TaskAdjustment, TaskSetup } from "./progress";
import type { KeyTask } from "./task";

/** The number that a promise is held to. */
export interface TaskAim {
  /** Of a range its unfavourable end; of a node 100 %. */
  readonly value: number;
  /** The adjustment in force; null where the promise stands as made. */
  readonly adjustment: TaskAdjustment | null;
}

/** The aim of a promise at a month, or null where it has no number: 定性, or a comparison without what it is compared with. */
export function aimOf(task: KeyTask, { base, adjustments }: TaskSetup, asOf: Month): TaskAim | null {
  const inForce = adjustments.filter(({ from }) => from <= asOf).sort((a, b) => (a.from < b.from ? -1 : 1));
  const adjustment = inForce.at(-1) ?? null;
  const value = adjustment?.value ?? promisedNumber(task, base);
  return value === null ? null : { value, adjustment };
}

function promisedNumber({ kind, value, low, high, comparator }: KeyTask, base: number | null): number | null {
  if (kind === "by-date") return 100;
  if (kind === "qualitative") return null;
  if (low !== undefined) return isBetterLow({ comparator, value: null }) ? high! : low;
  return value ?? base;
}

/** 左右: points of a percentage, or a part of any other number. */
const about = { points: 0.2, share: 0.02 };

/**
 * Whether a figure keeps a promise. A plain number is to be reached, 清零 to be kept at none; 左右 allows 0.2 points or 2 %.
 *
 * Worked: 突破7000 with 7000 → not kept; 10左右 (%) with 9.8 → kept
 */
export function isKept(task: KeyTask, aim: number, figure: number): boolean {
  const by = figure - aim;
  const near = 1e-9 * Math.max(1, Math.abs(aim));
  switch (task.comparator) {
    case ">":
      return by > near;
    case "<":
      return by < -near;
    case "about":
      return by >= -(task.unit === "%" ? about.points : about.share * Math.abs(aim)) - near;
    default:
      return isBetterLow(task) ? by <= near : by >= -near;
  }
}
