/**
 * The pane in Chromium: milliseconds from the start of its page until the list stands, and from a keystroke in its search
 * box until it is echoed and until the list follows; with the plan's 57 indicators, and with those of twelve regions.
 * The production build on Microsoft's client; the workbook is open in another process, as Excel's is.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { loadExample } from "../src/cli/sources";
import type { Observation } from "../src/observations";
import type { Plan } from "../src/plan";
import { createHost, type Host } from "excel-host";
import { loadExcelClient } from "excel-host/node";
import { bundlePage, serveHost } from "excel-host/server";
import { createWorkbook } from "../src/workbook";
import { executable, launch } from "../test/e2e/chromium";

const example = loadExample("jinhua-2024", null);
const { asOf } = example;
/** Openings of the pane; the first fills the browser's cache. */
const rounds = 7;
const list = "main ul[aria-label] > li h3";

/** The plan and its figures for a number of regions, each indicator by itself. */
function regions(count: number): Pick<typeof example, "plan" | "observations"> {
  if (count === 1) return example;
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const indicators: Plan["indicators"] = numbers.flatMap((region) =>
    example.plan.indicators.map((it) => ({
      ...it,
      no: `${region}.${it.no}`,
      code: `${it.code}_${region}`,
      name: `第${region}区${it.name}`,
      target: it.target.kind === "linked" ? { ...it.target, linkedTo: `${it.target.linkedTo}_${region}` } : it.target,
    })),
  );
  return {
    plan: { ...example.plan, indicators },
    observations: numbers.flatMap((region) =>
      example.observations.map((figure) => ({ ...figure, code: `${figure.code}_${region}` })),
    ),
  };
}

/** Notes in the pane's page when the list has been painted. */
const watch = `if (window !== window.top) {
  const look = () =>
    document.querySelector(${JSON.stringify(list)})
      ? requestAnimationFrame(() => (window.listStood = performance.now()))
      : requestAnimationFrame(look);
  requestAnimationFrame(look);
}`;

/** Types a text into the search box as one input and measures until the echo is painted, and until the list fits its count. */
const type = (text: string) => `(async () => {
  const box = document.querySelector("input[type=search]");
  const frame = () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  const start = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(box, ${JSON.stringify(text)});
  box.dispatchEvent(new Event("input", { bubbles: true }));
  await frame();
  const echo = performance.now() - start;
  const count = () => Number(/\\d+/.exec(document.querySelector("[role=status]").textContent)[0]);
  while (document.querySelectorAll(${JSON.stringify(list)}).length !== count()) await frame();
  return { echo, list: performance.now() - start };
})()`;

/** A host with the workbook of a plan open and calculated, as a person has it before the pane opens. */
async function opened(plan: Plan, observations: readonly Observation[]): Promise<Host> {
  const host = createHost();
  const { Excel, Office } = loadExcelClient(host);
  const workbook = createWorkbook({ Excel, Office });
  for (const outcome of [await workbook.loadTargets(plan, observations), await workbook.generateAnalysis(asOf)])
    if (!outcome.ok) throw new Error(outcome.error.code);
  await host.idle();
  return host;
}

/** The page around the pane: it passes messages on between the pane's frame and the host. */
const around = (requirements: Host["requirements"]) => `<!doctype html>
<body style="margin: 0"><iframe style="width: 400px; height: 880px; border: 0" data-requirements='${JSON.stringify(requirements)}'></iframe>
<script>
  const frame = document.querySelector("iframe");
  addEventListener("message", ({ data }) => data.kind === "request" && window.toHost(data.text));
  window.toFrame = (text) => frame.contentWindow.postMessage({ kind: "answer", text }, location.origin);
  window.open = () => (frame.src = "addin/taskpane.html?_host_Info=Excel$Win32$16.01$zh-CN$$$$0");
</script>`;

async function measure(browser: Browser, address: string, count: number): Promise<string> {
  const { plan, observations } = regions(count);
  const host = await opened(plan, observations);
  const page = await browser.newPage({ viewport: { width: 440, height: 900 } });
  await page.addInitScript({ content: watch });
  await page.route("**/around.html", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: around(host.requirements) }),
  );
  let connection = host.connect();
  await page.exposeFunction("toHost", (text: string) => connection.bridge.sendMessageToHost(text));

  const ready: number[] = [];
  for (let round = 0; round < rounds; round++) {
    host.disconnect(connection);
    connection = host.connect();
    // What comes while the page is being left is for nobody.
    connection.bridge.onMessageFromHost = (text) =>
      void page.evaluate(`toFrame(${JSON.stringify(text)})`).catch(() => undefined);
    await page.goto(`${address}around.html`);
    await page.evaluate("window.open()");
    ready.push(await stood(pane(page)));
  }
  const echo: number[] = [];
  const follow: number[] = [];
  for (const text of ["1", "12", "g", "gd", "gdp", "投", "投资", ""]) {
    const times = (await pane(page).evaluate(type(text))) as { readonly echo: number; readonly list: number };
    echo.push(times.echo);
    follow.push(times.list);
  }
  await page.close();
  host.dispose();
  const shown = (times: readonly number[]) =>
    `${Math.round(median(times))} (${Math.round(Math.min(...times))}–${Math.round(Math.max(...times))})`;
  return [String(plan.indicators.length), shown(ready), shown(echo), shown(follow)].map(inColumn).join("");
}

const inColumn = (cell: string) => cell.padStart(22);
const pane = (page: Page): Frame => page.frames().find((frame) => frame.parentFrame() !== null)!;
async function stood(frame: Frame): Promise<number> {
  await frame.waitForFunction(() => "listStood" in window, undefined, { timeout: 120_000 });
  return (await frame.evaluate("window.listStood")) as number;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

async function main(): Promise<void> {
  if (executable === undefined)
    return console.log("The pane was not measured: there is no Chromium; set CHROMIUM to one.");
  const addin = mkdtempSync(join(tmpdir(), "jh-bench-"));
  const build = ["node_modules/webpack-cli/bin/cli.js", "--mode", "production", "--env", `out=${addin}`];
  execFileSync(process.execPath, build);
  const server = await serveHost({ addin, files: await bundlePage(), port: 0 });
  const browser = await launch();
  try {
    console.log("The pane in Chromium, ms: median (least–most)");
    console.log(["indicators", "list stands", "keystroke echoed", "list follows"].map(inColumn).join(""));
    for (const count of [1, 12]) console.log(await measure(browser, server.address, count));
  } finally {
    await browser.close();
    await server.close();
    rmSync(addin, { recursive: true });
  }
}

void main();
