import { run } from "../src/cli/run";

const files = ["--annex", "examples/annex.txt", "--data", "examples/figures.csv"];

/** What a terminal shows of a command line. */
async function jh(...args: string[]) {
  let [out, err] = ["", ""];
  const code = await run(args, { write: (text: string) => (out += text) }, { write: (text: string) => (err += text) });
  return { code, out, err };
}

describe("The examples", () => {
  it("are an annex and a table of figures that the command line reads without a doubt", async () => {
    const { code, out, err } = await jh("analyse", ...files, "--as-of", "2025-09", "--format", "json");
    expect([code, err]).toEqual([0, ""]);
    const { assessments, issues } = JSON.parse(out) as {
      assessments: { code: string; actual: number; status: string }[];
      issues: { code: string }[];
    };
    expect(issues.map((issue) => issue.code)).toEqual(["unknownSource"]);
    expect(assessments.map(({ code, actual }) => [code, actual])).toEqual([
      ["GDP", 5.1],
      ["IVA", 6.8],
      ["RETAIL", 6.3],
      ["FDI", 1.46],
      ["UNEMPLOYMENT", 4.8],
      ["INCOME", 5.2],
    ]);
  });

  it("become a sentence for each indicator in a few lines on the core", async () => {
    const log = jest.spyOn(console, "log").mockImplementation();
    await import("../examples/core");
    const lines = log.mock.calls.map(([line]) => String(line));
    log.mockRestore();
    expect(lines).toHaveLength(6);
    expect(lines[3]).toBe(
      "实际使用外资额：1—9月1.46亿美元（序时1.82亿美元，差距−0.36亿美元），预计全年1.90亿美元，完成目标2.40亿美元的概率不足1%；后三个月还需0.94亿美元，月均0.31亿美元。",
    );
  });
});
