import { confirmed, isOwnCode, ownCode, ownRecords, proposalOf, readAnnex, recordAs } from "../../src/plan";
import { indicator, planOf } from "../support/build";
import { catalogue } from "./seeds";

const header = "2025年某市主要目标\n序号\t指标\t单位\t2025年目标";
const read = (rows: string, known = catalogue()) => readAnnex(`${header}\n${rows}`, known);

describe("an indicator that the catalogue does not know", () => {
  it("has a code from its name, whatever its number and spelling", () => {
    const codes = ["1\t规模以上风筝企业销售额增速\t%\t8", "7\t规上风筝企业销售额增长\t%\t9"].map(
      (row) => read(row).plan.indicators[0]!.code,
    );
    expect(codes[0]).toBe(codes[1]);
    expect(codes[0]).toBe(ownCode("规上风筝企业销售额增长", "%"));
    expect(codes[0]).toMatch(/^OWN_[0-9A-Z]+$/);
  });

  it("has another code as a level than as a growth", () => {
    expect(ownCode("风筝产量", "万只")).toBe(ownCode("风筝产量", "只"));
    expect(ownCode("风筝产量", "只")).not.toBe(ownCode("风筝产量", "%"));
  });

  it("is analysed once a person has confirmed what it is", () => {
    const [sales] = read("1\t风筝企业销售额增长\t%\t8以上").plan.indicators;
    expect(sales!.knowledge).toBeNull();
    expect(confirmed(sales!, proposalOf(sales!))).toMatchObject({
      code: sales!.code,
      better: "high",
      knowledge: { measure: "cumulativeGrowth", frequency: "monthly", quantity: "growth", january: false },
    });
    const [festivals] = read("1\t新增风筝节\t场\t12").plan.indicators;
    expect(confirmed(festivals!, proposalOf(festivals!)).knowledge).toMatchObject({
      measure: "cumulativeTotal",
      january: true,
    });
  });
});

test("a code of an indicator that the catalogue does not know is told by its form", () => {
  const codes = "OWN_1 OWN_0AZ9ZZZ OWN_1_2 OWN_1_22 OWN_12345678 OWN_1_ OWN_1_x OWN_a OWN_ XOWN_1 OWN_1X_2Y GDP".split(
    " ",
  );
  expect(codes.filter(isOwnCode)).toEqual(["OWN_1", "OWN_0AZ9ZZZ", "OWN_1_2", "OWN_1_22"]);
  expect([ownCode("数", ""), ownCode("数", "个"), ownCode("数", "%")]).toEqual([
    "OWN_1W5AZ1R",
    "OWN_1W5AZ1R",
    "OWN_UGYRY6",
  ]);
});

test("what a person says of an indicator is all that is known of it", () => {
  const plain = indicator({ code: "OWN_1", name: "风筝", knowledge: null, owner: "文旅局" });
  const record = {
    ...({ measure: "level", frequency: "monthly", quantity: "rate", better: "low" } as const),
    ...{ decimals: 2, reduction: true },
  };
  const { better: _, ...said } = record;
  const knowledge = { ...said, january: true, lag: 0, aliases: [], initials: "" };
  expect(confirmed(plain, record)).toEqual({ ...plain, better: "low", knowledge });
  const januaries = (["monthly", "quarterly", "annual"] as const).flatMap((frequency) =>
    (["growth", "rate", "amount"] as const).map(
      (quantity) => confirmed(plain, { ...record, frequency, quantity }).knowledge!.january,
    ),
  );
  expect(januaries).toEqual([false, true, true, false, false, false, false, false, false]);
  expect(ownRecords(planOf(confirmed(plain, record)))).toEqual([
    {
      ...{ code: "OWN_1", name: "风筝", unit: "%", better: "low", owner: "文旅局", ...said },
      ...{ january: true, lag: 0, initials: "", aliases: [] },
      ...{ no: null, english: [], link: null, benchmark: null, milestones: [] },
    },
  ]);
});

describe("the bureau's own records", () => {
  const [before] = read("1\t风筝企业销售额增长\t%\t8以上").plan.indicators;
  const own = { ...confirmed(before!, proposalOf(before!)), owner: "文旅局" };

  it("hold for the plan of another year, with the owner", () => {
    const known = [...catalogue(), ...ownRecords(planOf(own))];
    const { plan, issues } = read("5\t风筝企业销售额增速\t%\t9以上", known);
    expect(plan.indicators[0]).toMatchObject({
      code: own.code,
      owner: "文旅局",
      knowledge: { measure: "cumulativeGrowth" },
    });
    expect(issues.map(({ code }) => code)).not.toContain("notInCatalogue");
  });

  it("are those that were confirmed, and none of the catalogue", () => {
    expect(ownRecords(planOf(own, before!, indicator({ code: "GDP" }))).map(({ code }) => code)).toEqual([own.code]);
  });
});

describe("a record that is to be measured otherwise", () => {
  const record = proposalOf(indicator({ name: "风筝覆盖率占比", unit: "%", target: "80" }));
  const as = (measure: "annual" | "level" | "cumulativeGrowth", unit: string, frequency = record.frequency) => {
    const made = recordAs({ ...record, frequency }, measure, indicator({ unit }));
    return [made.frequency, made.quantity];
  };

  it("comes once a year as an annual figure, and by month where it no longer is one", () => {
    expect([as("annual", "%"), as("level", "%", "annual"), as("level", "%", "quarterly")]).toEqual([
      ["annual", "rate"],
      ["monthly", "rate"],
      ["quarterly", "rate"],
    ]);
  });

  it("stays as it is where it is measured as before", () => {
    const growth = { ...record, measure: "annual", frequency: "monthly", quantity: "growth" } as const;
    expect(recordAs(growth, "annual", indicator({ unit: "家" }))).toBe(growth);
  });

  it("is a growth, or what its unit says", () => {
    expect([as("cumulativeGrowth", "%"), as("level", ""), as("level", "家")].map(([, quantity]) => quantity)).toEqual([
      "growth",
      "rate",
      "amount",
    ]);
  });
});

describe("the table as it was found", () => {
  it("names the columns and the lines in which its indicators stand", () => {
    const { table, lines } = read("1\tGDP增长\t%\t6\n2\t风筝产量\t只\t500");
    expect(table).toEqual({
      ...{ headerRow: 2, headings: ["序号", "指标", "单位", "2025年目标"] },
      ...{ category: -1, number: 0, name: 1, unit: 2, target: 3, owner: -1 },
    });
    expect(lines).toEqual([3, 4]);
  });

  it("leaves the target's column open where it is asked for", () => {
    const text = "某市主要目标\n序号\t指标\t单位\t一季度目标\t二季度目标\n1\tGDP增长\t%\t5\t6";
    const { table, questions } = readAnnex(text, catalogue());
    expect(questions.map(({ code }) => code)).toContain("targetColumn");
    expect(table!.target).toBe(-1);
  });
});
