import { join } from "node:path";
import { readFileSync } from "node:fs";
import { readShipped, type Observation } from "../../../src/observations";
import type { Plan } from "../../../src/plan";
import type { WorkbookResult } from "../../../src/workbook";
import { cellName } from "../../../src/workbook/engine/grid";
import { createHost, type Host, type HostOptions } from "excel-host";
import { loadExcelClient, type ExcelClient } from "excel-host/node";

/** A host whose client is the global one, as in a page. */
export function openHost(options: HostOptions = {}): Host {
  const host = createHost(options);
  connect(host);
  return host;
}

/** Makes a host's client the global one; again, as where a pane is loaded anew. */
export function connect(host: Host): ExcelClient {
  const client = loadExcelClient(host);
  Object.assign(globalThis, { Excel: client.Excel, Office: client.Office });
  return client;
}

const seed = (name: string) => readFileSync(join(__dirname, "..", "..", "..", "seeds", name), "utf8");

/** Jinhua's plan of 2024 with the figures that come along. */
export function jinhua(): { plan: Plan; observations: readonly Observation[] } {
  return readShipped({
    annex: seed("jinhua-2024/annex.tsv"),
    catalogue: JSON.parse(seed("indicators.json")),
    facts: JSON.parse(seed("jinhua-2024/plan.json")),
    observations: seed("jinhua-2024/observations.csv"),
  });
}

/** The plan twelve times, as for the counties of a city, each with codes and names of its own. */
export function twelveRegions({ plan, observations }: ReturnType<typeof jinhua>): ReturnType<typeof jinhua> {
  const regions = Array.from({ length: 12 }, (_, i) => i + 1);
  return {
    plan: {
      ...plan,
      indicators: regions.flatMap((region) =>
        plan.indicators.map((indicator) => ({
          ...indicator,
          code: `${indicator.code}_${region}`,
          name: `${region}县${indicator.name}`,
          knowledge: indicator.knowledge && { ...indicator.knowledge, aliases: [] },
        })),
      ),
    },
    observations: regions.flatMap((region) => observations.map((o) => ({ ...o, code: `${o.code}_${region}` }))),
  };
}

/** The value of a successful outcome. */
export function valueOf<T>(outcome: WorkbookResult<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

/** What a person does to the workbook. */
export const asUser = (host: Host, batch: (context: Excel.RequestContext) => Promise<unknown> | unknown) =>
  host.actingAs("user", () =>
    Excel.run(async (context) => {
      await batch(context);
      await context.sync();
    }),
  );

/** Every cell of a sheet that holds something, as `[[…]]` of formulas. */
export async function cellsOf(sheet: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load("formulas");
    await context.sync();
    return used.formulas;
  });
}

/** Address of the first cell below the headings whose row has a key, or text in a column, by column key. */
export async function find(
  sheet: string,
  column: string,
  row: (cells: Map<string, unknown>) => boolean,
): Promise<string> {
  const cells = await cellsOf(sheet);
  const keys = cells[0]!.map(String);
  const at = cells.findIndex(
    (line, i) => i > 3 && row(new Map(keys.map((key, j) => [j === 0 ? "key" : key, line[j]]))),
  );
  if (at < 0) throw new Error(`no such row in ${sheet}`);
  return `${sheet}!${cellName(at, keys.indexOf(column))}`;
}
