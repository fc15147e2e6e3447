import { Button, Field, Select, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { groupBy, type FoundTable, type PlanQuestion } from "../../plan";
import { choiceName, issueSentence, questionSentence } from "../../report";
import { fill } from "../../words";
import { Section, useFormStyles } from "../forms";
import { useReviewed } from "./context";
import type { ReviewRow } from "./review";
import { useImportStyles } from "./styles";
import { useImportPlanWords } from "./words";

const useStyles = makeStyles({
  scroll: { overflowX: "auto", maxWidth: "100%" },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& th, & td": {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: "start",
      verticalAlign: "top",
      minWidth: "32px",
      maxWidth: "180px",
      overflowWrap: "anywhere",
    },
  },
  role: {
    display: "block",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
  },
  target: { backgroundColor: tokens.colorBrandBackground2, fontWeight: tokens.fontWeightSemibold },
});

const firstRows = 8;

/** The second step: the table as it was found, and what has to be settled before it can be read. */
export function TableStep() {
  const styles = useImportStyles();
  const words = useImportPlanWords();
  const { review, go, locale } = useReviewed();
  const { reading, issues } = review;
  const open = reading.questions.filter(isAsked);
  const [asked, setAsked] = useState(false);
  const next = () => {
    setAsked(true);
    if (open.length === 0) go("rows");
  };
  return (
    <>
      <Questions />
      {reading.table && <Found table={reading.table} rows={review.rows} />}
      {issues.length > 0 && (
        <Section title={fill(words.table.notes, { count: issues.length })}>
          <ul className={styles.list}>
            {issues.map((issue, i) => (
              <li key={i}>{issueSentence(issue, locale)}</li>
            ))}
          </ul>
        </Section>
      )}
      <div className={styles.buttons}>
        <Button onClick={() => go("source")}>{words.back}</Button>
        <Button appearance="primary" onClick={next}>
          {words.next}
        </Button>
        <Text size={200} role="status">
          {asked && open.length > 0 && fill(words.table.openFirst, { count: open.length })}
        </Text>
      </div>
    </>
  );
}

/** The year is asked for beside the title. */
export const isAsked = ({ code }: PlanQuestion) => code !== "year";

/** What has to be settled: each question with its choices, and one answer for all of a kind. */
function Questions() {
  const { form, field } = useFormStyles();
  const { table: words } = useImportPlanWords();
  const { draft, review, change, locale } = useReviewed();
  const { answers } = draft;
  // Those that are answered stay in sight, to be answered otherwise.
  const questions = review.reading.asked.filter(isAsked);
  const kinds = groupBy(questions, ({ code, choices }) => `${code} ${choices.join(" ")}`);
  const answer = (some: readonly PlanQuestion[], choice: string) => {
    const given = { ...answers };
    for (const { id } of some) {
      delete given[id];
      if (choice !== "") given[id] = choice;
    }
    change({ answers: given });
  };
  if (questions.length === 0) return <Text>{words.allAnswered}</Text>;
  const box = (label: string, choices: readonly string[], value: string, onChoose: (choice: string) => void) => (
    <Field label={label} className={field}>
      <Select value={value} onChange={(_, chosen) => onChoose(chosen.value)}>
        <option value="">{words.choose}</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choiceName(choice, locale)}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <div className={form} role="group" aria-label={words.asked}>
      <Text weight="semibold">{words.asked}</Text>
      {[...kinds].map(([kind, some]) => (
        <div key={kind} className={form}>
          {some.map((question) => (
            <div key={question.id}>
              {box(questionSentence(question, locale), question.choices, answers[question.id] ?? "", (choice) =>
                answer([question], choice),
              )}
            </div>
          ))}
          {some.length > 1 &&
            box(words.askedOnce, some[0]!.choices, commonAnswer(some, answers), (choice) => answer(some, choice))}
        </div>
      ))}
    </div>
  );
}

/** The answer that all questions have; empty where they differ. */
function commonAnswer(questions: readonly PlanQuestion[], answers: Readonly<Record<string, string>>): string {
  const given = new Set(questions.map(({ id }) => answers[id] ?? ""));
  return given.size === 1 ? [...given][0]! : "";
}

/** The table as it was found, its columns named in place and the targets marked. */
function Found({ table, rows }: { readonly table: FoundTable; readonly rows: readonly ReviewRow[] }) {
  const styles = useStyles();
  const shared = useImportStyles();
  const { table: words } = useImportPlanWords();
  const roles = (["category", "number", "name", "unit", "target", "owner"] as const).map(
    (role) => [table[role], words.head[role]] as const,
  );
  const roleAt = new Map(roles.filter(([at]) => at >= 0));
  const shown = rows.slice(0, firstRows);
  const width = Math.max(table.headings.length, ...shown.map(({ indicator }) => indicator.cells.length));
  const columns = Array.from({ length: width }, (_, at) => at);
  return (
    <div>
      <Text weight="semibold">{words.found}</Text>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={words.found}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((at) => (
                <th
                  key={at}
                  scope="col"
                  style={at === table.name ? { minWidth: "96px" } : {}}
                  className={mergeClasses(at === table.target && styles.target)}
                >
                  {table.headings[at]}
                  {roleAt.has(at) && <span className={styles.role}>{roleAt.get(at)}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ indicator, line }) => (
              <tr key={`${line} ${indicator.code}`}>
                {columns.map((at) => (
                  <td key={at} className={mergeClasses(at === targetAt(indicator, table) && styles.target)}>
                    {indicator.cells[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Text size={200} block className={shared.quiet}>
        {fill(words.first, { count: shown.length, total: rows.length })}
        {table.target < 0 && ` ${words.noTarget}`}
      </Text>
    </div>
  );
}

/** Where a row's target stands: in its column, or beside it where the row begins early. */
function targetAt({ cells, target }: ReviewRow["indicator"], table: FoundTable): number {
  if (table.target < 0) return -1;
  const text = target.text.trim();
  const places = [...cells.keys()].filter((at) => text !== "" && cells[at]!.trim() === text);
  return places.includes(table.target) ? table.target : (places.at(-1) ?? -1);
}
