import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Every document of the repository. */
export function documents(): readonly string[] {
  const folders = ["docs", "examples", "packages", "bench", "seeds"];
  const within = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
  );
  return [...readdirSync("."), ...within].filter((path) => path.endsWith(".md") && !path.includes("node_modules"));
}

const link = /\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g;
/** A path in code that begins in one of the repository's folders; what stands for several is no path. */
const path = /`((?:src|test|docs|packages|build|bench|examples|seeds|assets)\/[\w./-]+)`/g;
const script = /npm run (?:-s )?([\w:-]+)/g;

/** What a document names that is not there: linked files, paths in code, scripts of the package. */
export function missingIn(document: string): readonly string[] {
  const text = readFileSync(document, "utf8");
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Readonly<Record<string, string>> };
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]!);
  return [
    ...all(link).filter((target) => !existsSync(join(dirname(document), decodeURIComponent(target)))),
    ...all(path).filter((target) => !existsSync(target) && !existsSync(join(dirname(document), target))),
    ...all(script).filter((name) => !Object.hasOwn(scripts, name)),
  ];
}
