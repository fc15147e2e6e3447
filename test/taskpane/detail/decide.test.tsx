/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { choose, openView, press, section, type } from "./support";

beforeEach(() => jest.useFakeTimers({ now: new Date(2024, 9, 15), doNotFake: ["setTimeout", "queueMicrotask"] }));
afterEach(() => jest.useRealTimers());

const signature = { by: "张三", on: "2024-10-15" };
const detail = () => openView({ kind: "detail", code: "JOBS" });
const sign = (where: ReturnType<typeof section>) => type(where, "经办人", "张三");

describe("what a person decides in the detail", () => {
  it("saves a chosen member with name and day, and the projection follows", async () => {
    const { actions } = await detail();
    const method = section("预计方法");
    choose(method, "预计方法", "上年同月");
    sign(method);
    press(method, "保存方法");
    expect(await method.findByText("方法已保存，写在“目标”表中。")).toBeTruthy();
    expect(actions.saveIndicator).toHaveBeenCalledWith("JOBS", {
      choice: { kind: "member", member: "lastYear", ...signature },
    });
    expect(method.getByText("现在用：上年同月（张三 2024-10-15）")).toBeTruthy();
    // Eight hundred and ten people so far, and last year's three months.
    expect(screen.getByText(/^预计全年11\.10万人/)).toBeTruthy();
  });

  it("takes an own expectation in words of the field, and refuses what is no number", async () => {
    const { actions } = await detail();
    const method = section("预计方法");
    choose(method, "预计方法", "自定：后续每月");
    type(method, "后续每月", "一点五");
    sign(method);
    press(method, "保存方法");
    expect(method.getByText("“后续每月”的“一点五”不是数字，请改为数字。")).toBeTruthy();
    expect(actions.saveIndicator).not.toHaveBeenCalled();
    type(method, "后续每月", "１.５万人");
    press(method, "保存方法");
    await waitFor(() =>
      expect(actions.saveIndicator).toHaveBeenCalledWith("JOBS", {
        choice: { kind: "monthly", value: 1.5, ...signature },
      }),
    );
    expect(await screen.findByText(/^预计全年12\.60万人/)).toBeTruthy();
  });

  it("returns to the automatic method without asking for a name", async () => {
    const { actions } = await detail();
    const method = section("预计方法");
    type(method, "经办人", "");
    press(method, "保存方法");
    expect(await method.findByText("已改回自动。")).toBeTruthy();
    expect(actions.saveIndicator).toHaveBeenCalledWith("JOBS", { choice: null });
  });

  it("asks for a name before a judgement, and for its reason", async () => {
    const { actions } = await detail();
    const judgement = section("人工判定与备注");
    press(judgement, "保存判定");
    expect(judgement.getByText("请填写“理由”。")).toBeTruthy();
    type(judgement, "理由", "台风影响");
    type(judgement, "经办人", " ");
    press(judgement, "保存判定");
    expect(judgement.getByText("请先填写“经办人”，保存的内容要署名。")).toBeTruthy();
    expect(actions.saveIndicator).not.toHaveBeenCalled();
    expect(judgement.getByRole<HTMLTextAreaElement>("textbox", { name: "理由" }).value).toBe("台风影响");
  });

  it("sets a status by hand, shows who and when, and lets the rules decide again", async () => {
    const { actions } = await detail();
    const judgement = section("人工判定与备注");
    choose(judgement, "判定状态", "达到序时");
    type(judgement, "理由", "后续有大项目");
    sign(judgement);
    press(judgement, "保存判定");
    expect(await judgement.findByText("人工判定为达到序时：后续有大项目（张三 2024-10-15）")).toBeTruthy();
    expect(
      screen.getByText(/^人工判定为达到序时：后续有大项目（张三 2024-10-15）；按规则计算为严重滞后。$/),
    ).toBeTruthy();
    press(judgement, "撤销判定");
    expect(await judgement.findByText("人工判定已撤销，按规则为严重滞后。")).toBeTruthy();
    expect(actions.saveIndicator).toHaveBeenLastCalledWith("JOBS", { manual: null });
    expect(judgement.getByText("按规则为严重滞后，没有人工判定。")).toBeTruthy();
    expect(judgement.getByRole<HTMLTextAreaElement>("textbox", { name: "理由" }).value).toBe("");
  });

  it("keeps a note, and deletes it", async () => {
    const { actions } = await detail();
    const judgement = section("人工判定与备注");
    type(judgement, "备注", "已约谈");
    sign(judgement);
    press(judgement, "保存备注");
    expect(await judgement.findByText("已约谈（张三 2024-10-15）")).toBeTruthy();
    press(judgement, "删除备注");
    expect(await judgement.findByText("备注已删除。")).toBeTruthy();
    expect(actions.saveIndicator).toHaveBeenLastCalledWith("JOBS", { note: null });
  });

  it("takes milestones, which replace the pace, and refuses what is no number by month", async () => {
    const { actions } = await detail();
    const milestones = section("阶段目标");
    type(milestones, "9月", "abc");
    press(milestones, "保存阶段目标");
    expect(milestones.getAllByText("“阶段目标9月”的“abc”不是数字，请改为数字。")).toHaveLength(2);
    expect(actions.saveIndicator).not.toHaveBeenCalled();
    type(milestones, "9月", "8");
    press(milestones, "保存阶段目标");
    expect(await milestones.findByText("阶段目标已保存，序时进度随之改变。")).toBeTruthy();
    expect(actions.saveIndicator).toHaveBeenCalledWith("JOBS", { milestones: [{ month: 9, value: 8 }] });
    expect(screen.getByText(/^1—9月8.10万人（序时8.00万人，差距\+0.10万人）/)).toBeTruthy();
  });

  it("takes a percentage typed with its sign as it stands, and refuses one that was written as a fraction", async () => {
    const { actions } = await openView({ kind: "detail", code: "GDP" });
    const milestones = section("阶段目标");
    type(milestones, "9月", "0.06");
    const refusal = "“阶段目标9月”的“0.06”像是把6%写成了小数，请填6或6%。";
    expect(milestones.getByText(refusal)).toBeTruthy();
    press(milestones, "保存阶段目标");
    expect(actions.saveIndicator).not.toHaveBeenCalled();
    type(milestones, "9月", "６%");
    press(milestones, "保存阶段目标");
    expect(await milestones.findByText("阶段目标已保存，序时进度随之改变。")).toBeTruthy();
    expect(actions.saveIndicator).toHaveBeenCalledWith("GDP", { milestones: [{ month: 9, value: 6 }] });
  });

  it("says what is odd of a figure, and takes it", async () => {
    const { actions } = await openView({ kind: "detail", code: "JOBS" });
    const milestones = section("阶段目标");
    type(milestones, "9月", "90000");
    expect(milestones.getByText("“90000”是现有数据的7500倍，请核对单位。")).toBeTruthy();
    type(milestones, "9月", "-1");
    expect(milestones.getByText("“阶段目标9月”的“-1”不能是负数，请核对。")).toBeTruthy();
    type(milestones, "9月", "90000");
    press(milestones, "保存阶段目标");
    expect(await milestones.findByText("阶段目标已保存，序时进度随之改变。")).toBeTruthy();
    expect(actions.saveIndicator).toHaveBeenCalledWith("JOBS", { milestones: [{ month: 9, value: 90000 }] });
  });

  it("says what a new target is understood to mean while it is typed, and saves it with month and reason", async () => {
    const { actions } = await detail();
    const revise = section("调整目标");
    expect(revise.getByText("目标没有调整过。")).toBeTruthy();
    type(revise, "新目标", "随便");
    expect(revise.getByText("不认识“随便”，请照文件原文填写，如 6以上、5左右、6—6.5。")).toBeTruthy();
    type(revise, "新目标", "12以上");
    expect(revise.getByText("“12以上”与现在的目标相同，请填新的目标。")).toBeTruthy();
    type(revise, "新目标", "不低于11");
    expect(revise.getByText("含义：不低于11万人")).toBeTruthy();
    choose(revise, "从几月起", "8月");
    press(revise, "保存调整");
    expect(revise.getByText("请填写“调整理由”。")).toBeTruthy();
    type(revise, "调整理由", "中期评估");
    sign(revise);
    press(revise, "保存调整");
    expect(await revise.findByText("目标已调整为不低于11，从8月起执行；之前月份的报告不变。")).toBeTruthy();
    expect(actions.saveIndicator).toHaveBeenCalledWith("JOBS", {
      revision: { text: "不低于11", from: 8, reason: "中期评估", ...signature },
    });
  });

  it("takes department and tolerance, which has to be above zero", async () => {
    const { actions } = await detail();
    const own = section("责任单位与容差");
    const offered = [...document.querySelectorAll("datalist option")].map((option) => option.getAttribute("value"));
    expect(offered).toEqual(expect.arrayContaining(["发展改革委", "经信局", "商务局"]));
    fireEvent.change(own.getByRole("combobox", { name: "责任单位" }), { target: { value: "市人社局" } });
    type(own, "容差", "0");
    press(own, "保存");
    expect(own.getAllByText("“容差”的“0”应大于 0，请改正。")).toHaveLength(2);
    type(own, "容差", "0.5");
    press(own, "保存");
    expect(await own.findByText("责任单位与容差已保存，写在“目标”表中。")).toBeTruthy();
    expect(actions.saveIndicator).toHaveBeenCalledWith("JOBS", { owner: "市人社局", tolerance: 0.5 });
  });

  it("says why the workbook refused, and keeps what was typed", async () => {
    const { actions } = await detail();
    actions.saveIndicator.mockResolvedValueOnce({
      ok: false,
      error: { code: "protectedSheet", details: { sheet: "目标" } },
    } as never);
    const judgement = section("人工判定与备注");
    type(judgement, "备注", "已约谈");
    sign(judgement);
    press(judgement, "保存备注");
    expect(await judgement.findByText(/^工作表“目标”受保护/)).toBeTruthy();
    expect(actions.readWorkbook).not.toHaveBeenCalled();
    expect(judgement.getByRole<HTMLTextAreaElement>("textbox", { name: "备注" }).value).toBe("已约谈");
  });

  it("remembers the name for the next judgement", async () => {
    await detail();
    sign(section("调整目标"));
    expect(section("人工判定与备注").getByRole<HTMLInputElement>("textbox", { name: "经办人" }).value).toBe("张三");
    expect(localStorage.getItem("jh-targets.person")).toBe("张三");
  });
});

