import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** Where code is kept that belongs together: the product, and each package beside it. */
export const roots: readonly string[] = ["src", ...packages()];

/** The parsed files of a folder, named by their paths from the project's root. */
export function sourcesOf(root: string): readonly ts.SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"))
    .sort()
    .map((path) => join(root, path))
    .map((path) => ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, true));
}

function packages(): readonly string[] {
  if (!existsSync("packages")) return [];
  return readdirSync("packages")
    .map((name) => join("packages", name, "src"))
    .filter((folder) => existsSync(folder));
}
