/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "../../src/page/manifest";

const xml = readFileSync(join(__dirname, "manifest.xml"), "utf8");

test("the ribbon's groups and buttons are read in the manifest's order, with labels, tips, icons and functions", () => {
  const { name, tab, groups } = readManifest(xml);
  expect({ name, tab, groups: groups.map(({ label }) => label) }).toEqual({
    name: "台账",
    tab: "台账",
    groups: ["录入", "查看"],
  });
  const [load] = groups[0]!.buttons;
  expect(load).toMatchObject({
    id: "DEMO.Load",
    label: "载入",
    icon: "assets/load-32.png",
    action: "load",
  });
  expect(load!.tip.length).toBeGreaterThan(5);
});

test("a button that shows the pane has no function, and the menu on cells is read beside the ribbon", () => {
  const { groups, cellMenu } = readManifest(xml);
  const actions = groups.flatMap(({ buttons }) => buttons.map(({ id, action }) => [id, action]));
  expect(actions).toContainEqual(["DEMO.ShowPane", null]);
  expect(cellMenu.map(({ label, action }) => [label, action])).toEqual([["插入公式", "insertFormula"]]);
});

test("page, functions and namespace are read, addresses relative to the page's folder wherever it is served", () => {
  const elsewhere = xml.replaceAll("https://localhost:3000", "https://addins.example.cn/demo");
  const { page, functions, namespace, groups } = readManifest(elsewhere);
  expect({ page, functions, namespace, icon: groups[0]!.buttons[0]!.icon }).toEqual({
    page: "taskpane.html",
    functions: "functions.json",
    namespace: "DEMO",
    icon: "assets/load-32.png",
  });
});

test("a manifest without a tab of its own is refused", () => {
  expect(() => readManifest(xml.replaceAll("CustomTab", "OfficeTab"))).toThrow("no custom tab");
});
