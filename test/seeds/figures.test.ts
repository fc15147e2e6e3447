import { catalogue, figuresOf, linesOf, planOf, regions, type Line, type Region } from "./seeds";

const byCode = new Map(catalogue().map((record) => [record.code, record]));

const header = "indicator year month value role vintage basis source released note sample".split(" ");
const placeOf = (line: Line) => [line.indicator, line.year, line.month, line.role, line.basis].join(" ");
const offending = (lines: readonly Line[], wrong: (line: Line) => boolean) => lines.filter(wrong).map(placeOf);

describe.each(regions)("the figures of %s", (region) => {
  const lines = linesOf(region);

  it("are read whole by the product's own reader, without an issue", () => {
    const { observations, issues } = figuresOf(region);
    expect(issues).toEqual([]);
    expect(observations).toHaveLength(lines.length);
  });

  it("stand in the long form, each with a code of its plan", () => {
    expect(Object.keys(lines[0]!)).toEqual(header);
    const codes = new Set(planOf(region).indicators.map(({ code }) => code));
    expect(offending(lines, ({ indicator }) => !codes.has(indicator))).toEqual([]);
  });

  it("hold no cell twice", () => {
    const cells = lines.map((line) => `${placeOf(line)} ${line.vintage}`);
    expect(new Set(cells).size).toBe(cells.length);
  });

  it("are either published, with their source, or marked as sample, with 示例数据 for a source", () => {
    expect(offending(lines, ({ sample }) => sample !== "" && sample !== "1")).toEqual([]);
    expect(offending(lines, ({ sample, source }) => (sample === "1") !== (source === "示例数据"))).toEqual([]);
    expect(offending(lines, ({ source }) => source.trim() === "")).toEqual([]);
  });

  it("name the address of every source, or say that the copy seen had none", () => {
    const published = lines.filter(({ sample }) => sample === "");
    expect(offending(published, ({ source, note }) => !/https?:\/\/\S+/.test(source) && !note.includes("未带地址"))).toEqual([]);
  });

  it("stand only at months that the indicator's frequency publishes", () => {
    const months = (code: string): readonly number[] => {
      const { frequency, january } = byCode.get(code)!;
      if (frequency === "annual") return [12];
      if (frequency === "quarterly") return [3, 6, 9, 12];
      return Array.from({ length: 12 }, (_, i) => i + 1).filter((month) => month > 1 || january);
    };
    const misplaced = (line: Line) => !months(line.indicator).includes(Number(line.month));
    expect(offending(lines, misplaced)).toEqual([]);
  });

  it("end with the plan's year", () => {
    expect(offending(lines, ({ year }) => Number(year) > 2024)).toEqual([]);
    expect(lines.some(({ year, month }) => year === "2024" && month === "12")).toBe(true);
  });

  it("never let a cumulative total fall within a year", () => {
    const totals = lines.filter(
      ({ indicator, role }) =>
        role === "level" || (role === "actual" && byCode.get(indicator)!.measure === "cumulativeTotal"),
    );
    const series = new Map<string, Line[]>();
    for (const line of totals) {
      const key = [line.indicator, line.role, line.basis, line.vintage, line.year].join(" ");
      series.set(key, [...(series.get(key) ?? []), line]);
    }
    for (const [key, year] of series) {
      const inOrder = [...year].sort((a, b) => Number(a.month) - Number(b.month)).map(({ value }) => Number(value));
      expect([key, inOrder]).toEqual([key, [...inOrder].sort((a, b) => a - b)]);
    }
  });
});

/** The figure of a cell as published. */
function published(region: Region, code: string, month: string, at: Partial<Line> = {}): string | null {
  const [year, number] = [month.slice(0, 4), String(Number(month.slice(5)))];
  const cell: Partial<Line> = { role: "actual", basis: "", sample: "", ...at, indicator: code, year, month: number };
  const keys = Object.keys(cell) as (keyof Line)[];
  const found = linesOf(region).filter((line) => keys.every((key) => line[key] === cell[key]));
  return found.length === 1 ? found[0]!.value : null;
}