describe("what if", () => {
  it("says where the year would end while an assumption is typed, and saves nothing", async () => {
    const { actions } = await detail();
    const whatIf = section("测算");
    fireEvent.click(whatIf.getByRole("radio", { name: "后续每月" }));
    type(whatIf, "后续每月", "1.5");
    expect(await whatIf.findByText(/^全年将为12\.60万人（80%区间.+）/)).toBeTruthy();
    type(whatIf, "后续每月", "0.5");
    expect(await whatIf.findByText(/^全年将为9\.60万人/)).toBeTruthy();
    expect(whatIf.getByText("严重滞后")).toBeTruthy();
    expect(actions.saveIndicator).not.toHaveBeenCalled();
  });

  it("becomes the own expectation where that is asked for", async () => {
    const { actions } = await detail();
    const whatIf = section("测算");
    type(whatIf, "后续月份同比增速", "5");
    await whatIf.findByText(/^全年将为/);
    sign(whatIf);
    press(whatIf, "存为自定预期");
    await waitFor(() =>
      expect(actions.saveIndicator).toHaveBeenCalledWith("JOBS", {
        choice: { kind: "growth", value: 5, ...signature },
      }),
    );
  });

  it("says what the rest must show for the target and for another year-end", async () => {
    await detail();
    const whatIf = section("测算");
    expect(
      whatIf.getByText(/^要使全年为12\.00万人，后续月份同比增速应为30\.0%，即后续每月应为1\.30万人。$/),
    ).toBeTruthy();
    type(whatIf, "想要的全年数", "11.1");
    expect(
      whatIf.getByText(/^要使全年为11\.10万人，后续月份同比增速应为0\.0%，即后续每月应为1\.00万人。$/),
    ).toBeTruthy();
  });
});

describe("from the detail into the workbook", () => {
  it("inserts a formula of the as-of month, or one that follows the figures", async () => {
    const { actions } = await detail();
    const book = section("公式与单元格");
    choose(book, "插入的内容", "预计全年");
    choose(book, "部分", "80%下限");
    press(book, "插入公式");
    expect(await book.findByText("公式已插入 某表!B2。")).toBeTruthy();
    expect(actions.insertFormula).toHaveBeenCalledWith({
      ...{ id: "PROJECT", indicator: "JOBS", month: "2024-09", part: "low80" },
    });
    choose(book, "插入的内容", "差距");
    fireEvent.click(book.getByRole("checkbox"));
    press(book, "插入公式");
    await waitFor(() =>
      expect(actions.insertFormula).toHaveBeenLastCalledWith({ id: "GAP", indicator: "JOBS", month: null }),
    );
  });

  it("goes to the indicator's cells", async () => {
    const { actions } = await detail();
    const book = section("公式与单元格");
    press(book, "目标");
    expect(await book.findByText("已跳到“目标”的 E8。")).toBeTruthy();
    press(book, "月度数据");
    await waitFor(() => expect(actions.goTo).toHaveBeenLastCalledWith("JOBS", "entry", { year: 2024 }));
  });
});
