import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { commandOf } from "../../commands";
import { briefingDocx } from "../../report";
import { bulletinOf, type TaskAssessment } from "../../tasks";
import type { TaskData } from "../../workbook";
import { fill } from "../../words";
import { usePane } from "../context";
import { useAfterDoubts } from "../Doubts";
import { download, wordFile } from "../download";
import { useMaking } from "../making";
import { usePromisesWords } from "./words";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface Props {
  readonly tasks: TaskData;
  readonly assessments: readonly TaskAssessment[];
}

/** The bulletin as a sheet or as an official document, and the rows to be filled next. */
export function BulletinButtons({ tasks, assessments }: Props) {
  const styles = useStyles();
  const words = usePromisesWords();
  const { data, asOf, locale, busy, say, commands } = usePane();
  const afterDoubts = useAfterDoubts();
  const { making, make } = useMaking();
  const save = () =>
    afterDoubts(() =>
      make(async () => {
        const { chapters } = tasks.register;
        const bulletin = bulletinOf({ plan: data.plan, chapters, assessments, issues: tasks.issues, asOf }, { locale });
        const file = `${fill(words.file, { month: asOf })}.docx`;
        download(file, await briefingDocx(bulletin), wordFile);
        say("success", fill(words.saved, { file }));
      }),
    );
  return (
    <div role="toolbar" aria-label={words.commands} className={styles.buttons}>
      <Button appearance="primary" size="small" disabled={busy} onClick={() => void commands.run("generateBulletin")}>
        {commandOf("generateBulletin").words[locale].label}
      </Button>
      <Button size="small" disabled={busy || making} onClick={() => void save()}>
        {words.word}
      </Button>
      <Button size="small" disabled={busy} onClick={() => void commands.run("loadTasks")}>
        {words.again}
      </Button>
      {making && <Spinner size="tiny" />}
    </div>
  );
}
