import type { SheetRole } from "./role";
import { freeName } from "./definition";
import { refuse } from "./failure";
import type { Input } from "./grid";
import { runs } from "./heights";
import { asMade, type Block, type Placement } from "./place";
import { managedKey, unfinishedKey } from "./head";
import { largestBatch, sizeOf } from "./payload";
import { dress } from "./style";
import type { OpenSheet, OpenWorkbook } from "./open";
import type { EngineSession } from "./session";

/** What a sheet gets beside its cells. */
export interface SheetStyle {
  /** One that is made, after its cells. */
  made?(sheet: Excel.Worksheet, placement: Placement): void;
  /** One that was there, before its cells. */
  changed?(sheet: Excel.Worksheet, placement: Placement): void;
  /** Whatever follows from the cells. */
  written?(sheet: Excel.Worksheet, placement: Placement): void;
}

/** Queues what has to be written, and sends a batch where the next block would make it too large. */
export class Writer {
  private queued = 0;
  private readonly names: string[];

  constructor(
    private readonly session: EngineSession,
    private readonly context: Excel.RequestContext,
    private readonly open: OpenWorkbook,
  ) {
    this.names = [...open.names];
  }

  /**
   * Writes a placement into the sheet of its role, which is made where there is none. What its style is to be goes before
   * what tells that it is there: after a fault between them the next try does both.
   *
   * @param found the sheet; undefined where it is to be made
   */
  async write(found: OpenSheet | undefined, placement: Placement, style: SheetStyle): Promise<Excel.Worksheet> {
    const made = found === undefined || !found.finished;
    const sheet = found ? this.context.workbook.worksheets.getItem(found.id) : this.add(placement.content.role);
    if (found && !found.finished) await this.reset(sheet);
    if (this.queued === 0) this.context.application.suspendScreenUpdatingUntilNextSync();
    const whole = made && found ? asMade(placement, found.located) : placement;
    for (const row of whole.insertedRows) sheet.getRange(`${row + 1}:${row + 1}`).insert("Down");
    dress(sheet, whole);
    if (!made) style.changed?.(sheet, whole);
    if (whole.formats) await this.block(whole.formats, (range, cells) => (range.numberFormat = cells), sheet);
    for (const values of whole.values ? formulasLast(whole.values) : [])
      await this.block(values, (range, cells) => (range.formulas = cells), sheet);
    if (made) style.made?.(sheet, whole);
    style.written?.(sheet, whole);
    if (made) sheet.customProperties.getItem(unfinishedKey).delete();
    return sheet;
  }

  private add(role: SheetRole): Excel.Worksheet {
    const { worksheets } = this.context.workbook;
    const blank = this.open.blank.get(role);
    const name = freeName(this.session.registry.usualName(role), this.names);
    if (blank === undefined) this.names.push(name);
    const sheet = blank === undefined ? worksheets.add(name) : worksheets.getItem(blank);
    sheet.customProperties.add(unfinishedKey, role);
    sheet.customProperties.add(managedKey, role);
    return sheet;
  }

  /** Takes from a sheet whose making broke off what would otherwise come twice. */
  private async reset(sheet: Excel.Worksheet): Promise<void> {
    const charts = sheet.charts.load("items/id");
    await this.context.sync();
    for (const chart of charts.items) chart.delete();
    sheet.getRange().conditionalFormats.clearAll();
    sheet.getUsedRange().unmerge();
  }

  private async block<T>(
    block: Block<T>,
    assign: (range: Excel.Range, cells: (T | null)[][]) => void,
    sheet: Excel.Worksheet,
  ): Promise<void> {
    for (const { size, ...part } of split(block)) {
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

/**
 * A block that takes several batches, its columns of formulas behind all others: what is calculated after each batch is
 * calculated once.
 */
function formulasLast(block: Block<Input>): readonly Block<Input>[] {
  const isFormula = block.cells[0]!.map((_, column) =>
    block.cells.some((row) => typeof row[column] === "string" && row[column].startsWith("=")),
  );
  if (!isFormula.includes(true) || sizeOf(block.cells) <= largestBatch) return [block];
  const others = block.cells.map((row) => row.map((cell, column) => (isFormula[column] ? null : cell)));
  const columns = runs(isFormula).filter(({ value }) => value);
  return [
    { ...block, cells: others },
    ...columns.map(({ start, length }) => ({
      ...block,
      column: block.column + start,
      cells: block.cells.map((row) => row.slice(start, start + length)),
    })),
  ];
}

/** A block in parts that each fit into a batch, with their sizes as they are sent. */
function split<T>(block: Block<T>): (Block<T> & { readonly size: number })[] {
  const parts: (Block<T> & { readonly size: number })[] = [];
  let [start, size] = [0, 0];
  block.cells.forEach((row, at) => {
    const length = sizeOf(row);
    if (size > 0 && size + length > largestBatch) {
      parts.push({ ...block, size, row: block.row + start, cells: block.cells.slice(start, at) });
      [start, size] = [at, 0];
    }
    size += length;
  });
  return [...parts, { ...block, size, row: block.row + start, cells: block.cells.slice(start) }];
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
