import fc from "fast-check";
import { readRemarks, writeRemarks } from "../../../../src/workbook/sheets/entry/remarks";

describe("the remarks of a row's months", () => {
  it("are one text where all months agree", () => {
    expect(
      writeRemarks(
        new Map([
          [3, "公报"],
          [6, "公报"],
        ]),
      ),
    ).toBe("公报");
  });

  it("name the months that differ", () => {
    const cell = writeRemarks(
      new Map([
        [3, "公报"],
        [6, "公报"],
        [9, "快报"],
      ]),
    );
    expect(cell).toBe("公报；9月：快报");
    expect(readRemarks(cell)(6)).toBe("公报");
    expect(readRemarks(cell)(9)).toBe("快报");
  });

  it("say of a month that it has none while others have", () => {
    const cell = writeRemarks(
      new Map([
        [3, "公报"],
        [6, "公报"],
        [9, ""],
      ]),
    );
    expect(readRemarks(cell)(9)).toBe("");
  });

  it("are read as a person writes them, with a half-width colon or on lines of their own", () => {
    expect(readRemarks("公报\n9月:快报")(9)).toBe("快报");
  });

  it("come back for every month as they were written", () => {
    const part = fc.constantFrom("公报", "快报", "；", "9月", "：", "a=b", " ", "2024-10-20", "http://x.cn/?a;b");
    const text = fc
      .array(part, { maxLength: 4 })
      .map((parts) => parts.join("").trim())
      .filter((each) => !/[；;]\d{1,2}月[：:]/.test(each));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), text), { selector: ([m]) => m }),
        (months) => {
          const read = readRemarks(writeRemarks(new Map(months)));
          for (const [month, said] of months) expect(read(month)).toBe(said);
        },
      ),
    );
  });
});
