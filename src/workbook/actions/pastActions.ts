import type { Result } from "../../plan";
import type { Session } from "../session";
import type { PastRefusal, PastWorkbook } from "./report";

/** What last year's workbook brings, from the bytes of its file. What reads files comes with its use. */
export const readPast = async (session: Session, bytes: Uint8Array): Promise<Result<PastWorkbook, PastRefusal>> =>
  (await import("./past")).readPastFile(session, bytes);
