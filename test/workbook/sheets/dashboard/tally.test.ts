import fc from "fast-check";
import { statusesBestFirst, type Status } from "../../../../src/analysis";
import { countsOf, mostLaggingFirst, tallies } from "../../../../src/workbook/sheets/dashboard/tally";
import { assessed } from "./assessed";

const of = (category: string, status: Status) => assessed({ indicator: { category }, status });
const categoryOf = ({ indicator }: ReturnType<typeof assessed>) => indicator.category;
const other = (count: number) => `其他${count}个`;

describe("the statuses of groups", () => {
  it("stand in the order in which the groups come", () => {
    const groups = tallies([of("乙", "met"), of("甲", "lagging"), of("乙", "severe")], categoryOf, { room: 5, other });
    expect(groups.map(({ label, counts }) => [label, Object.fromEntries(counts)])).toEqual([
      ["乙", { met: 1, severe: 1 }],
      ["甲", { lagging: 1 }],
    ]);
  });

  it("are put together from the last row on where there are more groups than rows", () => {
    const groups = tallies([of("甲", "met"), of("乙", "met"), of("丙", "lagging")], categoryOf, { room: 2, other });
    expect(groups.map(({ label }) => label)).toEqual(["甲", "其他2个"]);
    expect(Object.fromEntries(groups[1]!.counts)).toEqual({ met: 1, lagging: 1 });
  });

  it("add up to all indicators, whatever the room", () => {
    const assessment = fc
      .record({ category: fc.constantFrom("甲", "乙", "丙", "丁"), status: fc.constantFrom(...statusesBestFirst) })
      .map(({ category, status }) => of(category, status));
    fc.assert(
      fc.property(fc.array(assessment, { maxLength: 12 }), fc.integer({ min: 1, max: 6 }), (all, room) => {
        const sum = new Map<Status, number>();
        for (const { counts } of tallies(all, categoryOf, { room, other }))
          for (const [status, count] of counts) sum.set(status, (sum.get(status) ?? 0) + count);
        expect(Object.fromEntries(sum)).toEqual(Object.fromEntries(countsOf(all)));
      }),
      { numRuns: 30 },
    );
  });

  it("come with most lagging first, then the larger, and those without an owner last", () => {
    const all = [
      ...[of("无", "severe"), of("无", "severe")],
      ...[of("甲", "onPace"), of("乙", "onPace"), of("乙", "met")],
      ...[of("丙", "lagging"), of("丙", "noData")],
    ];
    const groups = tallies(all, categoryOf, { room: 9, other, before: mostLaggingFirst("无") });
    expect(groups.map(({ label }) => label)).toEqual(["丙", "乙", "甲", "无"]);
  });
});
