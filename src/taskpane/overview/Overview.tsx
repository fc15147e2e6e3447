import { Caption1 } from "@fluentui/react-components";
import { useMemo } from "react";
import { fill } from "../../report";
import { AsOf } from "../AsOf";
import { usePane } from "../context";
import { ContentNotices } from "../Notices";
import { useWords } from "../words";
import { Controls } from "../Controls";
import { IndicatorList, StatusCounts } from "../IndicatorList";
import { countsOf, rowsOf } from "../model";

/** The plan at its as-of month: commands, how many indicators have each status, and each of them with its reason. */
export function Overview() {
  const words = useWords();
  const { data, store, asOf, locale, open } = usePane();
  const { rows, counts } = useMemo(() => {
    const made = store.assessments(asOf);
    return { rows: rowsOf(data, made, asOf, locale), counts: countsOf(made, locale) };
  }, [data, store, asOf, locale]);
  return (
    <>
      <AsOf />
      <Controls />
      <ContentNotices />
      <Caption1>{fill(words.summary, { asOf, count: rows.length })}</Caption1>
      <StatusCounts counts={counts} />
      <IndicatorList rows={rows} onOpen={(code) => open({ kind: "detail", code })} />
    </>
  );
}
