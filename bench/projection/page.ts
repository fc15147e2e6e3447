import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";

const file = "docs/accuracy.md";

/** Puts a text between the two markers that a bench has in the page on accuracy. */
export async function writePage(text: string, bench: "projection" | "plans"): Promise<void> {
  const [start, end] = [`<!-- bench:${bench} -->`, `<!-- /bench:${bench} -->`];
  const page = readFileSync(file, "utf8");
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file}: no ${start} … ${end}`);
  const written = `${page.slice(0, from + start.length)}\n\n${text}\n\n${page.slice(to)}`;
  writeFileSync(file, await format(written, { ...(await resolveConfig(file)), filepath: file }));
}
