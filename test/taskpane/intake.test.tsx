/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import type { ImportedFigure } from "../../src/exchange";
import { figure, indicator, planOf } from "../support/build";
import { data, open, settled } from "./support";

const monthly = { frequency: "monthly" } as const;
const plan = planOf(
  indicator({ code: "IVA", name: "规上工业增加值增长", target: "6以上", knowledge: monthly }),
  indicator({ no: "2", code: "RETAIL", name: "社会消费品零售总额增长", target: "6", knowledge: monthly }),
);
const text =
  "1—9月，全市规上工业增加值增长7.8%，社会消费品零售总额增长5.9%；1—8月，规上工业增加值增长近8%；房地产开发投资增长3%。";

/** The view with a text that was read beside one figure that stands. */
async function reviewed(source = text, kept: { text: string | null } = { text: null }) {
  const importFigures = jest.fn((figures: readonly ImportedFigure[]) =>
    Promise.resolve({
      ok: true as const,
      value: {
        sheet: "月度数据",
        written: figures.length,
        revised: 0,
        kept: [{ code: "IVA", month: "2024-09", text: "约6" }],
      },
    }),
  );
  const undoImport = jest.fn(() => Promise.resolve({ ok: true as const, value: { sheet: "月度数据", changed: 1 } }));
  const readDraft = () => Promise.resolve({ ok: true, value: kept.text });
  const keepDraft = (_: string, next: string | null) => {
    kept.text = next;
    return Promise.resolve({ ok: true });
  };
  const pane = open({ actions: { importFigures, undoImport, readDraft, keepDraft } as never });
  const observations = [figure("RETAIL", 2024, 9, 5.7, { source: "快报" })];
  await pane.read({ ok: true, value: null }, data({ plan, observations }));
  fireEvent.click(screen.getByRole("button", { name: "导入数据" }));
  fireEvent.change(await screen.findByRole("textbox", { name: "新闻稿、消息或月报表格" }), {
    target: { value: source },
  });
  fireEvent.click(screen.getByRole("button", { name: "读取" }));
  await settled();
  return { importFigures, undoImport };
}
const boxes = () => screen.getAllByRole<HTMLInputElement>("checkbox").map((box) => [nameOf(box), box.checked]);
const nameOf = (box: HTMLInputElement) => box.labels![0]!.textContent;
const show = (filter: string) => fireEvent.change(screen.getByLabelText("显示"), { target: { value: filter } });

describe("the view that takes figures in", () => {
  it("shows doubts first and ticks only what is new and in none, each with its words and its figure marked", async () => {
    await reviewed();
    expect(boxes()).toEqual([
      ["规上工业增加值增长 2024年8月 实际：8%", false],
      ["社会消费品零售总额增长 2024年9月 实际：5.9%", false],
      ["规上工业增加值增长 2024年9月 实际：7.8%", true],
    ]);
    const [doubtful, revision] = screen.getAllByRole("listitem");
    expect(within(doubtful!).getByText("原文是约数，请填准确数。")).toBeTruthy();
    expect(within(revision!).getByText("5.7%（快报） → 5.9%")).toBeTruthy();
    expect([...document.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["8%", "5.9%", "7.8%"]);
  });

  it("lets all that a filter lists be ticked at once; among everything only what is in no doubt", async () => {
    await reviewed();
    fireEvent.click(screen.getByRole("button", { name: "取消勾选" }));
    fireEvent.click(screen.getByRole("button", { name: "勾选所列1个" }));
    expect(boxes().map(([, on]) => on)).toEqual([false, false, true]);
    show("revision");
    fireEvent.click(screen.getByRole("button", { name: "勾选所列1个" }));
    show("all");
    expect(boxes().map(([, on]) => on)).toEqual([false, true, true]);
    show("none");
    expect(screen.queryAllByRole("checkbox")).toEqual([]);
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
  });

  it("ticks one of two figures for one place", async () => {
    await reviewed("1—9月，规上工业增加值增长7.8%。1—9月，规上工业增加值增长7.9%。");
    expect(boxes().map(([, on]) => on)).toEqual([false, false]);
    const [first, second] = screen.getAllByRole("checkbox");
    fireEvent.click(first!);
    fireEvent.click(second!);
    expect(boxes().map(([, on]) => on)).toEqual([false, true]);
  });

  it("writes what is ticked, with its source, says what was left alone, and takes it back", async () => {
    const { importFigures, undoImport } = await reviewed();
    expect(screen.queryByRole("button", { name: "撤销本次导入" })).toBeNull();
    fireEvent.change(screen.getByLabelText("来源"), { target: { value: "统计局新闻稿" } });
    fireEvent.click(screen.getByRole("button", { name: "写入“月度数据”（1个）" }));
    await settled();
    const [[figures]] = importFigures.mock.calls as [[readonly ImportedFigure[]]];
    expect(figures.map(({ observation }) => [observation.code, observation.value, observation.source])).toEqual([
      ["IVA", 7.8, "统计局新闻稿"],
    ]);
    expect(
      screen.getByText(
        "已写入“月度数据”1个，其中修订0个。未写入1个，单元格里另有内容：规上工业增加值增长2024年9月（约6）。",
      ),
    ).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "撤销本次导入" }));
    await settled();
    expect(undoImport).toHaveBeenCalledTimes(1);
    expect(screen.getByText("已撤销，“月度数据”中1个单元格在导入后改过，保留现在的内容。")).toBeTruthy();
  });

  it("says in a sentence why nothing was read", async () => {
    await reviewed("没有数字的一段话");
    expect(screen.getByText("“粘贴的内容”中没有读出数，请核对其中有指标名称、时期和数字。")).toBeTruthy();
  });

  it("remembers a heading that was confirmed, so that next month's same table is not asked about, until it is forgotten", async () => {
    const table = (month: number) => `指标\t1-${month}月\t1-${month}月北斗口径（%）\n社会消费品零售总额\t2345.6\t5.2\n`;
    const heading = "1-7月北斗口径(%)";
    const kept = { text: null };
    await reviewed(table(7), kept);
    fireEvent.click(screen.getAllByRole("checkbox")[0]!);
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: `以后同样的表头不再问：“${heading}”` }).checked).toBe(
      true,
    );
    fireEvent.click(screen.getByRole("button", { name: "写入“月度数据”（1个）" }));
    await settled();
    cleanup();
    await reviewed(table(8), kept);
    expect(boxes()).toEqual([["社会消费品零售总额增长 2024年8月 实际：5.2%", true]]);
    fireEvent.click(screen.getByRole("button", { name: `忘记“${heading}”` }));
    await settled();
    cleanup();
    await reviewed(table(8), kept);
    expect(boxes()).toEqual([["社会消费品零售总额增长 2024年8月 实际：5.2%", false]]);
  });

  it("forgets a heading with the import that it came from", async () => {
    const kept = { text: null };
    await reviewed("指标\t1-7月\t1-7月北斗口径（%）\n社会消费品零售总额\t2345.6\t5.2\n", kept);
    fireEvent.click(screen.getAllByRole("checkbox")[0]!);
    fireEvent.click(screen.getByRole("button", { name: "写入“月度数据”（1个）" }));
    await settled();
    expect(kept.text).not.toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "撤销本次导入" }));
    await settled();
    expect(kept.text).toBeNull();
  });
});
