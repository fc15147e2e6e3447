import { defaultSettings } from "../../../../src/analysis";
import { chartPlans, dataRows } from "../../../../src/workbook/sheets/dashboard/charts";
import { emptySlots } from "../../../../src/workbook/sheets/dashboard/frames";
import { dashboardContent } from "../../../../src/workbook/sheets/dashboard/content";
import type { ReportInput } from "../../../../src/workbook/sheets/definition";
import { locate, rowKey, type Located } from "../../../../src/workbook/engine/locate";
import { place } from "../../../../src/workbook/engine/place";
import { figure, planOf } from "../../../support/build";
import { onPaper } from "../../support/paper";
import { assessed } from "./assessed";

const codes = ["甲", "乙", "丙"];
const assessments = codes.map((code, i) =>
  assessed({
    indicator: { code, name: code, no: `${i + 1}`, category: i < 2 ? "经济" : "民生", owner: i === 0 ? "发改委" : "" },
    status: i === 0 ? "severe" : "onPace",
    probability: i === 0 ? 0.1 : 0.9,
  }),
);
const plan = planOf(...assessments.map(({ indicator }) => indicator));
const figures: ReportInput = {
  data: {
    plan,
    observations: [figure("甲", 2024, 9, 5)],
    settings: defaultSettings,
    issues: [],
    doubts: [],
    locked: [],
    version: "1",
  },
  asOf: "2024-09",
  assessments,
  assessmentsAt: () => assessments,
  earlier: null,
  further: null,
  open: {
    ...{ head: null, setting: null, sheets: new Map(), blank: new Map(), names: [], ids: [] },
    ...{ protectedIds: new Set(), structureProtected: false },
  },
};
const made = () => onPaper(dashboardContent(figures, null), rowKey);
const rowOf = ({ rows }: Located, key: string) => rows.find((row) => row.key === key)!;
const without = (located: Located, key: string) => {
  const at = rowOf(located, key).at;
  return locate({ ...located.grid, cells: located.grid.cells.filter((_, i) => i !== at) }, "dashboard")!;
};

