import type { Cell } from "./grid";
import { largestBatch, sizeOf } from "./payload";
import { errorCodeOf } from "./run";
import type { EngineSession } from "./session";

/** What of cells is read. */
export type Layer = "values" | "formulas" | "numberFormat";

/** The used range of a sheet, of which some layers are asked for. */
export interface AskedCells {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly layers: readonly Layer[];
  /** The cells of each layer once they came. */
  readonly read: Map<Layer, Cell[][]>;
}

/** Asks for the cells of a sheet; of a workbook that is read in blocks first where they are. */
export function askCells(session: EngineSession, sheet: Excel.Worksheet, layers: readonly Layer[]): AskedCells {
  const place = ["rowIndex", "columnIndex", ...(session.inBlocks ? ["rowCount", "columnCount"] : layers)];
  const used = sheet.getUsedRangeOrNullObject(true).load(place.join());
  return { sheet, used, layers, read: new Map() };
}

/**
 * Sends a batch that asks for cells: one sync where the answer fits into one. Where Excel on the web gives no answer that large,
 * the batch is queued once more and the cells come in blocks, as all cells of the workbook do from then on.
 *
 * @param queue queues the batch; called again where it has to be sent again
 */
export async function readCells<T extends { readonly cells: readonly AskedCells[] }>(
  session: EngineSession,
  context: Excel.RequestContext,
  queue: () => T,
): Promise<T> {
  let batch = queue();
  try {
    await context.sync();
  } catch (error) {
    if (session.inBlocks || !isTooLarge(error)) throw error;
    session.inBlocks = true;
    batch = queue();
    await context.sync();
  }
  const there = batch.cells.filter(({ used, layers }) => !used.isNullObject && layers.length > 0);
  if (session.inBlocks) await readBlocks(context, there.map(presumedRest));
  else for (const { used, layers, read } of there) for (const layer of layers) read.set(layer, used[layer] as Cell[][]);
  return batch;
}

const isTooLarge = (error: unknown) => errorCodeOf(error) === "ResponsePayloadSizeLimitExceeded";

/** Bytes that a cell is taken for in each layer before any of its sheet was seen. */
const presumed = 30;
const presumedRest = (asked: AskedCells): Rest => ({
  ...asked,
  from: 0,
  rowSize: presumed * asked.used.columnCount * asked.layers.length,
});

/** Cells that are still to be read. */
interface Rest extends AskedCells {
  readonly from: number;
  /** Bytes that a row takes, as far as is known. */
  readonly rowSize: number;
}

/** Reads cells in batches that each come to less than the largest, as far as rows are like those above them. */
async function readBlocks(context: Excel.RequestContext, rest: readonly Rest[]): Promise<void> {
  if (rest.length === 0) return;
  let room = largestBatch;
  const batch = rest.flatMap((each) => {
    const { sheet, used, from, layers, rowSize } = each;
    const fit = Math.floor(room / rowSize);
    const rows = Math.min(used.rowCount - from, room === largestBatch ? Math.max(1, fit) : fit);
    if (rows === 0) return [];
    room -= rows * rowSize;
    const range = sheet
      .getRangeByIndexes(used.rowIndex + from, used.columnIndex, rows, used.columnCount)
      .load(layers.join());
    return [{ each, rows, range }];
  });
  const fits = await context.sync().then(
    () => true,
    (error: unknown) => {
      if (!isTooLarge(error) || (batch.length === 1 && batch[0]!.rows === 1)) throw error;
      return false;
    },
  );
  const next = new Map<Rest, Rest>();
  for (const { each, rows, range } of batch) {
    if (!fits) {
      next.set(each, { ...each, rowSize: each.rowSize * 2 });
      continue;
    }
    let size = 0;
    for (const layer of each.layers) {
      const cells = range[layer] as Cell[][];
      size += sizeOf(cells);
      each.read.set(layer, (each.read.get(layer) ?? []).concat(cells));
    }
    next.set(each, { ...each, from: each.from + rows, rowSize: size / rows });
  }
  const left = rest.map((each) => next.get(each) ?? each);
  return readBlocks(
    context,
    left.filter(({ from, used }) => from < used.rowCount),
  );
}
