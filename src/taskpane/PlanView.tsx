import { Caption1 } from "@fluentui/react-components";
import { useContext, useMemo } from "react";
import type { CommandId } from "../commands";
import type { Month } from "../observations";
import { fill, messagesOf } from "../report";
import { workbookIssueSentence } from "../workbook";
import type { WorkbookData, WorkbookStore } from "../workbook";
import { Controls } from "./Controls";
import { IndicatorList, StatusCounts } from "./IndicatorList";
import { countsOf, monthsOf, rowsOf } from "./model";
import { Message } from "./Notices";
import { LocaleContext, useWords } from "./words";

/** So many unused entries are named; a person works through them one by one. */
const shownIssues = 5;

interface Props {
  readonly data: WorkbookData;
  readonly store: WorkbookStore;
  readonly asOf: Month;
  readonly busy: boolean;
  readonly onMonth: (month: Month) => void;
  readonly onCommand: (id: CommandId) => void;
}

/** A plan at an as-of month: commands, how many indicators have each status, and each of them with its reason. */
export function PlanView({ data, store, asOf, busy, onMonth, onCommand }: Props) {
  const words = useWords();
  const locale = useContext(LocaleContext);
  const { assessments, rows, counts } = useMemo(() => {
    const made = store.assessments(asOf);
    return { assessments: made, rows: rowsOf(data, made, asOf, locale), counts: countsOf(made, locale) };
  }, [data, store, asOf, locale]);
  const unused = data.issues.filter(({ severity }) => severity === "error");

  return (
    <>
      <Controls
        months={monthsOf(data.plan.year, locale)}
        asOf={asOf}
        busy={busy}
        onMonth={onMonth}
        onCommand={onCommand}
      />
      {assessments.some(({ sample }) => sample) && (
        <Message intent="warning">{messagesOf(locale).sampleNotice}</Message>
      )}
      {unused.length > 0 && (
        <Message intent="warning">
          {fill(words.inputIssues, { count: unused.length })}
          {unused.slice(0, shownIssues).map((issue) => (
            <div key={`${issue.sheet} ${issue.cell} ${issue.code}`}>{workbookIssueSentence(issue, locale)}</div>
          ))}
          {unused.length > shownIssues && <div>{fill(words.moreIssues, { count: unused.length })}</div>}
        </Message>
      )}
      <Caption1>{fill(words.summary, { asOf, count: rows.length })}</Caption1>
      <StatusCounts counts={counts} />
      <IndicatorList rows={rows} />
    </>
  );
}
