import { readEarlier } from "./actions/earlier";
import { readActiveSheet } from "./actions/activeSheet";
import { keepDraft, readDraft } from "./actions/draft";
import { confirmFigure } from "./actions/confirm";
import { lockMonth, settleLocked } from "./actions/lock";
import { mendFigure } from "./actions/mend";
import { enterFigures } from "./actions/enterFigures";
import { freezeFunctions, insertFormula, insertTargetFormula } from "./actions/formulas";
import { importFigures, undoImport } from "./actions/importFigures";
import { generateAnalysis, generateBriefing, generateDashboard } from "./actions/generate";
import { goTo, goToCell, openEntry } from "./actions/goTo";
import { adoptLibrary, openLibrary, revertLibrary } from "./actions/libraryActions";
import { loadTargets, startBlank } from "./actions/load";
import { openYear } from "./actions/openYear";
import { readPast } from "./actions/pastActions";
import { readWorkbook } from "./actions/read";
import { briefingRegions, openRegions } from "./actions/regions";
import { clearSamples, undoClearSamples } from "./actions/sampleActions";
import { saveIndicator } from "./actions/saveIndicator";
import { saveSettings } from "./actions/saveSettings";
import { takeSettings, undoSettings } from "./actions/settingsActions";
import { highlight } from "./actions/show";
import {
  agreeTask,
  chooseTasks,
  enterReports,
  generateBulletin,
  loadTasks,
  readTasks,
  undoReports,
  undoTasks,
} from "./actions/taskActions";
import { generateComparison } from "./actions/yearActions";
import { readTyped } from "./actions/typed";
import { undoGenerate } from "./actions/undo";
import { undoLoad } from "./actions/undoLoad";
import { watchEntry } from "./actions/watch";
import type { ExcelClient } from "./engine/session";
import { createSession, type Session } from "./session";

const actions = {
  ...{ loadTargets, startBlank, readTyped, readPast, undoLoad, openYear, readWorkbook, readEarlier, watchEntry },
  ...{ readActiveSheet, readDraft, keepDraft },
  ...{ generateAnalysis, generateBriefing, generateDashboard, generateComparison, undoGenerate },
  ...{ enterFigures, confirmFigure, mendFigure, lockMonth, settleLocked },
  ...{ importFigures, undoImport },
  ...{ clearSamples, undoClearSamples },
  ...{ takeSettings, undoSettings },
  ...{ saveIndicator, saveSettings, openEntry, highlight, goTo, goToCell },
  ...{ loadTasks, readTasks, chooseTasks, agreeTask, enterReports, undoReports, undoTasks, generateBulletin },
  ...{ freezeFunctions, insertFormula, insertTargetFormula },
  ...{ openRegions, briefingRegions },
  ...{ openLibrary, adoptLibrary, revertLibrary },
};

type Actions = typeof actions;
type Bound<Action> = Action extends (session: Session, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never;

/** One workbook: what was last read of it, and the actions on it. Two of them in one program know nothing of each other. */
export type Workbook = { readonly [Name in keyof Actions]: Bound<Actions[Name]> } & Pick<Session, "store" | "tasks">;

/**
 * The workbook that a client of Excel has open.
 *
 * @param client Microsoft's client; without one the globals of the page
 * Then `await createWorkbook().loadTargets(plan, observations)` writes the managed sheets.
 */
export function createWorkbook(client?: ExcelClient): Workbook {
  const session = createSession(client);
  const bound = Object.entries(actions).map(([name, action]) => [
    name,
    (action as (session: Session, ...rest: unknown[]) => unknown).bind(null, session),
  ]);
  return {
    ...(Object.fromEntries(bound) as Pick<Workbook, keyof Actions>),
    store: session.store,
    tasks: session.tasks,
  };
}
