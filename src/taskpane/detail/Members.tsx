import type { Projection } from "../../analysis";
import { codeWords, formatShare } from "../../figures";
import { usePane } from "../context";
import { useTableStyles } from "../forms";
import type { FigureTexts } from "./figures";
import { useFigureHeadings, useWords } from "../words";

/** What every method says of the year-end, with its weight. */
export function Members({ projection, figures }: { readonly projection: Projection; readonly figures: FigureTexts }) {
  const { table } = useTableStyles();
  const { locale } = usePane();
  const { detail } = useWords();
  const headings = useFigureHeadings();
  const { method: methods } = codeWords(locale);
  const { outlook: words } = detail;
  const { members } = projection.basis;
  if (members.length === 0) return null;
  return (
    <table className={table}>
      <caption>{words.members}</caption>
      <thead>
        <tr>
          {[headings.method, words.weight, headings.projection].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {members.map(({ method, weight, value }) => (
          <tr key={method}>
            <th scope="row">{methods[method]}</th>
            <td>{weight === null ? "—" : formatShare(weight)}</td>
            <td>{figures.value(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
