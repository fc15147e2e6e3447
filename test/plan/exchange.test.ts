import { readFileSync } from "node:fs";
import fc from "fast-check";
import { planSchema, readPlan, writePlan, type Indicator, type Plan, type Target } from "../../src/plan";
import { read } from "./annex/reading";

const figure = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const decimals = fc.nat(20);
const said = { text: fc.string({ unit: "binary" }), stretch: fc.boolean() };
const authority = fc.constantFrom("province" as const, "nation" as const);
const inequality = fc.constantFrom(">=" as const, ">" as const, "<=" as const, "<" as const);
const kind = <const K extends string>(name: K) => fc.constant(name);

const target: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ ...said, kind: kind("bound"), comparator: inequality, value: figure, decimals }),
  fc.record({ ...said, kind: kind("point"), value: figure, decimals }),
  fc.record({ ...said, kind: kind("about"), value: figure, decimals }),
  fc.record({ ...said, kind: kind("range"), low: figure, high: figure, decimals }),
  fc.record(
    {
      ...said,
      kind: kind("change"),
      value: figure,
      changeUnit: fc.constantFrom("percent" as const, "points" as const),
      about: fc.boolean(),
      comparator: fc.constantFrom(">=" as const, "<=" as const),
      decimals,
    },
    { requiredKeys: ["text", "stretch", "kind", "value", "changeUnit", "about", "decimals"] },
  ),
  fc.record(
    { ...said, kind: kind("linked"), linkedTo: fc.string(), comparator: inequality, points: figure },
    { requiredKeys: ["text", "stretch", "kind", "linkedTo", "comparator"] },
  ),
  fc.record(
    { ...said, kind: kind("benchmark"), benchmark: authority, comparator: inequality, points: figure },
    { requiredKeys: ["text", "stretch", "kind", "benchmark", "comparator"] },
  ),
  fc.record({ ...said, kind: kind("stable"), comparator: fc.constantFrom("=" as const, ">=" as const) }),
  fc.record({ ...said, kind: kind("assigned"), assignedBy: fc.option(authority) }),
  fc.record({ ...said, kind: kind("qualitative"), direction: fc.constantFrom("up" as const, "down" as const) }),
  fc.record({ ...said, kind: kind("unparsed") }),
);

const knowledge = fc.record({
  measure: fc.constantFrom("cumulativeGrowth" as const, "level" as const, "annual" as const, "share" as const),
  frequency: fc.constantFrom("monthly" as const, "quarterly" as const, "annual" as const),
  quantity: fc.constantFrom("growth" as const, "rate" as const, "amount" as const),
  decimals: fc.nat(6),
  reduction: fc.boolean(),
  lag: fc.nat(3),
  january: fc.boolean(),
  aliases: fc.array(fc.string(), { maxLength: 3 }),
  initials: fc.string(),
});

const month = fc.integer({ min: 1, max: 12 });
const indicator: fc.Arbitrary<Indicator> = fc.record(
  {
    no: fc.string(),
    code: fc.string({ minLength: 1 }),
    name: fc.string({ minLength: 1 }),
    category: fc.string(),
    unit: fc.string(),
    cells: fc.array(fc.string(), { maxLength: 4 }),
    better: fc.constantFrom("high" as const, "low" as const, "range" as const),
    target,
    also: fc.record({ unit: fc.string(), target }),
    knowledge: fc.option(knowledge),
    owner: fc.string(),
    milestones: fc.array(fc.record({ month, value: figure }), { maxLength: 3 }),
    revisions: fc.array(fc.record({ from: month, target, reason: fc.string(), by: fc.string(), on: fc.string() }), {
      maxLength: 2,
    }),
  },
  {
    requiredKeys: [
      ...(["no", "code", "name", "category", "unit", "cells", "better", "target", "knowledge"] as const),
      ...(["owner", "milestones", "revisions"] as const),
    ],
  },
);
const plan: fc.Arbitrary<Plan> = fc.record({
  region: fc.string(),
  year: fc.integer({ min: 0, max: 2100 }),
  source: fc.string(),
  indicators: fc.uniqueArray(indicator, { maxLength: 5, selector: ({ code }) => code }),
});

describe("A plan's file", () => {
  it("gives the plan back that was written, whatever it holds", () => {
    fc.assert(
      fc.property(plan, (written) => expect(readPlan(writePlan(written))).toEqual({ ok: true, value: written })),
    );
  });

  it("gives back a plan that was read from an annex, the growth beside a level with it", () => {
    const { plan: annex } = read(
      "某市2022年计划",
      "指标\t单位\t2022年计划\t比上年增长%",
      "粮食产量\t万吨\t202\t1",
      "城镇化率\t%\t提高1个百分点以上\t",
    );
    expect(readPlan(writePlan(annex))).toEqual({ ok: true, value: annex });
  });

  it.each([
    ["no JSON", "{", ""],
    ["another version", '{"version":2,"region":"","year":2024,"source":"","indicators":[]}', "version"],
    ["a misspelt property", '{"version":1,"region":"","year":2024,"source":"","indicators":[],"regoin":""}', ""],
    ["a year in quotes", '{"version":1,"region":"","year":"2024","source":"","indicators":[]}', "year"],
  ])("is refused with its place where it has %s", (_, text, column) => {
    const result = readPlan(text);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.error[0]).toMatchObject({ code: "badPlan", severity: "error", column });
  });

  it("is refused with all that a sentence needs, and read behind the mark of its encoding", () => {
    const annex = { ...read("某市2024年目标", "指标\t单位\t2024年目标", "GDP增长\t%\t6").plan, source: "1号" };
    const [gdp] = annex.indicators;
    expect(readPlan(`\uFEFF${writePlan(annex)}`)).toEqual({ ok: true, value: annex });
    const issue = (column: string, problem: string) => ({
      ...{ row: null, column, value: null, code: "badPlan", severity: "error", details: { problem } },
    });
    expect(readPlan(writePlan({ ...annex, indicators: [gdp!, gdp!] }))).toEqual({
      ok: false,
      error: [issue("", "codes must be unique")],
    });
    expect(readPlan(writePlan({ ...annex, indicators: [{ ...gdp!, no: 1 as never }] }))).toEqual({
      ok: false,
      error: [issue("indicators.0.no", expect.stringMatching(/./) as never)],
    });
    expect(readPlan("{")).toEqual({ ok: false, error: [issue("", expect.stringMatching(/JSON/) as never)] });
  });

  it("is refused where two indicators have one code", () => {
    const { plan: annex } = read("某市2024年目标", "指标\t单位\t2024年目标", "GDP增长\t%\t6");
    const twice = { ...annex, indicators: [...annex.indicators, ...annex.indicators] };
    expect(readPlan(writePlan(twice)).ok).toBe(false);
  });

  it("has its schema published as it is (npm run schema)", () => {
    const published = JSON.parse(readFileSync("docs/plan.schema.json", "utf8")) as object;
    expect(published).toMatchObject(planSchema());
  });
});
