import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { openXlsx } from "../../../src/workbench";
import { open, refusal } from "../support";

const zeros = new Uint8Array(60 * 1024 * 1024);

describe("files that are no workbooks", () => {
  it.each([
    ["no archive", new Uint8Array([1, 2, 3])],
    ["empty", new Uint8Array()],
    ["an archive of something else", zipSync({ "a.txt": strToU8("a") })],
    ["a broken part", zipSync({ "xl/workbook.xml": strToU8("<workbook><sheets>") })],
    ["no sheets", zipSync({ "xl/workbook.xml": strToU8("<workbook/>"), "[Content_Types].xml": strToU8("<Types/>") })],
  ])("are refused with InvalidArgument: %s", async (_name, bytes) => {
    expect(await refusal(openXlsx(bytes))).toBe("InvalidArgument");
  });

  it("are refused before they are unpacked when they would be too large", async () => {
    const bomb = zipSync({ "xl/workbook.xml": strToU8("<workbook/>"), a: zeros, b: zeros, c: zeros, d: zeros });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    await expect(openXlsx(bomb)).rejects.toMatchObject({ code: "InvalidArgument", message: "The file is too large." });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024);
  });

  it("are refused or read, and never anything else, when bytes of a good file are changed", async () => {
    const { host, onSheet } = open();
    await onSheet((sheet) => (sheet.getRange("A1:B1").values = [["甲", 1]]));
    const good = await host.save();
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = good.slice();
        bytes[at] = byte;
        const outcome = await openXlsx(bytes).then(
          (other) => (other.dispose(), "read"),
          (error: { readonly code?: string }) => error.code,
        );
        expect(["read", "InvalidArgument"]).toContain(outcome);
      }),
      { numRuns: 40 },
    );
  });
});
