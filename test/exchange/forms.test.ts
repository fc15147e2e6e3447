import { strToU8, unzipSync, zipSync } from "fflate";
import { findFaults } from "excel-host/validate";
import {
  askedThing,
  askRound,
  cellSentence,
  collect,
  doubtfulSentence,
  fileSentence,
  formFile,
  formNames,
  formSheet,
  foundBeside,
  foundInForms,
  importedFigure,
  isTakenUnasked,
  readFormFile,
  readRound,
  reminders,
  revisionSentence,
  roundMade,
  roundReturned,
  roundStanding,
  type Collection,
  type RoundRecord,
} from "../../src/exchange";
import type { Observation } from "../../src/observations";
import { candidateRecord } from "../../src/report";
import { figure, indicator, planOf } from "../support/build";
import { assessed, reports, task } from "../tasks/build";
import { filledIn } from "./support";

const monthly = { frequency: "monthly" } as const;
const plan = planOf(
  indicator({ owner: "市统计局" }),
  indicator({
    no: "2",
    code: "RETAIL",
    name: "社会消费品零售总额增长",
    owner: "市商务局、市统计局",
    knowledge: monthly,
  }),
  indicator({
    ...{ no: "3", code: "FDI", name: "实际使用外资", unit: "亿美元", target: "6", owner: "市商务局" },
    knowledge: { ...monthly, measure: "cumulativeTotal", quantity: "amount", decimals: 2 },
  }),
  indicator({ no: "4", code: "AIR", name: "优良天数比率", target: "93", knowledge: { ...monthly, quantity: "rate" } }),
  indicator({
    ...{ no: "5", code: "JOBS", name: "城镇新增就业", unit: "万人", target: "15", owner: "市人社局" },
    knowledge: { ...monthly, lag: 1, measure: "cumulativeTotal", quantity: "amount", decimals: 2 },
  }),
);
const standing = [
  figure("RETAIL", 2023, 10, 6.7),
  figure("RETAIL", 2024, 9, 5.9),
  figure("FDI", 2024, 9, 4.16),
  figure("FDI", 2023, 10, 5.71),
];
const round = askRound(plan, standing, "2024-10");

/** The form of a department, typed into. */
const formOf = async (owner: string, cells: Parameters<typeof filledIn>[1], change?: Parameters<typeof filledIn>[2]) =>
  filledIn(
    await formFile(
      formSheet(
        round,
        round.forms.find((form) => form.owner === owner)!,
      ),
    ),
    cells,
    change,
  );

/** What comes of files by their names. */
function collected(
  files: Readonly<Record<string, Uint8Array>>,
  observations: readonly Observation[] = standing,
): Collection {
  const read = Object.entries(files).map(([name, bytes]) => ({ name, forms: readFormFile(bytes) }));
  return collect(round, read, observations);
}

const refusals = ({ refusedFiles }: Collection) => refusedFiles.map((each) => fileSentence(each, "zh-CN"));
const refusedCells = (collection: Collection) => collection.refusedCells.map((each) => cellSentence(each, "zh-CN"));

describe("A round of forms", () => {
  it("asks each department for what comes out in the month, and says what nobody is named for", () => {
    const asked = round.forms.map(({ owner, asks }) => [
      owner,
      ...asks.map((ask) => `${askedThing(ask).code} ${ask.month}`),
    ]);
    expect(asked).toEqual([
      ["市商务局", "RETAIL 2024-10", "FDI 2024-10"],
      ["市统计局", "RETAIL 2024-10"],
      ["市人社局", "JOBS 2024-09"],
    ]);
    expect(round.unassigned.map(({ name }) => name)).toEqual(["优良天数比率"]);
    expect(askRound(plan, [], "2024-09").forms.find(({ owner }) => owner === "市统计局")!.asks).toHaveLength(2);
  });

  it("shows the figure of the year before and the last one of this year", () => {
    const [retail] = round.forms[0]!.asks;
    expect(retail).toMatchObject({ lastYear: 6.7, before: { month: "2024-09", value: 5.9 } });
  });

  it("names its files by department, in characters that every system takes", () => {
    const odd = { month: "2024-10", forms: ["甲/乙", "甲:乙"].map((owner) => ({ owner, asks: [] })) } as const;
    expect([...formNames(odd).values()]).toEqual(["填报表2024年10月_甲_乙.xlsx", "填报表2024年10月_甲_乙(2).xlsx"]);
  });

  it("has files without fault to Microsoft's Open XML SDK", async () => {
    expect(await findFaults(await formFile(formSheet(round, round.forms[0]!)), "xlsx")).toEqual([]);
  });

  it("lets only the figures, the notes and the name be typed", async () => {
    const open: string[] = [];
    let isProtected = false;
    await formOf("市商务局", {}, (sheet) => {
      isProtected = (sheet as unknown as { sheetProtection: { sheet: boolean } }).sheetProtection.sheet;
      sheet.eachRow((row) =>
        row.eachCell({ includeEmpty: true }, (cell) => {
          if (cell.protection?.locked === false) open.push(cell.address);
        }),
      );
      expect(sheet.getColumn(1).hidden).toBe(true);
      expect(sheet.getCell("H7").dataValidation).toMatchObject({ type: "decimal", formulae: [0, 1e15] });
    });
    expect(isProtected).toBe(true);
    expect(open).toEqual(["H6", "I6", "H7", "I7", "E9"]);
  });
});

