import { Button, SearchBox, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { nameKey, type Decision, type Decisions } from "../../plan";
import { fill } from "../../words";
import { recordOf } from "./choice";
import { useReviewed } from "./context";
import type { ReviewRow } from "./review";
import { ReviewItem } from "./ReviewItem";
import { useImportStyles } from "./styles";
import { useImportPlanWords } from "./words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  filter: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    "& .fui-Select": { minWidth: 0, flexGrow: 1, flexBasis: "120px" },
    "& .fui-SearchBox": { minWidth: 0, flexGrow: 1, flexBasis: "120px" },
  },
});

const filters = {
  open: ({ open }: ReviewRow) => open,
  none: ({ match }: ReviewRow) => match === "none",
  all: () => true,
  out: ({ taken }: ReviewRow) => taken === null,
} as const;
type Filter = keyof typeof filters;

/** So many rows stand at first; a plan of a province has twice as many. */
const firstRows = 40;

/** The third step: row by row, what needs a person first. */
export function RowsStep() {
  const styles = useStyles();
  const shared = useImportStyles();
  const words = useImportPlanWords();
  const { review, draft, change, go, locale } = useReviewed();
  const { rows } = review;
  const { decisions, targets } = draft;
  const [most, setMost] = useState(firstRows);
  const listed = useListed(rows, () => setMost(firstRows));
  const names = useMemo(() => new Map(rows.map(({ indicator: { code, name } }) => [code, name])), [rows]);
  const nameOf = (code: string) => names.get(code) ?? code;
  const onDecide = (code: string, decision: Decision | null) =>
    change({ decisions: withDecision(decisions, code, decision) });
  const onWord = (code: string, text: string) => change({ targets: { ...targets, [code]: text } });
  const { shown, filter, search } = listed;
  return (
    <>
      <Counts rows={rows} />
      <ConfirmAll rows={rows} onConfirm={(more) => change({ decisions: { ...decisions, ...more } })} />
      <div className={styles.filter}>
        <Select
          size="small"
          aria-label={words.rows.show}
          value={filter}
          onChange={(_, { value }) => listed.turn(value as Filter)}
        >
          {(Object.keys(filters) as Filter[]).map((each) => (
            <option key={each} value={each}>
              {fill(words.rows.filter[each], { count: countOf(rows, each) })}
            </option>
          ))}
        </Select>
        <SearchBox
          size="small"
          aria-label={words.rows.search}
          placeholder={words.rows.search}
          value={search}
          onChange={(_, { value }) => listed.find(value)}
        />
      </div>
      {shown.length === 0 && (
        <Text>{filter === "open" && search === "" ? words.rows.nothing : words.rows.noneShown}</Text>
      )}
      <ul className={styles.list}>
        {shown.slice(0, most).map((row) => (
          <ReviewItem
            key={row.indicator.code}
            {...{ row, locale, nameOf, onDecide, onWord }}
            typed={targets[row.indicator.code] ?? ""}
          />
        ))}
      </ul>
      {shown.length > most && (
        <Button onClick={() => setMost(most + firstRows)}>
          {fill(words.rows.more, { count: Math.min(firstRows, shown.length - most) })}
        </Button>
      )}
      <div className={shared.buttons}>
        <Button onClick={() => go("table")}>{words.back}</Button>
        <Button appearance="primary" onClick={() => go("load")}>
          {words.next}
        </Button>
      </div>
    </>
  );
}

/** The rows that a filter and a search leave. */
function useListed(rows: readonly ReviewRow[], onTurn: () => void) {
  const [filter, setFilter] = useState<Filter>(() => (rows.some(filters.open) ? "open" : "all"));
  const [search, setSearch] = useState("");
  // What was looked at stays where it is until the filter is turned: nothing jumps below a click.
  const [kept, setKept] = useState(() => codesOf(rows, filter));
  const shown = rows.filter(
    ({ indicator }) =>
      kept.has(indicator.code) && nameKey(`${indicator.no}${indicator.name}`).includes(nameKey(search)),
  );
  const turn = (next: Filter) => {
    setFilter(next);
    setKept(codesOf(rows, next));
    onTurn();
  };
  return { shown, filter, search, turn, find: setSearch };
}

/** How many rows matched what, and how many are still to be looked at. */
function Counts({ rows }: { readonly rows: readonly ReviewRow[] }) {
  const { rows: words } = useImportPlanWords();
  const matched = (match: ReviewRow["match"]) => rows.filter((row) => row.match === match).length;
  return (
    <Text>
      {fill(words.counts, {
        ...{ count: rows.length, open: countOf(rows, "open") },
        ...{ catalogue: matched("catalogue"), own: matched("own"), none: matched("none") },
      })}
    </Text>
  );
}

interface ConfirmAllProps {
  readonly rows: readonly ReviewRow[];
  readonly onConfirm: (decisions: Decisions) => void;
}

/** Confirms all proposals that nothing was said of yet. */
function ConfirmAll({ rows, onConfirm }: ConfirmAllProps) {
  const { buttons } = useImportStyles();
  const { rows: words } = useImportPlanWords();
  const [said, setSaid] = useState("");
  const proposed = rows.filter(({ match, decision }) => match === "none" && decision === null);
  const confirmAll = () => {
    const own = proposed.map((row) => [row.indicator.code, { kind: "own", record: recordOf(row)! }] as const);
    onConfirm(Object.fromEntries(own));
    setSaid(fill(words.confirmedAll, { count: proposed.length }));
  };
  return (
    <div className={buttons}>
      {(proposed.length > 0 || said !== "") && (
        <Button disabledFocusable={proposed.length === 0} onClick={confirmAll}>
          {fill(words.confirmAll, { count: proposed.length })}
        </Button>
      )}
      <Text size={200} role="status">
        {said}
      </Text>
    </div>
  );
}

const countOf = (rows: readonly ReviewRow[], filter: Filter) => rows.filter(filters[filter]).length;

const codesOf = (rows: readonly ReviewRow[], filter: Filter): ReadonlySet<string> =>
  new Set(rows.filter(filters[filter]).map(({ indicator }) => indicator.code));

function withDecision(decisions: Decisions, code: string, decision: Decision | null): Decisions {
  const { [code]: _, ...others } = decisions;
  return decision === null ? others : { ...others, [code]: decision };
}
