import { isUnit, withoutNoteMark } from "../../plan";
import { periodAt } from "./period";
import { plainSource } from "./plain";

/** A row of a pasted table with its line in the source. */
export interface GridRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** One table: its titles, its lines of headings, its rows. */
export interface PastedTable {
  readonly titles: readonly string[];
  readonly headings: readonly GridRow[];
  readonly rows: readonly GridRow[];
}

const dash = /^(?:[—-]+|\.{2,3}|…{1,2}|\/|无|空)?$/;
const error = /^#(?:N\/A|(?:DIV\/0|REF|VALUE|NUM|NULL|SPILL|CALC)!|NAME\?)$/i;
/** A cell that holds a figure: 5.9, -2.3%, 1,014.28, 持平, ↑5.9. */
const figure =
  /^[+(-]?\(?-?\d[\d,]*(?:\.\d+)?\)?[%‰]?[*]?$|^(?:同比|总体|基本)?持平$|^(?:增长|下降|减少|增|降|减)-?\d[\d.]*%?$|^第?\d{1,3}(?:位|名)?$/;

/** A cell in one spelling, without spaces. */
export const plainCellText = (cell: string) =>
  plainSource(cell)
    .text.replace(/[\s\u00a0]/g, "")
    // A dash right before a cell's digits is its minus.
    .replace(/^(\(?)—(?=\d)/, "$1-");

/** A figure without the mark of a note behind it: 5.9①, 5.9（注1）, 5.9[1]. */
export const plainFigureText = (cell: string) =>
  withoutNoteMark(plainCellText(cell.replace(/^\s*△(?=\s*[\d０-９])/, "▲"))).replace(
    /(?<=\d[%‰]?)(?:[*]+|\((?:注\d{0,2}|\*)\)|[[〔](?:注?\d{1,2}|注)[\]〕])$/,
    "",
  );

export const holdsFigure = (cell: string) => figure.test(plainFigureText(cell));
/** What a formula without a result leaves: #N/A, #DIV/0!. */
export const holdsError = (cell: string) => error.test(plainCellText(cell));
/** The unit behind a cell's digits: 亿元 of 812.4亿元; null where what stands there is none. */
export function unitBehind(cell: string): string | null {
  const unit = /^[+-]?\d[\d,]*(?:\.\d+)?(\D{1,8})$/.exec(plainFigureText(cell))?.[1];
  return unit !== undefined && (isUnit(unit) || /^[万亿]$/.test(unit)) ? unit : null;
}
/** A figure of a row, which may have its unit beside it. */
export const holdsAmount = (cell: string) => holdsFigure(cell) || unitBehind(cell) !== null;
export const holdsNothing = (cell: string) => dash.test(plainCellText(cell));

const heading =
  /^(?:指标|项目|名称|单位|计量单位|序号)|指标名称|本月|当月|累计|同比|增长|增速|增幅|增减|绝对|位次|排名|全市|全省|全国|期末|\d{1,2}月|季度|半年|全年|上年|去年|目标|计划|完成|总量|地区$|县市区|实绩|涨幅|月份|时间/;

/** Whether words of a cell say figures: 2345.6亿元，增长5.9%; 9月末（万人） says a month. */
export function saysFigures(cell: string): boolean {
  const text = plainCellText(cell);
  const figures = /^[+-]?\d[\d,.]*(?:%|[十百千万亿]*\p{Script=Han}{1,3})[,，、;；(（]/u;
  return figures.test(text) && periodAt(text, 0) === null;
}

/** Whether a cell holds one number that is no exact figure: 约5.9, 7.8左右, -3.2个百分点. */
export const saysAbout = (cell: string) =>
  /^(?:约|近|超过?|逾|[≥≤<>~])?[+-]?\d[\d,.]*(?:%|‰|个?百分点)?(?:左右|以上|以下|上下|[多余])?$/.test(
    plainCellText(cell),
  );

const ofNames = /^(?:主要)?(?:经济)?指标(?:名称)?$|^项目(?:名称)?$/;

/** Tables that stand side by side in the same lines, each with its column of names. */
export function sideBySide(grid: PastedTable): PastedTable[] {
  const width = Math.max(0, ...grid.headings.map(({ cells }) => cells.length));
  const starts = Array.from({ length: width }, (_, i) => i).filter((i) =>
    grid.headings.some(({ cells }) => ofNames.test(plainCellText(cells[i] ?? ""))),
  );
  if (starts.length < 2) return [grid];
  return starts.map((start, k) => {
    const part = ({ cells, line }: GridRow) => ({ line, cells: cells.slice(k === 0 ? 0 : start, starts[k + 1]) });
    return { titles: grid.titles, headings: grid.headings.map(part), rows: grid.rows.map(part) };
  });
}

/** Whether a cell says in what the table is printed: 单位：万元. */
const saysUnit = (cell: string) => /^\(?(?:计量)?单位[:：]/.test(plainCellText(cell));

/** Tables that stand one below another: a line of headings below rows begins the next one. */
export function gridsOf(rows: readonly GridRow[]): PastedTable[] {
  const grids: PastedTable[] = [];
  let [titles, headings, body]: [string[], GridRow[], GridRow[]] = [[], [], []];
  const close = () => {
    if (body.length > 0) grids.push({ titles, headings, rows: body });
    [titles, headings, body] = [[], [], []];
  };
  for (const [at, row] of rows.entries()) {
    const filled = row.cells.filter((cell) => plainCellText(cell) !== "");
    if (filled.length === 0) continue;
    const kind = kindOf(row, filled, body.length > 0, rows[at + 1]);
    if (kind === "row") body.push(row);
    else if (kind === "heading") {
      if (body.length > 0) close();
      headings.push(row);
    } else {
      // A line between tables heads the next; one between rows heads a section of the same.
      if (body.length > 0 && opensTable(rows, at)) close();
      if (body.length > 0 || headings.length > 0) body.push(row);
      else titles.push(...filled);
    }
  }
  close();
  return grids;
}

function kindOf(
  row: GridRow,
  filled: readonly string[],
  inBody: boolean,
  next: GridRow | undefined,
): "title" | "heading" | "row" {
  if (filled.length === 1) return holdsAmount(filled[0]!) && inBody ? "row" : "title";
  // 2024年1—9月 | 单位：万元 stands above the headings.
  if (filled.length <= 3 && saysUnit(filled.at(-1)!)) return "title";
  const values = row.cells.slice(1).filter((cell) => plainCellText(cell) !== "");
  const years = values.every((cell) => /^(?:19|20)\d\d年?$/.test(plainCellText(cell)));
  const isFigure = (cell: string) =>
    (holdsAmount(cell) && !/\d年$/.test(plainCellText(cell))) ||
    holdsNothing(cell) ||
    holdsError(cell) ||
    saysFigures(cell) ||
    saysAbout(cell);
  const figures = values.filter(isFigure).length;
  const words = row.cells.filter((cell) => heading.test(plainCellText(cell))).length;
  if (figures > 0 && !years) return "row";
  if (words > 0) return "heading";
  // Names of indicators or places over a line of figures.
  return !inBody && next !== undefined ? "heading" : "row";
}

/** Whether a line of headings follows within the next lines, so that this one is its title. */
function opensTable(rows: readonly GridRow[], at: number): boolean {
  for (const row of rows.slice(at + 1, at + 5)) {
    const filled = row.cells.filter((cell) => plainCellText(cell) !== "");
    if (filled.length <= 1) continue;
    return kindOf(row, filled, true, undefined) === "heading";
  }
  return false;
}

/** The headings of each column, the upper ones first; one that spans several columns holds for those that have one below. */
export function headingsByColumn(headings: readonly GridRow[]): string[][] {
  const width = Math.max(0, ...headings.map(({ cells }) => cells.length));
  const columns: string[][] = Array.from({ length: width }, () => []);
  headings.forEach(({ cells }, level) => {
    let above = "";
    for (let i = 0; i < width; i++) {
      const own = (cells[i] ?? "").trim();
      if (own !== "") above = own;
      const spanned = own === "" && i > 0 && (headings[level + 1]?.cells[i] ?? "").trim() !== "";
      columns[i]!.push(own !== "" ? own : spanned ? above : "");
    }
  });
  return columns;
}
