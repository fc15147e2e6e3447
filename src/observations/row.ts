import { err, ok, type Indicator, type Lookup, type Result } from "../plan";
import { fieldCell, readAttributes } from "./attributes";
import { readFigure, type FigureKind } from "./figure";
import { beyond, boundsOf } from "./bounds";
import type { Field, TableHeader } from "./header";
import { observationIssue, problem, type ObservationIssue, type Problem } from "./issue";
import { monthOf, type IsoDate, type Month } from "./month";
import type { Role } from "./observation";
import { readPeriod, readYear } from "./period";
import { whyNoFigure } from "./publication";
import { doubtOfScale } from "./scale";
import { targetFigures, type Entry } from "./series";
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
export function createRowReader(header: TableHeader, { year: planYear, find, today }: RowContext) {
  const { headings, columns, figures, identity } = header;
  const long = figures[0]?.period === null;
  const named = headings.map((heading) => heading !== "").lastIndexOf(true) + 1;
  const kindOf = createKinds();

  return (cells: readonly string[], row: number): Result<Entry, ObservationIssue>[] => {
    const filled = figures.filter(({ index }) => !saysNoFigure(cells[index] ?? ""));
    // A line of the wide form without figures is a category or a note below the table.
    if (cells.every((cell) => cell.trim() === "") || (!long && filled.length === 0)) return [];

    const cell = (field: Field) => fieldCell(cells, header, field);
    const at = (index: number, found: Problem) =>
      err(observationIssue({ row, column: headings[index] ?? null, value: shown(cells[index] ?? "") }, found));
    const atField = (field: Field, found: Problem) => at(columns.get(field)!, found);

    const extra = cells.findIndex((text, index) => index >= named && text.trim() !== "");
    if (extra >= 0) return [at(extra, problem("extraCells"))];
    const identified = findIndicator(cells[identity]?.trim() ?? "", find);
    if (!identified.ok) return [at(identity, identified.error)];
    const indicator = identified.value;
    const attributes = readAttributes(cells, header);
    if (!attributes.ok) return [atField(attributes.error.field, attributes.error)];
    const year = columns.has("year") ? readYear(cell("year")) : planYear;
    if (year === null) return [atField("year", problem("badYear"))];
    if (filled.length === 0) return [at(figures[0]!.index, problem("noFigure"))];

    return filled.map(({ index, heading, period }): Result<Entry, ObservationIssue> => {
      const ofPeriod = (found: Problem) => (long ? atField("month", found) : at(index, found));
      const labelled = period ? ok(period) : readPeriod(cell("month"));
      if (!labelled.ok) return ofPeriod(labelled.error);
      const label = labelled.value;
      if (columns.has("year") && label.year !== null && label.year !== year)
        return ofPeriod(problem("periodMismatch", { year, labelled: label.year }));
      const month = monthOf(label.year ?? year, label.month);
      const none = whyNoFigure(indicator, attributes.value.role, month, today);
      if (none) return ofPeriod(none);

      const text = cells[index]!;
      const declared = cell("unit");
      const kind = kindOf(indicator, attributes.value.role, declared);
      const rank = attributes.value.role === "rank";
      const figure = readFigure(
        rank ? text.replace(/^\s*第/, "") : text,
        kind,
        rank ? kind.unit : declared || kind.unit,
      );
      if (rank && figure.ok && !(Number.isInteger(figure.value) && figure.value > 0))
        return at(index, problem("outOfRange"));
      if (!figure.ok) {
        const { code } = figure.error;
        return at(index, code === "changeNotFigure" ? problem(code, { indicator: indicator.name }) : figure.error);
      }
      const impossible = beyond(figure.value, boundsOf(indicator, attributes.value.role));
      if (impossible) return at(index, impossible);
      const observation = { code: indicator.code, month, value: figure.value, ...attributes.value };
      return ok({
        indicator,
        observation,
        row,
        column: heading,
        cell: shown(text),
        doubts: doubtsOf(figure.value, indicator, attributes.value.role, kind),
      });
    });
  };
}

function findIndicator(name: string, find: Lookup["find"]): Result<Indicator, Problem> {
  if (name === "") return err(problem("missingIndicator"));
  const result = find(name);
  if (result.ok) return result;
  return err(problem("unknownIndicator", { nearest: result.error.map(({ name }) => name).join("、") }));
}

/** What is odd of a figure by itself. Levels, ranks and the figures of others are not on the target's scale. */
function doubtsOf(value: number, indicator: Indicator, role: Role, kind: FigureKind): Problem[] {
  if (role === "level" || role === "rank") return [];
  const rises = kind.reduction && value < 0 ? problem("negativeReduction") : null;
  const scale = doubtOfScale(value, kind, role === "benchmark" ? [] : targetFigures(indicator));
  return [rises, scale].filter((doubt) => doubt !== null);
}
