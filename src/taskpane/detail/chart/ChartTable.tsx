import { makeStyles } from "@fluentui/react-components";
import { fill } from "../../../words";
import { useDetailWords } from "../words";

/** What one line or area of a chart says by month, as text. */
export interface ChartColumn<Key extends string = string> {
  readonly key: Key;
  readonly word: string;
  readonly texts: ReadonlyMap<number, string>;
}

const useStyles = makeStyles({
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    // Its columns stay within the box, so that nothing reaches beyond the pane.
    "& table": { width: "100%", tableLayout: "fixed" },
  },
});

/** A chart for those who do not see it: the same figures as a table. */
export function ChartTable({
  caption,
  columns,
}: {
  readonly caption: string;
  readonly columns: readonly ChartColumn[];
}) {
  const { unseen } = useStyles();
  const { chart: words } = useDetailWords();
  const months = Array.from({ length: 12 }, (_, i) => i + 1).filter((month) =>
    columns.some(({ texts }) => texts.has(month)),
  );
  return (
    // A table cannot be made a pixel small in every browser; a box round it can.
    <div className={unseen}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.month}</th>
            {columns.map(({ key, word }) => (
              <th key={key} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month}>
              <th scope="row">{fill(words.monthName, { month })}</th>
              {columns.map(({ key, texts }) => (
                <td key={key}>{texts.get(month) ?? "—"}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
