/**
 * The pane in Chromium: milliseconds from the start of its page until the list stands, and from a keystroke in its search
 * box until it is echoed and until the list follows; with the plan's 57 indicators, and with those of twelve regions. Then the
 * same of the view of the promises, from the click on its tab; with 150 and 600 promises of 30 units. And the view of twelve
 * regions with sixty months of all indicators: until it stands, and until it shows another indicator, region and month.
 * The production build on Microsoft's client; the workbook is open in another process, as Excel's is.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Browser, Frame, Page } from "playwright-core";
import type { Observation } from "../src/observations";
import type { Plan } from "../src/plan";
import { createHost, type Host } from "excel-host";
import { loadExcelClient } from "excel-host/node";
import { bundlePage, serveHost } from "excel-host/server";
import { createWorkbook } from "../src/workbook";
import { executable, launch } from "../test/e2e/chromium";
import { promisesOf } from "./promises";
import { example, regionNames, sixtyMonths, tables } from "./regionTables";

const { asOf } = example;
/** Openings of the pane; the first fills the browser's cache. */
const rounds = 7;
const list = "main ul[aria-label] > li h3";
const promises = "main ul[aria-label] > li summary";

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
const type = (text: string, items: string) => `(async () => {
  const box = document.querySelector("input[type=search]");
  const frame = () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  const start = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(box, ${JSON.stringify(text)});
  box.dispatchEvent(new Event("input", { bubbles: true }));
  await frame();
  const echo = performance.now() - start;
  const count = () => Number(document.querySelector("[role=status]").textContent.match(/\\d+/g).at(${items === list ? 0 : -1}));
  while (document.querySelectorAll(${JSON.stringify(items)}).length !== count()) await frame();
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

/** The page around the pane: it passes messages on between the pane's frame and the host, whose are at this address. */
const around = (requirements: Host["requirements"], messages: string) => `<!doctype html>
<body style="margin: 0"><iframe style="width: 400px; height: 880px; border: 0" data-requirements='${JSON.stringify(requirements)}'></iframe>
<script>
  const frame = document.querySelector("iframe");
  addEventListener("message", ({ data }) => data.kind === "request" && fetch("${messages}", { method: "POST", body: data.text }));
  const answers = new EventSource("${messages}");
  answers.onmessage = ({ data }) => frame.contentWindow.postMessage({ kind: "answer", text: data }, location.origin);
  answers.onopen = () => (frame.src = "addin/taskpane.html?_host_Info=Excel$Win32$16.01$zh-CN$$$$0");
</script>`;

/**
 * Carries messages between a page and a host. The browser's debugger, by which the rest is driven, takes seconds for the
 * megabytes that a large workbook is.
 */
async function carry(host: Host) {
  let connection = host.connect();
  const server = createServer((request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    if (request.method === "POST") {
      void text(request).then((message) => connection.bridge.sendMessageToHost(message));
      return void response.end();
    }
    host.disconnect(connection);
    connection = host.connect();
    connection.bridge.onMessageFromHost = (answer) => response.write(`data: ${answer}\n\n`);
    response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://localhost:${(server.address() as AddressInfo).port}/`, close };
}

/** The page with the pane, and how it is opened anew. */
async function openedPage(browser: Browser, address: string, host: Host) {
  const page = await browser.newPage({ viewport: { width: 440, height: 900 } });
  const messages = await carry(host);
  await page.addInitScript({ content: watch });
  await page.route("**/around.html", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: around(host.requirements, messages.address) }),
  );
  const open = async () => {
    await page.goto(`${address}around.html`);
  };
  const close = async () => {
    await page.close();
    messages.close();
    host.dispose();
  };
  await open();
  return { page, open, close };
}

/** Milliseconds of texts typed one after the other, until they are echoed and until the list follows. */
async function typed(page: Page, items: string, texts: readonly string[]) {
  const [echo, follow]: [number[], number[]] = [[], []];
  for (const text of texts) {
    const times = (await pane(page).evaluate(type(text, items))) as { readonly echo: number; readonly list: number };
    echo.push(times.echo);
    follow.push(times.list);
  }
  return { echo, follow };
}

const shown = (times: readonly number[]) =>
  `${Math.round(median(times))} (${Math.round(Math.min(...times))}–${Math.round(Math.max(...times))})`;

async function measure(browser: Browser, address: string, count: number): Promise<string> {
  const { plan, observations } = regions(count);
  const host = await opened(plan, observations);
  const { page, open, close } = await openedPage(browser, address, host);
  const ready: number[] = [await stood(pane(page))];
  while (ready.length < rounds) {
    await open();
    ready.push(await stood(pane(page)));
  }
  const { echo, follow } = await typed(page, list, ["1", "12", "g", "gd", "gdp", "投", "投资", ""]);
  await close();
  return [String(plan.indicators.length), shown(ready), shown(echo), shown(follow)].map(inColumn).join("");
}

