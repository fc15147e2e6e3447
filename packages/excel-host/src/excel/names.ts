import { ExcelError, invalidArgument } from "../error";
import type { DefinedName } from "../model/grid";
import { blockOf } from "../model/names";
import { isLegalName } from "../model/tables";
import type { WorkbookModel } from "../model/workbook";
import { boolean, ExcelCollection, ExcelObject, text } from "./object";
import { objects } from "./objects";
import { Range } from "./range";
import { RangeData } from "./rangeData";

/** The names of the workbook (`sheet` null) or of one sheet. */
export class NamedItemCollection extends ExcelCollection<NamedItem> {
  constructor(
    model: WorkbookModel,
    private readonly sheet: string | null,
  ) {
    super(model);
  }

  get itemClass(): typeof NamedItem {
    return NamedItem;
  }

  items(): readonly NamedItem[] {
    return this.model.grid.names
      .filter(({ sheet }) => sheet === this.sheet)
      .map(({ id }) => new NamedItem(this.model, id));
  }

  protected find(key: unknown): NamedItem | undefined {
    const name = text(key).toLowerCase();
    return this.items().find((item) => item._Id === key || item.Name.toLowerCase() === name);
  }

  /** @param reference a Range, or a formula text that begins with `=` */
  Add(name: unknown, reference: unknown, comment: unknown = ""): NamedItem {
    if (!isLegalName(text(name))) throw invalidArgument();
    const key = (name as string).toLowerCase();
    if (this.find(name)) throw new ExcelError("ItemAlreadyExists");
    if (this.model.tables.some(({ table }) => table.name.toLowerCase() === key))
      throw new ExcelError("ItemAlreadyExists");
    const id = `name-${this.model.id()}`;
    const formula = formulaOf(this.model, reference);
    this.model.grid.setName({
      id,
      name: name as string,
      formula,
      comment: text(comment ?? ""),
      visible: true,
      sheet: this.sheet,
    });
    return new NamedItem(this.model, id);
  }
}

/** @throws InvalidArgument for what is neither a range nor a number, text or formula */
function formulaOf(model: WorkbookModel, reference: unknown): string {
  if (reference instanceof RangeData) return `=${model.address(reference.place.sheet, reference.rect, true)}`;
  if (typeof reference === "number" && Number.isFinite(reference)) return `=${reference}`;
  const formula = text(reference);
  if (!formula.startsWith("=")) return `="${formula.replaceAll('"', '""')}"`;
  if (!model.grid.isFormula(formula)) throw invalidArgument();
  return formula;
}

export class NamedItem extends ExcelObject {
  constructor(
    model: WorkbookModel,
    private readonly id: string,
  ) {
    super(model);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.id };
  }

  private get item(): DefinedName {
    const item = this.model.grid.names.find(({ id }) => id === this.id);
    if (!item) throw new ExcelError("ItemNotFound");
    return item;
  }

  private change(change: Partial<DefinedName>): void {
    this.model.grid.setName({ ...this.item, ...change });
  }

  get _Id(): string {
    return this.id;
  }

  get Name(): string {
    return this.item.name;
  }

  get Formula(): string {
    return this.item.formula;
  }

  set Formula(value: unknown) {
    this.change({ formula: formulaOf(this.model, text(value)) });
  }

  get Comment(): string {
    return this.item.comment;
  }

  set Comment(value: unknown) {
    this.change({ comment: text(value) });
  }

  get Visible(): boolean {
    return this.item.visible;
  }

  set Visible(value: unknown) {
    this.change({ visible: boolean(value) });
  }

  get Scope(): string {
    return this.item.sheet === null ? "Workbook" : "Worksheet";
  }

  get Type(): string {
    if (blockOf(this.model, this.item)) return "Range";
    const constant = constantOf(this.item.formula);
    if (this.item.formula.includes("#REF!")) return "Error";
    return typeof constant === "number" ? "Double" : typeof constant === "boolean" ? "Boolean" : "String";
  }

  /** The address of a named block, the value of a named constant, else the formula. */
  get Value(): unknown {
    const cells = blockOf(this.model, this.item);
    if (cells) return this.model.address(cells.sheet, cells.rect, true);
    return this.item.formula.includes("#REF!") ? "#REF!" : constantOf(this.item.formula);
  }

  get Worksheet(): ExcelObject {
    const sheet = this.WorksheetOrNullObject;
    if (!sheet) throw new ExcelError("ItemNotFound");
    return sheet;
  }

  get WorksheetOrNullObject(): ExcelObject | null {
    return this.item.sheet === null ? null : objects.worksheet(this.model, this.item.sheet);
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new ExcelError("InvalidReference");
    return range;
  }

  GetRangeOrNullObject(): Range | null {
    const cells = blockOf(this.model, this.item);
    return cells ? new Range(this.model, this.model.place(cells.sheet, cells.rect)) : null;
  }

  Delete(): void {
    this.model.grid.removeName(this.item.id);
  }
}

function constantOf(formula: string): string | number | boolean {
  const body = formula.slice(1);
  if (/^TRUE$|^FALSE$/i.test(body)) return body.toUpperCase() === "TRUE";
  const quoted = /^"((?:[^"]|"")*)"$/.exec(body);
  if (quoted) return quoted[1]!.replaceAll('""', '"');
  return body !== "" && Number.isFinite(Number(body)) ? Number(body) : formula;
}
