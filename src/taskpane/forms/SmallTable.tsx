import { useTableStyles } from "./styles";

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
  const { table } = useTableStyles();
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
