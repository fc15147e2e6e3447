import fc from "fast-check";
import type { Host } from "excel-host";
import { createLookup } from "../../src/plan";
import { createWorkbook, type Workbook, type WorkbookData } from "../../src/workbook";
import { columnName } from "../../src/workbook/engine/grid";
import { roleWords } from "../../src/workbook/sheets/vocabulary";
import { figure } from "../support/build";
import { asUser, cellsOf, jinhua, openHost, valueOf } from "./support/host";

jest.setTimeout(600_000);

const entry = "月度数据";
const codes = ["GDP", "RETAIL", "PRIVATE_FAI", "JOBS"];
const whole = jinhua().plan;
const plan = { ...whole, indicators: whole.indicators.filter(({ code }) => codes.includes(code)) };
const { find } = createLookup(plan);
/** No two figures are alike, so that each tells where it was typed. */
const observations = codes.flatMap((code, i) =>
  [2023, 2024].flatMap((year) =>
    [3, 6, 9, ...(year === 2023 ? [12] : [])].map((month) =>
      figure(code, year, month, Number((2 + month / 10 + (year - 2023) / 100 + i / 1000).toFixed(3))),
    ),
  ),
);

type Edit = (here: Here) => Promise<void>;
interface Here {
  readonly host: Host;
  readonly workbook: Workbook;
  /** Where a person put each figure by hand, by its value: the row, `GDP 2024`. */
  readonly meant: Map<number, string>;
  fresh: number;
}

interface Sheet {
  readonly cells: readonly (readonly unknown[])[];
  readonly keys: readonly string[];
  /** Grid row of the first row below the headings, and how many rows follow. */
  readonly first: number;
  readonly count: number;
}

async function lookAt(): Promise<Sheet> {
  const cells = await cellsOf(entry);
  const first = cells.findIndex((row) => row[0] === "#heading") + 1;
  return { cells, keys: cells[0]!.map(String), first, count: cells.length - first };
}

const codeOf = (name: unknown): string | undefined => {
  const found = find(String(name));
  return found.ok ? found.value.code : undefined;
};
const range = (from: string, to: string, { keys }: Sheet, row: number, last = row) =>
  `${columnName(keys.indexOf(from))}${row + 1}:${columnName(keys.indexOf(to))}${last + 1}`;

const onEntry = (host: Host, edit: (sheet: Excel.Worksheet) => void) =>
  asUser(host, (context) => edit(context.workbook.worksheets.getItem(entry)));

/** What moves together where a person marks part of the sheet. */
const blocks = {
  "whole rows": ["key", "calendar"],
  "all that is seen": ["no", "note"],
  "names to figures": ["name", "m12"],
  "keys to units": ["key", "unit"],
  "figures to the end": ["m1", "calendar"],
  "figures alone": ["m1", "m12"],
  "years to figures": ["year", "m12"],
} as const;
type Block = keyof typeof blocks;

const span = (block: Block, { keys }: Sheet): readonly [string, string] => {
  const [from, to] = blocks[block];
  return [from === "key" ? keys[0]! : from, to];
};

/** What was copied may stand twice: nothing tells a copy from what was typed. */
function copied({ cells }: Pick<Sheet, "cells">, row: number, meant: Here["meant"]): void {
  for (const cell of cells[row]!) if (typeof cell === "number") meant.delete(cell);
}

