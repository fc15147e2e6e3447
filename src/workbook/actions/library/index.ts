import { codeWords } from "../../../figures";
import { refuse, type WorkbookResult } from "../../engine/failure";
import { textOf, type Input } from "../../engine/grid";
import { place } from "../../engine/place";
import { act } from "../../engine/run";
import { show } from "../../engine/show";
import { checkReplaceable } from "../../engine/whole";
import type { OpenWorkbook } from "../../engine/open";
import { checkWritable, Writer } from "../../engine/write";
import type { LibraryChange, Session } from "../../session";
import { librarySheet, styleLibrary } from "../../sheets/library";
import { libraryContent, libraryEntries, libraryRole } from "../../sheets/library/content";
import { readLibrary, type LibraryRecord } from "../../sheets/library/read";
import { targetColumns } from "../../sheets/targets/content";
import { rowOfTarget } from "../../sheets/targets/read";
import { readRecord, writeRecord } from "../../sheets/targets/record";
import { targetsRole } from "../../sheets/targets/role";
import { openInputs } from "../inputs";
import { writePatches } from "../patch";
import { takeReading } from "../read";
import type { LibraryReport } from "../report";

async function openLibrarySheet(session: Session, context: Excel.RequestContext): Promise<OpenWorkbook> {
  session.registry = session.registry.with([librarySheet]);
  const open = await openInputs(session, context, { roles: [libraryRole] });
  if (takeReading(session, open) === null) refuse("notLoaded");
  return open;
}

const plansOf = ({ store }: Session) => [...store.years()].sort().map((year) => store.data(year)!.plan);

/**
 * Makes 指标库 or brings it up to date: the indicators of the workbook's plans that the product's catalogue does not know, as
 * confirmed or as proposed with the reasons. What was typed there and not applied stays. One sync to read, one to write.
 *
 * @returns how many indicators stand there
 */
export function writeLibrary(session: Session): Promise<WorkbookResult<number>> {
  return act(session, async (context) => {
    const open = await openLibrarySheet(session, context);
    checkReplaceable(session, open, [libraryRole]);
    const before = open.sheets.get(libraryRole);
    const content = libraryContent(plansOf(session), before?.located ?? null);
    const placement = place(content, before?.located ?? null, librarySheet.identify);
    checkWritable(open, [placement]);
    const sheet = await new Writer(session, context, open).write(before, placement, {
      made: styleLibrary,
      written: (target, placed) => librarySheet.fit?.(target, null, placed),
    });
    show(sheet);
    await context.sync();
    return content.rows.length;
  });
}

/**
 * Takes what 指标库 says into the sheets of targets of all years: what an indicator is taken for, and whether it is confirmed.
 * Where any cell cannot be used nothing is written. One sync to read, one to write.
 */
export function applyLibrary(session: Session): Promise<WorkbookResult<LibraryReport>> {
  return act(session, async (context) => {
    const open = await openLibrarySheet(session, context);
    const sheet = open.sheets.get(libraryRole) ?? refuse("noLibrary");
    const { records, issues } = readLibrary(sheet, libraryEntries(plansOf(session)));
    if (issues.length > 0) return { changed: 0, issues };
    const changes = changesOf(session, open, records);
    await writeChanges(
      session,
      context,
      open,
      changes.map(({ after, ...change }) => ({ ...change, cells: after })),
    );
    if (changes.length > 0) session.lastLibrary = changes;
    return { changed: new Set(changes.map(({ code }) => code)).size, issues };
  });
}

/**
 * Takes the last change from 指标库 back, as long as nobody changed the same rows since. The cells of 指标库 stay as typed.
 *
 * @returns how many rows are as before
 */
export function undoLibrary(session: Session): Promise<WorkbookResult<number>> {
  return act(session, async (context) => {
    const changes = session.lastLibrary ?? refuse("nothingToUndo");
    const open = await openLibrarySheet(session, context);
    for (const { role, code, after } of changes) {
      const sheet = open.sheets.get(role);
      const row = sheet && rowOfTarget(sheet.located, code);
      if (row === undefined || row.text("record") !== after.get("record")) refuse("changedSinceLoad");
    }
    await writeChanges(
      session,
      context,
      open,
      changes.map(({ before, ...change }) => ({ ...change, cells: before })),
    );
    session.lastLibrary = null;
    return changes.length;
  });
}

/** The rows of targets that come to say something else. */
function changesOf(session: Session, open: OpenWorkbook, records: ReadonlyMap<string, LibraryRecord>): LibraryChange[] {
  const { better: betterWords, measure, frequency } = codeWords("zh-CN");
  return plansOf(session).flatMap(({ year }) => {
    const role = targetsRole(open.head, year);
    const sheet = open.sheets.get(role)!;
    return [...records].flatMap(([code, { better, knowledge }]): LibraryChange[] => {
      const row = rowOfTarget(sheet.located, code);
      const stored = row && readRecord(row.text("record"));
      if (!stored) return [];
      const record = writeRecord({ ...stored, better, knowledge });
      const after = new Map<string, Input>([
        ["better", betterWords[better]],
        ["measure", knowledge === null ? "" : measure[knowledge.measure]],
        ["frequency", knowledge === null ? "" : frequency[knowledge.frequency]],
        ["record", record],
      ]);
      // As read: what was written before may have its fields in another order.
      if (JSON.stringify(readRecord(record)) === JSON.stringify(stored)) return [];
      const before = new Map([...after.keys()].map((key): [string, Input] => [key, textOf(row.cell(key))]));
      return [{ role, code, before, after }];
    });
  });
}

type RowCells = Pick<LibraryChange, "role" | "code"> & { readonly cells: ReadonlyMap<string, Input> };

/** Writes cells of rows of targets, all in one batch. */
async function writeChanges(
  session: Session,
  context: Excel.RequestContext,
  open: OpenWorkbook,
  changes: readonly RowCells[],
): Promise<void> {
  const roles = [...new Set(changes.map(({ role }) => role))];
  const keys = new Set(["no", "better", "measure", "frequency", "record"]);
  const after = await writePatches(
    session,
    context,
    open,
    roles.map((role) => {
      const sheet = open.sheets.get(role)!;
      const own = changes.filter((change) => change.role === role);
      const places = new Map(own.map(({ code }) => [rowOfTarget(sheet.located, code)!.at, code]));
      return {
        ...{ role, sheet },
        columns: targetColumns([]).filter(({ key }) => keys.has(key)),
        identify: ({ at }) => places.get(at) ?? null,
        rows: own.map(({ code, cells }) => ({ identity: code, key: code, cells })),
      };
    }),
  );
  takeReading(session, after);
}
