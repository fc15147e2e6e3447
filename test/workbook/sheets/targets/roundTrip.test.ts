import fc from "fast-check";
import { readPlan, writePlan, type Indicator, type Plan } from "../../../../src/plan";
import { locate } from "../../../../src/workbook/engine/locate";
import { targetsContent } from "../../../../src/workbook/sheets/targets/content";
import { readTargets } from "../../../../src/workbook/sheets/targets/read";
import { indicator } from "../../../support/build";
import { onPaper } from "../../support/paper";

const figures = fc.integer({ min: 0, max: 999 }).map((n) => (n / 10).toFixed(1));
const targets = fc.oneof(
  figures.map((x) => `${x}以上`),
  figures.map((x) => `力争${x}左右`),
  figures.map((x) => `${x}—${(Number(x) + 1).toFixed(1)}`),
  figures.map((x) => `提高${x}个百分点`),
  figures.map((x) => `高于全省平均${x}个百分点`),
  figures.map((x) => `比全国平均低${x}个百分点左右`),
  figures.map((x) => `高于GDP增速${x}个百分点以上`),
  fc.constantFrom("与GDP增速同步", "高于全省平均", "基本稳定", "完成省下达目标", "持续改善", "以实际为准", ""),
);
const milestones = fc.uniqueArray(
  fc.record({ month: fc.integer({ min: 1, max: 12 }), value: fc.integer({ min: 1, max: 60 }) }),
  {
    selector: ({ month }) => month,
    maxLength: 3,
  },
);
const leaf = fc.record({
  target: targets,
  name: fc.constantFrom("居民收入", "社零增长", "民间投资增长率"),
  category: fc.constantFrom("", "经济发展", "社会民生"),
  owner: fc.constantFrom("", "市统计局", "市发改委、市财政局"),
  milestones: milestones.map((list) => list.sort((a, b) => a.month - b.month)),
  known: fc.boolean(),
});
const plans = fc.array(leaf, { maxLength: 5 }).map((leaves): Plan => {
  const others = leaves.map(({ known, name, ...rest }, i): Indicator => ({
    ...indicator({
      ...rest,
      no: String(i + 2),
      code: `N${i}`,
      name: `${name}${i}`,
      ...(known ? {} : { knowledge: null }),
    }),
  }));
  return { region: "某市", year: 2024, source: "某政发〔2024〕1号", indicators: [indicator(), ...others] };
});

it("a plan is the same again after the sheet and the file, whatever its targets say", () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const content = targetsContent("targets", { plan, carried: new Map() }, null);
      const { indicators, issues } = readTargets({ located: onPaper(content, ({ key }) => key), name: "目标" }, 2024);
      expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(readPlan(writePlan({ ...plan, indicators }))).toEqual({ ok: true, value: plan });
    }),
    { numRuns: 60 },
  );
});

it("a target typed anew in the sheet is read with its points", () => {
  const plan: Plan = {
    region: "",
    year: 2024,
    source: "",
    indicators: [indicator(), indicator({ code: "N", name: "居民收入", no: "2" })],
  };
  const located = onPaper(targetsContent("targets", { plan, carried: new Map() }, null), ({ key }) => key);
  const [row, column] = [located.rows.find(({ key }) => key === "N")!.at, located.columns.get("target")!];
  const cells = located.grid.cells.map((line, at) =>
    at === row ? line.map((cell, i) => (i === column ? "高于地区生产总值增长1.5个百分点" : cell)) : line,
  );
  const typed = locate({ ...located.grid, cells }, "targets")!;
  const { indicators } = readTargets({ located: typed, name: "目标" }, 2024);
  expect(indicators[1]!.target).toMatchObject({ kind: "linked", linkedTo: "GDP", comparator: ">=", points: 1.5 });
});
