import { ICommandService, type Injector } from "@univerjs/core";
import {
  CancelMarkDirtyRowAutoHeightOperation,
  MarkDirtyRowAutoHeightOperation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
} from "@univerjs/sheets";
import type { Grid } from "../../model/grid";
import { toRange } from "../../model/univerRange";

/**
 * Fits rows to their texts after an add-in wrote, as Excel does for rows whose height nobody set. Only what is drawn knows
 * how high a text is; Univer works through the rows when it is idle and leaves rows of a set height alone.
 */
export class RowHeights {
  private readonly written = new Set<string>();
  /** What Univer may still be working through, by sheet. */
  private readonly marked = new Map<string, string[]>();
  private readonly commands: ICommandService;
  private marks = 0;

  constructor(
    injector: Injector,
    private readonly unitId: string,
    private readonly grid: Grid,
  ) {
    this.commands = injector.get(ICommandService);
    this.commands.beforeCommandExecuted(({ id, params }) => {
      if (id === RemoveSheetMutation.id) this.forget((params as { readonly subUnitId: string }).subUnitId);
    });
    this.commands.onCommandExecuted(({ id, params }, options) => {
      if (id === MarkDirtyRowAutoHeightOperation.id)
        this.note(params as { readonly subUnitId: string; readonly id: string });
      if (id !== SetRangeValuesMutation.id || options?.onlyLocal) return;
      this.written.add((params as { readonly subUnitId: string }).subUnitId);
    });
  }

  update(): void {
    for (const subUnitId of this.written) {
      const used = this.grid.sheet(subUnitId)?.used(false);
      if (!used) continue;
      const params = { unitId: this.unitId, subUnitId, ranges: [toRange(used)], id: `rows-${++this.marks}` };
      this.commands.syncExecuteCommand(MarkDirtyRowAutoHeightOperation.id, params, { onlyLocal: true });
    }
    this.written.clear();
  }

  private note({ subUnitId, id }: { readonly subUnitId: string; readonly id: string }): void {
    const marks = this.marked.get(subUnitId);
    if (marks) marks.push(id);
    else this.marked.set(subUnitId, [id]);
  }

  /** Rows of a sheet that goes are fitted no more: Univer would stumble over them, and fit none from then on. */
  private forget(sheet: string): void {
    this.written.delete(sheet);
    for (const id of this.marked.get(sheet) ?? [])
      this.commands.syncExecuteCommand(CancelMarkDirtyRowAutoHeightOperation.id, { unitId: this.unitId, id });
    this.marked.delete(sheet);
  }
}
