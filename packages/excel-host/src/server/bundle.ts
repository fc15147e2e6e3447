import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";

/** Files by their path under the page's address. */
export type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Univer's build sets every field of its objects by a function with the name as an argument, which is a good part of what
 * its page computes; as plain assignments the browser knows what they set.
 */
const fieldsByAssignment: Plugin = {
  name: "fields by assignment",
  setup: ({ onLoad }) => {
    onLoad({ filter: /@univerjs[/\\][^/\\]+[/\\]lib[/\\]es[/\\].+\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(/\b_defineProperty\(this, "(\w+)", /g, "this.$1 = ("),
    }));
  },
};

/**
 * Builds the host's page (`page.js`, `page.css` and what they load later) and its script for the pane (`frame.js`), in
 * memory.
 * @throws where a source cannot be built, with esbuild's list of errors
 */
export async function bundlePage(): Promise<Files> {
  const page = join(__dirname, "../page");
  const plugins = [fieldsByAssignment];
  const common = {
    absWorkingDir: page,
    bundle: true,
    minify: true,
    write: false,
    target: "es2022",
    outdir: "/",
    logLevel: "silent",
    plugins,
    define: { "process.env.NODE_ENV": '"production"' },
  } as const;
  const [modules, frame] = await Promise.all([
    build({ ...common, entryPoints: { page: join(page, "index.ts") }, format: "esm", splitting: true }),
    build({ ...common, entryPoints: { frame: join(page, "pane/frame.ts") }, format: "iife" }),
  ]);
  return new Map([...modules.outputFiles, ...frame.outputFiles].map(({ path, contents }) => [path, contents]));
}
