/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { figure, indicator, planOf } from "../../support/build";
import { openView, section } from "./support";

describe("the detail of an indicator", () => {
  it("says what it is, what is promised, and how it stands", async () => {
    await openView({ kind: "detail", code: "GDP" });
    expect(screen.getByRole("heading", { name: "1 地区生产总值增长", level: 2 })).toBeTruthy();
    expect(screen.getByText("6左右")).toBeTruthy();
    expect(screen.getByText("市发改委")).toBeTruthy();
    expect(screen.getByText("6.8%", { selector: "dd" })).toBeTruthy();
    expect(screen.getByText(/^1—9月5.9%（序时6.0%，差距−0.1个百分点）/)).toBeTruthy();
  });

  it("says progress, outlook and why the year-end moved, each by itself", async () => {
    await openView({ kind: "detail", code: "JOBS" });
    expect(screen.getByText(/^(超序时|达到序时|低于序时)$/, { selector: "dd" })).toBeTruthy();
    expect(screen.getByText(/^(有把握|较有把握|有风险|难以完成)（[<>]?\d+%）$/, { selector: "dd" })).toBeTruthy();
    expect(screen.getByText(/^较1—8月的预计[上下]调.+（当期数据）/)).toBeTruthy();
  });

  it("compares with province and nation in points, and says its place", async () => {
    await openView({ kind: "detail", code: "GDP" });
    expect(screen.getByText("比全省（5.4%）高0.5个百分点。")).toBeTruthy();
    expect(screen.getByText("比全国（6.1%）低0.2个百分点。")).toBeTruthy();
    expect(screen.getByText("2024年9月居第4位。")).toBeTruthy();
  });

  it("reads a month of the chart out to who moves there by the keyboard", async () => {
    await openView({ kind: "detail", code: "JOBS" });
    const chart = screen.getByRole("slider", { name: "今年与序时、上年同期" });
    expect(chart.getAttribute("aria-valuetext")).toBe("9月：今年累计8.10万人，序时9.00万人，上年同期9.00万人");
    fireEvent.keyDown(chart, { key: "End" });
    expect(chart.getAttribute("aria-valuenow")).toBe("12");
    expect(chart.getAttribute("aria-valuetext")).toMatch(
      /^12月：序时12\.00万人，上年同期12\.00万人，预计1\d\.\d\d万人，80%区间.+—.+，95%区间.+，所需路径12\.00万人$/,
    );
    fireEvent.keyDown(chart, { key: "ArrowRight" });
    expect(chart.getAttribute("aria-valuenow")).toBe("12");
    fireEvent.keyDown(chart, { key: "Home" });
    fireEvent.keyDown(chart, { key: "ArrowLeft" });
    expect(chart.getAttribute("aria-valuenow")).toBe("1");
  });

  it("turns the charts to the month that is chosen", async () => {
    const { session } = await openView({ kind: "detail", code: "JOBS" });
    act(() => session.setState({ asOf: "2024-06" }));
    const chart = screen.getByRole("slider", { name: "今年与序时、上年同期" });
    expect(chart.getAttribute("aria-valuetext")).toMatch(/^6月：今年累计5\.40万人/);
  });

  it("gives the charts as tables to those who do not see them", async () => {
    await openView({ kind: "detail", code: "JOBS" });
    const table = screen.getByRole("table", { name: "今年与序时、上年同期" });
    expect(table.querySelectorAll("tbody tr")).toHaveLength(12);
    expect(table.textContent).toContain("9月8.10万人9.00万人9.00万人");
    expect(screen.getByRole("table", { name: "单月数" }).textContent).toContain("9月0.90万人");
  });

  it("shows the year by month with the target's decimals", async () => {
    await openView({ kind: "detail", code: "JOBS" });
    section("各月数据");
    const row = screen.getByRole("table", { name: "各月数据（单位：万人）" }).querySelectorAll("tbody tr")[8]!;
    expect([...row.children].map(({ textContent }) => textContent)).toEqual(["9月", "8.10", "9.00", "9.00", "0.90"]);
  });

  it("heads a level's figures as what stood at the month's end and how it changed", async () => {
    const insured = indicator({
      ...{ no: "43", code: "INSURED", name: "参保人数", unit: "万人", target: "410" },
      knowledge: { measure: "level", frequency: "monthly", quantity: "amount", decimals: 1 },
    });
    const levels = [figure("INSURED", 2023, 12, 401.6), figure("INSURED", 2024, 1, 402)];
    await openView({ kind: "detail", code: "INSURED" }, { over: { plan: planOf(insured), observations: levels } });
    section("各月数据");
    const heads = screen.getByRole("table", { name: "各月数据（单位：万人）" }).querySelectorAll("thead th");
    expect([...heads].map(({ textContent }) => textContent)).toEqual([
      ...["月份", "期末", "上年同期", "序时", "当月变动"],
    ]);
  });

  it("says the projection with its intervals, how it came about, and what every member says", async () => {
    await openView({ kind: "detail", code: "JOBS" });
    expect(
      screen.getByText(/^预计全年1\d\.\d\d万人，80%区间.+至.+，95%区间.+；完成目标12\.00万人的概率.+。$/),
    ).toBeTruthy();
    expect(screen.getByText(/^多模型加权（依据2022—2023年/)).toBeTruthy();
    const members = screen.getByRole("table", { name: "各方法的预计" });
    expect(members.textContent).toContain("阻尼趋势");
    expect(members.textContent).toMatch(/\d+%/);
  });

  it("says that a chart has nothing to show where no figure is entered", async () => {
    await openView({ kind: "detail", code: "GDP" }, { over: { observations: [] } });
    expect(screen.getByText("还没有录入数据，录入后这里显示走势。")).toBeTruthy();
    expect(screen.queryByRole("slider")).toBeNull();
  });

  it("draws no course for what has one figure a year, nor offers what it cannot take", async () => {
    const urban = indicator({
      ...{ no: "3", code: "URBAN", name: "城镇化率", target: "提高0.5个百分点" },
      knowledge: { measure: "annual", frequency: "annual", quantity: "rate" },
    });
    const observations = [figure("URBAN", 2023, 12, 70.4)];
    await openView({ kind: "detail", code: "URBAN" }, { over: { plan: planOf(urban), observations } });
    expect(screen.getByText("这项指标一年只有一个数，没有各月走势。")).toBeTruthy();
    expect(screen.queryByRole("slider")).toBeNull();
    expect(screen.queryByRole("heading", { name: "预计方法" })).toBeNull();
    expect(section("阶段目标").getByText("一年只有一个数，不设阶段目标。")).toBeTruthy();
  });

  it("draws no required path to a target that is there already", async () => {
    const { book } = await openView({ kind: "detail", code: "JOBS" });
    const value = () => screen.getAllByRole("slider")[0]!.getAttribute("aria-valuetext");
    fireEvent.keyDown(screen.getAllByRole("slider")[0]!, { key: "End" });
    expect(value()).toContain("所需路径");
    cleanup();
    const observations = [...book.content.observations, figure("JOBS", 2024, 10, 12.5)];
    await openView({ kind: "detail", code: "JOBS" }, { over: { observations }, asOf: "2024-10" });
    fireEvent.keyDown(screen.getAllByRole("slider")[0]!, { key: "End" });
    expect(value()).not.toContain("所需路径");
    expect(section("测算").getByText("全年要达到12.00万人，已有余量。")).toBeTruthy();
  });

  it("says so where the indicator is gone from the plan, and leads back", async () => {
    const { session } = await openView({ kind: "detail", code: "GONE" });
    expect(screen.getByText("计划中没有这项指标，请返回总览。")).toBeTruthy();
    await act(async () => {
      fireEvent.click(screen.getByRole("button", { name: "返回" }));
      // The overview reads the earlier analyses.
      await new Promise((read) => setTimeout(read));
    });
    expect(session.getState().view).toEqual({ kind: "overview" });
  });

  it("marks sample figures", async () => {
    const { book } = await openView({ kind: "detail", code: "JOBS" });
    expect(screen.queryByText("含示例数据，仅供演示，不是公布的数据。")).toBeNull();
    const observations = book.content.observations.map((each) => ({ ...each, sample: true }));
    cleanup();
    await openView({ kind: "detail", code: "JOBS" }, { over: { observations } });
    expect(screen.getByText("含示例数据，仅供演示，不是公布的数据。")).toBeTruthy();
  });

  it("speaks English to those whose Office does", async () => {
    await openView({ kind: "detail", code: "GDP" }, { locale: "en" });
    expect(screen.getByText("0.5 points above the province (5.4%).")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Change the target" })).toBeTruthy();
  });
});
