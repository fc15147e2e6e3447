/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { ok } from "../../src/plan";
import type { PaneActions } from "../../src/taskpane/context";
import type { WorkbookIssue } from "../../src/workbook";
import { data, open, settled } from "./support";

const doubt = (cell: string, value: string): WorkbookIssue => ({
  ...{ sheet: "月度数据", cell, row: 7, column: "9月", value },
  ...{ code: "implausibleJump", severity: "warning" },
  details: { compared: "earlierMonth", month: "8月", reference: 6.6 },
});
const doubts = [doubt("K7", "65"), doubt("K9", "920")];
const sentence = "“月度数据”K7：第7行“9月”列的“65”与8月的6.6相差过大，已使用，请核对。";

async function shown(actions: Partial<PaneActions> = {}, issues: readonly WorkbookIssue[] = doubts) {
  const pane = open({ actions });
  await pane.read({ ok: true, value: null }, data({ issues }));
  return pane;
}

// What comes with the first look is there before it.
beforeAll(() => import("../../src/taskpane/collection"));

describe("what was used with a doubt", () => {
  it("is counted in one line, which opens the list with each sentence and the way to its cell", async () => {
    const goToCell = jest.fn(() => Promise.resolve(ok({ sheet: "月度数据", cell: "K7" })));
    await shown({ goToCell });
    const line = screen.getByRole("button", { name: "请核对2处" });
    expect(line.getAttribute("aria-expanded")).toBe("false");
    expect(screen.queryByText(sentence)).toBeNull();
    fireEvent.click(line);
    const item = screen.getByText(sentence).closest("li")!;
    await act(async () => fireEvent.click(within(item).getByRole("button", { name: "跳到单元格：K7" })));
    expect(goToCell).toHaveBeenCalledWith("月度数据", "K7");
    expect(screen.getByText("已转到“月度数据”K7。")).toBeTruthy();
  });

  it("is not spoken of where there is none", async () => {
    await shown({}, []);
    expect(screen.queryByRole("button", { name: /^请核对/ })).toBeNull();
  });

  it("stands in the to-do view, before what is to be entered", async () => {
    const pane = await shown();
    act(() => pane.session.setState({ view: { kind: "todo" } }));
    await settled();
    const headings = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
    expect(headings[0]).toBe("请核对2处");
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  it("is asked about before a briefing leaves the pane", async () => {
    const readEarlier = jest.fn(() => Promise.resolve(ok(null)));
    const pane = await shown({ readEarlier });
    readEarlier.mockClear();
    const copied: string[] = [];
    const writeText = (text: string) => Promise.resolve(void copied.push(text));
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
    const copy = async () => {
      fireEvent.click(screen.getByRole("button", { name: "监测通报" }));
      await act(async () => fireEvent.click(screen.getByRole("menuitem", { name: "复制全文" })));
    };
    await copy();
    expect(copied).toEqual([]);
    expect(screen.getByText("有2处数据请先核对，它们已按录入的数使用。")).toBeTruthy();
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "仍要生成" })));
    expect(copied).toHaveLength(1);
    expect(screen.queryByText(/^有2处数据请先核对/)).toBeNull();
    await copy();
    fireEvent.click(screen.getByRole("button", { name: "先核对" }));
    expect(pane.session.getState().view).toEqual({ kind: "todo" });
    expect(copied).toHaveLength(1);
  });
});

describe("the line on completeness", () => {
  it("says how many figures are due, how many are there, and how many are missing, and leads to them", async () => {
    const pane = await shown({}, []);
    fireEvent.click(screen.getByRole("button", { name: "本期应更新3项，已更新2项，缺1项" }));
    expect(pane.session.getState().view).toEqual({ kind: "todo" });
  });
});
