import { freeName, type SheetRole } from "./definition";
import { refuse } from "./failure";
import type { Block, Placement } from "./place";
import { managedKey } from "./head";
import { dress } from "./style";
import type { OpenWorkbook } from "./open";
import type { EngineSession } from "./session";

/** Excel on the web takes 5 MB a request; what a batch adds around the cells stays below the difference. */
const largestBatch = 4_000_000;

/** Queues what has to be written, and sends a batch where the next block would make it too large. */
export class Writer {
  private queued = 0;
  private readonly names: string[];

  constructor(
    private readonly session: EngineSession,
    private readonly context: Excel.RequestContext,
    open: OpenWorkbook,
  ) {
    this.names = [...open.names];
  }

  /** The sheet that holds a role, made where there is none. */
  sheet(role: SheetRole, id: string | undefined): Excel.Worksheet {
    const { worksheets } = this.context.workbook;
    if (id !== undefined) return worksheets.getItem(id);
    const name = freeName(this.session.registry.usualName(role), this.names);
    this.names.push(name);
    const sheet = worksheets.add(name);
    sheet.customProperties.add(managedKey, role);
    return sheet;
  }

  /** Writes a placement; formats go first, since they decide what Excel makes of a text. */
  async write(sheet: Excel.Worksheet, placement: Placement, look: (sheet: Excel.Worksheet) => void): Promise<void> {
    if (this.queued === 0) this.context.application.suspendScreenUpdatingUntilNextSync();
    for (const row of placement.insertedRows) sheet.getRange(`${row + 1}:${row + 1}`).insert("Down");
    dress(sheet, placement);
    if (placement.formats) await this.block(placement.formats, (range, cells) => (range.numberFormat = cells), sheet);
    if (placement.values) await this.block(placement.values, (range, cells) => (range.formulas = cells), sheet);
    if (placement.created) look(sheet);
  }

  private async block<T>(
    block: Block<T>,
    assign: (range: Excel.Range, cells: (T | null)[][]) => void,
    sheet: Excel.Worksheet,
  ): Promise<void> {
    for (const part of split(block)) {
      const size = JSON.stringify(part.cells).length;
      if (this.queued > 0 && this.queued + size > largestBatch) {
        await this.context.sync();
        this.queued = 0;
      }
      this.queued += size;
      const range = sheet.getRangeByIndexes(part.row, part.column, part.cells.length, part.cells[0]!.length);
      assign(
        range,
        part.cells.map((row) => [...row]),
      );
    }
  }
}

/** A block in parts that each fit into a batch. */
function split<T>(block: Block<T>): Block<T>[] {
  const parts: Block<T>[] = [];
  let [start, size] = [0, 0];
  block.cells.forEach((row, at) => {
    const length = JSON.stringify(row).length;
    if (size > 0 && size + length > largestBatch) {
      parts.push({ ...block, row: block.row + start, cells: block.cells.slice(start, at) });
      [start, size] = [at, 0];
    }
    size += length;
  });
  return [...parts, { ...block, row: block.row + start, cells: block.cells.slice(start) }];
}

/** Whether a placement has nothing to write. */
export const isUnchanged = ({ created, insertedRows, newColumns, values, formats }: Placement) =>
  !created && insertedRows.length + newColumns.length === 0 && values === null && formats === null;

/** Ends the action before anything is written where a person protected what has to be written. */
export function checkWritable(open: OpenWorkbook, placements: readonly Placement[]): void {
  for (const { content, created } of placements) {
    const sheet = open.sheets.get(content.role);
    if (created && open.structureProtected) refuse("protectedWorkbook");
    if (sheet && open.protectedIds.has(sheet.id)) refuse("protectedSheet", { sheet: sheet.name });
  }
}
