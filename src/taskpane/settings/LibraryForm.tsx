import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { fill } from "../../words";
import type { WorkbookIssue } from "../../workbook";
import { usePane } from "../context";
import { IssueList } from "../IssueList";
import { Said, useFormStyles, useSaving } from "../forms";
import { useSettingsWords } from "./words";

/** 指标库: opening it, taking what stands there into the plans, and taking that back. */
export function LibraryForm() {
  const styles = useFormStyles();
  const { actions } = usePane();
  const { library: words } = useSettingsWords();
  const saving = useSaving();
  const [issues, setIssues] = useState<readonly WorkbookIssue[]>([]);
  const open = () => saving.run(actions.openLibrary, (count) => fill(words.opened, { count }));
  const adopt = () =>
    saving.run(
      async () => {
        const outcome = await actions.adoptLibrary();
        setIssues(outcome.ok ? outcome.value.issues : []);
        return outcome;
      },
      (report) =>
        fill(report.issues.length > 0 ? words.refused : words.adopted, {
          count: report.issues.length || report.changed,
        }),
    );
  const revert = () => saving.run(actions.revertLibrary, (count) => fill(words.reverted, { count }));
  return (
    <div className={styles.form}>
      <Text className={styles.quiet}>{words.hint}</Text>
      <div className={styles.buttons}>
        <Button disabledFocusable={saving.saving} onClick={() => void open()}>
          {words.open}
        </Button>
        <Button disabledFocusable={saving.saving} onClick={() => void adopt()}>
          {words.adopt}
        </Button>
        <Button disabledFocusable={saving.saving} onClick={() => void revert()}>
          {words.revert}
        </Button>
      </div>
      <Said of={saving} />
      {issues.length > 0 && <IssueList issues={issues} />}
    </div>
  );
}