const edits = {
  sort:
    (block: Block, a: number, b: number, ascending: boolean): Edit =>
    async ({ host }) => {
      const sheet = await lookAt();
      const [low, high] = [a % sheet.count, b % sheet.count].sort((x, y) => x - y) as [number, number];
      const [from, to] = span(block, sheet);
      const by = Math.max(0, sheet.keys.indexOf("m9") - sheet.keys.indexOf(from));
      const last = sheet.keys.indexOf(to) - sheet.keys.indexOf(from);
      await onEntry(host, (mine) =>
        mine
          .getRange(range(from, to, sheet, sheet.first + low, sheet.first + high))
          .sort.apply([{ key: Math.min(by, last), ascending }]),
      );
    },
  copy:
    (block: Block, a: number, b: number): Edit =>
    async ({ host, meant }) => {
      const sheet = await lookAt();
      const [source, goal] = [sheet.first + (a % sheet.count), sheet.first + (b % sheet.count)];
      const [from, to] = span(block, sheet);
      copied(sheet, source, meant);
      await onEntry(host, (mine) =>
        mine.getRange(range(from, to, sheet, goal)).copyFrom(range(from, to, sheet, source)),
      );
    },
  insertCopy:
    (a: number, b: number): Edit =>
    async ({ host, meant }) => {
      const sheet = await lookAt();
      const [source, goal] = [sheet.first + (a % sheet.count) + 1, sheet.first + (b % sheet.count) + 1];
      copied(sheet, source - 1, meant);
      await onEntry(host, (mine) => {
        mine.getRange(`${goal}:${goal}`).insert("Down");
        const from = source >= goal ? source + 1 : source;
        mine.getRange(`${goal}:${goal}`).copyFrom(`${from}:${from}`);
      });
    },
  insert:
    (a: number): Edit =>
    async ({ host }) => {
      const sheet = await lookAt();
      const row = sheet.first + (a % sheet.count) + 1;
      await onEntry(host, (mine) => void mine.getRange(`${row}:${row}`).insert("Down"));
    },
  remove:
    (a: number): Edit =>
    async ({ host }) => {
      const sheet = await lookAt();
      if (sheet.count < 8) return;
      const row = sheet.first + (a % sheet.count) + 1;
      await onEntry(host, (mine) => mine.getRange(`${row}:${row}`).delete("Up"));
    },
  rename:
    (a: number, name: string): Edit =>
    async ({ host }) => {
      const sheet = await lookAt();
      await onEntry(host, (mine) => {
        mine.getRange(range("name", "name", sheet, sheet.first + (a % sheet.count))).values = [[name]];
      });
    },
  type:
    (a: number, month: number): Edit =>
    async (here) => {
      const sheet = await lookAt();
      const row = sheet.first + (a % sheet.count);
      const value = Number((4 + ++here.fresh / 10_000).toFixed(4));
      const code = codeOf(sheet.cells[row]![sheet.keys.indexOf("name")]);
      here.meant.set(value, `${code} ${String(sheet.cells[row]![sheet.keys.indexOf("year")])}`);
      await onEntry(here.host, (mine) => {
        mine.getRange(range(`m${month}`, `m${month}`, sheet, row)).values = [[value]];
      });
    },
  clear:
    (a: number, month: number): Edit =>
    async ({ host }) => {
      const sheet = await lookAt();
      await onEntry(host, (mine) => {
        mine.getRange(range(`m${month}`, `m${month}`, sheet, sheet.first + (a % sheet.count))).values = [[""]];
      });
    },
  filter:
    (a: number): Edit =>
    async ({ host }) => {
      const sheet = await lookAt();
      await onEntry(host, (mine) => {
        const all = mine.getRangeByIndexes(sheet.first - 1, 0, sheet.count + 1, sheet.keys.length);
        const year = sheet.keys.indexOf("year");
        mine.autoFilter.apply(all, year, { filterOn: "Values", values: [a % 2 === 0 ? "2023" : "2024"] });
      });
    },
  unfilter:
    (): Edit =>
    ({ host }) =>
      onEntry(host, (mine) => mine.autoFilter.remove()),
  generateAndUndo:
    (): Edit =>
    async ({ workbook }) => {
      const made = await workbook.generateAnalysis("2024-09");
      if (made.ok) valueOf(await workbook.undoGenerate());
    },
};

const row = fc.nat(60);
const month = fc.constantFrom(3, 6, 9);
const name = fc.constantFrom(...plan.indicators.map((each) => each.name), "社零", "别的指标", "");
const named = fc.constantFrom<Block[]>(
  "whole rows",
  "all that is seen",
  "names to figures",
  "keys to units",
  "figures to the end",
);
const nameless = fc.constantFrom<Block[]>("whole rows", "figures alone");
const any = fc.constantFrom(...(Object.keys(blocks) as Block[]));
const call = <Name extends keyof typeof edits, Values extends Parameters<(typeof edits)[Name]>>(
  kind: Name,
  values: fc.Arbitrary<Values>,
) => values.map((chosen) => ({ kind, values: chosen as readonly unknown[] }));
type Call = { readonly kind: keyof typeof edits; readonly values: readonly unknown[] };

