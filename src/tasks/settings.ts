/** What parts 滞后 from 严重滞后, and when a day is near. */
export interface TaskSettings {
  /** Percentage points of the target below the pace. */
  readonly severePoints: number;
  /** Part of the target that a rate or a kept figure is off by. */
  readonly severeShare: number;
  readonly nearDays: number;
}

export const defaultTaskSettings: TaskSettings = { severePoints: 10, severeShare: 0.2, nearDays: 30 };
