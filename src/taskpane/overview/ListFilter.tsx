import { Field, SearchBox, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { Filter, Sort } from "../session";
import type { Indicator } from "../../plan";
import { useWords } from "../words";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  choices: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(136px, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  search: { maxWidth: "none" },
  // Long names are cut rather than widen a narrow pane.
  narrow: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});

const sorts: readonly Sort[] = ["severity", "gap", "probability", "number", "owner"];
/** The option for all; the others begin with an equals sign, so that none of them is taken for it. */
const all = "all";

interface Props {
  readonly indicators: readonly Indicator[];
  readonly filter: Filter;
  readonly onFilter: (change: Partial<Filter>) => void;
}

/** Search, category, department and order of the list. */
export function ListFilter({ indicators, filter, onFilter }: Props) {
  const styles = useStyles();
  const { overview: words } = useWords();
  const choice = (kind: "category" | "owner") => {
    const values = [...new Set(indicators.map((indicator) => indicator[kind]))];
    const chosen = filter[kind];
    if (values.length < 2 && chosen === null) return null;
    return (
      <Field label={words[kind]} className={styles.narrow}>
        <Select
          value={chosen === null ? all : `=${chosen}`}
          onChange={(_, { value }) => onFilter({ [kind]: value === all ? null : value.slice(1) })}
        >
          <option value={all}>{words.all}</option>
          {values.map((value) => (
            <option key={value} value={`=${value}`}>
              {value === "" ? words.noOwner : value}
            </option>
          ))}
        </Select>
      </Field>
    );
  };
  return (
    <div role="search" className={styles.form}>
      <Field label={words.search}>
        <SearchBox
          className={styles.search}
          value={filter.search}
          placeholder={words.searchHint}
          dismiss={{ "aria-label": words.clearSearch }}
          onChange={(_, { value }) => onFilter({ search: value })}
        />
      </Field>
      <div className={styles.choices}>
        {choice("category")}
        {choice("owner")}
        <Field label={words.sort} className={styles.narrow}>
          <Select value={filter.sort} onChange={(_, { value }) => onFilter({ sort: value as Sort })}>
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {words.sorts[sort]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </div>
  );
}
