import { Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import {
  dependenceOf,
  expectedMet,
  fasterBy,
  type AnalysisInput,
  type Assessment,
  type Dependence,
} from "../../analysis";
import { codeWords, formatFigure, formatOf, formatShare } from "../../figures";
import { indicatorName } from "../../plan";
import { fill, type Locale } from "../../words";
import { AsOf } from "../AsOf";
import { usePane } from "../context";
import { useCopy } from "../copy";
import { NumberField, numberTyped, useFormStyles, validationOf } from "../forms";
import { monthName } from "../model";
import { StatusBadge } from "../StatusBadge";
import { useWords } from "../words";
import { useScenarioWords } from "./words";

const useStyles = makeStyles({
  back: { alignSelf: "flex-start" },
  heading: { margin: 0, overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  statuses: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

type Change = { readonly before: Assessment; readonly then: Assessment };

/** What the plan would come to if the rest of the year went so many points faster in all indicators at once. */
export function Scenario() {
  const styles = useStyles();
  const form = useFormStyles();
  const { data, asOf, locale, open } = usePane();
  const { pane, forms } = useWords();
  const words = useScenarioWords();
  const { copy, box } = useCopy({ done: words.copied, refused: words.notCopied });
  const [text, setText] = useState("1");
  const typing = useDeferredValue(text);
  const typed = useMemo(() => numberTyped(typing), [typing]);
  const points = typed.kind === "figure" ? typed.value : null;
  const dependence = useMemo(() => dependenceOf({ ...data, asOf }), [data, asOf]);
  const outcome = useMemo(
    () => (points === null ? null : outcomeOf({ ...data, asOf }, points, dependence)),
    [data, asOf, points, dependence],
  );
  const { status: statuses } = codeWords(locale);
  const expected =
    outcome?.expected == null
      ? ""
      : fill(words.expected, {
          of: outcome.expected.before.of,
          ...{ before: oneDigit(outcome.expected.before.mean), spread: oneDigit(outcome.expected.before.spread) },
          ...{ then: oneDigit(outcome.expected.then.mean), spreadThen: oneDigit(outcome.expected.then.spread) },
        });
  const onCopy = (changed: readonly Change[]) => {
    const names = changed
      .map(({ before, then }) =>
        fill(words.name, {
          name: indicatorName(before.indicator, locale),
          before: statuses[before.status],
          then: statuses[then.status],
        }),
      )
      .join(words.separator);
    const said = changed.length === 0 ? words.none : fill(words.list, { names });
    void copy(fill(words.text, { asOf: monthName(asOf, locale), points: typing.trim(), expected, changed: said }));
  };
  return (
    <>
      <Button
        className={styles.back}
        onClick={() => open({ kind: "overview" })}
        icon={<span aria-hidden="true">←</span>}
      >
        {pane.back}
      </Button>
      <Subtitle2 as="h2" className={styles.heading}>
        {words.title}
      </Subtitle2>
      <AsOf />
      <NumberField
        label={words.points}
        hint={words.hint}
        value={text}
        onChange={setText}
        {...validationOf(typed, words.label, typing, forms)}
      />
      {outcome !== null && (
        <div aria-live="polite" className={form.form}>
          <Text className={form.text}>{expected}</Text>
          <Text className={form.quiet}>{fill(words.unmoved, { moved: outcome.moved })}</Text>
          <Subtitle2 as="h3" className={styles.heading}>
            {outcome.changed.length === 0 ? words.none : fill(words.changed, { count: outcome.changed.length })}
          </Subtitle2>
          <ul className={styles.list}>
            {outcome.changed.map((change) => (
              <ChangedRow key={change.before.indicator.code} {...change} locale={locale} />
            ))}
          </ul>
          <div className={form.buttons}>
            <Button onClick={() => onCopy(outcome.changed)}>{words.copy}</Button>
          </div>
          {box}
        </div>
      )}
    </>
  );
}

const oneDigit = (value: number) => formatFigure(value, 1);

/** Of how many it can be said, how many are expected to be met before and then, and whose status changes. */
function outcomeOf(input: AnalysisInput, points: number, dependence: Dependence) {
  const { changes, moved } = fasterBy(input, points);
  const [before, then] = (["before", "then"] as const).map((side) =>
    expectedMet(
      changes.map((change) => change[side]),
      dependence,
    ),
  );
  return {
    moved,
    expected: before && then ? { before, then } : null,
    changed: changes.filter((change) => change.before.status !== change.then.status),
  };
}

function ChangedRow({ before, then, locale }: Change & { readonly locale: Locale }) {
  const styles = useStyles();
  const words = useScenarioWords();
  const { status: statuses } = codeWords(locale);
  const format = formatOf(before, locale);
  const value = (of: Assessment) => (of.projection === null ? "—" : format.value(of.projection.value));
  const chance = (of: Assessment) => (of.probability === null ? "—" : formatShare(of.probability));
  return (
    <li className={styles.row}>
      <span>{indicatorName(before.indicator, locale)}</span>
      <span className={styles.statuses}>
        <StatusBadge status={before.status}>{statuses[before.status]}</StatusBadge>
        <span aria-hidden="true">→</span>
        <StatusBadge status={then.status}>{statuses[then.status]}</StatusBadge>
      </span>
      <span className={styles.quiet}>
        {fill(words.figures, {
          ...{ before: value(before), then: value(then) },
          ...{ chance: chance(before), chanceThen: chance(then) },
        })}
      </span>
    </li>
  );
}
