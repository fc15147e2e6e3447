import { Field, SearchBox, Select, makeStyles, tokens } from "@fluentui/react-components";
import { taskStatuses, taskWords, type Register, type TaskAssessment, type TaskStatus } from "../../tasks";
import { fill } from "../../words";
import { usePane } from "../context";
import { dueDays, type DueChoice, type PromiseFilter } from "./filter";
import { usePromisesWords } from "./words";

const useStyles = makeStyles({
  choices: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(126px, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  // Long names are cut rather than widen a narrow pane.
  narrow: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
  search: { width: "100%", maxWidth: "none" },
});

interface Props {
  readonly chapters: Register["chapters"];
  readonly assessments: readonly TaskAssessment[];
  readonly filter: PromiseFilter;
  readonly onFilter: (change: Partial<PromiseFilter>) => void;
}

/** What the list of promises shows, by chapter, department, status and time. */
export function PromiseFilters({ chapters, assessments, filter, onFilter }: Props) {
  const styles = useStyles();
  const words = usePromisesWords();
  const { locale } = usePane();
  const owners = [...new Set(assessments.map(({ owner }) => owner))].sort((a, b) => a.localeCompare(b, "zh-CN"));
  const counts = (code: TaskStatus) => assessments.filter(({ status }) => status === code).length;
  const statuses = taskStatuses.filter((code) => counts(code) > 0 || code === filter.status);
  return (
    <div role="search">
      <SearchBox
        className={styles.search}
        size="small"
        aria-label={words.search}
        placeholder={words.searchHint}
        value={filter.search}
        dismiss={{ "aria-label": words.clearSearch }}
        onChange={(_, { value }) => onFilter({ search: value })}
      />
      <div className={styles.choices}>
        <Choice
          label={words.chapter}
          chosen={filter.chapter}
          options={chapters.map(({ no, title }) => [no, title])}
          onChoose={(chapter) => onFilter({ chapter })}
        />
        <Choice
          label={words.owner}
          chosen={filter.owner}
          options={owners.map((owner) => [owner, owner || words.noOwner])}
          onChoose={(owner) => onFilter({ owner })}
        />
        <Choice
          label={words.status}
          chosen={filter.status}
          options={statuses.map((code) => [
            code,
            fill(words.counted, { label: taskWords(locale).status[code], count: counts(code) }),
          ])}
          onChoose={(status) => onFilter({ status })}
        />
        <Choice
          label={words.due}
          chosen={filter.due}
          options={(Object.keys(dueDays) as DueChoice[]).map((code) => [code, words.dues[code]])}
          onChoose={(due) => onFilter({ due })}
        />
      </div>
    </div>
  );
}

interface ChoiceProps<T> {
  readonly label: string;
  readonly chosen: T | null;
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T | null) => void;
}

/** One of some values, or all of them. */
function Choice<T extends string | number>({ label, chosen, options, onChoose }: ChoiceProps<T>) {
  const styles = useStyles();
  const words = usePromisesWords();
  return (
    <Field label={label} size="small" className={styles.narrow}>
      <Select
        size="small"
        value={options.findIndex(([value]) => value === chosen)}
        onChange={(_, { value }) => onChoose(options[Number(value)]?.[0] ?? null)}
      >
        <option value={-1}>{words.all}</option>
        {options.map(([value, name], i) => (
          <option key={value} value={i}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
