import type { WorkbookResult } from "../engine/failure";
import { act } from "../engine/run";
import { undoLast, type UndoReport } from "../engine/undo";
import type { Session } from "../session";

/**
 * Puts the sheet of the last generation back to what it was before: its cells, or its absence. Where a person changed it
 * since, the first call only warns that this goes too (`editedSince`). Excel's own undo ends here, since Excel forgets it
 * where a sheet is deleted.
 *
 * @returns `nothingToUndo` where nothing was generated since the add-in started, or it was undone already
 */
export const undoGenerate = (session: Session): Promise<WorkbookResult<UndoReport>> =>
  act(session, (context) => undoLast(session, context));