describe("What comes back of a round", () => {
  it("is taken with its department, its cell and who filled it in", async () => {
    const { figures, owners } = collected({
      "商务.xlsx": await formOf("市商务局", { H6: 5.8, H7: 4.6, E9: "张三" }),
    });
    expect(figures).toMatchObject([
      { value: 5.8, cell: "H6", by: "张三", owner: "市商务局", state: "new", doubts: [] },
      { value: 4.6, cell: "H7", state: "new", doubts: [] },
    ]);
    expect(owners.map(({ owner, state }) => [owner, state])).toEqual([
      ["市商务局", "complete"],
      ["市统计局", "none"],
      ["市人社局", "none"],
    ]);
  });

  it("is reminded of by department, with what was noted instead of a figure", async () => {
    const collection = collected({ "商务.xlsx": await formOf("市商务局", { H6: 5.8, H7: "—", I7: "15日公布" }) });
    expect(reminders(collection.owners, "zh-CN")).toEqual([
      "市商务局（未报全）：实际使用外资（说明：15日公布）。",
      "市统计局（未报）：社会消费品零售总额增长。",
      "市人社局（未报）：城镇新增就业。",
    ]);
  });

  it("is one figure where two departments agree, and none where they do not", async () => {
    const business = await formOf("市商务局", { H6: 5.8 });
    const same = collected({ a: business, b: await formOf("市统计局", { H6: 5.8 }) });
    expect([same.figures.length, same.clashes.length]).toEqual([1, 0]);
    const other = collected({ a: business, b: await formOf("市统计局", { H6: 5.9 }) });
    expect([other.figures.length, other.clashes[0]!.figures.map(({ value }) => value)]).toEqual([0, [5.8, 5.9]]);
    expect(other.owners.map(({ state }) => state)).toEqual(["questions", "questions", "none"]);
  });

  it("is doubted where a cumulative figure fell, and where a formula gives it", async () => {
    const { figures } = collected({
      a: await formOf("市商务局", { H6: { formula: "5.7+0.1", result: 5.8 }, H7: 3.9 }),
    });
    expect(figures.map((each) => doubtfulSentence(each, "zh-CN"))).toEqual([
      "“a”H6（社会消费品零售总额增长）：5.8%，由公式算出（=5.7+0.1），请核对。",
      "“a”H7（实际使用外资）：3.9亿美元，累计数低于2024-09的4.16，请核对。",
    ]);
  });

  it("is read by the format of its cell, never 0.1 for 10 %", async () => {
    const bytes = await formOf("市商务局", { H6: 0.1 }, (sheet) => {
      sheet.getCell("H6").numFmt = "0.0%";
    });
    expect(collected({ a: bytes }).figures[0]!.value).toBe(10);
  });

  it("is a revision where another figure stands, which stays", async () => {
    const { figures } = collected({ a: await formOf("市商务局", { H6: 5.8 }) }, [
      ...standing,
      figure("RETAIL", 2024, 10, 5.6, { source: "快报" }),
    ]);
    expect(figures[0]!.state).toBe("revision");
    expect(revisionSentence(figures[0]!, "zh-CN")).toBe(
      "“a”H6（社会消费品零售总额增长）：已有5.6%（快报），报来5.8%，保留已有的，请核对。",
    );
  });

  it.each([
    ["约5.8", "“a”H6（社会消费品零售总额增长）：“约5.8”是约数，未使用，请填准确数字。"],
    ["等待核实", "“a”H6（社会消费品零售总额增长）：“等待核实”不是数字，未使用，请改为数字。"],
    [
      -128,
      "“a”H6（社会消费品零售总额增长）：“-128”不在这项指标可能的范围（-100至1000）内，未使用，请核对小数点和单位。",
    ],
  ])("is refused in its cell where it is no figure: %s", async (typed, sentence) => {
    const collection = collected({ a: await formOf("市商务局", { H6: typed }) });
    expect([collection.figures, refusedCells(collection)]).toEqual([[], [sentence]]);
  });

  it("is refused where Excel made a day of what was typed", async () => {
    const bytes = await formOf("市商务局", { H6: new Date(Date.UTC(2026, 1, 5)) }, (sheet) => {
      sheet.getCell("H6").numFmt = "yyyy/m/d";
    });
    expect(refusedCells(collected({ a: bytes }))).toEqual([
      "“a”H6（社会消费品零售总额增长）：“2026-02-05”是日期或时间，未使用，请把单元格格式改为常规后重填数字。",
    ]);
  });

  it("is refused in a row that says another indicator than was sent", async () => {
    const collection = collected({ a: await formOf("市商务局", { C6: "限额以上零售额增长", H6: 5.8, H7: 4.6 }) });
    expect(collection.figures.map(({ cell }) => cell)).toEqual(["H7"]);
    expect(refusedCells(collection)).toEqual([
      "“a”H6（社会消费品零售总额增长）所在行的指标、单位或口径与发出时不同，或已不由该单位填报，未使用，请核对。",
    ]);
  });

  it("is not overlooked beside the table", async () => {
    const collection = collected({ a: await formOf("市商务局", { K6: 5.8 }) });
    expect(refusedCells(collection)).toEqual(["“a”K6的“5.8”写在表外，未使用，请核对。"]);
  });
});

