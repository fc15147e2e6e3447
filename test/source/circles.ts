import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** The files each file takes something from, types included. */
export function importsOf(sources: readonly ts.SourceFile[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    sources.map(({ fileName, text }) => {
      const { importedFiles } = ts.preProcessFile(text, true, true);
      const near = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith("."));
      return [fileName, near.flatMap((name) => resolve(join(dirname(fileName), name)))];
    }),
  );
}

function resolve(path: string): readonly string[] {
  const file = [".ts", ".tsx", "/index.ts", "/index.tsx"].map((end) => path + end).find((file) => existsSync(file));
  return file === undefined ? [] : [file];
}

/**
 * The sets of files that all reach one another: the strongly connected components of more than one file, found by two
 * walks (Kosaraju), one along the imports and one against them.
 *
 * @example circlesOf(new Map([["a", ["b"]], ["b", ["a"]], ["c", ["a"]]])) // [["a", "b"]]
 */
export function circlesOf(imports: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const importers = new Map<string, string[]>([...imports.keys()].map((file) => [file, []]));
  for (const [file, near] of imports) for (const other of near) importers.get(other)?.push(file);
  const seen = new Set<string>();
  const walk = (file: string, edges: ReadonlyMap<string, readonly string[]>, leave: (file: string) => void) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const other of edges.get(file) ?? []) walk(other, edges, leave);
    leave(file);
  };
  const left: string[] = [];
  for (const file of imports.keys()) walk(file, imports, (file) => left.push(file));
  seen.clear();
  return left.reverse().flatMap((file) => {
    const circle: string[] = [];
    walk(file, importers, (file) => circle.push(file));
    return circle.length > 1 ? [circle.sort()] : [];
  });
}
