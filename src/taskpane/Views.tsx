import { Spinner, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useLayoutEffect, useRef, useState } from "react";
import type { TabView } from "./session";
import { usePane } from "./context";
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

/** Only the list and what is to be done are looked at each day: the others come with the first look at them. */
const Detail = lazy(() => import("./detail"));
const RegionsView = lazy(() => import("./regions/RegionsView"));
const Intake = lazy(async () => ({ default: (await import("./intake")).Intake }));
const Collection = lazy(async () => ({ default: (await import("./collection")).CollectionView }));
const Scenario = lazy(() => import("./scenario"));
const SettingsView = lazy(async () => ({ default: (await import("./settings")).SettingsView }));
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
        <Suspense fallback={<Spinner label={words.opening} />}>
          {view.kind === "overview" && <Overview focus={left} />}
          {view.kind === "detail" && <Detail key={view.code} code={view.code} onBack={() => back(view.code)} />}
          {view.kind === "intake" && <Intake onBack={() => open({ kind: "overview" })} />}
          {view.kind === "scenario" && <Scenario />}
          {view.kind === "todo" && <Todo />}
          {view.kind === "collection" && <Collection onBack={() => open({ kind: "todo" })} />}
          {view.kind === "promises" && <Promises />}
          {view.kind === "regions" && <RegionsView />}
          {view.kind === "settings" && <SettingsView />}
        </Suspense>
      </div>
    </>
  );
}
