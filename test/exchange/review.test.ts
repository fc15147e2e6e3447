import { importedFigure, isOffered, isTakenUnasked, foundBeside, type FoundFigure } from "../../src/exchange";
import { readRelease, type Observation } from "../../src/observations";
import { figure, indicator, planOf } from "../support/build";

const monthly = { frequency: "monthly" } as const;
const plan = planOf(
  indicator({ code: "IVA", name: "规上工业增加值增长", target: "6以上", knowledge: monthly }),
  indicator({ no: "2", code: "RETAIL", name: "社会消费品零售总额增长", target: "6", knowledge: monthly }),
  indicator({
    ...{ no: "3", code: "JOBS", name: "城镇新增就业人数", unit: "万人", target: "15" },
    knowledge: { ...monthly, measure: "cumulativeTotal", quantity: "amount", decimals: 2 },
  }),
);

/** What a text says beside figures that stand. */
function reviewed(text: string, standing: readonly Observation[] = []): readonly FoundFigure[] {
  const context = { plan, year: 2024, today: "2026-01", observations: standing } as const;
  return foundBeside(readRelease(text, context).candidates, standing);
}
const short = ({ candidate, state, doubts }: FoundFigure) =>
  [candidate.indicator?.code ?? "—", candidate.value, state, ...doubts.map(({ code }) => code)].join(" ");

const text = "1—9月，全市规上工业增加值增长7.8%，社会消费品零售总额增长5.9%，城镇新增就业人数9.5万人。";

describe("What a source says beside what stands", () => {
  it("is new, the same or a revision; what is new and in no doubt is taken unasked, and nothing else", () => {
    const rows = reviewed(text, [figure("RETAIL", 2024, 9, 5.7), figure("JOBS", 2024, 9, 9.5)]);
    expect(rows.map(short)).toEqual(["RETAIL 5.9 revision", "IVA 7.8 new", "JOBS 9.5 same"]);
    expect(rows.filter(isTakenUnasked).map(({ candidate }) => candidate.indicator!.code)).toEqual(["IVA"]);
  });

  it("begins with what is in doubt: of the source, and beside the figures that stand", () => {
    const rows = reviewed(`${text}1—8月，规上工业增加值增长近8%。`, [figure("JOBS", 2024, 8, 11)]);
    expect(rows.map(short).slice(0, 2)).toEqual([
      "JOBS 9.5 new fell",
      expect.stringMatching(/^IVA 8 new approximateFigure/),
    ]);
    expect(rows.slice(0, 2).some(isTakenUnasked)).toBe(false);
  });

  it("is compared with published figures: a sample value is none", () => {
    const [row] = reviewed("1—9月，社会消费品零售总额增长5.9%。", [figure("RETAIL", 2024, 9, 5.7, { sample: true })]);
    expect([row!.state, row!.standing]).toEqual(["new", null]);
  });

  it("never offers a figure of a month for which none is published, which nothing would use", () => {
    const rows = reviewed("1月，全市规上工业增加值增长7.8%。");
    expect(rows.map(short)).toEqual(["IVA 7.8 new notPublished"]);
    expect(rows.filter(isOffered)).toEqual([]);
  });

  it("shows what the plan has no indicator for, and never offers it", () => {
    expect(reviewed("1—9月，房地产开发投资增长3%。").map(({ state }) => state)).toEqual(["unknown"]);
  });
});

describe("A figure that was let count", () => {
  const facts = { source: "统计局新闻稿", released: "2024-10-18", vintage: null };
  const standing = [figure("RETAIL", 2024, 9, 5.7, { vintage: "flash", source: "快报" })];
  const row = reviewed(text, standing).find(({ candidate }) => candidate.indicator?.code === "RETAIL")!;

  it("has its source, its day and the words around it, and takes the place of the one that counts", () => {
    const { observation, unit, replaces } = importedFigure(row, facts, standing, "推算：");
    expect(observation).toMatchObject({
      ...{
        code: "RETAIL",
        month: "2024-09",
        value: 5.9,
        vintage: "flash",
        source: "统计局新闻稿",
        released: "2024-10-18",
      },
      note: "1—9月，全市规上工业增加值增长7.8%，社会消费品零售总额增长5.9%，城镇新增就业人数9.5",
    });
    expect([unit, replaces]).toEqual(["%", standing[0]]);
  });

  it("stands beside it where the source says that it is of another vintage", () => {
    const { observation, replaces } = importedFigure(row, { ...facts, vintage: "verified" }, standing, "");
    expect([observation.vintage, replaces]).toEqual(["verified", null]);
  });
});
