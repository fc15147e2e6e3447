import { ExcelError, invalidArgument } from "../error";
import type { WorkbookModel } from "../model/workbook";

/**
 * One object of Excel's object model. Its members that begin with a capital (or `_` and a capital) are what a client may
 * read, set and call, under Excel's names; all others are the host's own. A getter that gives an ExcelObject is a
 * navigation property, any other a scalar.
 */
export abstract class ExcelObject {
  constructor(readonly model: WorkbookModel) {}

  /** What the client keeps to find the object again: sent when it is instantiated. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }
}

/** A collection: `items` for a query, `find` for `getItem` and its OrNullObject form. */
export abstract class ExcelCollection<T extends ExcelObject> extends ExcelObject {
  abstract items(): readonly T[];

  /** Class of the items: tells what can be asked of them where there are none. */
  abstract get itemClass(): { readonly prototype: T };

  /** The item under a key, undefined where there is none. */
  protected abstract find(key: unknown): T | undefined;

  GetItem(key: unknown): T {
    const item = this.find(key);
    if (!item) throw new ExcelError("ItemNotFound");
    return item;
  }

  GetItemOrNullObject(key: unknown): T | null {
    return this.find(key) ?? null;
  }

  GetItemAt(index: unknown): T {
    return at(this.items(), index);
  }

  GetCount(): number {
    return this.items().length;
  }
}

/** @throws InvalidArgument where the index is no position in the list */
function at<T>(items: readonly T[], index: unknown): T {
  const item = typeof index === "number" ? items[index] : undefined;
  if (item === undefined) throw invalidArgument();
  return item;
}

export function text(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function number(value: unknown, min = -Infinity, max = Infinity): number {
  if (typeof value !== "number" || !(value >= min && value <= max)) throw invalidArgument();
  return value;
}

export function integer(value: unknown, min = -Infinity, max = Infinity): number {
  if (!Number.isInteger(number(value, min, max))) throw invalidArgument();
  return value as number;
}

export function boolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** The canonical spelling of an enumeration's value. @throws InvalidArgument where it is none */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((one) => typeof value === "string" && one.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw invalidArgument();
  return found;
}

/** A colour as `#RRGGBB`; the client may also give a CSS name. "" stands for none. */
export function color(value: unknown): string {
  const code = text(value);
  const named = colorNames.get(code.toLowerCase());
  if (named !== undefined) return named;
  if (code !== "" && !/^#?[0-9a-f]{6}$/i.test(code)) throw invalidArgument();
  return code === "" ? "" : `#${code.replace("#", "").toUpperCase()}`;
}

const colorNames = new Map([
  ["black", "#000000"],
  ["white", "#FFFFFF"],
  ["red", "#FF0000"],
  ["green", "#008000"],
  ["blue", "#0000FF"],
  ["yellow", "#FFFF00"],
  ["orange", "#FFA500"],
  ["gray", "#808080"],
  ["grey", "#808080"],
  ["lightgray", "#D3D3D3"],
  ["darkgray", "#A9A9A9"],
  ["purple", "#800080"],
  ["brown", "#A52A2A"],
  ["pink", "#FFC0CB"],
]);

/** A plain object as the client sends options. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}
