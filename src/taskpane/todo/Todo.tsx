import { Subtitle2, Text } from "@fluentui/react-components";
import { lazy, Suspense, useMemo } from "react";
import { isToBeReviewed, monthToEnter, resolvingFigure, type Assessment } from "../../analysis";
import { namesByCode } from "../../plan";
import { fill } from "../../words";
import { codeWords } from "../../figures";
import { AsOf } from "../AsOf";
import { doubtsOf } from "../../workbook";
import { usePane } from "../context";
import { IssueList } from "../IssueList";
import { useGoTo } from "../goTo";
import { useCopy } from "../copy";
import { presentMonth, useFormStyles } from "../forms";
import { monthName } from "../model";
import { ContentNotices } from "../Notices";
import { Calendar } from "./Calendar";
import { SampleNotice } from "../SampleNotice";
import { EntryForm } from "./EntryForm";
import { Task } from "./Task";
import { pendingOf } from "./tasks";
import { useWords } from "../words";

/** What reads a round is large, and comes with the first look at what is to be done. */
const RoundState = lazy(async () => ({ default: (await import("../collection")).RoundState }));

/** What is to be done for the as-of month: figures not yet entered by department, and what would resolve what is 待定. */
export function Todo() {
  const styles = useFormStyles();
  const { data, store, asOf } = usePane();
  const { plan, observations } = data;
  const of = useMemo(
    () => monthToEnter(plan, observations, { asOf, today: presentMonth() }),
    [plan, observations, asOf],
  );
  const { todo: words, doubts: doubtWords } = useWords();
  const doubts = doubtsOf(data);
  const { copy, box } = useCopy({ done: words.copied, refused: words.notCopied });

  return (
    <>
      <AsOf />
      <SampleNotice shown={store.assessments(asOf).some(({ sample }) => sample)} />
      <ContentNotices />
      {box}
      {doubts.length > 0 && (
        <section className={styles.form}>
          <Subtitle2 as="h2" className={styles.heading}>
            {fill(doubtWords.count, { count: doubts.length })}
          </Subtitle2>
          <IssueList issues={doubts} />
        </section>
      )}
      <Suspense>
        <RoundState month={of} />
      </Suspense>
      <EntryForm of={of} copy={copy} />
      <ToReview />
      <Pending />
      <Calendar />
    </>
  );
}

/** Statuses set by hand before the latest figure came, which are to be confirmed or taken back. */
function ToReview() {
  const styles = useFormStyles();
  const { data, store, asOf, locale, open } = usePane();
  const { todo: words } = useWords();
  const { status: statuses } = codeWords(locale);
  const old = useMemo(
    () => store.assessments(asOf).filter(({ judgement, dataMonth }) => isToBeReviewed(judgement, dataMonth)),
    [store, data, asOf],
  );
  if (old.length === 0) return null;
  return (
    <section className={styles.form}>
      <Subtitle2 as="h2" className={styles.heading}>
        {words.review}
      </Subtitle2>
      <Text>{fill(words.reviewCount, { count: old.length })}</Text>
      <ul className={styles.lines}>
        {old.map(({ indicator, judgement, computed, dataMonth }) => (
          <Task
            key={indicator.code}
            indicator={indicator}
            text={fill(words.reviewed, {
              status: statuses[judgement.manual!.status],
              on: judgement.manual!.on,
              month: monthName(dataMonth!, locale),
              computed: statuses[computed],
            })}
            label={words.look}
            onGoTo={() => open({ kind: "detail", code: indicator.code })}
          />
        ))}
      </ul>
    </section>
  );
}

/** What would resolve each target that has no number yet. */
function Pending() {
  const styles = useFormStyles();
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
    <section className={styles.form}>
      <Subtitle2 as="h2" className={styles.heading}>
        {words.pending}
      </Subtitle2>
      <Text>{pending.length === 0 ? words.pendingNone : fill(words.pendingCount, { count: pending.length })}</Text>
      {pending.length > 0 && (
        <ul className={styles.lines}>
          {pending.map(taskOf).map(({ key, ...task }) => (
            <Task key={key} {...task} />
          ))}
        </ul>
      )}
    </section>
  );
}
