import { all, attribute, childrenOf, descend, manifest, only } from "./manifest-file";

const resources = childrenOf(only("Resources")).flatMap(childrenOf);
const ids = resources.map((resource) => attribute(resource, "id"));
const references = descend(manifest)
  .map((element) => element.getAttribute("resid"))
  .filter((resid): resid is string => resid !== null);
const textOf = (name: string) => only(name).textContent;

test("every resource that is referred to is defined, and every one defined is referred to", () => {
  expect(new Set(references)).toEqual(new Set(ids));
});

test("a resource's id is its own and at most 32 characters long", () => {
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
});

test("the runtime, the functions' page, the function file and the pane are one resource, and nothing else is", () => {
  const functionsPage = only("SourceLocation", only("Page"));
  const pane = all("Action").find((action) => action.getAttribute("xsi:type") === "ShowTaskpane");
  const places = [only("Runtime"), functionsPage, only("FunctionFile"), ...childrenOf(pane ?? manifest)];
  expect(places.map((place) => attribute(place, "resid"))).toEqual(Array(4).fill("Runtime.Url"));
  expect(references.filter((resid) => resid === "Runtime.Url")).toHaveLength(4);
});

test("the runtime lives on when the pane is closed, and no action asks for a pane of its own", () => {
  expect(attribute(only("Runtime"), "lifetime")).toBe("long");
  expect(all("TaskpaneId")).toEqual([]);
});

test("the pane of the base manifest is the page of the runtime", () => {
  const page = resources.find((resource) => attribute(resource, "id") === "Runtime.Url");
  const base = only("SourceLocation", only("DefaultSettings"));
  expect(attribute(base, "DefaultValue")).toBe(page?.getAttribute("DefaultValue"));
});

test("the manifest asks for ExcelApi 1.14 and SharedRuntime 1.1 and nothing else", () => {
  const sets = all("Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")]);
  expect(sets).toEqual([
    ["ExcelApi", "1.14"],
    ["SharedRuntime", "1.1"],
  ]);
  expect(all("Method")).toEqual([]);
});

test("the functions' namespace is JH in every language", () => {
  const namespace = resources.find((resource) => attribute(resource, "id") === "Functions.Namespace");
  expect(attribute(only("Namespace"), "resid")).toBe("Functions.Namespace");
  expect(namespace?.getAttribute("DefaultValue")).toBe("JH");
  expect(namespace && childrenOf(namespace)).toEqual([]);
});

test("every text is Chinese by default and has an English override", () => {
  expect(textOf("DefaultLocale")).toBe("zh-CN");
  const base = childrenOf(manifest).filter(({ localName }) => ["DisplayName", "Description"].includes(localName ?? ""));
  const strings = all("String").filter((string) => attribute(string, "id") !== "Functions.Namespace");
  expect(base).toHaveLength(2);
  for (const text of [...base, ...strings]) {
    const overrides = childrenOf(text).map((override) => [
      attribute(override, "Locale"),
      /^[\x20-\x7e]+$/.test(attribute(override, "Value")),
    ]);
    expect(attribute(text, "DefaultValue")).toMatch(/\p{Script=Han}/u);
    expect(overrides).toEqual([["en-US", true]]);
  }
});

test("labels and titles keep to 125 characters, descriptions to 250, in both languages", () => {
  const lengthsOf = (name: string) =>
    all(name)
      .flatMap((strings) => descend(strings))
      .map((element) => (element.getAttribute("DefaultValue") ?? element.getAttribute("Value") ?? "").length);
  expect(Math.max(...lengthsOf("ShortStrings"), ...lengthsOf("DisplayName"))).toBeLessThanOrEqual(125);
  expect(Math.max(...lengthsOf("LongStrings"), ...lengthsOf("Description"))).toBeLessThanOrEqual(250);
});

test("labels and titles are short strings, descriptions long ones, so that the limits above are theirs", () => {
  const definedIn = (list: string) => childrenOf(only(list)).map((string) => attribute(string, "id"));
  const referredBy = (...names: string[]) =>
    names.flatMap((name) => all(name, only("VersionOverrides"))).map((element) => attribute(element, "resid"));
  expect(new Set(referredBy("Label", "Title", "Namespace"))).toEqual(new Set(definedIn("ShortStrings")));
  expect(new Set(referredBy("Description"))).toEqual(new Set(definedIn("LongStrings")));
});

test("tab, groups and controls have identifiers of their own", () => {
  const identified = ["CustomTab", "Group", "Control"].flatMap((name) => all(name)).map((it) => attribute(it, "id"));
  expect(new Set(identified).size).toBe(identified.length);
  for (const id of identified) expect(id.length).toBeLessThanOrEqual(125);
});

test("the tab offers the add-in's actions, and the menu of a cell inserts a target formula", () => {
  const actionsIn = (name: string) => all("FunctionName", only(name)).map(({ textContent }) => textContent);
  expect(actionsIn("CustomTab")).toEqual([
    "loadTargets",
    "importPlan",
    "openYear",
    "openEntry",
    "loadRegions",
    "generateAnalysis",
    "generateDashboard",
    "generateBriefing",
    "generateRegions",
    "compareYears",
    "highlight",
    "undoGenerate",
    "loadTasks",
    "generateBulletin",
    "freezeFunctions",
  ]);
  expect(actionsIn("OfficeMenu")).toEqual(["insertTarget"]);
  expect(attribute(only("OfficeMenu"), "id")).toBe("ContextMenuCell");
});
