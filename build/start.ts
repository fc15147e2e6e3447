/**
 * `npm start`: builds the add-in and the host's page, serves them to this computer and opens the browser.
 *
 *     tsx build/start.ts [--port N] [--press ACTION]… [--lang en-US] [--theme dark] [--no-open]
 *
 * `--press` names functions of the add-in that run once it has loaded, as its ribbon's buttons would run them; `--lang` and
 * `--theme` are Office's as the add-in sees them.
 */
import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { bundlePage, serveHost } from "excel-host/server";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "3001" },
    press: { type: "string", multiple: true, default: [] },
    lang: { type: "string" },
    theme: { type: "string" },
    "no-open": { type: "boolean", default: false },
  },
});

async function start(): Promise<void> {
  process.stdout.write("正在准备页面，约需一分钟…… · building the page, about a minute…\n");
  const addin = await mkdtemp(join(tmpdir(), "addin-"));
  const [files] = await Promise.all([bundlePage(), buildAddin(addin)]);
  const server = await serveHost({ addin, files, port: Number(values.port) });
  const query = new URLSearchParams(values.press.map((action) => ["press", action]));
  for (const name of ["lang", "theme"] as const) if (values[name]) query.set(name, values[name]);
  const address = query.size > 0 ? `${server.address}?${query}` : server.address;
  process.stdout.write(`${address}\n`);
  if (!values["no-open"]) openBrowser(address);
  process.once("SIGINT", () => {
    void server
      .close()
      .then(() => rm(addin, { recursive: true }))
      .then(() => process.exit(0));
  });
}

/** Runs the project's own build of the add-in as it ships; what it says against the sources is the error's message. */
async function buildAddin(out: string): Promise<void> {
  const options = ["--mode", "production", "--env", `out=${out}`];
  await promisify(execFile)(process.execPath, ["node_modules/webpack-cli/bin/cli.js", ...options]);
}

/** Where there is no browser to open, the printed address is enough. */
function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === "win32" ? ["cmd", "/c", "start", ""] : process.platform === "darwin" ? ["open"] : ["xdg-open"];
  spawn(command!, [...args, address], { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
