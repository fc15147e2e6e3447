import { circlesOf, importsOf } from "./circles";
import { roots, sourcesOf } from "./sources";

describe("The imports of the source", () => {
  it.each(roots)("form no circle in %s, not even of types", (root) => {
    expect(circlesOf(importsOf(sourcesOf(root)))).toEqual([]);
  });

  it("are seen through an index and in both directions", () => {
    const imports = importsOf(sourcesOf("src"));
    expect(imports.get("src/plan/index.ts")).toContain("src/plan/result.ts");
    expect(
      circlesOf(
        new Map([
          ["a", ["b"]],
          ["b", ["c"]],
          ["c", ["a"]],
          ["d", ["a", "d"]],
        ]),
      ),
    ).toEqual([["a", "b", "c"]]);
  });
});
