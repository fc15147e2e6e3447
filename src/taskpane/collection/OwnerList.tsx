import { Button, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  exchangeWords,
  missingNames,
  questionNames,
  reminders,
  type OwnerReturn,
  type OwnerState,
} from "../../exchange";
import type { Month } from "../../observations";
import { fill } from "../../words";
import { usePane } from "../context";
import { useCopy } from "../copy";
import { download } from "../download";
import { Section, useFormStyles } from "../forms";
import { monthName } from "../model";
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
  head: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  state: { flexShrink: 0 },
  questions: { color: tokens.colorPaletteDarkOrangeForeground1 },
  none: { color: tokens.colorPaletteRedForeground1 },
});

/** In the order in which a person has to see to them. */
const order: readonly OwnerState[] = ["questions", "none", "partial"];
const byteOrderMark = "\uFEFF";

interface Props {
  readonly month: Month;
  readonly owners: readonly OwnerReturn[];
  /** Whether the departments are folded away at first. */
  readonly folded?: boolean;
}

/** How the departments of a round stand, and the reminders that follow. */
export function OwnerList({ month, owners, folded = false }: Props) {
  const styles = useStyles();
  const { buttons } = useFormStyles();
  const { locale, say } = usePane();
  const words = useCollectionWords();
  const { copy, box } = useCopy({ done: words.copied, refused: words.notCopied });
  const separator = locale === "en" ? ", " : "、";
  const of = (state: OwnerState) => owners.filter((owner) => owner.state === state);
  const complete = of("complete");
  const lines = reminders(owners, locale);
  const save = () => {
    const file = `${fill(words.list, { month: monthName(month, locale) })}.txt`;
    download(file, `${byteOrderMark}${lines.join("\r\n")}\r\n`, "text/plain");
    say("success", fill(words.saved, { file }));
  };
  const list = (
    <ul className={styles.list} aria-label={words.listOf}>
      {order.flatMap(of).map((owner) => (
        <OwnerItem key={owner.owner} owner={owner} separator={separator} />
      ))}
      {complete.length > 0 && (
        <li className={styles.item}>
          {fill(words.complete, { owners: complete.map(({ owner }) => owner).join(separator) })}
        </li>
      )}
    </ul>
  );
  return (
    <>
      <Text role="status">
        {fill(words.counts, {
          ...{ complete: complete.length, partial: of("partial").length },
          ...{ questions: of("questions").length, none: of("none").length },
        })}
      </Text>
      {folded ? <Section title={words.listOf}>{list}</Section> : list}
      {lines.length > 0 && (
        <div className={buttons}>
          <Button size="small" onClick={() => void copy(lines.join("\n"))}>
            {words.copy}
          </Button>
          <Button size="small" onClick={save}>
            {words.save}
          </Button>
        </div>
      )}
      {box}
    </>
  );
}

function OwnerItem({ owner, separator }: { readonly owner: OwnerReturn; readonly separator: string }) {
  const styles = useStyles();
  const { quiet } = useFormStyles();
  const { locale } = usePane();
  const words = useCollectionWords();
  const { state, asked, missing, questions, files } = owner;
  const names = missingNames(owner, locale).join(separator);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Text weight="semibold">{owner.owner}</Text>
        <Text
          className={mergeClasses(
            styles.state,
            state === "questions" && styles.questions,
            state === "none" && styles.none,
          )}
        >
          {exchangeWords(locale).state[state]}
        </Text>
      </div>
      {questions.length > 0 && (
        <Text size={200}>{fill(words.question, { names: questionNames(owner, locale).join(separator) })}</Text>
      )}
      {missing.length > 0 && <Text size={200}>{fill(words.missing, { missing: missing.length, asked, names })}</Text>}
      {files.length > 0 && <Text className={quiet}>{fill(words.files, { files: files.join(separator) })}</Text>}
    </li>
  );
}
