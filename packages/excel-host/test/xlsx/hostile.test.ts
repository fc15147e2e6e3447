import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { openXlsx } from "../../src";
import { open, refusal } from "../support";

/** An archive of one part whose announced size was changed, in its header and in the archive's list. */
function announcing(size: number, content: Uint8Array): Uint8Array {
  const bytes = zipSync({ "xl/workbook.xml": content });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

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

  it("are refused by the size they announce, before they are unpacked", async () => {
    const bomb = announcing(0x7fffffff, strToU8("<workbook/>"));
    await expect(openXlsx(bomb)).rejects.toMatchObject({ code: "InvalidArgument", message: "The file is too large." });
  });

  it("get no more room than they announce", async () => {
    const bomb = announcing(10, new Uint8Array(30_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusal(openXlsx(bomb))).toBe("InvalidArgument");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
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
