import type { ImportedCells } from "../../sheets/entry/imported";
import type { Session } from "../../session";
import type { RegionsStore } from "./store";

/** What the actions on the regions of one workbook share. */
export interface RegionsSession {
  readonly session: Session;
  readonly store: RegionsStore;
  /** What the last loading wrote into 分县数据, and what stood there; null where none did, or it was taken back. */
  lastTaken: { readonly cells: ImportedCells; readonly year: number } | null;
}
