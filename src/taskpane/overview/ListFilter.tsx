import { Button, SearchBox, makeStyles, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { Filter, Sort } from "../session";
import type { Indicator } from "../../plan";
import { FilterField, SelectField } from "../forms";
import { useFigureHeadings, useWords } from "../words";
import { BulletLegend } from "./BulletBar";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  choices: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(136px, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  search: { maxWidth: "none", flexGrow: 1, minWidth: 0 },
  toggle: { minWidth: "28px" },
});

const sorts: readonly Sort[] = ["severity", "gap", "probability", "number", "owner"];

interface Props {
  readonly indicators: readonly Indicator[];
  /** Whether a bar of the list does not begin at zero. */
  readonly cut: boolean;
  readonly filter: Filter;
  readonly onFilter: (change: Partial<Filter>) => void;
}

/** The search box, and behind it category, department and order of the list, and what the marks of its bars mean. */
export function ListFilter({ indicators, cut, filter, onFilter }: Props) {
  const styles = useStyles();
  const { overview: words } = useWords();
  const headings = useFigureHeadings();
  const { probability, no: number, owner } = headings;
  const sortNames = { ...words.sorts, probability, number, owner };
  const arrows = useArrowNavigationGroup({ axis: "horizontal" });
  const [shown, setShown] = useState<"filter" | "legend" | null>(null);
  const toggle = (part: "filter" | "legend") => ({
    ...({ size: "small", appearance: "subtle", className: styles.toggle, "aria-expanded": shown === part } as const),
    onClick: () => setShown(shown === part ? null : part),
  });
  const choice = (kind: "category" | "owner") => {
    const values = [...new Set(indicators.map((indicator) => indicator[kind]))];
    const chosen = filter[kind];
    if (values.length < 2 && chosen === null) return null;
    return (
      <FilterField
        label={headings[kind]}
        all={words.all}
        value={chosen}
        options={values.map((each) => [each, each === "" ? words.noOwner : each])}
        onChange={(value) => onFilter({ [kind]: value })}
      />
    );
  };
  return (
    <div role="search" className={styles.form}>
      <div className={styles.line} {...arrows}>
        <SearchBox
          className={styles.search}
          size="small"
          aria-label={words.search}
          value={filter.search}
          placeholder={words.searchHint}
          dismiss={{ "aria-label": words.clearSearch }}
          onChange={(_, { value }) => onFilter({ search: value })}
        />
        <Button {...toggle("filter")} aria-label={words.filter} title={words.filter}>
          {words.filterShort}
        </Button>
        <Button {...toggle("legend")} aria-label={words.showLegend} title={words.showLegend}>
          <span aria-hidden="true">?</span>
        </Button>
      </div>
      {shown === "legend" && <BulletLegend cut={cut} />}
      {shown === "filter" && (
        <div className={styles.choices}>
          {choice("category")}
          {choice("owner")}
          <SelectField
            label={words.sort}
            value={filter.sort}
            options={sorts.map((each) => [each, sortNames[each]])}
            onChange={(sort) => onFilter({ sort })}
          />
        </div>
      )}
    </div>
  );
}
