import { Button, Caption1, Spinner, Subtitle1, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useContext, useMemo, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { commandOf, type CommandId, type Commands, type CommandState } from "../commands";
import { yearOf, type Month } from "../observations";
import { fill } from "../words";
import type { PaneSession, TabView, View } from "./session";
import { failureSentence, type WorkbookStore } from "../workbook";
import { InsertTarget } from "./InsertTarget";
import { DoubtsQuestion } from "./Doubts";
import { low } from "./low";
import { CommandNotice, Message } from "./Notices";
import { actionsOn, PaneContext, type PaneActions, type PaneContextValue } from "./context";
import type { Reading } from "./reading";
import type { ImportPlanProps } from "./importPlan/context";
import type { PlanShelf } from "./importPlan/shelf";
import { LazyImportPlan, LazyStart } from "./Lazy";
import { Views } from "./Views";
import { useWords, LocaleContext } from "./words";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    [low]: { rowGap: tokens.spacingVerticalXS, paddingTop: tokens.spacingVerticalXS },
    boxSizing: "border-box",
    minHeight: "100vh",
    padding: tokens.spacingHorizontalM,
    maxWidth: "600px",
  },
  heading: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    // Excel says the add-in's name above the pane.
    [low]: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  },
  // What came of a click stays in sight of the place in a long list where it was made, and moves nothing.
  notices: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    marginTop: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  progress: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  title: { margin: 0 },
});

export interface PaneProps {
  readonly session: PaneSession;
  readonly commands: Commands;
  readonly actions: PaneActions;
  readonly store: WorkbookStore;
  readonly reading: Reading;
  readonly shelf: PlanShelf;
  /** Whether this Excel has custom functions. */
  readonly functions: boolean;
}

/** The pane: what the workbook holds, the commands, and where each of them ended. */
export function Pane({ session, commands, actions, store, reading, shelf, functions }: PaneProps) {
  const styles = useStyles();
  const words = useWords().pane;
  const locale = useContext(LocaleContext);
  const {
    running,
    cancel,
    notice,
    asOf: chosen,
    inserting,
    afterDoubts,
    view,
    dark,
    reading: state,
  } = useStore(session);
  const { asOf, data } = useMonth(store, chosen);
  const busy = running !== null;
  const plan = data?.plan;
  const all = { session, store, commands, actions, shelf, locale, busy };
  const dismiss = useCallback(() => session.setState({ notice: null }), [session]);
  const isBlank = state === "read" && data === null;
  const year = plan?.year ?? null;
  // The same while the year is: what a view reads with them is not read again for another month.
  const ofYear = useMemo(() => (year === null ? null : actionsOn(actions, year)), [actions, year]);
  const pane = useMemo<PaneContextValue | null>(
    () =>
      data &&
      asOf &&
      ofYear && {
        ...{ data, asOf, store, session, commands, locale, busy, dark },
        actions: ofYear,
        open: (next) => session.setState({ view: next }),
        say: (tone, text) => session.setState({ notice: { tone, text } }),
      },
    [data, asOf, store, session, commands, ofYear, locale, busy, dark],
  );

  return (
    <main className={styles.pane}>
      <header className={styles.heading}>
        <Subtitle1 as="h1" className={styles.title}>
          {words.title}
        </Subtitle1>
        {plan && <Caption1>{fill(words.planTitle, { region: plan.region, year: plan.year })}</Caption1>}
      </header>
      {!functions && <Message intent="warning">{words.noFunctions}</Message>}
      {typeof state === "object" && (
        <>
          <Message intent="error">{failureSentence(state, locale)}</Message>
          <Button onClick={() => void reading.again()}>{words.readAgain}</Button>
        </>
      )}
      {inserting && plan && (
        <InsertTarget
          indicators={plan.indicators}
          busy={busy}
          onInsert={(code) => void commands.insertTarget(code)}
          onCancel={() => session.setState({ inserting: false })}
        />
      )}
      <Front {...all} view={view} isBlank={isBlank} />
      {pane && isTab(view) && (
        <PaneContext value={pane}>
          <Views view={view} />
        </PaneContext>
      )}
      {state === "reading" && !data && <Spinner label={words.reading} />}
      {(busy || notice || afterDoubts) && (
        <div className={styles.notices}>
          {running !== null && <Running command={running} cancel={cancel} onCancel={() => commands.cancel()} />}
          {pane && (
            <PaneContext value={pane}>
              <DoubtsQuestion />
            </PaneContext>
          )}
          {notice && <CommandNotice notice={notice} onDismiss={dismiss} />}
        </div>
      )}
    </main>
  );
}

const isTab = (view: View): view is TabView => view.kind !== "start" && view.kind !== "importPlan";

/** What stands in place of the tabs: the ways to begin, or the plan that is being imported. */
function Front({ view, isBlank, ...all }: ImportPlanProps & { readonly view: View; readonly isBlank: boolean }) {
  if (view.kind === "importPlan") return <LazyImportPlan {...all} begun={view.begin} />;
  return view.kind === "start" || isBlank ? <LazyStart {...all} isBlank={isBlank} /> : null;
}

/** The as-of month and what was read by the plan of its year; null where nothing is loaded. */
function useMonth(store: WorkbookStore, chosen: Month | null) {
  const asOf = useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.asOf(chosen), [store, chosen]),
  );
  const data = useSyncExternalStore(
    store.subscribe,
    useCallback(() => (asOf === null ? null : store.data(yearOf(asOf))), [store, asOf]),
  );
  return { asOf, data };
}

interface RunningProps {
  readonly command: CommandId;
  readonly cancel: CommandState["cancel"];
  readonly onCancel: () => void;
}

/** What is being done, and how to call it off while that is possible. */
function Running({ command, cancel, onCancel }: RunningProps) {
  const { progress } = useStyles();
  const words = useWords().pane;
  const locale = useContext(LocaleContext);
  return (
    <div className={progress}>
      <Spinner size="tiny" labelPosition="after" label={commandOf(command).words[locale].running} />
      {cancel === "possible" && <Button onClick={onCancel}>{words.cancel}</Button>}
      {cancel === "asked" && <Caption1>{words.cancelling}</Caption1>}
    </div>
  );
}
