import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const candidates = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
];

/** The browser of this machine; undefined where there is none. */
export const executable = candidates.find((path) => path !== undefined && existsSync(path));

export async function launch(more: readonly string[] = []): Promise<Browser> {
  if (executable === undefined) throw new Error("There is no Chromium; set CHROMIUM to one.");
  return chromium.launch({
    executablePath: executable,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", ...more],
  });
}
