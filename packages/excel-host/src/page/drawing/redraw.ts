import { CommandType, ICommandService, type Injector } from "@univerjs/core";
import { SetWorksheetActiveOperation } from "@univerjs/sheets";

/**
 * Draws after each change of the workbook and each turn to another sheet; several changes at once are drawn once, when the
 * screen is next painted.
 *
 * @returns asks for a drawing in between
 */
export function drawnOnChange(injector: Injector, draw: () => void): () => void {
  let waiting = false;
  const update = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      draw();
    });
  };
  injector.get(ICommandService).onCommandExecuted(({ id, type }) => {
    if (type === CommandType.MUTATION || id === SetWorksheetActiveOperation.id) update();
  });
  return update;
}
