import { enteredKind, type Observation } from "../../observations";
import { indicatorName, isUnit, type Lookup } from "../../plan";
import type { Locale } from "../../words";
import { numberTyped, type Typed } from "../forms";
import type { DueFigure } from "./tasks";

/** What one line of a pasted table says. */
export interface PastedLine {
  /** The name as it was pasted. */
  readonly said: string;
  /** Whose due figure it is; null where none is called so. */
  readonly figure: DueFigure | null;
  /** What the indicator is called. */
  readonly name: string;
  /** The cell of its figure; empty where none was taken. */
  readonly text: string;
  readonly typed: Typed;
  /** Why it is left out; null where it is entered. */
  readonly problem: "unknown" | "notDue" | "several" | "none" | "wrong" | "twice" | null;
}

/** Digits with what may stand around them in a cell of figures. */
const figureCell = /^[-−+(]?\s*[\d０-９.,，．]+\s*[)%％‰]?$/;
const isFigure = (cell = ""): boolean => figureCell.test(cell);
const isWord = (cell: string): boolean => cell !== "" && !isFigure(cell);
const inColumns = (row: string): string[] => row.split("\t").map((cell) => cell.trim());

/** Headings of growth, whose figures have not the unit of their line. */
const ofGrowth = /[%％]|同比|增[长速幅]/;

/** A column of figures, by its place among the cells of a line; the heading is empty where none stands over it. */
export interface PastedColumn {
  readonly at: number;
  readonly heading: string;
}

/**
 * The columns that a person has to choose the figures from; none where there is but one, or lines differ in their cells.
 *
 * Worked: `指标\t1—9月\t上年同期` over `规上工业增加值\t7.8\t6.1` → 1—9月, 上年同期
 */
export function pastedColumns(text: string): PastedColumn[] {
  const rows = text.split(/\r?\n/).flatMap((row) => (row.includes("\t") ? [inColumns(row)] : []));
  const width = rows[0]?.length ?? 0;
  if (rows.some(({ length }) => length !== width)) return [];
  const heading = rows
    .slice(
      0,
      rows.findIndex((cells) => cells.some(isFigure)),
    )
    .at(-1);
  const columns = Array.from({ length: width }, (_, at) => ({ at, heading: heading?.[at] ?? "" })).filter(({ at }) =>
    rows.some((cells) => isFigure(cells[at]) && cells.slice(0, at).some(isWord)),
  );
  return columns.length > 1 ? columns : [];
}

/**
 * The lines of a department's table, by the names that stand in them and not by their places: a line without a due
 * indicator's name, or with several figures, is not guessed at.
 *
 * Worked: `规上工业增加值\t%\t7.8` → 规上工业增加值增长, 7.8; `实际使用外资\t万美元\t45800` → 实际使用外资额, 4.58亿美元
 *
 * @param column that the figures are taken from, where a person chose one of {@link pastedColumns}
 */
export function pastedLines(
  text: string,
  due: readonly DueFigure[],
  { find, observations, locale }: { find: Lookup["find"]; observations: readonly Observation[]; locale: Locale },
  column: PastedColumn | null = null,
): PastedLine[] {
  const byCode = new Map(due.map((figure) => [figure.code, figure]));
  const lines = text.split(/\r?\n/).flatMap((row): PastedLine[] => {
    const cells = row.split(/\t|\s{2,}|(?<=\D)[:：|](?=.)/).map((cell) => cell.trim());
    const figures = column === null ? cells.filter(isFigure) : [inColumns(row)[column.at] ?? ""].filter(isFigure);
    const words = cells.filter(isWord);
    if (words.length === 0) return [];
    const named = words.map((cell) => [cell, find(cell)] as const).find(([, found]) => found.ok);
    const said = named?.[0] ?? words[0]!;
    const indicator = named?.[1].ok ? named[1].value : null;
    // A heading has neither a name nor a figure.
    if (indicator === null && figures.length === 0) return [];
    const figure = (indicator && byCode.get(indicator.code)) ?? null;
    // A number before the name is the indicator's own.
    const own = indicator === null ? figures : figures.filter((cell, i) => !(i === 0 && cell === indicator.no));
    const text = own.length === 1 ? own[0]! : "";
    const unit = ofGrowth.test(column?.heading ?? "") ? "%" : words.find(isUnit);
    const typed: Typed =
      indicator === null ? { kind: "empty" } : numberTyped(text, enteredKind(indicator, observations), unit);
    const line = { said, figure, name: indicator === null ? said : indicatorName(indicator, locale), text, typed };
    return [{ ...line, problem: problemOf(line, indicator !== null, own.length) }];
  });
  const times = (figure: DueFigure) => lines.filter((line) => line.figure === figure).length;
  return lines.map((line) => (line.figure !== null && times(line.figure) > 1 ? { ...line, problem: "twice" } : line));
}

function problemOf(
  { figure, typed }: Pick<PastedLine, "figure" | "typed">,
  known: boolean,
  figures: number,
): PastedLine["problem"] {
  if (!known) return "unknown";
  if (figure === null) return "notDue";
  if (figures !== 1) return figures === 0 ? "none" : "several";
  return typed.kind === "figure" ? null : "wrong";
}
