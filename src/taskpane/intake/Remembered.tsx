import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { readConfirmed, withColumns, writeConfirmed, type ConfirmedColumn } from "../../exchange";
import { fill } from "../../words";
import { failureSentence } from "../../workbook";
import { usePane } from "../context";
import { Section, useFormStyles, type Saving } from "../forms";
import { useIntakeWords } from "./words";

/** Under which the workbook keeps them. */
const subject = "columns";

/** The columns of bulletins' tables that a person confirmed, as the workbook keeps them. */
interface RememberedColumns {
  readonly list: readonly ConfirmedColumn[];
  /** Reads them; none where they cannot be read, and then all is asked. */
  read(): Promise<readonly ConfirmedColumn[]>;
  remember(more: readonly ConfirmedColumn[]): Promise<void>;
  /** Forgets what the last import added. */
  takeBack(): Promise<void>;
  forget(columns: readonly ConfirmedColumn[]): Promise<void>;
}

export function useColumns(saving: Saving): RememberedColumns {
  const { actions, locale } = usePane();
  const words = useIntakeWords();
  const [list, setList] = useState<readonly ConfirmedColumn[]>([]);
  const added = useRef<readonly ConfirmedColumn[]>([]);
  const read = useCallback(async () => {
    const outcome = await actions.readDraft(subject);
    const columns = outcome.ok ? readConfirmed(outcome.value) : [];
    setList(columns);
    return columns;
  }, [actions]);
  useEffect(() => void read(), [read]);

  /** Changes what the workbook holds now, whoever wrote it. */
  const change = async (to: (columns: readonly ConfirmedColumn[]) => readonly ConfirmedColumn[]) => {
    const found = await actions.readDraft(subject);
    const columns = to(found.ok ? readConfirmed(found.value) : []);
    const outcome = found.ok ? await actions.keepDraft(subject, writeConfirmed(columns)) : found;
    if (outcome.ok) setList(columns);
    else saving.refuse(fill(words.notRemembered, { why: failureSentence(outcome.error, locale) }));
  };
  const forget = (columns: readonly ConfirmedColumn[]) => {
    const keys = new Set(columns.map(({ key }) => key));
    return change((known) => known.filter(({ key }) => !keys.has(key)));
  };
  return {
    ...{ list, read, forget },
    remember: async (more) => {
      added.current = more;
      if (more.length > 0) await change((known) => withColumns(known, more));
    },
    takeBack: async () => {
      if (added.current.length > 0) await forget(added.current);
      added.current = [];
    },
  };
}

/** The remembered headings, each to be forgotten. */
export function Remembered({ of: { list, forget } }: { readonly of: RememberedColumns }) {
  const { buttons } = useFormStyles();
  const words = useIntakeWords();
  if (list.length === 0) return null;
  return (
    <Section title={fill(words.remembered, { count: list.length })}>
      <div className={buttons}>
        {list.map((column) => (
          <Button key={column.key} size="small" onClick={() => void forget([column])}>
            {fill(words.forget, { column: column.heading })}
          </Button>
        ))}
      </div>
    </Section>
  );
}
