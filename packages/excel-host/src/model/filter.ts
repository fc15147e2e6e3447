import type { Rect } from "../address";
import { displayText } from "./numberFormat";
import { checkAllowed } from "./protection";
import type { FilterCriteria, SheetState } from "./state";
import { bodyRect } from "./tables";
import type { WorkbookModel } from "./workbook";

/** Hides the rows that a filter of the sheet or of one of its tables does not let through, and shows the others again. */
export function refilter(model: WorkbookModel, state: SheetState): void {
  const wanted = new Set<number>();
  if (state.filter) {
    const { rect, criteria } = state.filter;
    hide(model, state, { ...rect, row: rect.row + 1, rows: rect.rows - 1 }, criteria, wanted);
  }
  for (const table of state.tables) hide(model, state, bodyRect(table), table.filters, wanted);
  const grid = model.sheet(state.id);
  for (const row of state.filteredRows) if (!wanted.has(row)) grid.setRowsHidden(line(row), false);
  for (const row of wanted) if (!state.filteredRows.has(row)) grid.setRowsHidden(line(row), true);
  state.filteredRows.clear();
  for (const row of wanted) state.filteredRows.add(row);
}

/** A heading with a button by which a person filters the cells below it. */
export interface FilterHead {
  readonly row: number;
  readonly column: number;
  readonly body: Rect;
  /** Criteria of the filter, of which this column has the one at `index`. */
  readonly criteria: Map<number, FilterCriteria>;
  readonly index: number;
}

/** The headings of a sheet's own filter and of its tables that have buttons. */
export function filterHeads({ filter, tables }: SheetState): readonly FilterHead[] {
  const shown = tables.filter(({ headers, filterButton }) => headers && filterButton);
  const areas = [
    ...(filter ? [{ ...filter, body: { ...filter.rect, row: filter.rect.row + 1, rows: filter.rect.rows - 1 } }] : []),
    ...shown.map((table) => ({ rect: table.rect, body: bodyRect(table), criteria: table.filters })),
  ];
  return areas.flatMap(({ rect, body, criteria }) =>
    Array.from({ length: rect.columns }, (_, index) => ({
      row: rect.row,
      column: rect.column + index,
      body,
      criteria,
      index,
    })),
  );
}

/** What the cells under a heading show, each text once, and whether the column's filter lets it through. */
export function filterChoices(
  model: WorkbookModel,
  sheet: string,
  { body, column, criteria, index }: FilterHead,
): readonly { readonly text: string; readonly chosen: boolean }[] {
  const grid = model.sheet(sheet);
  const criterion = criteria.get(index);
  const found = new Map<string, boolean>();
  for (let row = body.row; row < body.row + body.rows; row++) {
    const { value } = grid.value(row, column);
    const text = displayText(value, grid.numberFormat(row, column));
    if (!found.has(text)) found.set(text, criterion === undefined || passes(criterion, value, text));
  }
  return [...found].map(([text, chosen]) => ({ text, chosen }));
}

/**
 * Lets only cells through that show one of these texts; all, where null.
 * @throws AccessDenied on a protected sheet that does not allow filters
 */
export function filterByTexts(
  model: WorkbookModel,
  state: SheetState,
  { criteria, index }: FilterHead,
  texts: readonly string[] | null,
): void {
  checkAllowed(model, state.id, "allowAutoFilter");
  if (texts === null) criteria.delete(index);
  else criteria.set(index, { filterOn: "Values", values: texts });
  refilter(model, state);
}

function line(row: number): Rect {
  return { row, column: 0, rows: 1, columns: 1 };
}

function hide(
  model: WorkbookModel,
  state: SheetState,
  body: Rect,
  criteria: ReadonlyMap<number, FilterCriteria>,
  hidden: Set<number>,
): void {
  const grid = model.sheet(state.id);
  for (let row = body.row; row < body.row + body.rows; row++) {
    for (const [index, one] of criteria) {
      const column = body.column + index;
      const { value } = grid.value(row, column);
      if (!passes(one, value, displayText(value, grid.numberFormat(row, column)))) hidden.add(row);
    }
  }
}

function passes(
  { filterOn, values, criterion1, criterion2, operator }: FilterCriteria,
  value: unknown,
  shown: string,
): boolean {
  if (filterOn === "Values")
    return (values ?? []).some((one) => typeof one === "string" && one.toLowerCase() === shown.toLowerCase());
  const first = criterion1 === undefined || meets(criterion1, value, shown);
  if (criterion2 === undefined) return first;
  const second = meets(criterion2, value, shown);
  return operator === "Or" ? first || second : first && second;
}

/** One criterion such as `>5`, `<>完成` or `=*落后*`. */
function meets(criterion: string, value: unknown, shown: string): boolean {
  const [, operator = "=", operand = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const limit = Number(operand);
  if (operand !== "" && Number.isFinite(limit) && typeof value === "number") {
    const order = value - limit;
    const results = {
      "<": order < 0,
      "<=": order <= 0,
      ">": order > 0,
      ">=": order >= 0,
      "=": order === 0,
      "<>": order !== 0,
    };
    return results[operator as keyof typeof results];
  }
  const same = matches(operand.toLowerCase(), shown.toLowerCase());
  return operator === "<>" ? !same : operator === "=" && same;
}

/** Whether a text is of a pattern with `*` and `?`, in time linear in the text for each star. */
function matches(pattern: string, text: string): boolean {
  let [p, t, star, from] = [0, 0, -1, 0];
  while (t < text.length) {
    if (pattern[p] === "*") [star, from, p] = [p, t, p + 1];
    else if (p < pattern.length && (pattern[p] === "?" || pattern[p] === text[t])) [p, t] = [p + 1, t + 1];
    else if (star >= 0) [from, t, p] = [from + 1, from + 1, star + 1];
    else return false;
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}