describe("What forms give, to be let count", () => {
  const seen = async (files: Readonly<Record<string, Uint8Array>>) =>
    foundBeside(foundInForms(collected(files), "zh-CN"), standing);

  it("stands with its cell, its department and its note, and brings its own source", async () => {
    const [row] = await seen({ "商务.xlsx": await formOf("市商务局", { H6: 5.8, I6: "初步数", E9: "张三" }) });
    const { excerpt, mark } = row!.candidate;
    expect(excerpt).toBe("“商务.xlsx”H6，市商务局 张三：5.8%（说明：初步数）");
    expect([excerpt.slice(mark.start, mark.end), isTakenUnasked(row!)]).toEqual(["5.8", true]);
    const facts = { source: "填报表", released: "2024-11-18", vintage: null };
    expect(importedFigure(row!, facts, standing, "").observation).toMatchObject({
      ...{ code: "RETAIL", month: "2024-10", value: 5.8, released: "2024-11-18" },
      ...{ source: "市商务局 张三（商务.xlsx H6）", note: "初步数" },
    });
  });

  it("is in doubt where it fell, where a formula gives it and where another department differs, and excludes the other's", async () => {
    const rows = await seen({
      a: await formOf("市商务局", { H6: { formula: "5.7+0.1", result: 5.8 }, H7: 3.9 }),
      b: await formOf("市统计局", { H6: 5.9 }),
    });
    expect(rows.map(({ candidate, doubts }) => [candidate.value, ...doubts.map(({ code }) => code)])).toEqual([
      [3.9, "fell"],
      [5.8, "ownersDiffer", "calculated"],
      [5.9, "ownersDiffer"],
    ]);
    expect(rows.some(isTakenUnasked)).toBe(false);
    expect(rows[1]!.place).toBe(rows[2]!.place);
    expect(candidateRecord({ ...rows[1]!.candidate, doubts: rows[1]!.doubts }, "zh-CN").doubts[0]!.message).toBe(
      "同一指标市统计局报5.9%（“b”H6），请核对用哪个。",
    );
  });
});

