import type { Status } from "../../analysis";
import type { Month } from "../../observations";

/** What a briefing says of an indicator's earlier state. */
export interface Compared {
  readonly code: string;
  readonly before: {
    readonly dataMonth: Month | null;
    readonly status: Status;
    readonly actual: number | null;
    readonly gap: number | null;
  } | null;
  readonly movement: "newlyLagging" | "recovered" | "worse" | "better" | "same" | "new";
  readonly pace: "faster" | "slower" | "same" | null;
  readonly targetChanged: boolean;
}
