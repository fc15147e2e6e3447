import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { officeJs } from "../../build/office-js.cjs";
import { functionsMetadata } from "../../src/functions/metadata";
import { addressesOf, all, root } from "./manifest-file";

const address = "https://targets.example.cn/jh";
const development = "https://localhost:3000";
const out = mkdtempSync(join(tmpdir(), "jh-build-"));
const text = (file: string) => readFileSync(join(out, file), "utf8");
let printed = "";

/** Runs a script of the build as the page does before Office is ready, and tells what it gave to Office and Excel. */
function load(file: string) {
  const told = { actions: [] as string[], functions: [] as string[], evaluations: [] as unknown[][] };
  const page = createContext({
    Office: {
      onReady: () => new Promise(() => {}),
      actions: { associate: (id: string) => void told.actions.push(id) },
    },
    CustomFunctions: { associate: (id: string) => void told.functions.push(id) },
    Function: function (...source: unknown[]) {
      told.evaluations.push(source);
    },
    self: {},
    document: { currentScript: { tagName: "SCRIPT", src: `${address}/${file}` } },
    atob,
    TextDecoder,
    TextEncoder,
  });
  runInContext(text(file), page);
  return told;
}

beforeAll(() => {
  const options = ["--env", `url=${address}/`, "--env", `out=${out}`];
  printed = execFileSync(process.execPath, ["node_modules/webpack-cli/bin/cli.js", ...options], { encoding: "utf8" });
}, 180_000);

afterAll(() => rmSync(out, { recursive: true }));

test("every address of the built manifest is under the given one and names a file of the build", () => {
  const addresses = addressesOf(root(text("manifest.xml")));
  expect(addresses.length).toBeGreaterThan(70);
  for (const it of addresses) {
    expect(it).toMatch(new RegExp(`^${address}/[\\w./-]+$`));
    expect({ it, exists: existsSync(join(out, it.slice(address.length))) }).toEqual({ it, exists: true });
  }
});

test("the built manifest differs from the one of development by its address alone", () => {
  expect(text("manifest.xml").replaceAll(address, development)).toBe(readFileSync("manifest.xml", "utf8"));
});

test("Microsoft's own reader finds in the built manifest what it needs to load the add-in", () => {
  const reading = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1])
    .then((read) => console.log(JSON.stringify(read)))`;
  // In a process of its own: its modules are of a kind that Jest does not load.
  const read = execFileSync(process.execPath, ["-e", reading, join(out, "manifest.xml")], { encoding: "utf8" });
  expect(JSON.parse(read)).toMatchObject({
    id: "554d5127-3ceb-4eb9-98fe-a441add34824",
    version: "1.2.0.0",
    officeAppType: "TaskPaneApp",
    defaultLocale: "zh-CN",
    displayName: "目标监测",
    permissions: "ReadWriteDocument",
    hosts: ["Workbook"],
    defaultSettings: { sourceLocation: `${address}/taskpane.html` },
  });
});

test("the page states its policy before any script, loads office.js first, and all it loads is in the build", () => {
  const page = text("taskpane.html");
  const { policy } = officeJs("local");
  const scripts = [...page.matchAll(/<script[^>]* src="?([^"?\s>]+)/g)].map((match) => match[1] ?? "");
  expect(page.indexOf(policy)).toBeGreaterThan(0);
  expect(page.indexOf(policy)).toBeLessThan(page.indexOf("<script"));
  expect(scripts).toEqual(["office-js/office.js", "runtime.js"]);
  for (const script of scripts) expect(existsSync(join(out, script))).toBe(true);
  expect(page).not.toMatch(/<script[^>]*>[^<]/);
});

test("office.js is Microsoft's, unmodified, with the platforms and languages it asks for and no telemetry", () => {
  const files = readdirSync(join(out, "office-js"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(out, "office-js/").length));
  expect(files.sort()).toEqual([
    "LICENSE.md",
    "en-us/office_strings.js",
    "excel-mac-16.00.js",
    "excel-web-16.00.js",
    "excel-win32-16.01.js",
    "office.js",
    "zh-cn/office_strings.js",
  ]);
  for (const file of files.filter((name) => name.endsWith(".js"))) {
    expect(text(`office-js/${file}`)).toBe(readFileSync(`node_modules/@microsoft/office-js/dist/${file}`, "utf8"));
  }
});

test("the functions' metadata is there in both languages", () => {
  expect(JSON.parse(text("functions.json"))).toEqual(functionsMetadata("zh-CN"));
  expect(JSON.parse(text("functions.en-US.json"))).toEqual(functionsMetadata("en-US"));
});

test("the page's script gives Office each action of the manifest and Excel each function of the metadata", () => {
  const { actions, functions } = load("runtime.js");
  const named = all("FunctionName", root(text("manifest.xml"))).map(({ textContent }) => textContent);
  const stated: { id: string }[] = JSON.parse(text("functions.json")).functions;
  expect(named.length).toBeGreaterThan(10);
  expect(actions).toEqual(expect.arrayContaining(named));
  expect(functions.sort()).toEqual(stated.map(({ id }) => id).sort());
});

test("the page's script never asks to evaluate text, which the policy forbids", () => {
  expect(load("runtime.js").evaluations).toEqual([]);
});

test("what functions, ribbon and pane load first, without office.js, is said and below 500 kB", () => {
  const [, size] = /initial load of runtime, production build: ([\d.]+) kB gzip/.exec(printed) ?? [];
  expect(Number(size)).toBeGreaterThan(10);
  expect(Number(size)).toBeLessThan(500);
});

test("a build for a server ships no source maps and no trace of the development address", () => {
  const own = readdirSync(out).filter((file) => /\.(js|map|html|json|xml)$/.test(file));
  expect(own).toEqual(expect.arrayContaining(["runtime.js", "taskpane.html", "functions.json", "manifest.xml"]));
  expect(own.filter((file) => file.endsWith(".map"))).toEqual([]);
  for (const file of own) expect(text(file)).not.toMatch(/localhost:3000|sourceMappingURL/);
});
