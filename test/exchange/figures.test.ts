import ExcelJS from "exceljs";
import fc from "fast-check";
import { documentTexts } from "../../src/documents";
import {
  figureForms,
  figuresFile,
  foundBeside,
  importedFigure,
  readSources,
  workbookSheets,
  type FigureForm,
} from "../../src/exchange";
import { decodeTable, monthOf, type Observation, type Role, type Vintage } from "../../src/observations";
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

/** What a file of figures brings into a workbook that has none, whatever is doubted of it. */
async function broughtBy(bytes: Uint8Array): Promise<readonly Observation[]> {
  const texts = await documentTexts(bytes, workbookSheets);
  if (!texts.ok) throw new Error(texts.error.code);
  const context = { plan, observations: [], year: 2024, today: "2026-01" } as const;
  const reading = readSources(texts.value, context);
  if (!reading.ok) throw new Error("too long");
  expect(reading.value.ignored).toEqual([]);
  const facts = { source: "another", released: "2020-01-01", vintage: null };
  return foundBeside(reading.value.candidates, []).map((row) => importedFigure(row, facts, [], "").observation);
}

/** Texts with all that could be taken for something else. */
const text = fc
  .array(fc.constantFrom(..."增速，；：=+-@'\"，,|<>&#9月%\\ a\t\n"), { maxLength: 14 })
  .map((characters) => characters.join("").replace(/\s+/g, " ").trim());
const observation = fc
  .record({
    code: fc.constantFrom("IVA", "RETAIL", "JOBS"),
    month: fc.tuple(fc.constantFrom(2023, 2024), fc.integer({ min: 2, max: 12 })).map(([y, m]) => monthOf(y, m)),
    tenths: fc.integer({ min: 20, max: 120 }),
    role: fc.constantFrom<Role>("actual", "level", "benchmark", "rank"),
    vintage: fc.constantFrom<Vintage | null>(null, "flash", "preliminary", "verified"),
    basis: fc.constantFrom("", "实际", "同口径"),
    source: text,
    released: fc.constantFrom("", "2024-10-18", "10月18日"),
    note: text,
    sample: fc.boolean(),
  })
  .map(({ tenths, ...rest }): Observation => ({ ...rest, value: rest.role === "rank" ? tenths : tenths / 10 }));
const observations = fc.uniqueArray(observation, {
  maxLength: 25,
  selector: ({ code, month, role, vintage, basis }) => [code, month, role, vintage, basis].join(),
});

const sorted = (list: readonly Observation[]) =>
  list.map((each) => JSON.stringify(each, Object.keys(each).sort())).sort();

describe("Figures that went out", () => {
  it.each(figureForms)(
    "come back from %s as they were, with source, vintage, date of release and role",
    async (form) => {
      const runs = form === "xlsx" ? 15 : 60;
      await fc.assert(
        fc.asyncProperty(observations, async (given) => {
          expect(sorted(await broughtBy((await figuresFile(form, plan, given)).bytes))).toEqual(sorted(given));
        }),
        { numRuns: runs },
      );
    },
  );

  const written = async (form: FigureForm, given: readonly Observation[]) =>
    new TextDecoder("utf-8", { ignoreBOM: true }).decode((await figuresFile(form, plan, given)).bytes);
  const one = figure("IVA", 2024, 9, 7.8, { vintage: "verified", source: '=HYPERLINK("x")', note: "1—9月；快报7.9" });

  it("are CSV in the long form with the mark of UTF-8, no text of which a spreadsheet runs", async () => {
    const csv = await written("csv", [one]);
    expect(csv.startsWith("\uFEFF地区,指标,年份,月份,数值,单位,")).toBe(true);
    expect(csv.split("\r\n")[1]).toBe(
      `某市,规上工业增加值增长,2024,9,7.8,%,实际,核实,,"'=HYPERLINK(""x"")",,1—9月；快报7.9,`,
    );
  });

  it("are SDMX-CSV 2.0 by codes, the structure on each row", async () => {
    const table = decodeTable(new TextEncoder().encode(await written("sdmx", [one])));
    expect(table.ok && table.value.rows).toEqual([
      [
        ...[
          "STRUCTURE",
          "STRUCTURE_ID",
          "ACTION",
          "FREQ",
          "REF_AREA",
          "INDICATOR",
          "ROLE",
          "BASIS",
          "VINTAGE",
          "SAMPLE",
        ],
        ...["TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "SOURCE", "RELEASE_DATE", "COMMENT_OBS"],
      ],
      [
        ...["dataflow", "JH:DF_MONTHLY(1.0)", "R", "M", "某市", "IVA", "ACTUAL", "_Z", "VERIFIED", "N", "2024-09"],
        ...["7.8", "%", `'=HYPERLINK("x")`, "", "1—9月；快报7.9"],
      ],
    ]);
  });

  it("are none of the plan's where they are another region's", async () => {
    const { bytes } = await figuresFile("json", { ...plan, region: "杭州市" }, [one]);
    const reading = readSources([{ name: "", text: new TextDecoder().decode(bytes) }], {
      ...{ plan: { ...plan, region: "金华市" }, observations: [], year: 2024, today: "2026-01" },
    });
    expect(reading.ok && reading.value.candidates).toEqual([]);
    expect(reading.ok && reading.value.ignored.map(({ reason }) => reason)).toEqual(["otherPlace"]);
  });

  it("in hidden rows and columns of a workbook are named among what is not taken", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("1");
    sheet.addRows([
      ["指标", "2024年1-8月增长%", "2024年1-9月增长%"],
      ["规上工业增加值", 6.9, 7.1],
      ["社会消费品零售总额", 5, 5.3],
    ]);
    sheet.getColumn(2).hidden = true;
    sheet.getRow(3).hidden = true;
    const texts = await documentTexts(new Uint8Array(await book.xlsx.writeBuffer()), workbookSheets);
    const reading = readSources(texts.ok ? texts.value : [], {
      ...{ plan, observations: [], year: 2024, today: "2026-01" },
    });
    if (!reading.ok) throw new Error("too long");
    const { candidates, ignored } = reading.value;
    expect(candidates.map(({ name, month, value }) => [name, month, value])).toEqual([["规上工业增加值", 9, 7.1]]);
    expect(ignored.map(({ reason, line, excerpt }) => [reason, line, excerpt])).toEqual([
      ["hidden", 3, "社会消费品零售总额 5 5.3"],
      ["hidden", 1, "2024年1-8月增长% 6.9"],
    ]);
  });

  it("of sheets are of the year and month that the sheet is called by, where their titles name none", () => {
    const text = (value: string) => `1—9月主要指标\n指标\t增长%\n社零\t${value}`;
    const sheets = [
      { name: "2023年", text: text("7.1") },
      { name: "2024年", text: text("5.3") },
      { name: "8月", text: "2024年主要指标\n指标\t累计增长%\n社零\t5.2" },
    ];
    const reading = readSources(sheets, { plan, observations: [], year: 2024, today: "2026-01" });
    expect(reading.ok && reading.value.candidates.map(({ year, month, value }) => [year, month, value])).toEqual([
      [2023, 9, 7.1],
      [2024, 9, 5.3],
      [2024, 8, 5.2],
    ]);
  });
});
