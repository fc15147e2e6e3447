import type { Month } from "../../observations";
import type { WorkbookResult } from "../engine/failure";
import type { Session } from "../session";
import type { ComparisonReport } from "./report";

/** 年度对比 comes with its first use: the page starts without it. */
export const generateComparison = async (session: Session, asOf: Month): Promise<WorkbookResult<ComparisonReport>> =>
  (await import("./comparison")).writeComparison(session, asOf);
