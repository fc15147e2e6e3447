import { Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { View } from "../commands";
import { usePane } from "./context";
import { Detail } from "./detail";
import { Overview } from "./overview";
import { Settings } from "./settings";
import { Todo } from "./todo";
import { useWords } from "./words";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, outlineStyle: "none" },
});

const tabs = ["overview", "todo", "settings"] as const;

/** The tabs, and the view that is open below them. */
export function Views({ view }: { readonly view: View }) {
  const styles = useStyles();
  const words = useWords();
  const { open } = usePane();
  const panel = useRef<HTMLDivElement>(null);
  const shown = useRef(view);

  useEffect(() => {
    const before = shown.current;
    shown.current = view;
    if (before === view) return;
    // The reader's place: into the detail, and from it back to the row that led there.
    if (view.kind === "detail") panel.current?.focus();
    else if (before.kind === "detail")
      panel.current?.querySelector<HTMLElement>(`[data-code="${CSS.escape(before.code)}"]`)?.focus();
  }, [view]);

  const tab = view.kind === "detail" ? "overview" : view.kind;
  return (
    <>
      <TabList
        selectedValue={tab}
        onTabSelect={(_, { value }) => open({ kind: value as (typeof tabs)[number] })}
        aria-label={words.views}
      >
        {tabs.map((kind) => (
          <Tab key={kind} value={kind} id={`tab-${kind}`} aria-controls="view">
            {words.tab[kind]}
          </Tab>
        ))}
      </TabList>
      <div ref={panel} id="view" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={-1} className={styles.view}>
        {view.kind === "overview" && <Overview />}
        {view.kind === "detail" && (
          <Detail key={view.code} code={view.code} onBack={() => open({ kind: "overview" })} />
        )}
        {view.kind === "todo" && <Todo />}
        {view.kind === "settings" && <Settings />}
      </div>
    </>
  );
}
