import { taskRecord } from "../../src/tasks";
import { begun, railway, task, wrongIn } from "./build";

describe("The register's schema", () => {
  it("takes promises that are whole", () => {
    expect(wrongIn(task(), { ...begun, id: "1.1.02" }, { ...railway, id: "1.1.03", partOf: "1.1.01" })).toEqual([]);
  });

  it.each<[string, object, string]>([
    ["an id of another item", task({ id: "1.2.01" }), "chapter and item"],
    ["a serial out of order", task({ id: "1.1.02" }), "out of order"],
    ["a growth that is not in %", task({ kind: "growth" }), "in %"],
    ["a count in %", task({ unit: "%" }), "in %"],
    ["a rise that is not in points", task({ kind: "change" }), "in points"],
    ["an amount without a number", task({ value: null, comparator: null }), "a number is missing"],
    ["a node with a number", { ...railway, value: 1, comparator: "=" }, "none is due"],
    ["a day without a node", { ...railway, node: null }, "names its node"],
    ["a node of what is no project", { ...railway, project: false }, "of a project"],
    ["a number without a comparator", task({ comparator: null }), "comparator"],
    ["a range with a value", task({ low: 1, high: 2 }), "no value"],
    ["half a range", { ...task({ value: null }), low: 1 }, "go together"],
    ["a range upside down", { ...task({ value: null }), low: 2, high: 1 }, "not below"],
    ["a node after the deadline", { ...begun, deadline: "2024-09-30" }, "milestones in order"],
    ["a last node that is not the promise", { ...begun, value: 90 }, "last milestone"],
    ["a word that it does not know", { ...task(), scoop: "全市" }, "scoop"],
    ["a part of what is not there", task({ partOf: "1.1.09" }), "not there"],
  ])("refuses %s", (_, row, message) => {
    expect(wrongIn(row).join("\n")).toContain(message);
  });

  it("refuses a part that is more than its whole, or in another unit", () => {
    const part = (over: object) => wrongIn(task(), task({ id: "1.1.02", partOf: "1.1.01", ...over }));
    expect(part({ value: 2500 })).toEqual([]);
    expect(part({ value: 2501 }).join()).toContain("more than its whole");
    expect(part({ unit: "个" }).join()).toContain("more than its whole");
  });
});

describe("A promise as it is exchanged", () => {
  it("has these fields and no others", () => {
    expect(taskRecord(begun)).toEqual({
      ...{ id: "1.1.01", chapter: 1, item: 1, label: "开工率", text: "开行班列2500列", value: 100, unit: "%" },
      ...{ comparator: "=", stretch: null, kind: "share", scope: "全市", deadline: "2024-10-31" },
      ...{ milestones: begun.milestones, annex: [], project: false },
    });
  });

  it("carries the node of a project in its label, and a range where it is one", () => {
    expect(taskRecord(railway).label).toBe("高铁：建成通车");
    expect(taskRecord(task({ value: null, low: 5, high: 6 }))).toMatchObject({ value: null, low: 5, high: 6 });
  });
});
