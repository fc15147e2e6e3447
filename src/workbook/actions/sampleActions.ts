import type { WorkbookResult } from "../engine/failure";
import type { Session } from "../session";
import type { SamplesCleared } from "./report";
import { readTasks } from "./taskActions";

// What knows of all sheets with samples comes with its use.
const samples = () => import("./samples/clear");

/** Takes the samples out of all managed sheets; what was asked for of promises and regions is read anew. */
export async function clearSamples(session: Session): Promise<WorkbookResult<SamplesCleared>> {
  const outcome = await (await samples()).clearAll(session);
  if (outcome.ok) await readRest(session);
  return outcome;
}

/** Puts back what the last {@link clearSamples} took, but for cells that were filled since. */
export async function undoClearSamples(session: Session): Promise<WorkbookResult<{ readonly changed: number }>> {
  const outcome = await (await samples()).restoreAll(session);
  if (outcome.ok) await readRest(session);
  return outcome;
}

async function readRest(session: Session): Promise<void> {
  if (session.tasks.data() !== undefined) await readTasks(session);
  if (session.regions !== null) await (await session.regions).read();
}
