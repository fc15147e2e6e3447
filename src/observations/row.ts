import { err, ok, type Indicator, type Lookup, type Result } from "../plan";
import { fieldCell, readAttributes } from "./attributes";
import { readFigure, type FigureKind } from "./figure";
import { beyond, figureBounds } from "./bounds";
import { createColumnChoice } from "./choice";
import type { Field, TableHeader } from "./header";
import { splitName } from "./heading";
import { observationIssue, problem, type ObservationIssue, type Problem } from "./issue";
import { monthOf, type IsoDate, type Month } from "./month";
import { remarked } from "./remark";
import type { Role } from "./observation";
import { readPeriod, readYear } from "./period";
import { whyNoFigure } from "./publication";
import { isOtherPlace } from "./place";
import { isOfOtherPlace, regionOf } from "./releases/region";
import { doubtOfScale, doubtOfThousands } from "./scale";
import { targetFigures, type Entry } from "./series";
import { saysNoFigure, shown } from "./text";
import { createKinds } from "./units";
import { cutDirection } from "./words";

/** What a table is read against. */
export interface RowContext {
  /** Whose figures are read; a row of another place is refused. */
  readonly region: string;
  /** Year of periods that name none. */
  readonly year: number;
  readonly find: Lookup["find"];
  readonly today: Month | IsoDate;
  /** Whether some row says 累计 behind its indicator's name. */
  readonly rowsSayCumulative: boolean;
}

/** A reader of rows below a header: the figures of a row and what is wrong with the others, in the order of the columns. */
export function createRowReader(
  header: TableHeader,
  { region, year: planYear, find, today, rowsSayCumulative }: RowContext,
) {
  const { headings, columns, figures, identity } = header;
  const long = figures[0]?.period === null;
  const named = headings.map((heading) => heading !== "").lastIndexOf(true) + 1;
  const kindOf = createKinds();
  const chosen = createColumnChoice(figures, rowsSayCumulative);
  const elsewhere = createPlaceCheck(header, region);
  const ofTitle = columns.has("place") ? [] : titleDoubts(header.titles, region);

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
    const { name, words } = splitName(cells[identity] ?? "");
    const identified = findIndicator(name, find);
    if (!identified.ok) return [at(identity, identified.error)];
    const indicator = identified.value;
    const attributes = readAttributes(cells, header);
    if (!attributes.ok) return [atField(attributes.error.field, attributes.error)];
    const { role } = attributes.value;
    const other = elsewhere(cells, role);
    if (other !== undefined) return [at(other, problem("otherPlace", { other: shown(cells[other]!.trim()) }))];
    const year = columns.has("year") ? readYear(cell("year")) : planYear;
    if (year === null) return [atField("year", problem("badYear"))];
    if (filled.length === 0) return [at(figures[0]!.index, problem("noFigure"))];

    const { used, single, cumulative, doubted } = chosen(filled, indicator, words);
    const entries = used.map((column): Result<Entry, ObservationIssue> => {
      const { index, heading, period, sort } = column;
      const ofPeriod = (found: Problem) => (long ? atField("month", found) : at(index, found));
      const labelled = period ? ok(period) : readPeriod(cell("month"));
      if (!labelled.ok) return ofPeriod(labelled.error);
      const label = labelled.value;
      if (columns.has("year") && label.year !== null && label.year !== year)
        return ofPeriod(problem("periodMismatch", { year, labelled: label.year }));
      const month = monthOf(label.year ?? year, label.month);
      const none = whyNoFigure(indicator, role, month, today);
      if (none) return ofPeriod(none);

      const text = cells[index]!;
      // The unit of a row's amounts is not that of their growth.
      const declared = sort === "growth" ? column.unit : cell("unit") || words?.unit || column.unit;
      const read = readValue({ text, name, declared }, indicator, role, kindOf(indicator, role, declared));
      if (!read.ok) return at(index, read.error);
      const observation = { code: indicator.code, month, value: read.value.value, ...attributes.value };
      const unsure = column === doubted?.column ? [problem("maybeSingleMonth", { columns: doubted.headings })] : [];
      const remarks = [...(role === "benchmark" ? [] : ofTitle), ...remarkDoubts(attributes.value.note, month)];
      const doubts = [...read.value.doubts, ...remarks, ...unsure];
      return ok({ indicator, observation, row, column: heading, cell: shown(text), doubts });
    });
    return [
      ...entries,
      ...single.map(({ index }) => at(index, problem(cumulative ? "singleMonth" : "onlySingleMonth"))),
    ];
  };
}

