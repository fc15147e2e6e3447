import type { WorkbookResult } from "../engine/failure";
import type { Session } from "../session";
import type { LibraryReport } from "./report";

// 指标库 comes with its first use: the page starts without it.
const library = () => import("./library");

export const openLibrary = async (session: Session): Promise<WorkbookResult<number>> =>
  (await library()).writeLibrary(session);

export const adoptLibrary = async (session: Session): Promise<WorkbookResult<LibraryReport>> =>
  (await library()).applyLibrary(session);

export const revertLibrary = async (session: Session): Promise<WorkbookResult<number>> =>
  (await library()).undoLibrary(session);
