import { hashAlgorithm } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import fc from "fast-check";
import { createHost, type Host } from "../src";
import { formatA1, MAX_COLUMNS } from "../src/address";
import { open } from "./support";

const SIZE = 6;
const cell = fc.record({ row: fc.nat(SIZE - 1), column: fc.nat(SIZE - 1) });
const name = ({ row, column }: { row: number; column: number }): string =>
  formatA1({ row, column, rows: 1, columns: 1 });
/** Formulas that look only up and to the left, so that none is circular. */
const formula = (at: { row: number; column: number }) =>
  fc.record({ row: fc.nat(SIZE), column: fc.nat(SIZE) }).map(({ row, column }) => {
    const [r, c] = [at.row === 0 ? 0 : row % at.row, column % SIZE];
    if (at.row === 0) return "=1+2";
    return column % 3 === 0
      ? `=SUM(A1:${name({ row: at.row - 1, column: c })})`
      : `=${name({ row: r, column: c })}*2+1`;
  });
const edit = cell.chain((at) =>
  fc.oneof(
    fc.integer({ min: -9, max: 9 }).map((value) => ({ kind: "write" as const, at, text: String(value) })),
    formula(at).map((text) => ({ kind: "write" as const, at, text })),
    fc.constant({ kind: "write" as const, at, text: "" }),
    fc.constant({ kind: "insert" as const, at, text: "" }),
    fc.constant({ kind: "delete" as const, at, text: "" }),
  ),
);

const cells = Array.from({ length: 3 * SIZE * SIZE }, (_, i) => ({ row: Math.floor(i / SIZE), column: i % SIZE }));
const values = (host: Host) => cells.map((at) => host.cell(name(at)).value);

describe("recalculation", () => {
  it("gives after any edits what the same formulas give in a new workbook", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 12 }), async (edits) => {
        const { host, onSheet } = open();
        for (const { kind, at, text } of edits) {
          await onSheet((sheet) => {
            const row = sheet.getRangeByIndexes(at.row, 0, 1, MAX_COLUMNS);
            if (kind === "write") sheet.getRange(name(at)).formulas = [[text]];
            else if (kind === "insert") row.insert("Down");
            else row.delete("Up");
          });
        }
        const fresh = createHost();
        const grid = fresh.model.grid.sheets[0]!;
        grid.write(
          cells.map(({ row, column }) => {
            const { formula: own, value } = host.cell(name({ row, column }));
            return { row, column, input: own === null ? { value } : { formula: own } };
          }),
        );
        await fresh.idle();
        const [incremental, whole] = [values(host), values(fresh)];
        fresh.dispose();
        expect(incremental).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("tells a zero from an empty text however often it is asked", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => {
      sheet.getRange("A1:A3").values = [[0], [""], [3]];
      sheet.getRange("B1:C3").formulas = [1, 2, 3].map((row) => [
        `=IF(A${row}="","empty",1)`,
        `=IF(OR(A${row}="",A${row}<0),"empty",2)`,
      ]);
    });
    await host.idle();
    expect(["B1", "C1", "B2", "C2", "B3", "C3"].map((at) => host.cell(at).value)).toEqual([
      ...[1, 2],
      ...["empty", "empty"],
      ...[1, 2],
    ]);
  });

  it("does not read formulas again that it has read, of a large workbook either", async () => {
    const { host, onSheet } = open();
    const rows = 5_200;
    await onSheet((sheet) => {
      sheet.getRange(`B1:B${rows}`).formulas = Array.from({ length: rows }, (_, i) => [`=$A$1+${i}`]);
    });
    const read = jest.spyOn(LexerTreeBuilder.prototype, "treeBuilder");
    await host.type("A1", "7");
    const times = read.mock.calls.length;
    read.mockRestore();
    expect([host.cell("B1").value, host.cell(`B${rows}`).value]).toEqual([7, rows + 6]);
    expect(times).toBe(0);
  });

  it("tells two formulas apart whose texts have one hash", async () => {
    const { host, onSheet } = open();
    const factors = [
      [27422999, 88697433, 50498937, 89549188, 67078466],
      [89502400, 49047719, 38538521, 17417179, 86557436],
    ];
    const formulas = factors.map((of) => `=${of.map((factor) => `A1*${factor}`).join("+")}+A1`);
    expect(new Set(formulas.map(hashAlgorithm)).size).toBe(1);
    await onSheet((sheet) => {
      sheet.getRange("A1:C1").formulas = [[1, ...formulas]];
    });
    expect([host.cell("B1").value, host.cell("C1").value]).toEqual([323247024, 281063256]);
  });

  it("follows a name that comes to stand for another cell, in a long formula too", async () => {
    const { host, onSheet } = open();
    const name = (at: string) =>
      onSheet((sheet, { workbook }) => {
        workbook.names.add("rate", sheet.getRange(at));
      });
    await onSheet((sheet, { workbook }) => {
      workbook.names.add("rate", sheet.getRange("A1"));
      sheet.getRange("A1:C1").formulas = [
        [2, 3, `=IF(rate="","no figure has been entered in the cell that has this name",rate*10)`],
      ];
    });
    expect(host.cell("C1").value).toBe(20);
    await onSheet((_, { workbook }) => workbook.names.getItem("rate").delete());
    await name("B1");
    expect(host.cell("C1").value).toBe(30);
  });

  it("is done once for the writes of a batch, and before what reads between them", async () => {
    const { host, onSheet } = open();
    let calls = 0;
    host.model.grid.setFunction("COUNTED", (_, [value]) => {
      calls++;
      return value as number;
    });
    await onSheet((sheet) => {
      sheet.getRange("A1").formulas = [["=COUNTED(B1)"]];
      sheet.getRange("B1").values = [[1]];
      sheet.getRange("B1:B2").values = [[2], [3]];
    });
    expect([host.cell("A1").value, calls]).toEqual([2, 1]);
    const read: unknown[] = [];
    await onSheet(async (sheet) => {
      sheet.getRange("B1").values = [[4]];
      const range = sheet.getRange("A1").load("values");
      sheet.getRange("B1").values = [[5]];
      await sheet.context.sync();
      read.push(range.values);
    });
    expect([read, host.cell("A1").value, calls]).toEqual([[[[4]]], 5, 3]);
  });
});
