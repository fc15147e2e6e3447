import { dirname, resolve } from "node:path";
import type ts from "typescript";
import { agrees, examplesOf, more, withExamples, type Example } from "./examples";
import { scope } from "./scope";
import { roots, sourcesOf } from "./sources";

const documented = [...roots, "test/source"]
  .flatMap(sourcesOf)
  .map((source) => [source.fileName, source, examplesOf(source)] as const)
  .filter(([, , examples]) => examples.length > 0);

/** The examples that do not come out, with what came instead; each is read where it stands, in its module's scope. */
function wrong(source: ts.SourceFile, examples: readonly Example[]): readonly string[] {
  const folder = dirname(source.fileName);
  const near = (path: string): unknown => jest.requireActual(path.startsWith(".") ? resolve(folder, path) : path);
  const read: (readonly [() => unknown, () => unknown])[] = [];
  const names = { require: near, exports: {}, module: {}, examples: read, more, ...scope };
  // The module's own names go before those of the scope: they are declared inside of the function.
  new Function(...Object.keys(names), `{${withExamples(source, examples)}\n}`)(...Object.values(names));
  return examples.flatMap(({ line, expression }, i) => {
    const [value, expected] = read[i]!.map((each) => each());
    return agrees(value, expected) ? [] : [`${line}: ${expression} is ${JSON.stringify(value)}`];
  });
}

describe("The examples of the doc comments", () => {
  it.each(documented)("come out as they say in %s", (_, source, examples) => {
    expect(wrong(source, examples)).toEqual([]);
  });

  it("are many", () => {
    expect(documented.flatMap(([, , examples]) => examples).length).toBeGreaterThan(100);
  });
});
