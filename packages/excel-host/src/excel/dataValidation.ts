import { contains, intersect, type Rect } from "../address";
import { invalidArgument } from "../error";
import { subtract } from "../model/areas";
import { checkAllowed } from "../model/protection";
import type { ValidationState } from "../model/state";
import { isValid } from "../model/validation";
import { removeWhere } from "../model/workbook";
import { boolean, ExcelObject, oneOf, record } from "./object";
import { objects } from "./objects";
import { RangeData } from "./rangeData";

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;
const kinds = new Map([
  ["wholeNumber", "WholeNumber"],
  ["decimal", "Decimal"],
  ["textLength", "TextLength"],
  ["list", "List"],
  ["date", "Date"],
  ["time", "Time"],
  ["custom", "Custom"],
]);
const noPrompt = { showPrompt: true, title: "", message: "" };
const noAlert = { showAlert: true, style: "Stop", title: "", message: "" };

export class DataValidation extends ExcelObject {
  constructor(private readonly range: RangeData) {
    super(range.model);
  }

  private get all(): ValidationState[] {
    return this.model.state(this.range.place.sheet).validations;
  }

  private get rect(): Rect {
    return this.range.rect;
  }

  private get met(): readonly ValidationState[] {
    return this.all.filter(({ rects }) => rects.some((one) => intersect(one, this.rect)));
  }

  /** The one validation that all cells share; undefined where there is none or several. */
  private get own(): ValidationState | undefined {
    const [one, ...more] = this.met;
    const covers = one?.rects.some((rect) => contains(rect, this.rect));
    return one && covers && more.length === 0 ? one : undefined;
  }

  get Type(): string {
    if (this.met.length === 0) return "None";
    if (this.met.length > 1) return "Inconsistent";
    return this.own ? this.own.type : "MixedCriteria";
  }

  get Rule(): unknown {
    return this.own?.rule ?? (this.met.length === 0 ? {} : null);
  }

  set Rule(value: unknown) {
    const [entry, ...more] = Object.entries(record(value)).filter(([, rule]) => rule !== undefined && rule !== null);
    const type = entry && kinds.get(entry[0]);
    if (!entry || !type || more.length > 0) throw invalidArgument();
    const rule = { [entry[0]]: this.checked(entry[0], record(entry[1])) };
    const before = this.own;
    this.Clear();
    const { ignoreBlanks = true, prompt = noPrompt, errorAlert = noAlert } = before ?? {};
    this.all.push({ rects: [this.rect], type, rule, ignoreBlanks, prompt, errorAlert });
  }

  private checked(kind: string, rule: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    if (kind === "list") {
      const { inCellDropDown, source } = rule;
      const listed =
        source instanceof RangeData ? `=${this.model.address(source.place.sheet, source.rect, true)}` : source;
      if (typeof listed !== "string" || listed === "" || (!listed.startsWith("=") && listed.length > 255))
        throw invalidArgument();
      return { inCellDropDown: boolean(inCellDropDown ?? true), source: listed };
    }
    if (kind === "custom") {
      if (typeof rule["formula"] !== "string" || !rule["formula"].startsWith("=")) throw invalidArgument();
      return { formula: rule["formula"] };
    }
    const { formula1, formula2, operator } = rule;
    const comparison = oneOf(operator, operators);
    if (formula1 === undefined || (comparison.endsWith("etween") && formula2 === undefined)) throw invalidArgument();
    return {
      formula1: operand(this, formula1),
      ...(formula2 === undefined ? {} : { formula2: operand(this, formula2) }),
      operator: comparison,
    };
  }

  private change(change: Partial<ValidationState>): void {
    checkAllowed(this.model, this.range.place.sheet);
    if (!this.own) throw invalidArgument();
    Object.assign(this.own, change);
  }

  get IgnoreBlanks(): boolean | null {
    return this.own?.ignoreBlanks ?? true;
  }

  set IgnoreBlanks(value: unknown) {
    this.change({ ignoreBlanks: boolean(value) });
  }

  get Prompt(): unknown {
    return this.own?.prompt ?? noPrompt;
  }

  set Prompt(value: unknown) {
    this.change({ prompt: limited({ ...noPrompt, ...record(value) }) });
  }

  get ErrorAlert(): unknown {
    return this.own?.errorAlert ?? noAlert;
  }

  set ErrorAlert(value: unknown) {
    const alert = limited({ ...noAlert, ...record(value) });
    this.change({ errorAlert: { ...alert, style: oneOf(alert.style, ["Stop", "Warning", "Information"]) } });
  }

  /** Whether all cells meet it; null where some do. */
  get Valid(): boolean | null {
    const { sheet } = this.range.place;
    const { row, column, rows, columns } = intersect(this.rect, this.range.grid.used(false) ?? this.rect) ?? this.rect;
    let [valid, invalid] = [0, 0];
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        if (isValid(this.model, sheet, r, c)) valid++;
        else invalid++;
      }
    }
    return invalid === 0 ? true : valid === 0 ? false : null;
  }

  GetInvalidCellsOrNullObject(): ExcelObject | null {
    const { sheet } = this.range.place;
    const cells = intersect(this.rect, this.range.grid.used(false) ?? this.rect);
    const found: Rect[] = [];
    for (let r = cells?.row ?? 0; cells && r < cells.row + cells.rows; r++) {
      for (let c = cells.column; c < cells.column + cells.columns; c++) {
        if (!isValid(this.model, sheet, r, c)) found.push({ row: r, column: c, rows: 1, columns: 1 });
      }
    }
    return found.length > 0 ? objects.areas(this.model, sheet, found) : null;
  }

  Clear(): void {
    checkAllowed(this.model, this.range.place.sheet);
    for (const state of this.all) state.rects = state.rects.flatMap((one) => subtract(one, this.rect));
    removeWhere(this.all, ({ rects }) => rects.length === 0);
  }
}

/** Most characters of the title and the message of a prompt or an alert. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

/** @throws InvalidArgument where its texts are longer than Excel keeps them */
function limited<T extends { readonly title: unknown; readonly message: unknown }>(texts: T): T {
  if (String(texts.title).length > LONGEST_TITLE || String(texts.message).length > LONGEST_MESSAGE)
    throw invalidArgument();
  return texts;
}

function operand({ model }: DataValidation, value: unknown): string | number {
  if (value instanceof RangeData) return `=${model.address(value.place.sheet, value.rect, true)}`;
  if (typeof value !== "string" && typeof value !== "number") throw invalidArgument();
  return value;
}