describe("A round that a workbook remembers", () => {
  const kept = (record: RoundRecord) => readRound(JSON.stringify(record))!;
  const states = (record: RoundRecord, observations = standing) =>
    roundStanding(record, plan, observations).map(({ owner, state }) => `${owner} ${state}`);
  const made = kept(roundMade(round, "2024-11-05", null));

  it("knows who was asked, and is none where what was kept is not one", () => {
    expect([made.made, ...states(made)]).toEqual(["2024-11-05", "市商务局 none", "市统计局 none", "市人社局 none"]);
    expect([readRound(null), readRound("{"), readRound(`{"month":"2024-13"}`)]).toEqual([null, null, null]);
  });

  it("adds what comes later, and what came of a department before stays until it sends again", async () => {
    const first = kept(roundReturned(collected({ a: await formOf("市商务局", { H6: 5.8 }) }), made));
    expect(states(first)).toEqual(["市商务局 partial", "市统计局 none", "市人社局 none"]);
    const second = kept(roundReturned(collected({ b: await formOf("市人社局", { H6: "约9" }) }), first));
    expect(states(second)).toEqual(["市商务局 partial", "市统计局 none", "市人社局 questions"]);
    expect(states(kept(roundMade(round, "2024-11-06", second)))).toEqual(states(second));
    expect(reminders(roundStanding(second, plan, standing), "zh-CN")).toEqual([
      "市商务局（未报全）：实际使用外资。",
      "市统计局（未报）：社会消费品零售总额增长。",
      "市人社局（有疑问）：核对H6“城镇新增就业”。",
    ]);
  });

  it("takes a figure that counts by now for sent, and for the answer where it is one of those that were given", async () => {
    const differing = { a: await formOf("市商务局", { H6: 5.8 }), b: await formOf("市统计局", { H6: 5.9 }) };
    const record = kept(roundReturned(collected(differing), made));
    const entered = [...standing, figure("FDI", 2024, 10, 4.6), figure("JOBS", 2024, 9, 12)];
    expect(states(record, entered)).toEqual(["市商务局 questions", "市统计局 questions", "市人社局 complete"]);
    const after = (value: number, sample = false) => [...entered, figure("RETAIL", 2024, 10, value, { sample })];
    expect(states(record, after(5.9))).toEqual(["市商务局 complete", "市统计局 complete", "市人社局 complete"]);
    expect(states(record, after(6.1))).toEqual(states(record, entered));
    expect(states(record, after(5.9, true))).toEqual(states(record, entered));
  });
});

describe("A round that asks about promises of the text too", () => {
  const owner = "市商务局";
  const of = (over: Parameters<typeof task>[0], figures: Readonly<Record<number, number>>) => {
    const promise = task({ deadline: "2024-10-31", ...over });
    return assessed(promise, 10, { figures, setup: { owner, basis: "even" } });
  };
  const assessments = [
    of({}, { 9: 1900 }),
    of({ id: "1.1.02", label: "招商项目", value: 60, unit: "个" }, {}),
    of({ id: "1.1.03", label: "年底才到期", deadline: "2024-12-31" }, {}),
  ];
  const entries = reports({ 9: 1900 });
  const asking = askRound(plan, standing, "2024-10", { assessments, entries, asked: new Set() });
  const returned = async (cells: Parameters<typeof filledIn>[1]) => {
    const bytes = await filledIn(await formFile(formSheet(asking, asking.forms[0]!)), cells);
    return collect(asking, [{ name: "商务.xlsx", forms: await readFormFile(bytes) }], standing, entries);
  };

  it("asks the department in the lead about what falls due, with its last report, in the same table", async () => {
    const asks = asking.forms[0]!.asks.map((ask) => [askedThing(ask).code, ask.month, ask.before?.value ?? null]);
    expect(asks.slice(2)).toEqual([
      ["1.1.01", "2024-10", 1900],
      ["1.1.02", "2024-10", null],
    ]);
    expect(formSheet(asking, asking.forms[0]!).rows[2]).toMatchObject({
      ...{ no: "1.1.01", name: "班列开行", unit: "列", asked: "重点任务，至10月末", bounds: { low: 0 } },
    });
    expect(await findFaults(await formFile(formSheet(asking, asking.forms[0]!)), "xlsx")).toEqual([]);
  });

  it("goes on asking about them once they are reported, as a form that comes back later has them too", () => {
    const done = [assessed(assessments[1]!.task, 10, { figures: { 10: 60 }, setup: { owner } })];
    const asked = (already: readonly string[]) =>
      askRound(plan, standing, "2024-10", { assessments: done, entries, asked: new Set(already) }).forms[0]!.asks
        .length;
    expect([asked([]), asked(["1.1.02"])]).toEqual([2, 3]);
  });

  it("takes what comes back for reports, each in doubt where it fell, refused where it is no number, reminded of where it is missing", async () => {
    const {
      reports: given,
      figures,
      owners,
      refusedCells: cells,
    } = await returned({ H6: 5.8, H7: 4.6, H8: 1850, H9: "约50" });
    expect(figures).toHaveLength(2);
    expect(given).toMatchObject([{ value: 1850, cell: "H8", owner, state: "new", doubts: [{ code: "fell" }] }]);
    expect(cells.map((each) => cellSentence(each, "zh-CN"))).toEqual([
      "“商务.xlsx”H9（招商项目）：“约50”是约数，未使用，请填准确数字。",
    ]);
    expect(reminders(owners, "zh-CN")[0]).toBe("市商务局（有疑问）：核对H9“招商项目”、核对H8“班列开行”。");
    expect(reminders((await returned({ H6: 5.8, H7: 4.6, H8: 2100 })).owners, "zh-CN")[0]).toBe(
      "市商务局（未报全）：招商项目。",
    );
  });

  it("knows a report that is there already, and remembers what is still to come", async () => {
    const collection = await returned({ H6: 5.8, H7: 4.6, H8: 2100 });
    const record = readRound(JSON.stringify(roundReturned(collection, null)))!;
    const tasks = assessments.map((each) => each.task);
    const state = (more: typeof entries) =>
      roundStanding(record, plan, standing, { tasks, entries: [...entries, ...more] })[0]!.state;
    expect(state([])).toBe("partial");
    expect(state(reports({ 10: 40 }, { task: "1.1.02" }))).toBe("complete");
    expect(state(reports({ 10: 40 }, { task: "1.1.02", sample: true }))).toBe("partial");
  });
});

