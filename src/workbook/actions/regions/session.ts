import type { Session } from "../../session";
import type { RegionsStore } from "./store";

/** What the actions on the regions of one workbook share. */
export interface RegionsSession {
  readonly session: Session;
  readonly store: RegionsStore;
}
