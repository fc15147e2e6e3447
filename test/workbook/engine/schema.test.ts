import { migratedKey, schemaVersion } from "../../../src/workbook/engine/schema";

describe("an older workbook", () => {
  const steps = [
    { from: 1, columns: { entry: new Map([["kind", "sort"]]) } },
    { from: 2, columns: { entry: new Map([["sort", "vintage"]]) } },
  ];

  it("has its column keys read as this version calls them, through every version between", () => {
    expect(migratedKey("entry", "kind", 1, steps)).toBe("vintage");
    expect(migratedKey("entry", "sort", 2, steps)).toBe("vintage");
  });

  it("keeps keys that no version renamed, also of other sheets", () => {
    expect(migratedKey("entry", "note", 1, steps)).toBe("note");
    expect(migratedKey("targets", "kind", 1, steps)).toBe("kind");
  });

  it("is of this version where nothing has to be renamed", () => {
    expect(migratedKey("entry", "kind", schemaVersion)).toBe("kind");
  });
});
