import { ExcelError, invalidArgument } from "../error";
import { ExcelCollection, ExcelObject } from "../excel/object";
import {
  type Action,
  type ActionResult,
  ActionType,
  type Arguments,
  type ObjectPath,
  PathType,
  type RequestBody,
  type ResponseBody,
} from "./protocol";
import { answer, memberOf } from "./query";

/** What the interpreter needs of the host around it. */
export interface Surroundings {
  /** The object of a global path: the workbook. */
  root(): ExcelObject;
  /** A new object by class name; undefined where there is no such class. */
  create(className: string): ExcelObject | undefined;
  /** The object that a client keeps under a reference id. */
  reference(id: string): ExcelObject | undefined;
  /** Called before an action that may read calculated values. */
  calculated(): Promise<void>;
  /** Called before each action with the place it works on, such as `Range.values`; may fail it. */
  before(location: string, index: number): void;
}

/** Carries out one request: its actions in order, up to the first that Excel would refuse. */
export async function interpret(body: RequestBody, surroundings: Surroundings): Promise<ResponseBody> {
  const paths = new Paths(body.ObjectPaths, surroundings);
  const results: ActionResult[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      surroundings.before(paths.location(action), index);
      if (mayRead(action) || paths.asksForSpill(action.ObjectPathId)) await surroundings.calculated();
      const value = perform(action, paths);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      return refusal(error, index, paths.location(action));
    }
  }
  return { Results: results };
}

/** What the client calls of its own, before each write of cells too, reads none: a batch of writes is calculated once. */
const mayRead = ({ ActionType: type, Name }: Action): boolean =>
  type === ActionType.Query || (type === ActionType.Method && !Name.startsWith("_"));

function refusal(error: unknown, ActionIndex: number, Location: string): ResponseBody {
  // Anything but a refusal is a fault of this host: Excel's word for that is GeneralException.
  const { code, message } = error instanceof ExcelError ? error : new ExcelError("GeneralException", String(error));
  return { Error: { Code: code, Message: message, Location, ActionIndex, HttpStatusCode: 400 } };
}

function perform(action: Action, paths: Paths): unknown {
  switch (action.ActionType) {
    case ActionType.Trace:
    case ActionType.EnsureUnchanged:
      return null;
    case ActionType.Instantiate:
      return paths.resolve(action.ObjectPathId)?.identity() ?? null;
    case ActionType.Query: {
      const object = paths.resolve(action.ObjectPathId);
      return object ? answer(object, action.QueryInfo ?? {}) : null;
    }
    case ActionType.Method: {
      const object = paths.resolve(action.ObjectPathId);
      return object ? (call(object, action.Name, paths.args(action.ArgumentInfo)) ?? null) : null;
    }
    case ActionType.SetProperty: {
      const object = paths.resolve(action.ObjectPathId);
      if (object) set(object, action.Name, paths.args(action.ArgumentInfo)[0]);
      return undefined;
    }
    default:
      throw new ExcelError("NotImplemented");
  }
}

function call(object: ExcelObject, name: string, args: readonly unknown[]): unknown {
  const method: unknown = memberOf(object, name)?.value;
  if (typeof method !== "function") throw new ExcelError("ApiNotFound");
  return method.apply(object, args) as unknown;
}

function set(object: ExcelObject, name: string, value: unknown): void {
  const member = memberOf(object, name);
  if (!member || typeof member.value === "function") throw new ExcelError("ApiNotFound");
  if (!member.set) throw new ExcelError("InvalidOperation");
  member.set.call(object, value);
}

/** The objects of one request. Each path is followed once, when it is first needed. */
class Paths {
  private readonly found = new Map<number, ExcelObject | null>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly surroundings: Surroundings,
  ) {}

  /** Whether an object is found by what formulas spill, and therefore only once they are calculated. */
  asksForSpill(id: number): boolean {
    return /^GetSpill/.test(this.paths[id]?.Name ?? "");
  }

  private path(id: number): ObjectPath {
    const path = Object.hasOwn(this.paths, String(id)) ? this.paths[String(id)] : undefined;
    if (!path) throw new ExcelError("GeneralException");
    return path;
  }

  /** The object of a path; null for a null object. */
  resolve(id: number): ExcelObject | null {
    const found = this.found.get(id);
    if (found !== undefined) return found;
    const object = this.follow(this.path(id));
    this.found.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): ExcelObject | null {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.surroundings.root();
      case PathType.New:
        return found(this.surroundings.create(path.Name), "ApiNotFound");
      case PathType.Reference:
        return found(this.surroundings.reference(path.Name), "ItemNotFound");
      case PathType.Null:
        return null;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const args = this.args(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.Method) return objectOf(call(parent, path.Name, args));
    if (path.ObjectPathType === PathType.Property) {
      const getter = memberOf(parent, path.Name)?.get;
      if (!getter) throw new ExcelError("ApiNotFound");
      return objectOf(getter.call(parent));
    }
    if (path.ObjectPathType === PathType.Indexer && parent instanceof ExcelCollection)
      return parent.GetItem(args[0]) as ExcelObject;
    throw new ExcelError("ApiNotFound");
  }

  args(info: Arguments | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, i) => this.argument(argument, references[i] ?? 0));
  }

  private argument(argument: unknown, reference: number | readonly number[]): unknown {
    if (Array.isArray(reference)) {
      const list = argument as readonly unknown[];
      return list.map((item, i) => this.argument(item, (reference as readonly number[])[i] ?? 0));
    }
    return reference === 0 ? argument : this.resolve(reference as number);
  }

  /** Where an action failed, as Excel names it: class and member. */
  location({ ObjectPathId, Name, ActionType: type }: Action): string {
    const path = Object.hasOwn(this.paths, String(ObjectPathId)) ? this.paths[String(ObjectPathId)] : undefined;
    const object = this.found.get(ObjectPathId);
    const parent = path?.ParentObjectPathId === undefined ? undefined : this.found.get(path.ParentObjectPathId);
    const owner = type === ActionType.Instantiate ? parent : object;
    const member = type === ActionType.Instantiate ? (path?.Name ?? "") : Name;
    const camel = member === "" ? "getItem" : member.charAt(0).toLowerCase() + member.slice(1);
    return owner ? `${owner.constructor.name}.${camel}` : camel;
  }
}

function found<T>(object: T | undefined, code: "ApiNotFound" | "ItemNotFound"): T {
  if (object === undefined) throw new ExcelError(code);
  return object;
}

function objectOf(value: unknown): ExcelObject | null {
  if (value === null || value instanceof ExcelObject) return value;
  throw invalidArgument();
}
