/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";
import { fireEvent, screen, within } from "@testing-library/react";
import { defaultSettings } from "../../../src/analysis";
import { writeSettings } from "../../../src/exchange";
import { indicator, planOf } from "../../support/build";
import { choose, openView, press, section, type } from "../detail/support";

// Browsers have them; jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const settings = () => openView({ kind: "settings" });
const rule = (index: number) => within(screen.getByRole("group", { name: `规则${index}` }));

describe("the settings", () => {
  it("take tolerances and thresholds in percent and points", async () => {
    const { actions } = await settings();
    const limits = section("容差与阈值");
    type(limits, "左右（增速、比率）", "0.3");
    type(limits, "低于此为有风险", "45");
    press(limits, "保存容差与阈值");
    expect(await limits.findByText("容差与阈值已保存，写在“说明”表中。")).toBeTruthy();
    expect(actions.saveSettings).toHaveBeenCalledWith({
      tolerance: { ...defaultSettings.tolerance, aboutPoints: 0.3 },
      thresholds: { severe: 0.2, lagging: 0.45, nearly: 0.8 },
    });
  });

  it.each([
    ["低于此为有风险", "九成", "“低于此为有风险”的“九成”不是数字，请改为数字。"],
    ["低于此为有风险", "120", "“低于此为有风险”的“120”超出范围，请填0至100。"],
    ["低于此为有风险", "", "请填写“低于此为有风险”。"],
    ["低于此为有风险", "10", "“低于此为有风险”的“10”应不低于“低于此为难以完成”的“20”，请改正。"],
  ])("refuse %s with %s and keep what was typed", async (box, text, sentence) => {
    const { actions } = await settings();
    const limits = section("容差与阈值");
    type(limits, box, text);
    press(limits, "保存容差与阈值");
    expect(limits.getAllByText(sentence)).toHaveLength(2);
    expect(limits.getByRole<HTMLInputElement>("textbox", { name: box }).value).toBe(text);
    expect(actions.saveSettings).not.toHaveBeenCalled();
  });

  it("fill in the defaults without saving them", async () => {
    const { actions } = await settings();
    const limits = section("容差与阈值");
    type(limits, "低于此为有风险", "45");
    press(limits, "填入默认值");
    expect(limits.getByRole<HTMLInputElement>("textbox", { name: "低于此为有风险" }).value).toBe("50");
    expect(actions.saveSettings).not.toHaveBeenCalled();
  });

  it("list what another workbook's file would change, name what is unknown here, and are taken once that was seen", async () => {
    const { actions } = await settings();
    const transfer = section("导出与导入设置");
    const other = planOf(
      indicator({ owner: "商务局" }),
      indicator({ no: "2", code: "GONE", name: "外地指标", owner: "某局" }),
    );
    const thresholds = { ...defaultSettings.thresholds, lagging: 0.45 };
    const give = (text: string) => {
      const bytes = new TextEncoder().encode(text);
      const file = { name: "设置.json", size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) };
      fireEvent.change(document.querySelector("input[type=file]")!, { target: { files: [file] } });
    };
    give(writeSettings(other, { ...defaultSettings, thresholds }));
    const line = await transfer.findByText("低于此为有风险：50% → 45%", {}, { timeout: 20_000 });
    expect(line).toBeTruthy();
    expect(transfer.getByText("本工作簿没有的指标1项，不导入：外地指标。")).toBeTruthy();
    press(transfer, "导入以上各处");
    expect(await transfer.findByText("已导入设置，更新2处。")).toBeTruthy();
    expect(actions.takeSettings).toHaveBeenCalledWith(
      { tolerance: expect.anything(), thresholds },
      new Map([["GDP", { owner: "商务局" }]]),
      2024,
    );
    give("{}");
    expect(await transfer.findByText(/^“设置.json”不能用，没有导入：“kind”不合格式/)).toBeTruthy();
  });

  it("preview a palette before it is saved", async () => {
    const { actions } = await settings();
    const colours = section("颜色");
    const badge = () =>
      within(colours.getByRole("group", { name: "预览" })).getByText("严重滞后").style.backgroundColor;
    const before = badge();
    fireEvent.click(colours.getByRole("radio", { name: "红色为好" }));
    expect(badge()).not.toBe(before);
    press(colours, "保存颜色");
    expect(await colours.findByText(/^颜色已保存/)).toBeTruthy();
    expect(actions.saveSettings).toHaveBeenCalledWith({ palette: "redGood" });
  });

  it("open the indicator library, take it over, and name the cells that cannot be used", async () => {
    await settings();
    const library = section("指标库");
    press(library, "打开指标库");
    expect(await library.findByText("“指标库”列有3项指标。")).toBeTruthy();
    press(library, "采用");
    expect(await library.findByText("有1处不能用，未作改动：")).toBeTruthy();
    expect(library.getByText(/H5.*“随便”不能用，应为累计值、期末数/)).toBeTruthy();
  });

  it("check a rule while it is typed, and name what it would decide now", async () => {
    const { actions } = await settings();
    const rules = section("自定规则");
    expect(rules.getByText("还没有自定规则。")).toBeTruthy();
    press(rules, "添加规则");
    type(rule(1), "名称", "进度慢");
    type(rule(1), "条件", "progres < 0.95");
    expect(rule(1).getByText(/^第1个字符的“progres”不是可用的名称，可用：进度、/)).toBeTruthy();
    press(rules, "保存规则");
    expect(rules.getByText(/^规则1的“条件”有错：/)).toBeTruthy();
    expect(actions.saveSettings).not.toHaveBeenCalled();
    type(rule(1), "条件", "进度 < 0.95");
    expect(await rule(1).findByText("现在符合的有1项：城镇新增就业")).toBeTruthy();
    choose(rule(1), "判为", "基本达到");
    press(rules, "保存规则");
    expect(await rules.findByText("规则已保存，写在“说明”表中。")).toBeTruthy();
    expect(actions.saveSettings).toHaveBeenCalledWith({
      rules: [{ name: "进度慢", expression: "进度 < 0.95", status: "nearly" }],
    });
  });

  it("order and delete rules, and refuse a name that is missing or used twice", async () => {
    const { actions } = await settings();
    const rules = section("自定规则");
    press(rules, "添加规则");
    press(rules, "添加规则");
    type(rule(1), "名称", "甲");
    type(rule(1), "条件", "gap < -1");
    type(rule(2), "条件", "gap < -2");
    press(rules, "保存规则");
    expect(rules.getAllByText("请填写规则2的“名称”。")).toHaveLength(2);
    type(rule(2), "名称", "甲");
    press(rules, "保存规则");
    expect(rules.getAllByText("“名称”的“甲”用了不止一次，请改名。")).toHaveLength(2);
    type(rule(2), "名称", "乙");
    fireEvent.click(rule(2).getByRole("button", { name: "上移规则2" }));
    press(rules, "保存规则");
    await rules.findByText("规则已保存，写在“说明”表中。");
    expect(actions.saveSettings.mock.calls[0]![0].rules!.map(({ name }) => name)).toEqual(["乙", "甲"]);
    fireEvent.click(rule(1).getByRole("button", { name: "删除规则1" }));
    expect(rules.getByText("已移去规则“乙”，保存后生效。")).toBeTruthy();
    expect(screen.queryByRole("group", { name: "规则2" })).toBeNull();
  });

  it("list the names that a rule may use with their meaning", async () => {
    await settings();
    const names = section("可用的名称");
    expect(names.getByRole("row", { name: /^进度 progress / })).toBeTruthy();
    expect(names.getAllByRole("row")).toHaveLength(13);
  });

  it("list what was decided by hand, with the way to its detail", async () => {
    const { session } = await openView(
      { kind: "settings" },
      {
        over: {
          settings: {
            ...defaultSettings,
            judgements: {
              JOBS: {
                choice: { kind: "growth", value: 5, by: "张三", on: "2024-10-15" },
                manual: { status: "onPace", reason: "有大项目", by: "李四", on: "2024-10-16" },
                note: null,
              },
            },
          },
        },
      },
    );
    const chosen = section("选定的方法与人工判定");
    const [method, manual] = chosen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(method).toBe("2 城镇新增就业：自定后续月份同比增速5%（张三 2024-10-15）");
    expect(manual).toBe("2 城镇新增就业：达到序时，有大项目（李四 2024-10-16）");
    fireEvent.click(chosen.getAllByRole("button")[0]!);
    expect(session.getState().view).toEqual({ kind: "detail", code: "JOBS" });
  });
});
