import type { Projection } from "../../analysis";
import { codeWords, formatShare } from "../../figures";
import { usePane } from "../context";
import { SmallTable } from "../forms";
import type { FigureTexts } from "./figures";
import { useFigureHeadings } from "../words";
import { useDetailWords } from "./words";

/** What every method says of the year-end, with its weight. */
export function Members({ projection, figures }: { readonly projection: Projection; readonly figures: FigureTexts }) {
  const { locale } = usePane();
  const { outlook: words } = useDetailWords();
  const headings = useFigureHeadings();
  const { method: methods } = codeWords(locale);
  const { members } = projection.basis;
  if (members.length === 0) return null;
  return (
    <SmallTable
      caption={words.members}
      heads={[headings.method, words.weight, headings.projection]}
      rows={members.map(({ method, weight, value }) => [
        methods[method],
        weight === null ? "—" : formatShare(weight),
        figures.value(value),
      ])}
    />
  );
}
