import { Badge, Button, Input, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { codeWords } from "../../figures";
import { indicatorName, recordAs, type Better, type Decision, type Frequency, type Measure } from "../../plan";
import { issueSentence, proposalSentence } from "../../report";
import { fill, type Locale } from "../../words";
import { meaningOf } from "../detail";
import { decisionOf, measures, recordOf, valueOf } from "./choice";
import type { ReviewRow } from "./review";
import { useImportStyles } from "./styles";
import { useImportPlanWords } from "./words";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  head: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalS,
  },
  name: { minWidth: 0 },
  badge: { flexShrink: 0 },
  printed: { color: tokens.colorNeutralForeground3 },
  issue: { color: tokens.colorPaletteDarkOrangeForeground1 },
  choice: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    "& .fui-Select": { minWidth: 0, flexGrow: 1, flexBasis: "150px" },
    "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
  },
  side: { "&.fui-Select": { flexGrow: 0, flexBasis: "auto" }, "& select": { width: "auto" } },
});

interface Props {
  readonly row: ReviewRow;
  readonly locale: Locale;
  readonly nameOf: (code: string) => string;
  /** Null takes the decision back. */
  readonly onDecide: (code: string, decision: Decision | null) => void;
  /** What a person typed for a target that was not understood. */
  readonly typed: string;
  readonly onWord: (code: string, text: string) => void;
}

/** A row of the annex: as it is printed, how its target was understood, what it matched, and what a person says of it. */
export function ReviewItem({ row, locale, nameOf, onDecide, typed, onWord }: Props) {
  const styles = useStyles();
  const { rows: words } = useImportPlanWords();
  const { indicator, issues, match } = row;
  const { target, unit, also } = indicator;
  const printed = indicator.cells.filter((cell) => cell.trim() !== "").join(" · ");
  const item = useRef<HTMLLIElement>(null);
  const decide: Props["onDecide"] = (code, decision) => {
    onDecide(code, decision);
    // The button that was pressed gives way to another: its row keeps the focus.
    if (document.activeElement instanceof HTMLButtonElement) item.current?.focus({ preventScroll: true });
  };
  return (
    <li ref={item} tabIndex={-1} className={styles.item}>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.name}>
          {`${indicator.no} ${indicator.name}${unit === "" ? "" : `（${unit}）`}`}
        </Text>
        <Badge className={styles.badge} appearance={match === "none" ? "filled" : "outline"} color={colorOf(row)}>
          {badgeOf(row, words)}
        </Badge>
      </div>
      <Text size={200} className={styles.printed}>
        {fill(words.printed, { text: printed })}
      </Text>
      <Text size={200}>
        {target.kind === "unparsed"
          ? typed.trim() === ""
            ? words.pending
            : words.notWorded
          : fill(words.understood, { text: meaningOf(target, indicator, locale, nameOf) })}
      </Text>
      {also && also.target.kind !== "unparsed" && (
        <Text size={200}>
          {fill(also.unit === "%" && unit !== "%" ? words.alsoGrowth : words.also, {
            text: meaningOf(also.target, { ...indicator, unit: also.unit }, locale, nameOf),
          })}
        </Text>
      )}
      {issues.map((issue, i) => (
        <Text key={i} size={200} className={styles.issue}>
          {issueSentence(issue, locale)}
        </Text>
      ))}
      {row.unread && (
        <Input
          size="small"
          aria-label={fill(words.word, { name: indicator.name })}
          placeholder={words.wordHint}
          value={typed}
          maxLength={60}
          onChange={(_, { value }) => onWord(indicator.code, value)}
        />
      )}
      {match === "none" ? (
        <Choice row={row} locale={locale} onDecide={decide} />
      ) : (
        <Matched row={row} locale={locale} onDecide={decide} />
      )}
    </li>
  );
}

type Words = ReturnType<typeof useImportPlanWords>["rows"];

function badgeOf({ decision, match }: ReviewRow, words: Words): string {
  if (match !== "none") return words[match];
  if (decision === null) return words.none;
  return decision.kind === "own" || decision.kind === "catalogue" ? words.confirmed : words.none;
}

function colorOf({ decision, match }: ReviewRow): "brand" | "success" | "warning" | "informative" {
  if (match !== "none") return "informative";
  if (decision === null) return "brand";
  return decision.kind === "own" || decision.kind === "catalogue" ? "success" : "warning";
}

