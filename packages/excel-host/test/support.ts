import { createHost, type Host, type HostOptions } from "../src";
import { type ExcelClient, loadExcelClient } from "../src/node";

const opened: Host[] = [];
afterEach(() => {
  for (const host of opened.splice(0)) host.dispose();
});

export interface Opened extends ExcelClient {
  readonly host: Host;
  /** Runs code on the first sheet and syncs at its end. */
  onSheet<T>(task: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>): Promise<T>;
}

/** A host with a client; thrown away after the test. */
export function open(options?: HostOptions): Opened {
  return join(createHost(options));
}

export function join(host: Host): Opened {
  opened.push(host);
  const client = loadExcelClient(host);
  const onSheet: Opened["onSheet"] = (task) =>
    client.Excel.run(async (context) => task(context.workbook.worksheets.getFirst(), context));
  return { ...client, host, onSheet };
}

/** The code with which a call is refused; fails where it is not. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    const { code } = error as { readonly code?: string };
    if (code === undefined) throw error;
    return code;
  }
  throw new Error("The call was not refused.");
}
