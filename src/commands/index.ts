/// <reference types="office-js" />
/**
 * What the buttons do: the commands of the ribbon, the context menu and the pane in one table, one at a time, each ending
 * in a sentence. May import `plan`, `observations`, `analysis`, `report` and `workbook`.
 */
import type { Commands } from "./commands";
import { commandIds } from "./table";

export { createCommands } from "./commands";
export type { CommandState, Commands, Notice } from "./commands";
export { commandOf } from "./table";
export { unexpectedSentence } from "./sentences";
export type { WorkbookActions } from "./command";
export type { CommandId } from "./table";

/** Gives Office the actions that manifest.xml names. */
export function associateCommands(commands: Commands): void {
  for (const id of commandIds)
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
      void commands.run(id).finally(() => event.completed());
    });
}
