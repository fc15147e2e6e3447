import { act, fireEvent, screen, within } from "@testing-library/react";
import { noJudgement, type Judgement, type Settings } from "../../../src/analysis";
import type { Month } from "../../../src/observations";
import type { Locale } from "../../../src/words";
import type { PaneActions } from "../../../src/taskpane/context";
import type { WorkbookData } from "../../../src/workbook";
import { figure, indicator, planOf } from "../../support/build";
import { data, open } from "../support";

/** Two full years of jobs by month, a growth by quarter with what stands beside it, and a level. */
const plan = planOf(
  indicator({ no: "1", code: "GDP", name: "地区生产总值增长", target: "6左右", owner: "市发改委" }),
  indicator({
    no: "2",
    code: "JOBS",
    name: "城镇新增就业",
    unit: "万人",
    target: "12以上",
    knowledge: { measure: "cumulativeTotal", frequency: "monthly", quantity: "amount", decimals: 2 },
  }),
);

const jobs = (year: number, months: number, each: number) =>
  Array.from({ length: months }, (_, i) => figure("JOBS", year, i + 1, Number(((i + 1) * each).toFixed(2))));

const observations = [
  ...jobs(2022, 12, 0.9),
  ...jobs(2023, 12, 1),
  ...jobs(2024, 9, 0.9),
  figure("GDP", 2023, 12, 6.8),
  figure("GDP", 2024, 6, 6.2),
  figure("GDP", 2024, 9, 5.9),
  figure("GDP", 2024, 9, 5.4, { role: "benchmark", basis: "全省" }),
  figure("GDP", 2024, 9, 6.1, { role: "benchmark", basis: "全国" }),
  figure("GDP", 2024, 9, 4, { role: "rank" }),
];

type Change = Parameters<PaneActions["saveIndicator"]>[1];
type SettingsChange = Parameters<PaneActions["saveSettings"]>[0];

/** A workbook of the test, which takes what is saved as the sheets would. */
class Book {
  private version = 1;
  constructor(public content: WorkbookData) {}

  saveIndicator(code: string, change: Change): void {
    const { judgements, tolerance } = this.content.settings;
    const { choice, manual, note } = { ...noJudgement, ...judgements[code], ...change };
    const judgement: Judgement = { choice, manual, note };
    const { [code]: _own, ...others } = tolerance.byCode;
    const byCode = change.tolerance == null ? others : { ...others, [code]: change.tolerance };
    this.set({ judgements: { ...judgements, [code]: judgement }, tolerance: { ...tolerance, byCode } });
    const indicators = this.content.plan.indicators.map((each) =>
      each.code === code
        ? { ...each, milestones: change.milestones ?? each.milestones, owner: change.owner ?? each.owner }
        : each,
    );
    this.content = { ...this.content, plan: { ...this.content.plan, indicators } };
  }

  set(change: Partial<Settings>): void {
    this.version += 1;
    const settings = { ...this.content.settings, ...change };
    this.content = { ...this.content, settings, version: String(this.version) };
  }
}

/** The pane at one of its views, over a workbook that takes what is saved. */
export async function openView(
  view: { readonly kind: "detail"; readonly code: string } | { readonly kind: "settings" },
  {
    locale = "zh-CN",
    over = {},
    asOf = "2024-09",
  }: { readonly locale?: Locale; readonly over?: Partial<WorkbookData>; readonly asOf?: Month } = {},
) {
  // What comes with the first look is there before it.
  await import("../../../src/taskpane/detail");
  const book = new Book(data({ plan, observations, ...over }));
  const ok = <T,>(value: T) => Promise.resolve({ ok: true, value } as const);
  const badCell = {
    ...({ row: 5, column: "口径", value: "随便", code: "badLibrary", severity: "error" } as const),
    ...{ details: { allowed: "累计值、期末数" }, sheet: "指标库", cell: "H5" },
  };
  const actions = {
    openLibrary: () => ok(3),
    adoptLibrary: () => ok({ changed: 0, issues: [badCell] }),
    saveIndicator: jest.fn((code: string, change: Change) => ok(book.saveIndicator(code, change))),
    saveSettings: jest.fn((change: SettingsChange) => ok(book.set(change as Partial<Settings>))),
    takeSettings: jest.fn(() => ok(undefined)),
    readWorkbook: jest.fn(() => {
      pane.store.set(book.content);
      return ok(book.content);
    }),
    insertFormula: jest.fn(() => ok({ cell: "某表!B2" })),
    goTo: jest.fn(() => ok({ sheet: "目标", cell: "E8" })),
  };
  const saveIndicator = (code: string, change: Change, year: number) => {
    expect(year).toBe(2024);
    return actions.saveIndicator(code, change);
  };
  const pane = open({ locale, actions: { ...actions, saveIndicator } as unknown as Partial<PaneActions> });
  act(() => pane.session.setState({ view, asOf }));
  await pane.read({ ok: true, value: null }, book.content);
  return { ...pane, actions, book };
}

/** Opens a section by its heading, and gives what is in it. */
export function section(title: string) {
  const details = screen.getByRole("heading", { name: title, level: 3 }).closest("details")!;
  details.open = true;
  return within(details);
}

type Within = ReturnType<typeof within>;

export const type = (where: Within, box: string | RegExp, text: string) =>
  fireEvent.change(where.getByRole("textbox", { name: box }), { target: { value: text } });

export function choose(where: Within, box: string, option: string): void {
  const select = where.getByRole("combobox", { name: box }) as HTMLSelectElement;
  const { value } = within(select).getByRole<HTMLOptionElement>("option", { name: option });
  fireEvent.change(select, { target: { value } });
}

export const press = (where: Within, button: string) => fireEvent.click(where.getByRole("button", { name: button }));
