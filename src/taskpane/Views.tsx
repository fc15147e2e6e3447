import { Spinner, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useLayoutEffect, useRef, useState } from "react";
import type { TabView } from "./session";
import { usePane } from "./context";
import { Detail } from "./detail";
import { Overview } from "./overview";
import { Todo } from "./todo";
import { low } from "./low";
import { useWords } from "./words";

const useStyles = makeStyles({
  // In a narrow pane the English names go on in a second line.
  tabs: { flexWrap: "wrap" },
  view: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    [low]: { rowGap: tokens.spacingVerticalXXS },
    outlineStyle: "none",
  },
});

const tabs = ["overview", "todo", "promises", "regions", "settings"] as const;

/** What reads and shows the regions comes with the first look at them. */
const RegionsView = lazy(() => import("./regions/RegionsView"));
/** What reads sources is large, and most days need none. */
const Intake = lazy(async () => ({ default: (await import("./intake")).Intake }));
/** And what makes and merges the forms of the departments. */
const Collection = lazy(async () => ({ default: (await import("./collection")).CollectionView }));
const Scenario = lazy(() => import("./scenario"));
/** What is set is set once. */
const SettingsView = lazy(async () => ({ default: (await import("./settings")).SettingsView }));
/** And what follows the promises with the first look at those. */
const Promises = lazy(() => import("./promises"));

/** The tab under which a view stands. */
function tabOf({ kind }: TabView): (typeof tabs)[number] {
  if (kind === "collection") return "todo";
  return tabs.find((each) => each === kind) ?? "overview";
}

/** The tabs, and the view that is open below them. */
export function Views({ view }: { readonly view: TabView }) {
  const styles = useStyles();
  const words = useWords().pane;
  const { open } = usePane();
  const panel = useRef<HTMLDivElement>(null);
  const shown = useRef(view);
  // The row that led into the detail takes the focus again on the way back.
  const [left, setLeft] = useState<string | null>(null);

  useLayoutEffect(() => {
    if (shown.current !== view && view.kind === "detail") {
      // The list may have been scrolled far down; an indicator begins with its name.
      document.documentElement.scrollTop = 0;
      panel.current?.focus({ preventScroll: true });
    }
    shown.current = view;
  }, [view]);

  const back = (code: string) => {
    setLeft(code);
    open({ kind: "overview" });
  };
  const tab = tabOf(view);
  return (
    <>
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, { value }) => {
          setLeft(null);
          open({ kind: value as (typeof tabs)[number] });
        }}
        aria-label={words.views}
      >
        {tabs.map((kind) => (
          <Tab key={kind} value={kind} id={`tab-${kind}`} aria-controls="view">
            {words.tab[kind]}
          </Tab>
        ))}
      </TabList>
      <div ref={panel} id="view" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={-1} className={styles.view}>
        {view.kind === "overview" && <Overview focus={left} />}
        {view.kind === "detail" && <Detail key={view.code} code={view.code} onBack={() => back(view.code)} />}
        {view.kind === "intake" && (
          <Suspense fallback={<Spinner label={words.opening} />}>
            <Intake onBack={() => open({ kind: "overview" })} />
          </Suspense>
        )}
        {view.kind === "scenario" && (
          <Suspense fallback={<Spinner label={words.opening} />}>
            <Scenario />
          </Suspense>
        )}
        {view.kind === "todo" && <Todo />}
        {view.kind === "collection" && (
          <Suspense fallback={<Spinner label={words.opening} />}>
            <Collection onBack={() => open({ kind: "todo" })} />
          </Suspense>
        )}
        {view.kind === "promises" && (
          <Suspense>
            <Promises />
          </Suspense>
        )}
        {view.kind === "regions" && (
          <Suspense>
            <RegionsView />
          </Suspense>
        )}
        {view.kind === "settings" && (
          <Suspense fallback={<Spinner label={words.opening} />}>
            <SettingsView />
          </Suspense>
        )}
      </div>
    </>
  );
}
