import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { loadRegister } from "../../src/cli/sources";
import { decodeTable } from "../../src/observations";
import { proposedBasis, readProgress, taskTarget, type KeyTask } from "../../src/tasks";
import { planOf } from "./seeds";

const { tasks, chapters } = loadRegister();
const byId = new Map(tasks.map((task) => [task.id, task]));
const of = (id: string): KeyTask => byId.get(id)!;
const plan = planOf("jinhua-2024");

/** A number of the notice's body, in its order: where it stands, a few characters around it, and what it was ruled to be. */
interface Ruled {
  readonly no: string;
  readonly item: string;
  readonly number: string;
  readonly phrase: string;
  readonly ruling: string;
  readonly tasks: string;
  readonly note: string;
}
const { data: numbers } = Papa.parse<Ruled>(readFileSync("seeds/jinhua-2024/numbers.tsv", "utf8"), {
  ...{ header: true, delimiter: "\t", skipEmptyLines: true, quoteChar: "\0" },
});

/** Whether a number of the notice is one of a promise: its target, or a step to it. */
const holds = ({ value, low, high, milestones }: KeyTask, number: number) =>
  [value, low, high, ...milestones.map((step) => step.value)].includes(number);

describe("The numbers of the notice's body", () => {
  it("are all there, in their order: the runs of digits have the fingerprint of the notice's", () => {
    const runs = numbers.map(({ number }) => number).join(" ");
    expect(numbers.map(({ no }) => Number(no))).toEqual(numbers.map((_, i) => i + 1));
    expect(createHash("sha256").update(runs).digest("hex")).toBe(
      "32ed484e17331aab2fea486a282699de684430219921eb38745a1cccdc347bb8",
    );
  });

  it("are each ruled a promise with its row, a scope, a name or a date, with a word on why where it is none", () => {
    const unruled = numbers.filter(({ ruling, tasks: ids, note }) =>
      ruling === "promise" ? ids === "" : !["scope", "name", "date"].includes(ruling) || note === "" || ids !== "",
    );
    expect(unruled).toEqual([]);
  });

  it("stand in their phrase as they are", () => {
    expect(numbers.filter(({ number, phrase }) => !phrase.includes(number))).toEqual([]);
    expect(numbers.filter(({ phrase }) => phrase.length > 40)).toEqual([]);
  });

  it("are the number of the promise they are ruled to, in its chapter and item", () => {
    const astray = numbers.filter(({ item, number, tasks: ids }) =>
      ids
        .split(" ")
        .filter((id) => id !== "")
        .some((id) => !id.startsWith(`${item}.`) || !byId.has(id) || !holds(of(id), Number(number))),
    );
    expect(astray).toEqual([]);
  });

  it("give every number of the register, but for the none and the all that the notice says in words", () => {
    const given = new Set(numbers.flatMap(({ number, tasks: ids }) => ids.split(" ").map((id) => `${id} ${number}`)));
    const promised = tasks.flatMap(({ id, value, milestones }) =>
      [value, ...milestones.map((step) => step.value)].flatMap((number) => (number === null ? [] : [`${id} ${number}`])),
    );
    expect([...new Set(promised.filter((number) => !given.has(number)))]).toEqual(["1.1.01 100", "10.2.02 0"]);
  });

  it("count 177, of which 136 are promises", () => {
    const count = (ruling: string) => numbers.filter((each) => each.ruling === ruling).length;
    expect(numbers).toHaveLength(177);
    expect(["promise", "scope", "name", "date"].map(count)).toEqual([136, 7, 26, 8]);
  });
});

