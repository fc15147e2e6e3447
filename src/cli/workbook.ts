import type { Month, Observation } from "../observations";
import type { Plan } from "../plan";
import type { Locale } from "../words";
import { createHost, openXlsx } from "excel-host";
import { loadExcelClient } from "excel-host/node";
import { createWorkbook, failureSentence, type WorkbookData, type WorkbookResult } from "../workbook";
import { unpacked } from "../documents";
import { Failure } from "./failure";
import { readInput } from "./files";
import { cliWords } from "./words";

/**
 * The workbook that the add-in would make of a plan and its figures, as the bytes of an .xlsx file: the add-in's own code on
 * Microsoft's client and our host. Loaded only where a workbook is asked for.
 */
export async function workbookFile(
  plan: Plan,
  observations: readonly Observation[],
  asOf: Month,
  locale: Locale,
): Promise<Uint8Array> {
  const host = createHost();
  try {
    const client = loadExcelClient(host);
    const workbook = createWorkbook(client);
    const valueOf = <T>(outcome: WorkbookResult<T>): T => {
      if (outcome.ok) return outcome.value;
      throw new Failure("notBuilt", { reason: failureSentence(outcome.error, locale) });
    };
    valueOf(await workbook.loadTargets(plan, observations));
    valueOf(await workbook.generateAnalysis(asOf));
    valueOf(await workbook.generateDashboard(asOf));
    await client.Excel.run(async (context) => {
      // The empty sheet that every new workbook begins with.
      context.workbook.worksheets.getFirst().delete();
      await context.sync();
    });
    await host.idle();
    return await host.save();
  } finally {
    host.dispose();
  }
}

/** What a workbook's file says by the add-in's own reading. */
export async function readWorkbookFile(path: string, locale: Locale): Promise<WorkbookData> {
  const bytes = readInput(path);
  const unread = (reason: string) => new Failure("workbookUnread", { path, reason });
  const host = unpacked(bytes, /\.xml$|\.rels$/).ok ? await openXlsx(bytes).catch(() => null) : null;
  if (host === null) throw unread(cliWords(locale).export.notWorkbook);
  try {
    const outcome = await createWorkbook(loadExcelClient(host)).readWorkbook();
    if (outcome.ok) return outcome.value;
    throw unread(failureSentence(outcome.error, locale));
  } finally {
    host.dispose();
  }
}
