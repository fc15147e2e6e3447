import ts from "typescript";
import { declaredTwice, exportedNames } from "./names";
import { roots, sourcesOf } from "./sources";

/** Names that are still to be changed. */
const still = 0;

describe("The exported names of the source", () => {
  it.each(roots)("are declared once in %s, but for those that are still to be renamed", (root) => {
    const twice = declaredTwice(sourcesOf(root));
    expect(Object.keys(twice).length > still ? twice : {}).toEqual({});
  });

  it("are those of every kind of declaration, and not what a file passes on", () => {
    const text = `
      export const a = 1, { b, c: [d] } = f();
      export function e() {} export class F {} export interface G {} export type H = 1; export enum I {}
      export type E = typeof a; export const E = 1;
      export { a } from "./a"; export * from "./b"; const z = 1; export { z as y };`;
    const source = ts.createSourceFile("x.ts", text, ts.ScriptTarget.ES2022, true);
    expect(exportedNames(source)).toEqual(["a", "b", "d", "e", "F", "G", "H", "I", "E"]);
  });
});