describe("the dashboard on paper", () => {
  it("counts statuses by category and by owner, those without an owner in words", () => {
    const sheet = made();
    const counts = (key: string) => {
      const row = rowOf(sheet, key);
      return [row.text("name"), row.cell("c2"), row.cell("c6")];
    };
    expect(counts("all")).toEqual(["全部指标", 2, 1]);
    expect(counts("category 1")).toEqual(["经济", 1, 1]);
    expect(counts("category 2")).toEqual(["民生", 1, 0]);
    expect(counts("owner 1")).toEqual(["发改委", 0, 1]);
    expect(counts("owner 2")).toEqual(["未填责任单位", 2, 0]);
    expect(counts("owner 3")).toEqual(["", "", ""]);
  });

  it("totals a row by a native sum and reckons a gap by a native formula of the two figures in its row", () => {
    const sheet = made();
    const { at } = rowOf(sheet, "gap 1");
    expect(rowOf(sheet, "all").cell("c11")).toBe("=SUM(D6,E6,F6,G6,H6,I6,J6,K6,L6,M6)");
    expect(rowOf(sheet, "gap 1").cell("c6")).toBe(`=IF(OR(G${at + 1}="",H${at + 1}=""),"",G${at + 1}-H${at + 1})`);
    expect(rowOf(sheet, "gap 1").cell("c1")).toBe("严重滞后");
    expect(rowOf(sheet, "gap 2").text("name")).toBe("");
  });

  it("lists what is nearly there too, and so does not call the list behind", () => {
    const nearly = assessments.map((each) => ({ ...each, status: "nearly" as const }));
    const sheet = onPaper(dashboardContent({ ...figures, assessments: nearly }, null), rowKey);
    expect(rowOf(sheet, "gap 1").cell("c1")).toBe("基本达到");
    expect(rowOf(sheet, "section gap").text("no")).toMatch(/^需关注的指标（/);
  });

  it("says of an indicator behind where a person set its status", () => {
    const manual = { status: "severe", reason: "停产", by: "张三", on: "2024-10-15" } as const;
    const [first, ...rest] = assessments;
    const byHand = { ...first!, judgement: { ...first!.judgement, manual } };
    const sheet = onPaper(dashboardContent({ ...figures, assessments: [byHand, ...rest] }, null), rowKey);
    expect(rowOf(sheet, "gap 1").text("name")).toBe("甲（人工判定）");
  });

  it("names the first of several owners and how many there are", () => {
    const [first, ...rest] = assessments;
    const shared = { ...first!, indicator: { ...first!.indicator, owner: "发改委、统计局，商务局" } };
    const sheet = onPaper(dashboardContent({ ...figures, assessments: [shared, ...rest] }, null), rowKey);
    expect(rowOf(sheet, "gap 1").text("c11")).toBe("发改委等3家");
    expect(rowOf(sheet, "owner 1").text("name")).toBe("发改委、统计局，商务局");
  });

  it("leaves months without figures empty, and a status that no indicator has in a month", () => {
    const sheet = made();
    const cells = (key: string) => ["name", "c1", "c2", "c6"].map((column) => rowOf(sheet, key).cell(column));
    expect(cells("months 9")).toEqual(["9月", "", 2, 1]);
    expect(cells("months 10")).toEqual(["10月", "", "", ""]);
  });

  it("changes nothing where nothing changed", () => {
    const sheet = made();
    expect(place(dashboardContent(figures, sheet), sheet, rowKey).values).toBeNull();
  });

  it("says of no source where the plan names none", () => {
    const unnamed = { ...figures, data: { ...figures.data, plan: { ...plan, source: "" } } };
    expect(dashboardContent(unnamed, made()).notes[0]).toMatch(/^截至2024年9月。(?!来源)/);
  });

  it("counts what has no category among those that have, and hides the part where nothing has", () => {
    const hidden = (categoryOf: (i: number) => string) => {
      const those = assessments.map((of, i) => ({ ...of, indicator: { ...of.indicator, category: categoryOf(i) } }));
      const given = { ...figures, data: { ...figures.data, plan: planOf(...those.map(({ indicator }) => indicator)) } };
      const content = dashboardContent({ ...given, assessments: those }, null);
      const empty = new Set(emptySlots(place(content, null, rowKey)));
      const shown = content.rows.flatMap((row, i) =>
        empty.has(place(content, null, rowKey).rowPlaces[i]!) ? [] : [row],
      );
      return shown.filter(({ key }) => key.includes("category")).map(({ cells }) => cells.get("name") ?? "heading");
    };
    expect(hidden((i) => (i < 2 ? "经济" : ""))).toEqual(["heading", "经济", "未分类"]);
    expect(hidden(() => "")).toEqual([]);
  });

  it("does without rows that a person deleted, and puts what they held together with the last group left", () => {
    const sheet = without(made(), "owner 8");
    const fewer = without(without(sheet, "category 2"), "section owner");
    const content = dashboardContent(figures, fewer);
    const placement = place(content, fewer, rowKey);
    expect(placement.newRows).toBe(0);
    expect(content.rows.map(({ key }) => key)).not.toContain("owner 8");
    const [category] = content.rows.filter(({ key }) => key.startsWith("category"));
    expect([category!.cells.get("name"), category!.cells.get("c2")]).toEqual(["其他2个", 2]);
  });

  it("follows rows and columns that were moved apart", () => {
    const { grid } = made();
    const cells = [...grid.cells.slice(0, 8), grid.cells[0]!.map(() => ""), ...grid.cells.slice(8)];
    const spread = cells.map((row, i) => [...row.slice(0, 3), i === 2 ? "我的批注" : "", ...row.slice(3)]);
    const moved = locate({ ...grid, cells: spread }, "dashboard")!;
    const placement = place(
      dashboardContent({ ...figures, data: { ...figures.data, plan: { ...plan, source: "公报" } } }, moved),
      moved,
      rowKey,
    );
    const written = placement.values!.cells.flat().filter((cell) => cell !== null);
    expect(placement.newRows + placement.newColumns.length).toBe(0);
    expect(written.filter((cell) => !String(cell).startsWith("="))).toEqual(["截至2024年9月。来源：公报。"]);
  });
});

describe("the rows that a chart draws", () => {
  it("end with the last one that has a name, and are at least one", () => {
    const placement = place(dashboardContent(figures, null), null, rowKey);
    const spans = chartPlans().map(({ kind }) => {
      const { head, first, last } = dataRows(kind, placement)!;
      return [kind, first - head, last - first + 1];
    });
    expect(spans).toEqual([
      ["attainment", 1, 1],
      ["chosen", 1, 1],
      ["months", 1, 12],
    ]);
  });

  it("are none where a person deleted the heading of the data", () => {
    const sheet = without(made(), "head months");
    expect(dataRows("months", place(dashboardContent(figures, sheet), sheet, rowKey))).toBeNull();
  });
});
