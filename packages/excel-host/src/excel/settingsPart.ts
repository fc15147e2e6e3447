import type { WorkbookModel } from "../model/workbook";
import { ExcelObject } from "./object";

/** How one property that is only kept, not acted upon, is checked when set, and what it is before. */
export interface Kept {
  readonly check: (value: unknown) => unknown;
  readonly initial: unknown;
}

/** An object whose properties are kept in a map, under a path of its own (`Title.` of a chart's title). */
export abstract class SettingsPart extends ExcelObject {
  constructor(
    model: WorkbookModel,
    protected readonly settings: Map<string, unknown>,
    protected readonly path = "",
    private readonly allowed: () => void = () => {},
  ) {
    super(model);
  }

  keptValue(name: string, initial: unknown): unknown {
    const key = this.path + name;
    return this.settings.has(key) ? this.settings.get(key) : initial;
  }

  keep(name: string, value: unknown): void {
    this.allowed();
    this.settings.set(this.path + name, value);
  }

  protected part<T>(
    Part: new (model: WorkbookModel, settings: Map<string, unknown>, path: string, allowed: () => void) => T,
    name: string,
  ): T {
    return new Part(this.model, this.settings, `${this.path}${name}.`, this.allowed);
  }
}

/** Gives a class its kept properties. */
export function keeps(target: { readonly prototype: SettingsPart }, properties: Readonly<Record<string, Kept>>): void {
  for (const [name, { check, initial }] of Object.entries(properties)) {
    Object.defineProperty(target.prototype, name, {
      get(this: SettingsPart) {
        return this.keptValue(name, initial);
      },
      set(this: SettingsPart, value: unknown) {
        this.keep(name, check(value));
      },
      configurable: true,
    });
  }
}
