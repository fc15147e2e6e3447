import { makeStyles, tokens } from "@fluentui/react-components";

/** Figures are aligned by their last digit, rules between the rows. */
const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: "end",
      verticalAlign: "baseline",
    },
    "& th:first-child, & td:first-child": { textAlign: "start" },
    "& thead th": { fontWeight: tokens.fontWeightSemibold },
    "& tbody th": { fontWeight: tokens.fontWeightRegular },
    // A column of words begins at its left.
    "&[data-text] th, &[data-text] td": { textAlign: "start" },
    "&[data-text] th": { whiteSpace: "nowrap" },
    "& caption": { textAlign: "start", color: tokens.colorNeutralForeground3, paddingBottom: tokens.spacingVerticalXS },
  },
});

interface Props {
  readonly caption?: string;
  readonly heads: readonly string[];
  /** Each with its heading first. */
  readonly rows: readonly (readonly [head: string, ...cells: string[]])[];
  /** Whether its columns hold words, which begin at their left. */
  readonly text?: boolean;
}

/** A small table whose rows and columns have headings. */
export function SmallTable({ caption, heads, rows, text = false }: Props) {
  const { table } = useStyles();
  return (
    <table className={table} {...(text ? { "data-text": "true" } : {})}>
      {caption !== undefined && <caption>{caption}</caption>}
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([head, ...cells]) => (
          <tr key={head}>
            <th scope="row">{head}</th>
            {cells.map((cell, i) => (
              <td key={i}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
