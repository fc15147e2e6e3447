import { Button, Checkbox, Field, Input, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { taskTarget } from "../../tasks";
import { foundDoubtSentences, type KeptPromise } from "../../tasks/notice";
import { fill } from "../../words";
import { usePane } from "../context";
import { useFormStyles } from "../forms";
import type { NoticeDecision } from "./draft";
import { useNoticeViewWords } from "./words";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", columnGap: "4px" },
  below: { paddingInlineStart: "32px", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  doubt: { color: tokens.colorPaletteDarkOrangeForeground1 },
  button: { flexShrink: 0, minWidth: 0 },
});

interface Props {
  readonly of: KeptPromise & { readonly kept: boolean };
  readonly onDecide: (id: string, change: NoticeDecision) => void;
}

/** One promise that was found: kept or not, what is doubtful of it, and what a person may say otherwise. */
export function FoundPromiseLine({ of, onDecide }: Props) {
  const styles = useStyles();
  const words = useNoticeViewWords();
  const { locale } = usePane();
  const [open, setOpen] = useState(false);
  const { promise, kept, label, scope, stretch } = of;
  const { id, deadline } = promise.task;
  const task = { ...promise.task, label, scope, stretch: stretch ? promise.task.stretch : null };
  const target = taskTarget(task, locale);
  return (
    <>
      <div className={styles.head}>
        <Checkbox
          label={fill(words.line, { id, label, target })}
          checked={kept}
          onChange={(_, { checked }) => onDecide(id, { kept: checked === true })}
        />
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          aria-expanded={open}
          aria-label={fill(words.changeOf, { label })}
          onClick={() => setOpen(!open)}
        >
          {words.change}
        </Button>
      </div>
      <div className={styles.below}>
        <Text size={200}>{fill(words.facts, { scope, deadline })}</Text>
        {foundDoubtSentences(promise, locale).map((sentence) => (
          <Text key={sentence} size={200} className={styles.doubt}>
            {sentence}
          </Text>
        ))}
        {(open || promise.scopes.length > 1) && <Change {...{ of, onDecide, open }} />}
      </div>
    </>
  );
}

/** What a person says of a promise instead of what was found; a scope that is open is always asked for. */
function Change({ of, onDecide, open }: Props & { readonly open: boolean }) {
  const { field } = useFormStyles();
  const words = useNoticeViewWords();
  const { promise, label, scope, stretch } = of;
  const { task, scopes } = promise;
  return (
    <>
      {scopes.length > 1 && (
        <Field label={words.scope} size="small" className={field}>
          <Select
            size="small"
            value={scope}
            onChange={(_, { value }) => onDecide(task.id, { scope: value, kept: true })}
          >
            {[...new Set([...scopes, scope])].map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {open && (
        <>
          <Field label={words.label} size="small" className={field}>
            <Input size="small" value={label} onChange={(_, { value }) => onDecide(task.id, { label: value })} />
          </Field>
          <Field label={words.scope} size="small" className={field}>
            <Input size="small" value={scope} onChange={(_, { value }) => onDecide(task.id, { scope: value })} />
          </Field>
          {task.stretch !== null && (
            <Checkbox
              label={fill(words.stretch, { stretch: task.stretch })}
              checked={stretch}
              onChange={(_, { checked }) => onDecide(task.id, { stretch: checked === true })}
            />
          )}
        </>
      )}
    </>
  );
}
