import { isUnbounded, parseA1, type Rect, splitSheet } from "../address";
import { ExcelError, invalidArgument } from "../error";
import { refilter } from "../model/filter";
import { checkAllowed } from "../model/protection";
import type { FilterCriteria, SheetState, TableState } from "../model/state";
import type { WorkbookModel } from "../model/workbook";
import { ExcelObject, integer, oneOf, record, text } from "./object";
import { Range } from "./range";
import { RangeData } from "./rangeData";

/** Criteria as the client sends them; those that this host does not carry out are refused. */
function criteriaOf(given: unknown): FilterCriteria {
  const { filterOn, criterion1, criterion2, operator, values } = record(given);
  const kind = oneOf(filterOn, [
    "Values",
    "Custom",
    "Dynamic",
    "TopItems",
    "TopPercent",
    "BottomItems",
    "BottomPercent",
    "CellColor",
    "FontColor",
    "Icon",
  ]);
  if (kind !== "Values" && kind !== "Custom") throw new ExcelError("NotImplemented");
  if (kind === "Values" && !Array.isArray(values)) throw invalidArgument();
  return {
    filterOn: kind,
    ...(typeof criterion1 === "string" ? { criterion1 } : {}),
    ...(typeof criterion2 === "string" ? { criterion2 } : {}),
    ...(typeof operator === "string" ? { operator: oneOf(operator, ["And", "Or"]) } : {}),
    ...(Array.isArray(values) ? { values: values as readonly unknown[] } : {}),
  };
}

/** The filter of a sheet, or of a table where one is given. */
export class AutoFilter extends ExcelObject {
  constructor(
    model: WorkbookModel,
    private readonly sheet: SheetState,
    private readonly table?: TableState,
  ) {
    super(model);
  }

  private get criteria(): Map<number, FilterCriteria> | undefined {
    return this.table ? this.table.filters : this.sheet.filter?.criteria;
  }

  get Enabled(): boolean {
    return this.criteria !== undefined;
  }

  get IsDataFiltered(): boolean {
    return (this.criteria?.size ?? 0) > 0;
  }

  get Criteria(): readonly (FilterCriteria | null)[] {
    const columns = this.table?.rect.columns ?? this.sheet.filter?.rect.columns ?? 0;
    return Array.from({ length: columns }, (_, i) => this.criteria?.get(i) ?? null);
  }

  Apply(range: unknown, columnIndex?: unknown, criteria?: unknown): void {
    checkAllowed(this.model, this.sheet.id, "allowAutoFilter");
    if (!this.table) this.sheet.filter = { rect: this.cells(range), criteria: this.criteria ?? new Map() };
    if (columnIndex === undefined || columnIndex === null) return;
    const columns = (this.table ?? this.sheet.filter!).rect.columns;
    this.criteria!.set(integer(columnIndex, 0, columns - 1), criteriaOf(criteria));
    refilter(this.model, this.sheet);
  }

  private cells(given: unknown): Rect {
    const rect = given instanceof RangeData ? given.rect : parseA1(splitSheet(text(given)).rest);
    if (!rect || isUnbounded(rect)) throw invalidArgument();
    return rect;
  }

  ClearCriteria(): void {
    this.criteria?.clear();
    refilter(this.model, this.sheet);
  }

  ClearColumnCriteria(columnIndex: unknown): void {
    this.criteria?.delete(integer(columnIndex, 0));
    refilter(this.model, this.sheet);
  }

  Reapply(): void {
    refilter(this.model, this.sheet);
  }

  Remove(): void {
    checkAllowed(this.model, this.sheet.id, "allowAutoFilter");
    if (this.table) this.table.filters.clear();
    else this.sheet.filter = undefined;
    refilter(this.model, this.sheet);
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new ExcelError("ItemNotFound");
    return range;
  }

  GetRangeOrNullObject(): Range | null {
    const rect = (this.table ?? this.sheet.filter)?.rect;
    return rect ? new Range(this.model, this.model.place(this.sheet.id, rect)) : null;
  }
}

/** The filter of one column of a table. */
export class Filter extends ExcelObject {
  constructor(
    model: WorkbookModel,
    private readonly sheet: SheetState,
    private readonly table: TableState,
    private readonly column: number,
  ) {
    super(model);
  }

  get Criteria(): FilterCriteria | null {
    return this.table.filters.get(this.column) ?? null;
  }

  Apply(criteria: unknown): void {
    checkAllowed(this.model, this.sheet.id, "allowAutoFilter");
    this.table.filters.set(this.column, criteriaOf(criteria));
    refilter(this.model, this.sheet);
  }

  ApplyValuesFilter(values: unknown): void {
    this.Apply({ filterOn: "Values", values });
  }

  ApplyCustomFilter(criterion1: unknown, criterion2?: unknown, operator?: unknown): void {
    this.Apply({ filterOn: "Custom", criterion1, criterion2, operator });
  }

  Clear(): void {
    this.table.filters.delete(this.column);
    refilter(this.model, this.sheet);
  }
}
