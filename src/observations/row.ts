import type { Indicator, Lookup } from "../plan";
import { cellOf, readAttributes } from "./attributes";
import { readFigure } from "./figure";
import type { Field, Header } from "./header";
import { issueAt, problem, type ObservationIssue, type Problem } from "./issue";
import { monthOf, type IsoDate, type Month } from "./month";
import { readPeriod, readYear } from "./period";
import { whyNoFigure } from "./publication";
import type { Entry } from "./series";
import { saysNoFigure, shown } from "./text";
import { createKinds } from "./units";

/** What a table is read against. */
export interface RowContext {
  /** Year of periods that name none. */
  readonly year: number;
  readonly find: Lookup["find"];
  readonly today: Month | IsoDate;
}

/** A reader of rows below a header: the figures of a row and what is wrong with the others, in the order of the columns. */
export function createRowReader(header: Header, { year: planYear, find, today }: RowContext) {
  const { headings, columns, figures, identity } = header;
  const long = figures[0]?.period === null;
  const named = headings.map((heading) => heading !== "").lastIndexOf(true) + 1;
  const kindOf = createKinds();

  return (cells: readonly string[], row: number): (Entry | ObservationIssue)[] => {
    const filled = figures.filter(({ index }) => !saysNoFigure(cells[index] ?? ""));
    // A line of the wide form without figures is a category or a note below the table.
    if (cells.every((cell) => cell.trim() === "") || (!long && filled.length === 0)) return [];

    const cell = (field: Field) => cellOf(cells, header, field);
    const at = (index: number, found: Problem) =>
      issueAt({ row, column: headings[index] ?? null, value: shown(cells[index] ?? "") }, found);
    const atField = (field: Field, found: Problem) => at(columns.get(field)!, found);

    const extra = cells.findIndex((text, index) => index >= named && text.trim() !== "");
    if (extra >= 0) return [at(extra, problem("extraCells"))];
    const indicator = findIndicator(cells[identity]?.trim() ?? "", find);
    if ("details" in indicator) return [at(identity, indicator)];
    const attributes = readAttributes(cells, header);
    if ("field" in attributes) return [atField(attributes.field, attributes)];
    const year = columns.has("year") ? readYear(cell("year")) : planYear;
    if (year === null) return [atField("year", problem("badYear"))];
    if (filled.length === 0) return [at(figures[0]!.index, problem("noFigure"))];

    return filled.map(({ index, heading, period }): Entry | ObservationIssue => {
      const ofPeriod = (found: Problem) => (long ? atField("month", found) : at(index, found));
      const label = period ?? readPeriod(cell("month"));
      if ("code" in label) return ofPeriod(label);
      if (columns.has("year") && label.year !== null && label.year !== year)
        return ofPeriod(problem("periodMismatch", { year, labelled: label.year }));
      const month = monthOf(label.year ?? year, label.month);
      const none = whyNoFigure(indicator, attributes.role, month, today);
      if (none) return ofPeriod(none);

      const text = cells[index]!;
      const declared = cell("unit");
      const kind = kindOf(indicator, attributes.role, declared);
      const rank = attributes.role === "rank";
      const figure = readFigure(
        rank ? text.replace(/^\s*第/, "") : text,
        kind,
        rank ? kind.unit : declared || kind.unit,
      );
      if (rank && "value" in figure && !(Number.isInteger(figure.value) && figure.value > 0))
        return at(index, problem("outOfRange"));
      if ("code" in figure) {
        const ofIndicator = figure.code === "changeNotFigure";
        return at(index, ofIndicator ? problem(figure.code, { indicator: indicator.name }) : figure);
      }
      const observation = { code: indicator.code, month, value: figure.value, ...attributes };
      return { indicator, observation, row, column: heading, cell: shown(text) };
    });
  };
}

function findIndicator(name: string, find: Lookup["find"]): Indicator | Problem {
  if (name === "") return problem("missingIndicator");
  const result = find(name);
  if ("found" in result) return result.found;
  return problem("unknownIndicator", { nearest: result.nearest.map((indicator) => indicator.name).join("、") });
}