const sorting = (block: fc.Arbitrary<Block>) => call("sort", fc.tuple(block, row, row, fc.boolean()));
const usual: readonly fc.WeightedArbitrary<Call>[] = [
  { weight: 1, arbitrary: call("insert", fc.tuple(row)) },
  { weight: 1, arbitrary: call("filter", fc.tuple(row)) },
  { weight: 1, arbitrary: call("unfilter", fc.tuple()) },
  { weight: 1, arbitrary: call("generateAndUndo", fc.tuple()) },
];
const rearranging: readonly fc.WeightedArbitrary<Call>[] = [
  { weight: 4, arbitrary: call("type", fc.tuple(row, month)) },
  { weight: 1, arbitrary: call("clear", fc.tuple(row, month)) },
  { weight: 6, arbitrary: sorting(named) },
  { weight: 3, arbitrary: call("copy", fc.tuple(any, row, row)) },
  { weight: 2, arbitrary: call("insertCopy", fc.tuple(row, row)) },
  { weight: 2, arbitrary: call("remove", fc.tuple(row)) },
  { weight: 2, arbitrary: call("rename", fc.tuple(row, name)) },
];

/** Every figure that is seen is read for the indicator whose name stands beside it and where it was put, or its row is named. */
function check({ cells, keys, first }: Sheet, { observations: read, issues }: WorkbookData, { meant }: Here): void {
  const ours = issues.filter(({ sheet }) => sheet === entry);
  const named = new Set(
    ours.flatMap(({ cell, details }) => [Number(/\d+$/.exec(cell)![0]), Number(details["firstRow"] ?? 0)]),
  );
  const at = (key: string) => keys.indexOf(key);
  const used = new Set(read.map(({ code, month, role, value }) => [code, month, role, value].join(" ")));
  const seen = new Set<string>();
  cells.forEach((line, i) => {
    if (i < first) return;
    // What a sentence named was told: where it stands from then on, a person has put it.
    if (named.has(i + 1)) return copied({ cells }, i, meant);
    const row = `${codeOf(line[at("name")])} ${String(line[at("year")])}`;
    const strangers: string[] = [];
    for (let month = 1; month <= 12; month++) {
      // A number typed in a row that was inserted below the heading is kept as text, as the heading is.
      const value = Number(line[at(`m${month}`)] || NaN);
      if (Number.isNaN(value)) continue;
      const code = codeOf(line[at("name")]);
      const role = roleWords.codeOf(String(line[at("role")])) ?? "actual";
      const place = [code, `${line[at("year")]}-${String(month).padStart(2, "0")}`, role, value].join(" ");
      // A row without a word is read as its name says …
      expect([...used]).toContain(place);
      seen.add(place);
      const origin = meant.get(value);
      if (origin !== undefined && origin.split(" ")[0] !== code) strangers.push(origin);
    }
    // … and holds what was put there: figures of another row are told from typed ones where two came together.
    expect([row, strangers.filter((origin, i) => strangers.indexOf(origin) < i)]).toEqual([row, []]);
  });
  const rowsNamed = cells.flatMap((line, i) =>
    named.has(i + 1) ? line.filter((cell) => cell !== "").map(Number) : [],
  );
  for (const place of used) {
    const value = Number(place.split(" ").at(-1));
    expect([place, seen.has(place) || rowsNamed.includes(value)]).toEqual([place, true]);
  }
}

/** Edits a loaded workbook and reads it after each, as a pane that is open does. */
const afterEdits = (runs: number, edit: fc.Arbitrary<Call>) =>
  fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 20, maxLength: 20 }), async (steps) => {
      const host = openHost();
      const workbook = createWorkbook();
      const meant = new Map(observations.map(({ code, month, value }) => [value, `${code} ${month.slice(0, 4)}`]));
      const here: Here = { host, workbook, meant, fresh: 0 };
      try {
        valueOf(await workbook.loadTargets(plan, observations));
        valueOf(await workbook.readWorkbook());
        for (const { kind, values } of steps) {
          await (edits[kind] as (...args: readonly unknown[]) => Edit)(...values)(here);
          check(await lookAt(), valueOf(await workbook.readWorkbook()), here);
        }
      } finally {
        host.dispose();
      }
    }),
    // What failed is told as it is: making it smaller takes longer than the run.
    { numRuns: runs, endOnFailure: true },
  );

describe("a thousand edits of 月度数据", () => {
  it("leave every figure with its indicator, or a sentence names its row", () =>
    afterEdits(40, fc.oneof(...usual, ...rearranging)));

  it("do so too where figures alone are sorted, without the names beside them, which only the reading before can tell", () =>
    afterEdits(10, fc.oneof(...usual, { weight: 6, arbitrary: sorting(nameless) })));
});
