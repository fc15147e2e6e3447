/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { PaneActions } from "../../src/taskpane/context";
import { writePlan } from "../../src/plan";
import type { PlanDraft } from "../../src/taskpane/importPlan/draft";
import { indicator, planOf } from "../support/build";
import { data, open } from "./support";

// Browsers have them; jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const annex = `某市2025年主要指标
某政发〔2025〕3号
类别\t序号\t指标名称\t单位\t2025年预期目标\t2025年计划数
经济\t1\t地区生产总值增长\t%\t6左右\t6.2
\t2\t外贸进出口总额\t亿元\t620亿元，增长4%\t630
创新\t3\t风筝企业销售额增长\t%\t9以上\t10
\t4\t新增风筝企业\t家\t30\t32
\t5\t风筝火灾起数\t起\t5以内\t6`;

/** The view on a workbook without targets, whose drafts are kept as a workbook keeps them. */
async function view(kept: { draft: string | null } = { draft: null }, gone = ["目标", "月度数据", "说明"]) {
  const actions: Partial<PaneActions> = {
    readDraft: () => Promise.resolve({ ok: true, value: kept.draft }),
    keepDraft: (_, draft) => {
      kept.draft = draft;
      return Promise.resolve({ ok: true, value: undefined });
    },
    readActiveSheet: () =>
      Promise.resolve({
        ok: true,
        value: {
          sheet: "附件",
          rows: annex.split("\n").map((row) => row.split("\t")),
          hidden: [3, 9, 10].map((line) => ({ line, column: line === 3 ? "C" : null, text: "…" })),
        },
      }),
    undoLoad: () => Promise.resolve({ ok: true, value: gone }),
  };
  const pane = open({ actions });
  act(() => pane.session.setState({ reading: "read", view: { kind: "importPlan" } }));
  await screen.findByRole("button", { name: "读当前工作表" }, { timeout: 20_000 });
  return { ...pane, kept, actions };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const choose = (name: string | RegExp, value: string) =>
  fireEvent.change(screen.getByRole("combobox", { name }), { target: { value } });
const options = (name: string | RegExp) =>
  within(screen.getByRole("combobox", { name }))
    .getAllByRole("option")
    .map(({ textContent }) => textContent);

async function paste(text = annex) {
  const box = screen.getByRole("textbox", { name: /粘贴附件/ });
  fireEvent.paste(box, { clipboardData: { getData: () => "" } });
  fireEvent.change(box, { target: { value: text } });
  await screen.findByRole("button", { name: "下一步" });
}

async function toRows() {
  await paste();
  press("下一步");
  choose(/第3行表头/, "2025年预期目标");
  choose(/第5行/, "level");
  press("下一步");
}

/** A row of the annex by its name. */
const row = (name: string) =>
  within(screen.getByText(new RegExp(`^\\d+ ${name}`), { selector: "span" }).closest("li")!);

describe("importing a plan", () => {
  it("takes back rows that were typed into a plan which is there", async () => {
    const { session, read } = await view({ draft: null }, []);
    const there = planOf(indicator({ no: "1", code: "GDP", name: "地区生产总值增长", target: "6左右" }));
    act(() => session.setState({ view: { kind: "overview" } }));
    await read({ ok: true, value: null }, data({ plan: there }));
    const begin: PlanDraft = {
      ...{
        step: "rows",
        name: "目标",
        hidden: null,
        shipped: null,
        typed: true,
        answers: {},
        decisions: {},
        targets: {},
      },
      text: "序号\t类别\t指标\t单位\t目标\n2\t\t固定资产投资增长\t%\t10以上",
      title: { region: there.region, year: String(there.year), source: "" },
    };
    act(() => session.setState({ view: { kind: "importPlan", begin } }));
    await screen.findByRole("button", { name: "下一步" });
    press("下一步");
    press("载入");
    fireEvent.click(await screen.findByRole("button", { name: "撤销本次载入" }));
    await waitFor(() => expect(session.getState().notice?.text).toBe("已撤销载入，各表恢复原样。"));
  });

  it("goes from what was pasted over its questions and proposals to the loading of what was confirmed", async () => {
    const { commands, kept } = await view();
    await toRows();
    expect(screen.getByText("共5项：指标目录2项，本单位已有0项，新指标3项；待看3项。")).toBeTruthy();
    expect(row("风筝企业销售额增长").getByText("理解为：不低于9%")).toBeTruthy();
    expect(row("风筝企业销售额增长").getByText("拟定：名称是增长，按累计同比增速。")).toBeTruthy();
    const confirm = row("风筝企业销售额增长").getByRole("button", { name: "确认" });
    confirm.focus();
    fireEvent.click(confirm);
    expect(document.activeElement?.textContent).toContain("风筝企业销售额增长");
    press("确认全部拟定口径（2）");
    expect(screen.getByRole("button", { name: "确认全部拟定口径（0）" }).getAttribute("aria-disabled")).toBe("true");
    press("下一步");
    expect(screen.getByText(/^5项指标：5项参加分析，0项待确认口径/)).toBeTruthy();
    press("载入");
    await screen.findByRole("button", { name: "撤销本次载入" });
    expect(document.activeElement?.textContent).toMatch(/^已载入/);
    const [plan, figures] = commands.loadPlan.mock.calls[0]!;
    expect(plan).toMatchObject({ region: "某市", year: 2025, source: "某政发〔2025〕3号" });
    expect(
      plan.indicators.map(({ name, target, better, knowledge }) => [name, target.text, better, knowledge?.measure]),
    ).toEqual([
      ["地区生产总值增长", "6左右", "high", "cumulativeGrowth"],
      ["外贸进出口总额", "620亿元，增长4%", "high", "cumulativeTotal"],
      ["风筝企业销售额增长", "9以上", "high", "cumulativeGrowth"],
      ["新增风筝企业", "30", "high", "cumulativeTotal"],
      ["风筝火灾起数", "5以内", "low", "cumulativeTotal"],
    ]);
    expect(figures).toEqual([]);
    await waitFor(() => expect(kept.draft).toBeNull());
    press("撤销本次载入");
    expect(await screen.findByText("已撤销载入，删去“目标”“月度数据”“说明”。")).toBeTruthy();
  });

  it("does not go on before what is open is answered", async () => {
    await view();
    await paste();
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "地区" }));
    press("下一步");
    press("下一步");
    expect(screen.getByText("还有1个问题没有确定，请先回答。")).toBeTruthy();
    expect(options(/第3行表头/)).toEqual(["请选择", "2025年预期目标", "2025年计划数"]);
  });

  it("asks for a region and a year that the annex does not say", async () => {
    await view();
    await paste(annex.replace(/^.*\n.*\n/, "").replaceAll("2025年", ""));
    press("下一步");
    expect(screen.getByText("请填地区，如 金华市。")).toBeTruthy();
    expect(screen.getByText("请填四位年份，如 2025。")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "地区" }));
    fireEvent.change(document.activeElement!, { target: { value: "平湖市" } });
    press("下一步");
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "年度" }));
  });

  it("goes by the plans that the workbook has when the source is settled, and says there that it is of another region", async () => {
    const { read, store } = await view();
    const there = planOf(indicator({ no: "1", code: "GDP", name: "地区生产总值增长", target: "6左右" }));
    await read({ ok: true, value: null }, data({ plan: { ...there, region: "另市" } }));
    await paste();
    press("下一步");
    expect(screen.getByText(/^本工作簿是另市的，一个工作簿只放一个地区/)).toBeTruthy();
    act(() => store.set());
    press("下一步");
    choose(/第3行表头/, "2025年预期目标");
    choose(/第5行/, "level");
    press("下一步");
    press("下一步");
    expect(screen.getByText("新建“目标”“月度数据”“说明”三张表，不改动其他工作表。")).toBeTruthy();
  });

  it("takes an indicator for what a person says, of the catalogue or none at all", async () => {
    const { commands } = await view();
    await toRows();
    choose("风筝企业销售额增长的口径", "own annual");
    choose("新增风筝企业的口径", "asRead");
    choose("风筝火灾起数的口径", "leftOut");
    press("下一步");
    expect(screen.getByText(/^4项指标：3项参加分析，1项待确认口径（只登记目标），0项目标待定，1项不载入/)).toBeTruthy();
    press("载入");
    await screen.findByRole("button", { name: "再导入一份" });
    const [plan] = commands.loadPlan.mock.calls[0]!;
    expect(plan.indicators.slice(2).map(({ name, knowledge }) => [name, knowledge?.measure])).toEqual([
      ["风筝企业销售额增长", "annual"],
      ["新增风筝企业", undefined],
    ]);
  });

  it("takes the target that a person types where the printed one was not understood", async () => {
    const { commands, kept } = await view();
    await paste("某市2025年目标\n指标\t单位\t2025年目标\n地区生产总值增长\t%\t保持全省前列\n");
    press("下一步");
    press("下一步");
    const box = () => screen.getByRole("textbox", { name: "地区生产总值增长的目标" });
    fireEvent.change(box(), { target: { value: "争先" } });
    expect(screen.getByText("改写的目标没有读懂，请换个写法。")).toBeTruthy();
    fireEvent.change(box(), { target: { value: "高于全省平均1.5个百分点" } });
    expect(screen.getByText(/^理解为：比全省.*高1.5个百分点以上$/)).toBeTruthy();
    expect(screen.getByText(/待看0项/)).toBeTruthy();
    await waitFor(() => expect(kept.draft).toContain("1.5个百分点"));
    press("下一步");
    press("载入");
    await screen.findByRole("button", { name: "再导入一份" });
    const [{ indicators }] = commands.loadPlan.mock.calls[0]!;
    expect(indicators[0]).toMatchObject({
      cells: ["地区生产总值增长", "%", "保持全省前列"],
      target: { text: "高于全省平均1.5个百分点", kind: "benchmark", points: 1.5 },
    });
  });

  it("takes a plan's file as it is, and says what breaks the form of one", async () => {
    const { commands } = await view();
    const own = { ...planOf(indicator({ owner: "市发改委" })), year: 2025 };
    await paste(writePlan(own));
    expect(screen.getByText("“粘贴的内容”：表中1行，读出1项指标，0行未作为指标。")).toBeTruthy();
    for (let step = 0; step < 3; step++) press("下一步");
    press("载入");
    await screen.findByRole("button", { name: "再导入一份" });
    expect(commands.loadPlan.mock.calls[0]![0]).toEqual(own);
    press("再导入一份");
    fireEvent.change(await screen.findByRole("textbox", { name: /粘贴附件/ }), { target: { value: '{"version":1}' } });
    press("读取");
    expect(await screen.findByText(/^计划文件“粘贴的内容”的“region”不合格式/)).toBeTruthy();
  });

  it("loses nothing on the way back", async () => {
    await view();
    await toRows();
    press("确认全部拟定口径（3）");
    press("1 来源");
    fireEvent.change(screen.getByRole("textbox", { name: "文号或来源" }), { target: { value: "某统字1号" } });
    press("下一步");
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: /第5行/ }).value).toBe("level");
    press("下一步");
    expect(screen.getByText(/待看0项/)).toBeTruthy();
    press("1 来源");
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "文号或来源" }).value).toBe("某统字1号");
  });

  it("offers what was left unfinished", async () => {
    const kept = { draft: null };
    const { session } = await view(kept);
    await toRows();
    press("确认全部拟定口径（3）");
    act(() => session.setState({ view: { kind: "overview" } }));
    expect(kept.draft).toContain('"step":"rows"');
    act(() => session.setState({ view: { kind: "importPlan" } }));
    expect(await screen.findByText("上次导入“粘贴的内容”没有完成，停在第3步。")).toBeTruthy();
    press("接着做");
    expect(screen.getByText(/待看0项/)).toBeTruthy();
  });

  it("reads the current sheet, and the national plan with its figures", async () => {
    const { commands } = await view();
    press("读当前工作表");
    expect(await screen.findByText("“附件”：表中5行，读出5项指标，0行未作为指标。")).toBeTruthy();
    press("下一步");
    expect(screen.getByText("工作表“附件”中隐藏的行、列（9—10、C）未读取，要读请先取消隐藏。")).toBeTruthy();
    press("上一步");
    press("全国2024年（示例）");
    await screen.findByText(/“全国2024年（示例）”：/);
    press("下一步");
    press("下一步");
    press("下一步");
    await screen.findByRole("checkbox", { name: /同时录入随附的\d+个数据/ });
    press("载入");
    await screen.findByRole("button", { name: "再导入一份" });
    const [plan, figures] = commands.loadPlan.mock.calls[0]!;
    expect(plan).toMatchObject({ region: "全国", year: 2024 });
    expect(figures.length).toBeGreaterThan(20);
  });

  it("reads a workbook's file, and asks which of its sheets where several hold a table", async () => {
    const { default: ExcelJS } = await import("exceljs");
    const book = new ExcelJS.Workbook();
    for (const name of ["说明", "市", "县"])
      for (const line of name === "说明" ? ["填表说明"] : annex.split("\n"))
        (book.getWorksheet(name) ?? book.addWorksheet(name)).addRow(line.split("\t"));
    const bytes = Uint8Array.from(new Uint8Array(await book.xlsx.writeBuffer()));
    await view();
    const file = { name: "附件.xlsx", size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) };
    fireEvent.change(document.querySelector("input[type=file]")!, { target: { files: [file] } });
    const choice = await screen.findByRole("group", { name: "几张工作表都有指标表，读哪一张？" }, { timeout: 20_000 });
    expect(
      within(choice)
        .getAllByRole("button")
        .map(({ textContent }) => textContent),
    ).toEqual(["市", "县"]);
    fireEvent.click(within(choice).getByRole("button", { name: "县" }));
    expect(await screen.findByText("“县”：表中5行，读出5项指标，0行未作为指标。")).toBeTruthy();
  });

  it("says what it found no table in", async () => {
    await view();
    const box = screen.getByRole("textbox", { name: /粘贴附件/ });
    fireEvent.change(box, { target: { value: "各部门要认真落实。" } });
    press("读取");
    expect(await screen.findByText(/^“粘贴的内容”中没有找到指标表/)).toBeTruthy();
  });
});
