import { decidedPlan, proposalOf, readAnnex, type Decisions } from "../../src/plan";
import { catalogue } from "./seeds";

const text = `2025年某市主要目标
序号\t指标\t单位\t2025年目标
1\tGDP增长\t%\t6
2\t风筝企业销售额增长\t%\t8
3\t工业技改投入增长\t%\t10
4\t风筝产量\t只\t500`;
const { plan } = readAnnex(text, catalogue());
const [, sales, upgrades, kites] = plan.indicators;
const decided = (decisions: Decisions) =>
  decidedPlan(plan, decisions, catalogue()).indicators.map(({ name, code, knowledge }) => [
    ...[name, code],
    knowledge?.measure ?? null,
  ]);

describe("a plan as a person decided about it", () => {
  it("is the reading where nothing was decided", () => {
    expect(decidedPlan(plan, {}, catalogue())).toEqual(plan);
  });

  it("analyses an indicator whose proposal was confirmed, and no other", () => {
    const record = proposalOf(sales!);
    expect(decided({ [sales!.code]: { kind: "own", record }, [kites!.code]: { kind: "asRead" } })).toEqual([
      ["GDP增长", "GDP", "cumulativeGrowth"],
      [sales!.name, sales!.code, "cumulativeGrowth"],
      [upgrades!.name, upgrades!.code, null],
      [kites!.name, kites!.code, null],
    ]);
  });

  it("knows an indicator as a record of the catalogue that it was said to be, once and in its unit alone", () => {
    const as = (code: string) => ({ kind: "catalogue", code }) as const;
    const found = decided({ [sales!.code]: as("FAI"), [upgrades!.code]: as("FAI"), [kites!.code]: as("RETAIL") });
    expect(found[1]).toEqual([sales!.name, "FAI", "cumulativeGrowth"]);
    expect(found.slice(2)).toEqual([
      [upgrades!.name, upgrades!.code, null],
      [kites!.name, kites!.code, null],
    ]);
    expect(decided({ [sales!.code]: as("GDP") })[1]).toEqual([sales!.name, sales!.code, null]);
  });

  it("takes its side, its owner and what is known of it from the record, and stays as read where there is none", () => {
    const of = (code: string) =>
      decidedPlan(plan, { [sales!.code]: { kind: "catalogue", code } }, catalogue()).indicators[1];
    const record = catalogue().find(({ code }) => code === "UNEMPLOYMENT")!;
    expect(of("UNEMPLOYMENT")).toMatchObject({
      ...{ name: sales!.name, unit: sales!.unit, target: sales!.target },
      ...{ code: "UNEMPLOYMENT", better: "low", owner: record.owner, knowledge: { quantity: "rate" } },
    });
    expect(of("NONE")).toEqual(sales);
  });

  it("is without what was left out", () => {
    const left = decided({ [sales!.code]: { kind: "leftOut" }, [kites!.code]: { kind: "asRead" } });
    expect(left.map(([name]) => name)).toEqual(["GDP增长", upgrades!.name, kites!.name]);
  });
});
