import { namesByCode } from "../../plan";
import { Badge, Subtitle1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { lastYearOf, type Assessment } from "../../analysis";
import { codeWords, formatShare } from "../../figures";
import { reasonSentence } from "../../report";
import { fill } from "../../words";
import { usePane } from "../context";
import { signed, useFormStyles } from "../forms";
import { StatusBadge } from "../StatusBadge";
import type { FigureTexts } from "./figures";
import { useFigureHeadings } from "../words";
import { useDetailWords } from "./words";

const useStyles = makeStyles({
  header: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  title: { margin: 0, overflowWrap: "anywhere" },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
  status: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** What the indicator is, what is promised for it, and how it stands, with the reason for it. */
export function Header({ assessment, figures }: { readonly assessment: Assessment; readonly figures: FigureTexts }) {
  const styles = useStyles();
  const form = useFormStyles();
  const { data, store, asOf, locale } = usePane();
  const words = useDetailWords();
  const headings = useFigureHeadings();
  const { status: statuses, standing: standings, outlook: outlooks } = codeWords(locale);
  const { indicator, status, computed, judgement, revision, rule, comparators } = assessment;
  const { standing, outlook, probability } = assessment;
  const nameOf = namesByCode(data.plan, locale);
  const lastYear = lastYearOf(indicator.code, asOf, (code, month) => store.assessment(code, month));
  const facts: (readonly [string, string])[] = [
    ...(standing === null ? [] : [[headings.standing, standings[standing]] as const]),
    ...(outlook === null || probability === null
      ? []
      : [
          [
            headings.outlook,
            fill(words.likely, { outlook: outlooks[outlook], probability: formatShare(probability) }),
          ] as const,
        ]),
    [headings.target, indicator.target.text],
    ...(revision === null
      ? []
      : [
          [words.earlierTarget, fill(words.untilMonth, { target: revision.target.text, from: revision.from })] as const,
        ]),
    [headings.category, indicator.category],
    [headings.owner, indicator.owner === "" ? words.noOwner : indicator.owner],
    [headings.unit, figures.unit === "" ? words.noUnit : figures.unit],
    ...(lastYear === null ? [] : [[headings.statusYearAgo, statuses[lastYear.status]] as const]),
    ...(lastYear?.outcome == null ? [] : [[headings.outcomeYearAgo, statuses[lastYear.outcome]] as const]),
    ...(comparators.base === null
      ? []
      : [[fill(words.baseYear, { year: data.plan.year - 1 }), figures.value(comparators.base)] as const]),
  ];
  const { manual } = judgement;
  return (
    <header className={styles.header}>
      <Subtitle1 as="h2" className={styles.title}>
        {`${indicator.no} ${nameOf(indicator.code)}`}
      </Subtitle1>
      <div className={styles.status}>
        <StatusBadge status={status}>{statuses[status]}</StatusBadge>
        {manual !== null && <Badge appearance="outline">{words.byHand}</Badge>}
      </div>
      {manual !== null && (
        <Text className={form.text}>
          {fill(words.manualSaid, {
            status: statuses[manual.status],
            reason: signed(manual.reason, manual, locale),
            computed: statuses[computed],
          })}
        </Text>
      )}
      <Text className={form.text}>{reasonSentence(assessment, asOf, locale, nameOf)}</Text>
      {rule !== null && <Text className={form.text}>{fill(words.byRule, { rule })}</Text>}
      <dl className={styles.facts}>
        {facts.map(([term, text]) => (
          <div key={term} style={{ display: "contents" }}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
