/// <reference types="office-js" />
/**
 * What the buttons do: the commands of the ribbon, the context menu and the pane, one at a time, each ending in a sentence
 * of the session. May import `plan`, `observations`, `analysis`, `report` and `workbook`.
 *
 * Loaded in the page of the shared runtime it gives the actions of manifest.xml to Office.
 */
import { knownAt, readShipped } from "../observations";
import { localeOf } from "../report";
import * as workbook from "../workbook";
import { createCommands } from "./commands";
import { commandIds } from "./ids";
import { jinhuaFiles } from "./seedFiles";
import { createSession } from "./session";

export type { Commands } from "./commands";
export type { CommandId } from "./ids";
export { everything } from "./session";
export type { Filter, Notice, Session, SessionState, Sort, View } from "./session";

export const session = createSession();

export const commands = createCommands({
  workbook,
  session,
  store: workbook.workbookStore,
  seed: async () => {
    const { plan, observations, asOf } = readShipped(await jinhuaFiles());
    return { plan, observations: knownAt(observations, asOf) };
  },
  // A notice in a pane that cannot be shown is still there when a person opens it.
  showPane: () => Office.addin.showAsTaskpane().catch(() => undefined),
  locale: () => localeOf(Office.context.displayLanguage),
});

for (const id of commandIds)
  Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
    void commands.run(id).finally(() => event.completed());
  });
