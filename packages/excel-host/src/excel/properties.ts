import { ExcelError, invalidArgument } from "../error";
import type { SheetState } from "../model/state";
import type { WorkbookModel } from "../model/workbook";
import { ExcelCollection, ExcelObject, text } from "./object";

/** An entry of a map with text keys, found without regard to case, as Excel finds properties. */
function keyIn(map: ReadonlyMap<string, unknown>, key: unknown): string | undefined {
  const wanted = text(key).toLowerCase();
  for (const key of map.keys()) if (key.toLowerCase() === wanted) return key;
  return undefined;
}

abstract class Entry<V> extends ExcelObject {
  constructor(
    model: WorkbookModel,
    protected readonly map: Map<string, V>,
    protected readonly key: string,
  ) {
    super(model);
  }

  protected get entry(): V {
    const entry = this.map.get(this.key);
    if (entry === undefined) throw new ExcelError("ItemNotFound");
    return entry;
  }

  get Key(): string {
    void this.entry;
    return this.key;
  }

  Delete(): void {
    void this.entry;
    this.map.delete(this.key);
  }
}

/** Settings that the add-in keeps in the workbook: any JSON value. */
export class SettingCollection extends ExcelCollection<Setting> {
  get itemClass(): typeof Setting {
    return Setting;
  }

  items(): readonly Setting[] {
    return [...this.model.settings.keys()].map((key) => new Setting(this.model, this.model.settings, key));
  }

  protected find(key: unknown): Setting | undefined {
    return this.model.settings.has(text(key)) ? new Setting(this.model, this.model.settings, key as string) : undefined;
  }

  Add(key: unknown, value: unknown): Setting {
    if (text(key) === "") throw invalidArgument();
    this.model.settings.set(key as string, value ?? null);
    return new Setting(this.model, this.model.settings, key as string);
  }
}

export class Setting extends Entry<unknown> {
  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.key };
  }

  get _Id(): string {
    return this.key;
  }

  get Value(): unknown {
    return this.entry;
  }

  set Value(value: unknown) {
    this.map.set(this.key, value ?? null);
  }
}

/** Custom properties of a sheet: texts. */
export class WorksheetCustomPropertyCollection extends ExcelCollection<WorksheetCustomProperty> {
  get itemClass(): typeof WorksheetCustomProperty {
    return WorksheetCustomProperty;
  }

  private readonly map: Map<string, string>;

  constructor(model: WorkbookModel, sheet: SheetState) {
    super(model);
    this.map = sheet.customProperties;
  }

  items(): readonly WorksheetCustomProperty[] {
    return [...this.map.keys()].map((key) => new WorksheetCustomProperty(this.model, this.map, key));
  }

  protected find(key: unknown): WorksheetCustomProperty | undefined {
    const found = keyIn(this.map, key);
    return found === undefined ? undefined : new WorksheetCustomProperty(this.model, this.map, found);
  }

  Add(key: unknown, value: unknown): WorksheetCustomProperty {
    if (text(key) === "") throw invalidArgument();
    const found = keyIn(this.map, key) ?? (key as string);
    this.map.set(found, text(value));
    return new WorksheetCustomProperty(this.model, this.map, found);
  }
}

export class WorksheetCustomProperty extends Entry<string> {
  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.key };
  }

  get _Id(): string {
    return this.key;
  }

  get Value(): string {
    return this.entry;
  }

  set Value(value: unknown) {
    this.map.set(this.key, text(value));
  }
}

type Property = { value: unknown; readonly type: string };

/** Custom properties of the document: texts of at most 255 characters, numbers, booleans. */
export class CustomPropertyCollection extends ExcelCollection<CustomProperty> {
  get itemClass(): typeof CustomProperty {
    return CustomProperty;
  }

  items(): readonly CustomProperty[] {
    const map = this.model.customProperties;
    return [...map.keys()].map((key) => new CustomProperty(this.model, map, key));
  }

  protected find(key: unknown): CustomProperty | undefined {
    const found = keyIn(this.model.customProperties, key);
    return found === undefined ? undefined : new CustomProperty(this.model, this.model.customProperties, found);
  }

  Add(key: unknown, value: unknown): CustomProperty {
    if (text(key) === "" || (key as string).length > 255) throw invalidArgument();
    const found = keyIn(this.model.customProperties, key) ?? (key as string);
    this.model.customProperties.set(found, property(value));
    return new CustomProperty(this.model, this.model.customProperties, found);
  }

  DeleteAll(): void {
    this.model.customProperties.clear();
  }
}

function property(value: unknown): Property {
  if (typeof value === "string") return { value: value.slice(0, 255), type: "String" };
  if (typeof value === "boolean") return { value, type: "Boolean" };
  if (typeof value === "number") return { value, type: Number.isInteger(value) ? "Number" : "Float" };
  throw invalidArgument();
}

export class CustomProperty extends Entry<Property> {
  get Value(): unknown {
    return this.entry.value;
  }

  set Value(value: unknown) {
    this.map.set(this.key, property(value));
  }

  get Type(): string {
    return this.entry.type;
  }
}

const documentTexts = ["Title", "Subject", "Author", "Keywords", "Comments", "Category", "Manager", "Company"] as const;

/** Title, author and the like. */
export class DocumentProperties extends ExcelObject {
  get Custom(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.model);
  }

  get LastAuthor(): string {
    return "";
  }

  get RevisionNumber(): number {
    return 0;
  }
}

for (const name of documentTexts) {
  Object.defineProperty(DocumentProperties.prototype, name, {
    get(this: DocumentProperties) {
      return this.model.documentProperties.get(name) ?? "";
    },
    set(this: DocumentProperties, value: unknown) {
      this.model.documentProperties.set(name, text(value));
    },
    configurable: true,
  });
}
