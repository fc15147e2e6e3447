import { Button, Checkbox, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { askedThing, formSource, type FormReport } from "../../exchange";
import type { IsoDate } from "../../observations";
import { foundDoubtSentence } from "../../report";
import { fill } from "../../words";
import { usePane } from "../context";
import { today, useFormStyles, type Saving } from "../forms";
import { useCollectionWords } from "./words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  below: { paddingInlineStart: "32px", display: "flex", flexDirection: "column" },
  doubt: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

interface Props {
  readonly reports: readonly FormReport[];
  readonly saving: Saving;
}

const keyOf = ({ file, cell }: FormReport) => `${file} ${cell}`;

/** What is reported of promises, doubts first and not ticked: each that is ticked becomes a row of its own in 任务进展. */
export function ReportsReview({ reports, saving }: Props) {
  const styles = useStyles();
  const { heading, quiet, buttons } = useFormStyles();
  const words = useCollectionWords();
  const { actions, busy, locale } = usePane();
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const open = reports.filter(({ state }) => state === "new");
  const isTicked = (report: FormReport) => ticks.get(keyOf(report)) ?? report.doubts.length === 0;
  const taken = open.filter(isTicked);
  const rows = [...open].sort((a, b) => Number(b.doubts.length > 0) - Number(a.doubts.length > 0));
  const write = () =>
    saving.run(
      () =>
        actions.enterReports(
          taken.map((report) => ({
            ...{ task: report.ask.task.id, month: report.ask.month, value: report.value, note: report.note },
            ...{ verified: false, evidence: "", source: formSource(report), date: today() as IsoDate },
          })),
        ),
      () => fill(words.reportsWritten, { count: taken.length }),
    );
  const undo = () =>
    saving.run(actions.undoReports, ({ tasks, changed }) =>
      fill(changed === 0 ? words.reportsUndone : words.reportsUndoneBut, { count: tasks.length, changed }),
    );
  return (
    <>
      <Subtitle2 as="h3" className={heading}>
        {fill(words.reports, { open: open.length, same: reports.length - open.length })}
      </Subtitle2>
      <ul className={styles.list} aria-label={words.reportsList}>
        {rows.map((report) => (
          <li key={keyOf(report)} className={styles.item}>
            <Checkbox
              label={fill(words.report, { ...askedThing(report.ask), value: report.value })}
              checked={isTicked(report)}
              onChange={(_, { checked }) => setTicks(new Map([...ticks, [keyOf(report), checked === true]]))}
            />
            <div className={styles.below}>
              {report.doubts.map((doubt) => (
                <Text key={doubt.code} size={200} className={styles.doubt}>
                  {foundDoubtSentence(doubt, String(report.value), locale)}
                </Text>
              ))}
              <Text className={quiet}>{[formSource(report), report.note].filter((text) => text !== "").join(" ")}</Text>
            </div>
          </li>
        ))}
      </ul>
      <div className={buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy || saving.saving || taken.length === 0}
          onClick={() => void write()}
        >
          {fill(words.writeReports, { count: taken.length })}
        </Button>
        <Button disabledFocusable={busy || saving.saving} onClick={() => void undo()}>
          {words.undoReports}
        </Button>
      </div>
    </>
  );
}