describe("Jinhua's published figures", () => {
  it.each([
    ["GDP", "2021-09", "12.1"],
    ["GDP", "2022-12", "2.5"],
    ["GDP", "2023-06", "7.0"],
    ["GDP", "2023-12", "6.8"],
    ["GDP", "2024-12", "6.3"],
    ["IVA", "2021-11", "22.5"],
    ["SERVICES", "2023-12", "8.0"],
    ["FISCAL_REVENUE", "2022-12", "-0.6"],
    ["FISCAL_REVENUE", "2023-12", "7.5"],
    ["FAI", "2023-09", "17"],
    ["FAI", "2024-12", "5.3"],
    ["RETAIL", "2022-06", "3.3"],
    ["EXPORT", "2024-03", "16.8"],
    ["EXPORT", "2024-12", "16.4"],
    ["RD_SHARE", "2021-12", "2.26"],
    ["INCOME", "2024-12", "5.0"],
    ["INCOME_RATIO", "2022-12", "1.95"],
  ])("have %s at %s as %s", (code, month, value) => {
    expect(published("jinhua-2024", code, month)).toBe(value);
  });

  it("keep budget revenue of 2022 on both bases, and GDP of 2022 as first estimated and as verified", () => {
    expect(published("jinhua-2024", "FISCAL_REVENUE", "2022-12", { basis: "同口径" })).toBe("6.9");
    expect(published("jinhua-2024", "GDP", "2022-12", { role: "level", vintage: "preliminary" })).toBe("5562.47");
    expect(published("jinhua-2024", "GDP", "2022-12", { role: "level", vintage: "verified" })).toBe("5592.02");
  });

  it("have the province beside them", () => {
    expect(published("jinhua-2024", "GDP", "2024-09", { role: "benchmark" })).toBe("5.4");
    expect(published("jinhua-2024", "RETAIL", "2024-09", { role: "benchmark" })).toBe("4.2");
  });

  it("take no month's own growth for a cumulative one", () => {
    // Zhejiang's industry grew 6.7 % in July 2024 and 8.9 % in April; its cumulative growth in April was 8.4 %.
    expect(published("jinhua-2024", "IVA", "2024-07", { role: "benchmark" })).toBeNull();
    expect(published("jinhua-2024", "IVA", "2024-04", { role: "benchmark" })).toBe("8.4");
  });
});

describe("the nation's published figures", () => {
  it("hold no sample", () => {
    expect(linesOf("national-2024").filter(({ sample }) => sample !== "")).toEqual([]);
  });

  it.each<[string, string, string, Partial<Line>]>([
    ["GDP", "2024-12", "5.0", { vintage: "preliminary" }],
    ["GDP", "2024-06", "5.0", { vintage: "preliminary" }],
    ["GDP", "2024-06", "5.0", { vintage: "preliminary" }],
    ["GDP", "2024-12", "1349084", { role: "level", vintage: "preliminary" }],
    ["JOBS", "2024-09", "1049", {}],
    ["JOBS", "2024-12", "1256", {}],
    ["UNEMPLOYMENT", "2024-08", "5.2", {}],
    ["UNEMPLOYMENT", "2024-12", "5.1", {}],
    ["CPI", "2024-09", "0.3", {}],
    ["CPI", "2024-12", "0.2", {}],
    ["INCOME", "2024-12", "5.3", { basis: "名义" }],
    ["INCOME", "2024-12", "5.1", { basis: "实际" }],
    ["INCOME", "2024-12", "41314", { role: "level" }],
    ["GRAIN_OUTPUT", "2024-12", "1.413", {}],
    ["ENERGY", "2024-12", "3.8", { basis: "扣除原料用能和非化石能源" }],
  ])("have %s at %s as %s (%j)", (code, month, value, at) => {
    expect(published("national-2024", code, month, at)).toBe(value);
  });
});
