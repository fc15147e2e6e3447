import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";

const [start, end] = ["<!-- bench:projection -->", "<!-- /bench:projection -->"];

/** Puts a text between the two markers of the page on accuracy. */
export async function writePage(text: string, file = "docs/accuracy.md"): Promise<void> {
  const page = readFileSync(file, "utf8");
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file}: no ${start} … ${end}`);
  const written = `${page.slice(0, from + start.length)}\n\n${text}\n\n${page.slice(to)}`;
  writeFileSync(file, await format(written, { ...(await resolveConfig(file)), filepath: file }));
}