/** Clicks the tab of the promises and measures until the first of them are painted. */
const openPromises = `(async () => {
  const frame = () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  const tab = [...document.querySelectorAll("[role=tab]")].find(({ textContent }) => textContent.includes("重点任务"));
  const start = performance.now();
  tab.click();
  while (document.querySelectorAll(${JSON.stringify(promises)}).length === 0) await frame();
  return performance.now() - start;
})()`;

/** The view of a number of promises, as `measure` does it for the list of indicators. */
async function measurePromises(browser: Browser, address: string, count: number): Promise<string> {
  const host = createHost();
  const workbook = createWorkbook(loadExcelClient(host));
  for (const outcome of [
    await workbook.loadTargets(example.plan, example.observations),
    await workbook.loadTasks(promisesOf(count)),
  ])
    if (!outcome.ok) throw new Error(outcome.error.code);
  const { page, close } = await openedPage(browser, address, host);
  await stood(pane(page));
  const ready = (await pane(page).evaluate(openPromises)) as number;
  // A string that waits, since the page lets none be made into a function.
  await pane(page).evaluate(`(async () => {
    while (document.querySelectorAll(${JSON.stringify(promises)}).length !== ${count})
      await new Promise((done) => setTimeout(done, 20));
  })()`);
  const times = await typed(page, promises, ["1", "12", "第", "第一", "9", "98", "局", ""]);
  await close();
  return [String(count), String(Math.round(ready)), shown(times.echo), shown(times.follow)].map(inColumn).join("");
}

/** Chooses in a box of the view of regions and measures until what is shown has changed. */
const choose = (box: "indicator" | "region" | "month", value: string | number) => `(async () => {
  const frame = () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  const [before, start] = [document.querySelector("main").innerText, performance.now()];
  const boxes = [...document.querySelectorAll("select")];
  const box = boxes.find((each) => (each.querySelector("optgroup") !== null) === ${box !== "month"});
  const [indicators, regions] = box.querySelectorAll("optgroup");
  const chosen = { indicator: () => indicators, region: () => regions, month: () => null }[${JSON.stringify(box)}]();
  const value = ${JSON.stringify(value)};
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value").set.call(box, chosen ? chosen.children[value].value : value);
  box.dispatchEvent(new Event("change", { bubbles: true }));
  await frame();
  while (document.querySelector("main").innerText === before || document.querySelector("[role=progressbar]")) await frame();
  return performance.now() - start;
})()`;

/** Clicks the tab of the regions and measures until they can be chosen. */
const openRegions = `(async () => {
  const start = performance.now();
  [...document.querySelectorAll("[role=tab]")].find(({ textContent }) => textContent.includes("分县")).click();
  while (!document.querySelector("optgroup")) await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  return performance.now() - start;
})()`;

/** The view of twelve regions with sixty months of all indicators. */
async function measureRegions(browser: Browser, address: string): Promise<string> {
  const host = createHost();
  const workbook = createWorkbook(loadExcelClient(host));
  const loaded = await workbook.loadTargets(example.plan, example.observations);
  const { targets } = tables(regionNames(12));
  const taken = await (await workbook.openRegions()).load({ targets, data: [sixtyMonths()], lists: [] });
  for (const outcome of [loaded, taken]) if (!outcome.ok) throw new Error(outcome.error.code);
  const { page, close } = await openedPage(browser, address, host);
  await stood(pane(page));
  const ask = async (script: string) => (await pane(page).evaluate(script)) as number;
  const each = async (box: Parameters<typeof choose>[0], values: readonly (string | number)[]) => {
    const times: number[] = [];
    for (const value of values) times.push(await ask(choose(box, value)));
    return shown(times);
  };
  const ready = await ask(openRegions);
  const times = [
    await each("indicator", [3, 7, 20, 40, 1]),
    await each("region", [0, 3, 11, 5]),
    await each("month", ["2024-08", "2024-06", "2024-03", "2024-08", "2024-07", "2024-05", "2024-09"]),
  ];
  await close();
  return [String(Math.round(ready)), ...times].map(inColumn).join("");
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
  const browser = await launch(["--disable-features=LocalNetworkAccessChecks"]);
  try {
    console.log("The pane in Chromium, ms: median (least–most)");
    console.log(["indicators", "list stands", "keystroke echoed", "list follows"].map(inColumn).join(""));
    for (const count of [1, 12]) console.log(await measure(browser, server.address, count));
    console.log(["promises", "list stands", "keystroke echoed", "list follows"].map(inColumn).join(""));
    for (const count of [150, 600]) console.log(await measurePromises(browser, server.address, count));
    console.log(["regions stand", "another indicator", "region", "month"].map(inColumn).join(""));
    console.log(await measureRegions(browser, server.address));
  } finally {
    await browser.close();
    await server.close();
    rmSync(addin, { recursive: true });
  }
}

void main();
