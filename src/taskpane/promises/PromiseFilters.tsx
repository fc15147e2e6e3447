import { SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import { taskStatuses, taskWords, type Register, type TaskAssessment, type TaskStatus } from "../../tasks";
import { fill } from "../../words";
import { usePane } from "../context";
import { FilterField } from "../forms";
import { dueDays, type DueChoice, type PromiseFilter } from "./filter";
import { usePromisesWords } from "./words";

const useStyles = makeStyles({
  choices: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(126px, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
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
  const all = { size: "small", all: words.all } as const;
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
        <FilterField
          {...all}
          label={words.chapter}
          value={filter.chapter}
          options={chapters.map(({ no, title }) => [no, title])}
          onChange={(chapter) => onFilter({ chapter })}
        />
        <FilterField
          {...all}
          label={words.owner}
          value={filter.owner}
          options={owners.map((owner) => [owner, owner || words.noOwner])}
          onChange={(owner) => onFilter({ owner })}
        />
        <FilterField
          {...all}
          label={words.status}
          value={filter.status}
          options={statuses.map((code) => [
            code,
            fill(words.counted, { label: taskWords(locale).status[code], count: counts(code) }),
          ])}
          onChange={(status) => onFilter({ status })}
        />
        <FilterField
          {...all}
          label={words.due}
          value={filter.due}
          options={(Object.keys(dueDays) as DueChoice[]).map((code) => [code, words.dues[code]])}
          onChange={(due) => onFilter({ due })}
        />
      </div>
    </div>
  );
}
