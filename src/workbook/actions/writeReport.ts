import type { Content } from "../engine/content";
import type { SheetDefinition } from "../engine/definition";
import { keepCopy } from "../engine/keep";
import { marksOf, setMarks, type Edits } from "../engine/marks";
import type { OpenSheet, OpenWorkbook } from "../engine/open";
import { place, type Placement, type RowOrder } from "../engine/place";
import { show } from "../engine/show";
import { rememberGeneration } from "../engine/undo";
import { checkWritable, Writer } from "../engine/write";
import type { Session } from "../session";
import { keepFigures } from "./read";

/** A generated sheet as it is to be written. */
export interface ReportWriting<Seen = unknown> {
  readonly content: Content;
  readonly definition: SheetDefinition;
  readonly order: RowOrder;
  readonly open: OpenWorkbook;
  /** The sheet that is there, and what a person changed in it. */
  readonly before: OpenSheet | undefined;
  readonly edits: Edits;
  /** Column whose texts are a person's to change here too. */
  readonly through?: string | undefined;
  /** What it has beside its cells when it is made. */
  style(sheet: Excel.Worksheet, placement: Placement): void;
  /** Asks what refreshing has to know of a sheet that is there; null where that is nothing. */
  inspect?(sheet: OpenSheet, placement: Placement): Seen | null;
  /** What a sheet that was there gets beside its cells, before they are written. */
  refresh?(sheet: Excel.Worksheet, placement: Placement, seen: Seen | null): void;
}

/** Writes a report into its sheet, and first what a person had changed there into one of its own. */
export async function writeReport<Seen>(
  session: Session,
  context: Excel.RequestContext,
  writing: ReportWriting<Seen>,
): Promise<{ readonly name: string; readonly keptIn: string | null }> {
  const { content, definition, open, before, edits } = writing;
  const located = before?.located ?? null;
  const placement = place(content, located, definition.identify, writing.order);
  checkWritable(open, [placement]);

  const seen = before?.finished ? (writing.inspect?.(before, placement) ?? null) : null;
  if (seen !== null) await context.sync();
  rememberGeneration(session, before, placement);
  const keptIn = edits.any ? keepCopy({ context, names: open.names }, before!, definition, placement) : null;
  // Where writing breaks off, cells that are written already are not to pass for a person's.
  if (before?.marks) setMarks(context.workbook.worksheets.getItem(before.id), null);
  const sheet = await new Writer(session, context, open).write(before, placement, {
    made: (target, placed) => writing.style(target, placed),
    changed(target, placed) {
      // Rows that a filter hides would stay hidden whatever is written into them.
      if (before?.filtered) target.autoFilter.clearCriteria();
      definition.clear?.(target, located, placed);
      writing.refresh?.(target, placed, seen);
    },
    written(target, placed) {
      definition.fit?.(target, located, placed);
      setMarks(target, marksOf(content, writing.through));
    },
  });
  sheet.load("name");
  if (before?.finished) sheet.activate();
  else show(sheet);
  keepFigures(session, context, open);
  await context.sync();
  return { name: sheet.name, keptIn };
}
