import { namesByCode } from "../../plan";
import { Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { missingFigures, resolvingFigure, type Assessment } from "../../analysis";
import { fill } from "../../words";
import { AsOf } from "../AsOf";
import { doubtsOf } from "../../workbook";
import { usePane } from "../context";
import { IssueList } from "../Doubts";
import { useGoTo } from "../goTo";
import { useCopy } from "../copy";
import { monthName } from "../model";
import { ContentNotices } from "../Notices";
import { Task } from "./Task";
import { pendingOf, reminderOf, unitsOf } from "./tasks";
import { useWords } from "../words";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  heading: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  button: { flexShrink: 0, minWidth: 0 },
});

/** What is to be done for the as-of month: figures not yet entered by department, and what would resolve what is 待定. */
export function Todo() {
  const styles = useStyles();
  const { data } = usePane();
  const { todo: words, doubts: doubtWords } = useWords();
  const doubts = doubtsOf(data);
  const { copy, box } = useCopy({ done: words.copied, refused: words.notCopied });

  return (
    <>
      <AsOf />
      <ContentNotices />
      {box}
      {doubts.length > 0 && (
        <section className={styles.part}>
          <Subtitle2 as="h2" className={styles.heading}>
            {fill(doubtWords.count, { count: doubts.length })}
          </Subtitle2>
          <IssueList issues={doubts} />
        </section>
      )}
      <Missing copy={copy} />
      <Pending />
    </>
  );
}

/** The figures that are due, by department, each list to be copied into a message. */
function Missing({ copy }: { readonly copy: (text: string) => Promise<void> }) {
  const styles = useStyles();
  const { data, asOf, locale } = usePane();
  const { todo: words } = useWords();
  const goTo = useGoTo();
  const { plan, observations } = data;
  const units = useMemo(
    () => unitsOf(missingFigures(plan, observations, asOf), plan.indicators),
    [plan, observations, asOf],
  );
  const missing = units.reduce((sum, { figures }) => sum + figures.length, 0);
  const month = monthName(asOf, locale);
  const reminders = (some: typeof units) => some.map((unit) => reminderOf(unit, words, locale)).join("\n\n");
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.heading}>
          {fill(words.missing, { month })}
        </Subtitle2>
        {units.length > 0 && (
          <Button appearance="primary" className={styles.button} onClick={() => void copy(reminders(units))}>
            {words.copyAll}
          </Button>
        )}
      </div>
      <Text>{missing === 0 ? fill(words.missingNone, { month }) : fill(words.missingCount, { count: missing })}</Text>
      {units.map((unit) => {
        const owner = unit.owner === "" ? words.noOwner : unit.owner;
        return (
          <section key={unit.owner}>
            <div className={styles.head}>
              <Text as="h3" weight="semibold" className={styles.heading}>
                {fill(words.unit, { owner, count: unit.figures.length })}
              </Text>
              <Button
                size="small"
                className={styles.button}
                aria-label={fill(words.copyUnit, { owner })}
                onClick={() => void copy(reminders([unit]))}
              >
                {words.copyOne}
              </Button>
            </div>
            <ul className={styles.list}>
              {unit.figures.map(({ indicator, month: due }) => (
                <Task
                  key={indicator.code}
                  indicator={indicator}
                  text={fill(words.due, { month: monthName(due, locale) })}
                  onGoTo={() => void goTo(indicator.code, "entry", { month: due })}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

/** What would resolve each target that has no number yet. */
function Pending() {
  const styles = useStyles();
  const { data, store, asOf, locale } = usePane();
  const { todo: words } = useWords();
  const goTo = useGoTo();
  const pending = useMemo(() => pendingOf(store.assessments(asOf)), [store, data, asOf]);
  const nameOf = useMemo(() => namesByCode(data.plan, locale), [data, locale]);
  const taskOf = (assessment: Assessment) => {
    const { indicator } = assessment;
    const figure = resolvingFigure(assessment, asOf);
    const other = figure === null || figure.code === indicator.code ? undefined : nameOf(figure.code);
    const need =
      figure === null
        ? words.needs.target
        : fill(words.needs[figure.role], {
            month: monthName(figure.month, locale),
            of: other === undefined ? "" : fill(words.of, { name: other }),
          });
    return {
      key: indicator.code,
      indicator,
      text: fill(words.need, { target: indicator.target.text, need }),
      onGoTo: () =>
        void (figure === null
          ? goTo(indicator.code, "target")
          : goTo(figure.code, "entry", { month: figure.month, role: figure.role })),
    };
  };
  return (
    <section className={styles.part}>
      <Subtitle2 as="h2" className={styles.heading}>
        {words.pending}
      </Subtitle2>
      <Text>{pending.length === 0 ? words.pendingNone : fill(words.pendingCount, { count: pending.length })}</Text>
      {pending.length > 0 && (
        <ul className={styles.list}>
          {pending.map(taskOf).map(({ key, ...task }) => (
            <Task key={key} {...task} />
          ))}
        </ul>
      )}
    </section>
  );
}