describe("A file that comes back", () => {
  const good = () => formOf("市商务局", { H6: 5.8 });

  it("is refused in a sentence where it is broken, old, with macros or none of the forms", async () => {
    const bytes = await good();
    const parts = unzipSync(bytes);
    const sheet = "xl/worksheets/sheet1.xml";
    const declared = zipSync({ ...parts, [sheet]: strToU8(`<!DOCTYPE a [<!ENTITY b "c">]>`) });
    const collection = collected({
      "1": bytes.slice(0, 2000),
      "2": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
      "3": zipSync({ ...parts, "xl/vbaProject.bin": new Uint8Array(8) }),
      "4": declared,
      "5": await filledIn(bytes, { A1: null }),
      "6": zipSync({ "word/document.xml": strToU8("<a/>") }),
    });
    expect(refusals(collection)).toEqual([
      "文件“1”已损坏或不是工作簿，未读取，请重新报送。",
      "文件“2”是旧格式（.xls）或加了密码，未读取，请另存为 .xlsx。",
      "文件“3”含有宏，未打开，请另存为不含宏的 .xlsx。",
      "文件“4”中有 XML 实体声明，未打开，请用 Excel 重新保存。",
      "文件“5”不是发出的填报表，未读取，请用发出的表填报。",
      "文件“6”不是发出的填报表，未读取，请用发出的表填报。",
    ]);
    expect(collection.figures).toEqual([]);
  });

  it("is refused where it is of another plan, another month, another department or changed in what is hidden", async () => {
    const made = async (of: typeof round, owner = "市商务局") =>
      filledIn(
        await formFile(
          formSheet(
            of,
            of.forms.find((form) => form.owner === owner)!,
          ),
        ),
        { H6: 5.8 },
      );
    const elsewhere = { ...plan, region: "别的市" };
    const stranger = { ...plan, indicators: [{ ...plan.indicators[1]!, owner: "市税务局" }] };
    const collection = collected({
      "1": await made(askRound(elsewhere, standing, "2024-10")),
      "2": await made(askRound(plan, standing, "2024-09")),
      "3": await made(askRound(stranger, standing, "2024-10"), "市税务局"),
      "4": await filledIn(await good(), {}, (sheet) => sheet.spliceRows(7, 1)),
      "5": await filledIn(await good(), { A7: "JOBS|actual|2024-10|0" }),
    });
    expect(refusals(collection)).toEqual([
      "文件“1”是别的市2024年计划的填报表，不是本计划的，未读取。",
      "文件“2”是2024-09的填报表，不是本月的，未读取，请换成本月的表。",
      "文件“3”的责任单位“市税务局”本月没有填报任务，未读取，请核对。",
      "文件“4”的行或隐藏内容被改动，无法确认每行是哪项指标，未读取，请用发出的表重填。",
      "文件“5”的行或隐藏内容被改动，无法确认每行是哪项指标，未读取，请用发出的表重填。",
    ]);
    expect(collection.figures).toEqual([]);
  });
});
