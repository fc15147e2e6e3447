import { readFileSync, writeFileSync } from "node:fs";

const [start, end] = ["<!-- bench:projection -->", "<!-- /bench:projection -->"];

/** Puts a text between the two markers of README.md. */
export function writeReadme(text: string, file = "README.md"): void {
  const readme = readFileSync(file, "utf8");
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file}: no ${start} … ${end}`);
  writeFileSync(file, `${readme.slice(0, from + start.length)}\n\n${text}\n\n${readme.slice(to)}`);
}
