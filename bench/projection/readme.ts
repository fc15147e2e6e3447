import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";

const [start, end] = ["<!-- bench:projection -->", "<!-- /bench:projection -->"];

/** Puts a text between the two markers of README.md. */
export async function writeReadme(text: string, file = "README.md"): Promise<void> {
  const readme = readFileSync(file, "utf8");
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file}: no ${start} … ${end}`);
  const written = `${readme.slice(0, from + start.length)}\n\n${text}\n\n${readme.slice(to)}`;
  writeFileSync(file, await format(written, { ...(await resolveConfig(file)), filepath: file }));
}
