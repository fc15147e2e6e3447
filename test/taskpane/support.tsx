import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, configure, render } from "@testing-library/react";
import { defaultSettings } from "../../src/analysis";
import type { Commands } from "../../src/commands";
import { createReading, createPaneSession, type PlanShelf } from "../../src/taskpane";
import type { Locale } from "../../src/words";
import { loadExample } from "../../src/cli/sources";
import type { PaneActions } from "../../src/taskpane/context";
import { Pane } from "../../src/taskpane/Pane";
import { LocaleContext } from "../../src/taskpane/words";
import type { WorkbookResult, WorkbookData, WorkbookFailureCode } from "../../src/workbook";
import { createStore } from "../../src/workbook/store";
import { createTaskStore } from "../../src/workbook/taskStore";
import { catalogue, seed } from "../plan/seeds";
import { figure, indicator, planOf } from "../support/build";

// A machine that is merely busy must not fail a test.
configure({ asyncUtilTimeout: 20_000 });

/** Three indicators: on pace, severely lagging with a department, and without a figure. */
const plan = planOf(
  indicator({ no: "1", code: "GDP", name: "地区生产总值增长", target: "6左右" }),
  indicator({ no: "2", code: "FAI", name: "固定资产投资增长", target: "10以上", owner: "市发改委" }),
  indicator({ no: "3", code: "INCOME", name: "居民收入增长", target: "稳步提高" }),
);

export const data = (over: Partial<WorkbookData> = {}): WorkbookData => ({
  plan,
  observations: [
    figure("GDP", 2024, 6, 6.2),
    figure("GDP", 2024, 9, 6.4),
    figure("FAI", 2024, 9, 1.2, { sample: true }),
  ],
  settings: defaultSettings,
  issues: [],
  doubts: [],
  locked: [],
  version: "1",
  ...over,
});

export const failed = (code: WorkbookFailureCode): WorkbookResult<never> => ({
  ok: false,
  error: { code, details: {} },
});

interface Options {
  readonly locale?: Locale;
  readonly functions?: boolean;
  /** Replace the actions on the workbook; those not given are not there. */
  readonly actions?: Partial<PaneActions>;
}

/** What the product ships with, as the page's own shelf gives it. */
const shelf: PlanShelf = {
  catalogue: () => Promise.resolve(catalogue()),
  shipped: (name) => {
    const { plan, observations } = loadExample(`${name}-2024`, null);
    return Promise.resolve({ text: seed(`${name}-2024/annex.tsv`), plan, observations });
  },
};

/** Lets end what the last step began, such as the reading of earlier analyses. */
export const settled = () => act(() => new Promise<void>((ended) => setTimeout(ended)));

/** The pane over a workbook that is not read yet. */
export function open({ locale = "zh-CN", functions = true, actions = {} }: Options = {}) {
  const [session, store] = [createPaneSession(), createStore()];
  let outcome: WorkbookResult<unknown> = { ok: true, value: null };
  const reading = createReading(() => Promise.resolve(outcome), store, session);
  const commands: jest.Mocked<Commands> = {
    run: jest.fn<Promise<void>, Parameters<Commands["run"]>>(() => Promise.resolve()),
    loadPlan: jest.fn<Promise<boolean>, Parameters<Commands["loadPlan"]>>(() => Promise.resolve(true)),
    insertTarget: jest.fn<Promise<void>, [string]>(() => Promise.resolve()),
    cancel: jest.fn<void, []>(),
  };
  const nothing = () => Promise.resolve({ ok: true, value: null });
  const tasks = createTaskStore();
  tasks.set(null);
  const given = {
    tasks,
    readEarlier: nothing,
    briefingRegions: nothing,
    readDraft: nothing,
    ...actions,
  } as unknown as PaneActions;
  render(
    <FluentProvider theme={webLightTheme}>
      <LocaleContext value={locale}>
        <Pane {...{ session, commands, store, reading, functions }} shelf={shelf} actions={given} />
      </LocaleContext>
    </FluentProvider>,
  );
  const read = async (next: WorkbookResult<unknown>, content: WorkbookData | null = null) => {
    outcome = next;
    await act(async () => {
      store.set(...(content === null ? [] : [content]));
      await reading.again();
    });
    await settled();
  };
  return { session, store, commands, read };
}