/** What is to be said of every figure below a title that names another place than the region whose figures are read. */
function titleDoubts(titles: readonly string[], region: string): Problem[] {
  const title = titles.find((each) => isOfOtherPlace(each, regionOf(region)));
  return title === undefined || region === "" ? [] : [problem("titlePlace", { title: shown(title) })];
}

/** Longer remarks tell where a figure comes from, in the words of its source. */
const longestRemark = 8;

/** What is to be said of a figure whose remark (预计数, 1—8月) makes it an estimate or another time's. */
function remarkDoubts(note: string, month: Month): Problem[] {
  const said = note.length > longestRemark ? [] : remarked(note, month);
  return said.includes("estimate") || said.includes("time") ? [problem("noteNarrows", { note })] : [];
}

/** Finds the cell of a row that names another place than the region whose figures are read. */
function createPlaceCheck({ headings, columns, figures }: TableHeader, region: string) {
  // A name in a column of places is a place; elsewhere only what ends as places do.
  const told = new Set([...columns.values(), ...figures.map(({ index }) => index)]);
  const [ofPlaces, ofBasis] = [columns.get("place"), columns.get("basis")];
  const placed = [...headings.keys()].filter((index) => !told.has(index) || index === ofPlaces || index === ofBasis);
  const known = new Map<string, boolean>();
  const isElsewhere = (text: string, headed: boolean) => {
    const key = `${headed} ${text}`;
    const elsewhere = known.get(key) ?? isOtherPlace(text, region, headed);
    known.set(key, elsewhere);
    return elsewhere;
  };
  return (cells: readonly string[], role: Role): number | undefined =>
    placed.find((index) => {
      const text = cells[index] ?? "";
      return text !== "" && (role === "actual" || index !== ofBasis) && isElsewhere(text, index === ofPlaces);
    });
}

/** What stands in a row for a figure: the cell's text, the indicator as it is named, the unit that column or row give. */
interface FigureCell {
  readonly text: string;
  readonly name: string;
  readonly declared: string;
}

/** The value of a cell in the indicator's unit, with what is odd of it. */
function readValue(
  { text, name, declared }: FigureCell,
  indicator: Indicator,
  role: Role,
  kind: FigureKind,
): Result<{ readonly value: number; readonly doubts: readonly Problem[] }, Problem> {
  const rank = role === "rank";
  const figure = readFigure(rank ? text.replace(/^\s*第/, "") : text, kind, rank ? kind.unit : declared || kind.unit);
  if (!figure.ok) {
    const { code } = figure.error;
    return err(code === "changeNotFigure" ? problem(code, { indicator: indicator.name }) : figure.error);
  }
  if (rank && !(Number.isInteger(figure.value) && figure.value > 0)) return err(problem("outOfRange"));
  const { value, doubt } =
    role === "actual" ? reductionOf(figure.value, text, name, indicator) : { value: figure.value, doubt: null };
  const impossible = beyond(value, figureBounds(indicator, role));
  if (impossible) return err(impossible);
  const thousands = doubtOfThousands(text.trim(), indicator.knowledge);
  return ok({ value, doubts: doubt ? [doubt] : [...thousands, ...doubtsOf(value, indicator, role, kind)] });
}

/**
 * The figure of a reduction whose row speaks of what is to fall (单位GDP能耗): a fall of 3.92 is published as −3.92, and the
 * reduction is 3.92. That this was done, or that a number without a sign was taken as it stands, is a doubt.
 */
function reductionOf(
  value: number,
  text: string,
  name: string,
  { knowledge }: Indicator,
): { readonly value: number; readonly doubt: Problem | null } {
  const ofChange = knowledge?.reduction && knowledge.quantity === "growth" && /\p{Script=Han}/u.test(name);
  if (!ofChange || value === 0 || /降低|下降|减少/.test(name) || cutDirection(text.trim()).direction !== null)
    return { value, doubt: null };
  const reduction = Math.abs(value);
  return { value: reduction, doubt: problem("reductionFromChange", { reduction }) };
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