/** What is measured and how often; what is known once a year says it already. */
function measuredAs(words: Words, locale: Locale, of: { readonly measure: Measure; readonly frequency: Frequency }) {
  const { measure, frequency } = codeWords(locale);
  if (of.measure === "annual" && of.frequency === "annual") return measure.annual;
  return fill(words.measureAs, { measure: measure[of.measure], frequency: frequency[of.frequency] });
}

type ChoiceProps = Pick<Props, "row" | "locale" | "onDecide">;

/** What an indicator that nothing is known of may be: as proposed with the reason, otherwise, or no indicator. */
function Choice({ row, locale, onDecide }: ChoiceProps) {
  const styles = useStyles();
  const shared = useImportStyles();
  const { rows: words } = useImportPlanWords();
  const { better: betterWords } = codeWords(locale);
  const { indicator, proposal, decision, near } = row;
  const record = recordOf(row);
  const decide = (next: Decision) => onDecide(indicator.code, next);
  const { reasons, ...proposed } = proposal!;
  const nameOf = (measure: Measure) => measuredAs(words, locale, recordAs(record ?? proposed, measure, indicator));
  const side = (better: Better) => record && decide({ kind: "own", record: { ...record, better } });
  const open = decision === null;
  return (
    <>
      <div className={styles.choice}>
        <Select
          size="small"
          aria-label={fill(words.of, { name: indicator.name })}
          value={valueOf(row)}
          onChange={(_, { value }) => decide(decisionOf(row, value))}
        >
          {measures.map((measure) => (
            <option key={measure} value={`own ${measure}`}>
              {nameOf(measure)}
            </option>
          ))}
          {near.map(({ code, name }) => (
            <option key={code} value={`catalogue ${code}`}>
              {fill(words.same, { name })}
            </option>
          ))}
          <option value="asRead">{words.later}</option>
          <option value="leftOut">{words.leftOut}</option>
        </Select>
        {record && (open || decision.kind === "own") && (
          <Select
            size="small"
            className={styles.side}
            aria-label={fill(words.side, { name: indicator.name })}
            value={record.better}
            onChange={(_, { value }) => side(value as Better)}
          >
            {(["high", "low", "range"] as const).map((each) => (
              <option key={each} value={each}>
                {betterWords[each]}
              </option>
            ))}
          </Select>
        )}
        {open && record && (
          <Button size="small" appearance="primary" onClick={() => decide({ kind: "own", record })}>
            {words.confirm}
          </Button>
        )}
      </div>
      {open && (
        <Text size={200} className={shared.quiet}>
          {fill(words.proposal, { text: proposalSentence(reasons, locale) })}
        </Text>
      )}
    </>
  );
}

/** What a known indicator matched; where its row is in doubt, that a person looked at it. */
function Matched({ row, locale, onDecide }: ChoiceProps) {
  const styles = useStyles();
  const shared = useImportStyles();
  const { rows: words } = useImportPlanWords();
  const { indicator, decision, open, match } = row;
  const { knowledge } = indicator;
  const decide = (next: Decision | null) => onDecide(indicator.code, next);
  const known =
    knowledge &&
    fill(words.better, {
      name: locale === "en" ? indicatorName(indicator, locale) : (knowledge.aliases[0] ?? indicator.name),
      measure: measuredAs(words, locale, knowledge),
      better: codeWords(locale).better[indicator.better],
    });
  return (
    <>
      <Text size={200} className={shared.quiet}>
        {`${known}${match === "own" ? ` ${words.ownAgain}` : ""}`}
      </Text>
      {(open || decision !== null) && (
        <div className={styles.choice}>
          {decision === null ? (
            <>
              <Button size="small" onClick={() => decide({ kind: "asRead" })}>
                {words.accept}
              </Button>
              <Button size="small" onClick={() => decide({ kind: "leftOut" })}>
                {words.leftOut}
              </Button>
            </>
          ) : (
            <>
              <Text size={200}>{decision.kind === "leftOut" ? words.leftOut : words.accepted}</Text>
              <Button size="small" onClick={() => decide(null)}>
                {words.undo}
              </Button>
            </>
          )}
        </div>
      )}
    </>
  );
}