describe("The register of promises", () => {
  it("holds 271, of which 137 have a number and 126 are projects and works, in all eleven chapters", () => {
    expect(tasks).toHaveLength(271);
    expect(tasks.filter(({ value }) => value !== null)).toHaveLength(137);
    expect(tasks.filter(({ project }) => project)).toHaveLength(126);
    expect(chapters.map(({ no }) => tasks.filter(({ chapter }) => chapter === no).length)).toEqual([
      24, 33, 14, 28, 38, 13, 52, 27, 10, 27, 5,
    ]);
  });

  it("names chapters and items that are there", () => {
    const known = tasks.every(({ chapter, item }) => chapters[chapter - 1]!.items[item - 1] !== undefined);
    expect(known).toBe(true);
  });

  it("has no name twice", () => {
    const names = tasks.map(({ label }) => label);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it("links leaves of the annex that are there, each repeated by one promise at most", () => {
    const leaves = new Set(plan.indicators.map(({ no }) => no));
    const links = tasks.flatMap(({ annex }) => annex);
    expect(links.filter(({ no }) => !leaves.has(no))).toEqual([]);
    const repeated = links.filter(({ relation }) => relation === "repeats").map(({ no }) => no);
    expect(repeated.sort()).toEqual(["10", "11", "13", "20", "21.1", "21.2", "22", "49", "5", "8"]);
  });

  it("repeats a leaf only with the leaf's own number", () => {
    for (const task of tasks)
      for (const { no } of task.annex.filter(({ relation }) => relation === "repeats")) {
        const { target, unit } = plan.indicators.find((indicator) => indicator.no === no)!;
        expect([task.id, "value" in target && target.value, unit]).toEqual([task.id, task.value, task.unit]);
      }
  });

  it("does not link what only shares a number: transport works of 370 and the culture industry's 370", () => {
    const linked = (id: string) => of(id).annex;
    for (const id of ["2.2.13", "4.3.05", "4.3.03", "5.4.04", "5.4.09", "10.4.01", "10.4.02", "10.4.06"])
      expect([id, linked(id)]).toEqual([id, []]);
  });

  it("gives number 29 a figure, which the plan does not take by itself", () => {
    expect(of("7.4.01")).toMatchObject({ value: 28, comparator: "<=", annex: [{ no: "29", relation: "gives" }] });
    expect(plan.indicators.find(({ no }) => no === "29")!.target).toMatchObject({ kind: "assigned" });
  });

  it("keeps both verdicts on one quantity: exports above 7000亿元, and the annex's growth", () => {
    expect(of("1.3.03")).toMatchObject({ value: 7000, comparator: ">", annex: [{ no: "19.2", relation: "refines" }] });
    expect(of("1.1.02").annex).toEqual([{ no: "8", relation: "refines" }]);
    expect(of("1.1.03").annex).toEqual([{ no: "8", relation: "repeats" }]);
    expect(of("1.3.04").annex).toEqual([{ no: "19.1", relation: "contradicts" }]);
  });

  it("takes the scope from the item's title where only that says it", () => {
    expect([of("1.1.04").scope, of("1.1.04").value]).toEqual(["全市", 10]);
    expect([of("5.4.04").scope, of("5.4.04").value]).toEqual(["十大制造业平台", 15]);
    expect([of("5.2.01").scope, of("5.4.06").scope, of("7.3.02").scope]).toEqual(["市本级", "全市", "50个重点片区"]);
  });

  it("has the four nodes of the rate of projects begun", () => {
    expect(of("1.1.01")).toMatchObject({
      deadline: "2024-10-31",
      milestones: [
        { by: "2024-03-31", value: 40 },
        { by: "2024-06-30", value: 60 },
        { by: "2024-09-30", value: 85 },
        { by: "2024-10-31", value: 100 },
      ],
    });
  });

  it("proposes no monthly share for a stock or for what is recognised at the end of the year", () => {
    expect(["1.2.06", "5.2.01", "4.1.12", "8.1.02"].map((id) => proposedBasis(of(id)))).toEqual([
      ...["yearEnd", "yearEnd", "yearEnd", "series"],
    ]);
    expect(["1.2.05", "1.1.01", "2.2.01", "7.4.01", "1.3.05", "9.2.03"].map((id) => proposedBasis(of(id)))).toEqual([
      ...["even", "nodes", "series", "hold", "change", "yearEnd"],
    ]);
  });

  it.each([
    ["1.1.07", "争取10%以上"],
    ["2.2.01", "力争2500列"],
    ["2.2.02", "争创成"],
    ["3.3.03", "10%左右"],
    ["7.4.01", "不高于28微克/立方米"],
    ["10.2.02", "清零"],
    ["11.1.02", "低于上年同期"],
    ["6.2.10", "不低于对比数"],
    ["8.1.01", "126.9万亩"],
    ["9.2.01", "主体结构结顶"],
  ])("says the target of %s as %s", (id, target) => {
    expect(taskTarget(of(id), "zh-CN")).toBe(target);
  });
});

describe("The sample progress", () => {
  const table = decodeTable(readFileSync("seeds/jinhua-2024/progress.csv"));
  const rows = table.ok ? table.value.rows : [];
  const reading = readProgress(rows, { tasks, year: 2024, today: "2025-01", indicators: new Set() });

  it("is read whole, without an issue", () => {
    expect(reading).toMatchObject({ ok: true, value: { issues: [] } });
    expect(reading.ok && reading.value.progress.entries).toHaveLength(rows.length - 1);
  });

  it("says of every line that it is a sample", () => {
    const entries = reading.ok ? reading.value.progress.entries : [];
    expect(entries.filter(({ sample, source }) => !sample || source !== "示例数据")).toEqual([]);
  });

  it("ends with September 2024, and gives nothing that takes its figure from an indicator", () => {
    const entries = reading.ok ? reading.value.progress.entries : [];
    expect(entries.filter(({ month }) => month > "2024-09")).toEqual([]);
    expect(entries.filter(({ task }) => proposedBasis(of(task)) === "series")).toEqual([]);
  });
});
