import { ICommandService, type Injector } from "@univerjs/core";
import { IRenderManagerService, SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";
import { SetColDataMutation, SetRowDataMutation } from "@univerjs/sheets";

/** Lets rows and columns be seen in the size, or hidden, as the host sets them: Univer looks at that only when a person does it. */
export function showSizes(injector: Injector, unit: string): void {
  let waiting = false;
  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (waiting || (id !== SetRowDataMutation.id && id !== SetColDataMutation.id)) return;
    // Many rows are set one after the other: they are laid out once.
    waiting = true;
    requestAnimationFrame(layOut);
  });
  const layOut = (): void => {
    waiting = false;
    const render = injector.get(IRenderManagerService).getRenderById(unit);
    const skeletons = render?.with(SheetSkeletonManagerService);
    const sheetId = skeletons?.getCurrentParam()?.sheetId;
    if (!render || !skeletons || sheetId === undefined) return;
    skeletons.makeDirty({ sheetId }, true);
    skeletons.setCurrent({ sheetId });
    render.mainComponent?.makeDirty(true);
  };
}
