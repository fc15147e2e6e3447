import { Button, Text, makeStyles, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from "react";
import { useStore } from "zustand";
import { compare, type Status } from "../../analysis";
import { namesByCode } from "../../plan";
import { everything, type Filter } from "../session";
import { fill } from "../../words";
import { AsOf } from "../AsOf";
import { comparedAnalysis, doubtsOf } from "../../workbook";
import { usePane } from "../context";
import { IssueList } from "../IssueList";
import { low } from "../low";
import { monthName } from "../model";
import { ContentNotices } from "../Notices";
import { SampleNotice } from "../SampleNotice";
import { Steps } from "../Steps";
import { useAnalyses } from "./analyses";
import { CommandBar } from "./Commands";
import { Facts } from "./Facts";
import { IndicatorList } from "./IndicatorList";
import { isFiltering, listed } from "./listed";
import { ListFilter } from "./ListFilter";
import { earlierSentence, outlookSentence, settledSentence } from "./outlook";
import { rowsOf } from "./row";
import { StatusFilter } from "./StatusFilter";
import { useWords } from "../words";

const useStyles = makeStyles({
  toolbar: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    [low]: { rowGap: tokens.spacingVerticalXXS },
  },
  outlook: { [low]: { display: "none" } },
  count: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "20px",
    [low]: { display: "none" },
  },
});

/** Rows that are typed into 目标 are seldom there. */
const TypedRows = lazy(() => import("../start/TypedRows"));

const Typed = () => (
  <Suspense>
    <TypedRows />
  </Suspense>
);

/** So many rows come with the first paint; the rest follows as soon as the pane has nothing better to do. */
const firstRows = 30;

/** Where the plan stands at its as-of month: commands, counts by status that filter, and the list of indicators. */
export function Overview({ focus }: { readonly focus: string | null }) {
  const styles = useStyles();
  const { data, store, asOf, locale, session, open } = usePane();
  const { overview: words } = useWords();
  const analyses = useAnalyses();
  // The keyboard stops once at the commands and counts, and moves among them with the arrows.
  const arrows = useArrowNavigationGroup({ axis: "both", circular: true });
  const [doubted, setDoubted] = useState(false);
  const filter = useStore(session, (state) => state.filter);

  const rows = useMemo(() => rowsOf(data, store.assessments(asOf), asOf, locale), [data, store, asOf, locale]);
  const counts = useMemo(() => countsOf(rows.map(({ status }) => status)), [rows]);
  const shown = useMemo(() => listed(rows, filter, store.lookup(data.plan.year)), [rows, filter, store, data]);
  const drawn = useDeferredValue(shown, shown.slice(0, firstRows));

  const onFilter = useCallback(
    (change: Partial<Filter>) => session.setState({ filter: { ...session.getState().filter, ...change } }),
    [session],
  );
  const onClear = useCallback(
    () => onFilter({ ...everything, sort: session.getState().filter.sort }),
    [onFilter, session],
  );
  const onOpen = useCallback((code: string) => open({ kind: "detail", code }), [open]);

  const entered = useMemo(
    () => data.observations.some(({ role, month }) => role === "actual" && month.startsWith(`${data.plan.year}-`)),
    [data],
  );
  const sinceEarlier = useMemo(() => {
    if (analyses.earlier === null) return "";
    const { figures, settled } = comparedAnalysis(analyses.earlier, data);
    const comparisons = compare(figures, store.assessments(asOf));
    const month = monthName(analyses.earlier.asOf, locale);
    const nameOf = namesByCode(data.plan, locale);
    const codes = settled.map(({ code }) => code);
    return earlierSentence(comparisons, nameOf, month, words) + settledSentence(codes, nameOf, words);
  }, [analyses, data, store, asOf, locale, words]);

  if (rows.length === 0)
    return (
      <>
        <AsOf />
        <Typed />
        <CommandBar />
      </>
    );
  return (
    <>
      <AsOf />
      {data.issues.some(({ code }) => code === "unknownRow") && <Typed />}
      {analyses.any === false && <Steps done={{ load: true, enter: entered, generate: false }} />}
      <div role="toolbar" aria-label={words.commands} className={styles.toolbar} {...arrows}>
        <CommandBar />
        <Facts open={doubted} onOpen={setDoubted} />
        <StatusFilter counts={counts} chosen={filter.statuses} onChoose={(statuses) => onFilter({ statuses })} />
        <SampleNotice shown={store.assessments(asOf).some(({ sample }) => sample)} />
      </div>
      {doubted && <IssueList issues={doubtsOf(data)} />}
      <Text
        className={styles.outlook}
      >{`${outlookSentence(rows, monthName(asOf, locale), words)}${sinceEarlier}`}</Text>
      <ContentNotices />
      <ListFilter
        indicators={data.plan.indicators}
        cut={shown.some(({ bullet }) => bullet?.cut)}
        filter={filter}
        onFilter={onFilter}
      />
      <div className={styles.count}>
        <Text size={200} role="status">
          {fill(isFiltering(filter) ? words.shown : words.shownAll, { count: shown.length, total: rows.length })}
        </Text>
        {isFiltering(filter) && shown.length > 0 && (
          <Button size="small" onClick={onClear}>
            {words.clear}
          </Button>
        )}
      </div>
      <IndicatorList rows={drawn} onOpen={onOpen} focus={focus} onClear={onClear} />
    </>
  );
}

function countsOf(statuses: readonly Status[]): ReadonlyMap<Status, number> {
  const counts = new Map<Status, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}
