import { useMemo } from "react";
import type { Plan } from "../../src/plan";
import type { Observation } from "../../src/observations";
import { createPaneSession, ThemedPane, type PlanShelf } from "../../src/taskpane";
import type { Locale } from "../../src/words";
import { busyWorkbook, paneStates, storeOf, type PaneState } from "./states";

interface Props {
  readonly plan: Plan;
  readonly observations: readonly Observation[];
  /** Name of the state. */
  readonly name: string;
  readonly locale: Locale;
  readonly dark: boolean;
}

const idle = {
  run: () => Promise.resolve(),
  loadPlan: () => Promise.resolve(false),
  insertTarget: () => Promise.resolve(),
  cancel: () => undefined,
};
const emptyShelf: PlanShelf = {
  catalogue: () => Promise.resolve([]),
  shipped: () => Promise.reject(new Error("none comes along")),
};
const still = { again: () => Promise.resolve(), take: () => undefined };

/** The pane in one of its states; its buttons do nothing but what the pane does by itself. */
export function StatePane({ plan, observations, name, locale, dark }: Props) {
  const state: PaneState | undefined = paneStates(plan, observations)[name];
  const made = useMemo(
    () =>
      state && {
        ...{ store: storeOf(state), actions: busyWorkbook(state) },
        session: createPaneSession({ ...state.session, dark }),
      },
    // A state is drawn once.
    [name, dark],
  );
  if (!state || !made) return name;
  return (
    <ThemedPane
      {...made}
      locale={locale}
      commands={idle}
      reading={still}
      shelf={emptyShelf}
      functions={state.functions ?? true}
    />
  );
}
