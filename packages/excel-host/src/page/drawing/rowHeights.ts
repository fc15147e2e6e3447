import { ICommandService, type Injector } from "@univerjs/core";
import { MarkDirtyRowAutoHeightOperation, SetRangeValuesMutation } from "@univerjs/sheets";
import type { Grid } from "../../model/grid";
import { toRange } from "../../model/univerRange";

/**
 * Fits rows to their texts after an add-in wrote, as Excel does for rows whose height nobody set. Only what is drawn knows
 * how high a text is; Univer works through the rows when it is idle and leaves rows of a set height alone.
 */
export class RowHeights {
  private readonly written = new Set<string>();
  private readonly commands: ICommandService;
  private marks = 0;

  constructor(
    injector: Injector,
    private readonly unitId: string,
    private readonly grid: Grid,
  ) {
    this.commands = injector.get(ICommandService);
    this.commands.onCommandExecuted(({ id, params }, options) => {
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
}
