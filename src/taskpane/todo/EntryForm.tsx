import { Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { neighbouringFigures, missingFigures } from "../../analysis";
import type { Month } from "../../observations";
import { fill } from "../../words";
import { usePane } from "../context";
import { toNextLine, useKeptLines } from "../forms";
import { monthName } from "../model";
import { useWords } from "../words";
import { EntryLine } from "./EntryLine";
import { lineKey, useEntry } from "./entry";
import { PasteForm } from "./PasteForm";
import { reminderOf, unitsOf, type DueFigure } from "./tasks";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalXS,
  },
  heading: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  button: { flexShrink: 0, minWidth: 0 },
});

/** The figures that are due, by department: each is entered here, or the department is reminded of it. */
export function EntryForm({ of, copy }: { readonly of: Month; readonly copy: (text: string) => Promise<void> }) {
  const styles = useStyles();
  const { data, locale } = usePane();
  const { todo: words } = useWords();
  const { plan, observations } = data;
  const form = useRef<HTMLElement>(null);
  const [pasting, setPasting] = useState(false);
  const { states, enter, keep } = useEntry();
  const missing = useMemo(() => missingFigures(plan, observations, of), [plan, observations, of]);
  const all = useMemo(() => missingFigures(plan, [], of), [plan, of]);
  const lines = useKeptLines(missing, all, states, lineKey);
  const units = useMemo(() => unitsOf(lines, plan.indicators), [lines, plan.indicators]);
  const beside = useMemo(() => neighbouringFigures(plan, observations, lines), [plan, observations, lines]);
  const due = useMemo(() => unitsOf(missing, plan.indicators), [missing, plan.indicators]);
  const month = monthName(of, locale);
  const reminders = (some: typeof units) => some.map((unit) => reminderOf(unit, words, locale)).join("\n\n");
  const onNext = (box: HTMLElement) => toNextLine(form.current!, box);
  return (
    <section ref={form} className={styles.part}>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.heading}>
          {fill(words.missing, { month })}
        </Subtitle2>
        {missing.length > 0 && (
          <div className={styles.buttons}>
            <Button size="small" className={styles.button} onClick={() => setPasting(!pasting)} aria-expanded={pasting}>
              {words.paste}
            </Button>
            <Button size="small" className={styles.button} onClick={() => void copy(reminders(due))}>
              {words.copyAll}
            </Button>
          </div>
        )}
      </div>
      <Text>
        {missing.length === 0
          ? fill(words.missingNone, { month })
          : fill(words.missingCount, { count: missing.length })}
      </Text>
      {pasting && missing.length > 0 && (
        <PasteForm due={due.flatMap(({ figures }) => figures)} onEnter={enter} onEnd={() => setPasting(false)} />
      )}
      {units.map((unit) => (
        <section key={unit.owner}>
          <UnitHead unit={unit} left={due.find(({ owner }) => owner === unit.owner)?.figures ?? []} copy={copy} />
          <ul className={styles.list}>
            {unit.figures.map((figure) => (
              <EntryLine
                key={lineKey(figure)}
                figure={figure}
                of={of}
                beside={beside(figure)}
                state={states.get(lineKey(figure))}
                onEnter={(value, over) => enter({ code: figure.code, month: figure.month, value, over })}
                onKeep={(left) => keep(lineKey(figure), left)}
                onNext={onNext}
              />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

/** A department with what it still owes, and its reminder. */
function UnitHead({
  unit: { owner },
  left,
  copy,
}: {
  readonly unit: { readonly owner: string };
  readonly left: readonly DueFigure[];
  readonly copy: (text: string) => Promise<void>;
}) {
  const styles = useStyles();
  const { locale } = usePane();
  const { todo: words } = useWords();
  const name = owner === "" ? words.noOwner : owner;
  return (
    <div className={styles.head}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {fill(words.unit, { owner: name, count: left.length })}
      </Text>
      {left.length > 0 && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          aria-label={fill(words.copyUnit, { owner: name })}
          onClick={() => void copy(reminderOf({ owner, figures: left }, words, locale))}
        >
          {words.copyOne}
        </Button>
      )}
    </div>
  );
}
