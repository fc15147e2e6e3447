import { analyse, defaultSettings } from "../../../../src/analysis";
import { codeWords, figures, type FigureDefinition } from "../../../../src/figures";
import { yearOf, type Month } from "../../../../src/observations";
import { gapFigures } from "../../../../src/workbook/sheets/gap/columns";
import { gapContent } from "../../../../src/workbook/sheets/gap/content";
import type { ReportInput } from "../../../../src/workbook/sheets/definition";
import { figure, indicator, planOf } from "../../../support/build";

/** The months that are left, as nobody has asked for yet. */
const left: FigureDefinition = {
  kind: "count",
  name: { "zh-CN": "余月", en: "months left" },
  read: ({ dataMonth }) => (dataMonth === null ? null : 12 - Number(dataMonth.slice(5))),
};

describe("The columns of 差距分析", () => {
  it("say the outlook and why the year-end moved since the figure before", () => {
    const observations = [2022, 2023, 2024].flatMap((year) =>
      [3, 6, 9, 12].flatMap((month, i) =>
        year === 2024 && month === 12 ? [] : [figure("GDP", year, month, year === 2024 ? 5.6 - 0.3 * i : 5.5)],
      ),
    );
    const plan = planOf(indicator());
    const assessments = analyse({ plan, observations, settings: defaultSettings, asOf: "2024-09" });
    const data = { plan, observations, settings: defaultSettings, doubts: [] } as unknown as ReportInput["data"];
    const { rows } = gapContent({
      data,
      asOf: "2024-09",
      assessments,
      assessmentsAt: () => [],
      earlier: null,
    } as unknown as ReportInput);
    const { cells } = rows[0]!;
    expect(cells.get("outlook")).toMatch(/^(有把握|较有把握|有风险|难以完成)$/);
    expect(cells.get("why")).toMatch(/^较1—6月的预计下调0\.\d个百分点（当期数据）/);
  });
});

describe("The columns of last year in 差距分析", () => {
  it("say its status at the same month and whether its target was met, where the workbook has its plan", () => {
    const observations = [2021, 2022, 2023, 2024].flatMap((year) =>
      [3, 6, 9, 12].flatMap((month) =>
        year === 2024 && month === 12 ? [] : [figure("GDP", year, month, year === 2023 ? month / 3 + 1 : 5.5)],
      ),
    );
    const plan = planOf(indicator());
    const settings = defaultSettings;
    const assessmentsAt = (asOf: Month) =>
      analyse({ plan: { ...plan, year: yearOf(asOf) }, observations, settings, asOf });
    const data = { plan, observations, settings, doubts: [] } as unknown as ReportInput["data"];
    const input = { data, asOf: "2024-09", assessments: assessmentsAt("2024-09"), assessmentsAt, earlier: null };
    const cells = gapContent(input as unknown as ReportInput).rows[0]!.cells;
    // 4.0 against 5 in September, and 5.0 in the end.
    const [september] = assessmentsAt("2023-09");
    expect(cells.get("statusYearAgo")).toBe(codeWords("zh-CN").status[september!.status]);
    expect(cells.get("statusYearAgo")).toMatch(/滞后$/);
    expect(cells.get("outcomeYearAgo")).toBe("已完成");
    const before = gapContent({ ...input, assessmentsAt: () => [] } as unknown as ReportInput).rows[0]!.cells;
    expect([before.get("statusYearAgo"), before.get("outcomeYearAgo")]).toEqual(["", ""]);
  });
});

describe("A column of 差距分析", () => {
  const list = figures as Record<string, FigureDefinition>;
  const chosen = gapFigures as { id: string; width: number }[];
  afterEach(() => {
    delete list["left"];
    chosen.pop();
  });

  it("is added by one entry in the list of figures and one choice of it", () => {
    list["left"] = left;
    chosen.push({ id: "left", width: 6 });
    const plan = planOf(indicator());
    const observations = [figure("GDP", 2024, 9, 5.2)];
    const assessments = analyse({ plan, observations, settings: defaultSettings, asOf: "2024-09" });
    const data = { plan, observations, settings: defaultSettings, doubts: [] } as unknown as ReportInput["data"];
    const input = {
      data,
      asOf: "2024-09",
      assessments,
      assessmentsAt: () => [],
      earlier: null,
    } as unknown as ReportInput;
    const { columns, rows } = gapContent(input);
    expect(columns.find(({ key }) => key === "left")).toMatchObject({ heading: "余月", format: "0", align: "center" });
    expect(rows[0]!.cells.get("left")).toBe(3);
  });
});
