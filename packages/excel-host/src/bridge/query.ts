import { ExcelError } from "../error";
import { ExcelCollection, ExcelObject } from "../excel/object";
import type { QueryInfo } from "./protocol";

/** Names that were asked for, by level: `format/fill/color` is format → fill → color. */
type Tree = Map<string, Tree>;

/**
 * Answers what `load` asked of an object, in Excel's PascalCase: named properties, all scalars where none is named, the
 * items of a collection under `_Items`.
 * @throws InvalidArgument where a property does not exist
 */
export function answer(object: ExcelObject, query: QueryInfo): Readonly<Record<string, unknown>> {
  const tree: Tree = new Map();
  for (const path of query.Select ?? []) add(tree, path.split(/[/.]/));
  for (const path of query.Expand ?? []) add(tree, [...path.split(/[/.]/), "*"]);
  return describe(object, tree, query);
}

function add(tree: Tree, [name, ...rest]: readonly string[]): void {
  if (name === undefined || name === "") return;
  const key = name.toLowerCase();
  const child = tree.get(key) ?? (new Map() as Tree);
  tree.set(key, child);
  add(child, rest);
}

function describe(object: ExcelObject, tree: Tree, query: QueryInfo): Readonly<Record<string, unknown>> {
  if (!(object instanceof ExcelCollection)) return properties(object, tree);
  const items = object.items() as readonly ExcelObject[];
  const names = new Set(getters(object).map((name) => name.toLowerCase()));
  const ofItems: Tree = new Map([...tree].filter(([name]) => !names.has(name) && name !== "items"));
  for (const [name, child] of tree.get("items") ?? []) ofItems.set(name, child);
  const ofCollection: Tree = new Map([...tree].filter(([name]) => names.has(name)));
  const skip = query.Skip ?? 0;
  if (items.length === 0) checkNames(object.itemClass.prototype, ofItems);
  const page = items.slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  return {
    ...(ofCollection.size > 0 ? properties(object, ofCollection) : {}),
    _Items: page.map((item) => describe(item, ofItems, {})),
  };
}

function properties(object: ExcelObject, tree: Tree): Readonly<Record<string, unknown>> {
  const names = new Map(getters(object).map((name) => [name.toLowerCase(), name]));
  const found: Record<string, unknown> = { ...object.identity() };
  const all = tree.size === 0 || tree.has("*");
  if (all) {
    for (const name of names.values()) {
      const value = read(object, name);
      if (!(value instanceof ExcelObject)) found[name] = value;
    }
  }
  for (const [key, child] of tree) {
    if (key === "*") continue;
    const name = names.get(key);
    if (name === undefined) throw unknownProperty(key);
    const value = read(object, name);
    const [unknown] = value instanceof ExcelObject || isPlainObject(value) ? [] : child.keys();
    if (unknown !== undefined && unknown !== "*" && value !== null) throw unknownProperty(`${key}/${unknown}`);
    found[name] = value instanceof ExcelObject ? describe(value, child, {}) : value;
  }
  return found;
}

/** Of an empty collection too, only what its items have can be asked. */
function checkNames(prototype: ExcelObject, tree: Tree): void {
  const names = new Set(getters(prototype).map((name) => name.toLowerCase()));
  for (const key of tree.keys()) if (key !== "*" && !names.has(key)) throw unknownProperty(key);
}

const unknownProperty = (name: string): ExcelError =>
  new ExcelError("InvalidArgument", `The property '${name}' does not exist.`);

function read(object: ExcelObject, name: string): unknown {
  return (object as unknown as Readonly<Record<string, unknown>>)[name];
}

const isPlainObject = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

const cache = new WeakMap<object, readonly string[]>();

/** Names of an object's properties that a client may read. */
function getters(object: ExcelObject): readonly string[] {
  // Of a class's prototype itself, its own.
  const prototype = Object.hasOwn(object, "constructor") ? object : (Object.getPrototypeOf(object) as object);
  let names = cache.get(prototype);
  if (!names) {
    const found = new Set<string>();
    for (let level = prototype; level !== ExcelObject.prototype; level = Object.getPrototypeOf(level) as object) {
      for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
        if (get && /^_?[A-Z]/.test(name)) found.add(name);
      }
    }
    cache.set(prototype, (names = [...found]));
  }
  return names;
}

/** The descriptor of a member that a client names, undefined where there is none such. */
export function memberOf(object: ExcelObject, name: string): PropertyDescriptor | undefined {
  if (!/^_?[A-Z]\w*$/.test(name)) return undefined;
  for (
    let level = Object.getPrototypeOf(object) as object;
    level !== ExcelObject.prototype;
    level = Object.getPrototypeOf(level) as object
  ) {
    const found = Object.getOwnPropertyDescriptor(level, name);
    if (found) return found;
  }
  return undefined;
}
