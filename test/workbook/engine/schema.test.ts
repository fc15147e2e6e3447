import { currentKey, schemaVersion } from "../../../src/workbook/engine/schema";

describe("an older workbook", () => {
  const steps = [
    { from: 1, keys: new Map([["kind", "sort"]]) },
    { from: 2, keys: new Map([["sort", "vintage"]]) },
  ];

  it("has its column keys read as this version calls them, through every version between", () => {
    expect(currentKey("kind", 1, steps)).toBe("vintage");
    expect(currentKey("sort", 2, steps)).toBe("vintage");
  });

  it("keeps keys that no version renamed, also of sheets that none renamed", () => {
    expect(currentKey("note", 1, steps)).toBe("note");
    expect(currentKey("kind", 1)).toBe("kind");
  });

  it("is of this version where nothing has to be renamed", () => {
    expect(currentKey("kind", schemaVersion)).toBe("kind");
  });
});
