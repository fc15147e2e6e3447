import { intersect, type Rect } from "../address";
import { ExcelError, invalidArgument } from "../error";
import { subtract } from "../model/areas";
import { checkAllowed } from "../model/protection";
import type { ConditionalFormatState } from "../model/state";
import { removeWhere } from "../model/workbook";
import {
  CellValueConditionalFormat,
  ColorScaleConditionalFormat,
  CustomConditionalFormat,
  DataBarConditionalFormat,
  IconSetConditionalFormat,
  PresetCriteriaConditionalFormat,
  TextConditionalFormat,
  TopBottomConditionalFormat,
} from "./conditionalKinds";
import { boolean, ExcelCollection, ExcelObject, integer, oneOf, text } from "./object";
import { objects } from "./objects";
import type { RangeData } from "./rangeData";
import type { SettingsPart } from "./settingsPart";

const types = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

/** The conditional formats that meet a block, strongest first. */
export class ConditionalFormatCollection extends ExcelCollection<ConditionalFormat> {
  constructor(private readonly range: RangeData) {
    super(range.model);
  }

  get itemClass(): typeof ConditionalFormat {
    return ConditionalFormat;
  }

  private get all(): ConditionalFormatState[] {
    return this.model.state(this.range.place.sheet).conditionalFormats;
  }

  items(): readonly ConditionalFormat[] {
    const { rect } = this.range;
    const met = this.all.filter(({ rects }) => rects.some((one) => intersect(one, rect)));
    return met.map((state) => new ConditionalFormat(this.range, this.all, state));
  }

  protected find(key: unknown): ConditionalFormat | undefined {
    const id = text(key);
    return this.items().find(({ Id }) => Id === id);
  }

  get Count(): number {
    return this.items().length;
  }

  /** A new one is the strongest. */
  Add(type: unknown): ConditionalFormat {
    checkAllowed(this.model, this.range.place.sheet, "allowFormatCells");
    const state: ConditionalFormatState = {
      id: `format-${this.model.id()}`,
      type: oneOf(type, types),
      rects: [this.range.rect],
      stopIfTrue: false,
      settings: new Map(),
    };
    this.all.unshift(state);
    return new ConditionalFormat(this.range, this.all, state);
  }

  /** Takes the formats away from these cells; where they go beyond, they stay there. */
  ClearAll(): void {
    checkAllowed(this.model, this.range.place.sheet, "allowFormatCells");
    const { rect } = this.range;
    for (const state of this.all) state.rects = state.rects.flatMap((one) => subtract(one, rect));
    removeWhere(this.all, ({ rects }) => rects.length === 0);
  }
}

export class ConditionalFormat extends ExcelObject {
  constructor(
    private readonly range: RangeData,
    private readonly all: ConditionalFormatState[],
    private readonly state: ConditionalFormatState,
  ) {
    super(range.model);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.state.id };
  }

  private index(): number {
    const index = this.all.indexOf(this.state);
    if (index < 0) throw new ExcelError("ItemNotFound");
    return index;
  }

  get Id(): string {
    return this.state.id;
  }

  get Type(): string {
    return this.state.type;
  }

  get Priority(): number {
    return this.index();
  }

  set Priority(value: unknown) {
    const to = integer(value, 0, this.all.length - 1);
    this.all.splice(this.index(), 1);
    this.all.splice(to, 0, this.state);
  }

  get StopIfTrue(): boolean {
    return this.state.stopIfTrue;
  }

  set StopIfTrue(value: unknown) {
    if (["DataBar", "ColorScale", "IconSet"].includes(this.state.type)) throw invalidArgument();
    this.state.stopIfTrue = boolean(value);
  }

  private kind<T extends SettingsPart>(
    type: string,
    Kind: new (...args: ConstructorParameters<typeof CustomConditionalFormat>) => T,
  ): T | null {
    if (this.state.type !== type) return null;
    const allowed = (): void => checkAllowed(this.model, this.range.place.sheet, "allowFormatCells");
    return new Kind(this.model, this.state.settings, "", allowed);
  }

  get CustomOrNullObject(): ExcelObject | null {
    return this.kind("Custom", CustomConditionalFormat);
  }

  get DataBarOrNullObject(): ExcelObject | null {
    return this.kind("DataBar", DataBarConditionalFormat);
  }

  get ColorScaleOrNullObject(): ExcelObject | null {
    return this.kind("ColorScale", ColorScaleConditionalFormat);
  }

  get IconSetOrNullObject(): ExcelObject | null {
    return this.kind("IconSet", IconSetConditionalFormat);
  }

  get TopBottomOrNullObject(): ExcelObject | null {
    return this.kind("TopBottom", TopBottomConditionalFormat);
  }

  get PresetOrNullObject(): ExcelObject | null {
    return this.kind("PresetCriteria", PresetCriteriaConditionalFormat);
  }

  get TextComparisonOrNullObject(): ExcelObject | null {
    return this.kind("ContainsText", TextConditionalFormat);
  }

  get CellValueOrNullObject(): ExcelObject | null {
    return this.kind("CellValue", CellValueConditionalFormat);
  }

  GetRange(): ExcelObject {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new ExcelError("ItemNotFound");
    return range;
  }

  GetRangeOrNullObject(): ExcelObject | null {
    const [rect, ...more] = this.state.rects as [Rect, ...Rect[]];
    return more.length > 0 ? null : objects.range(this.model, this.range.place.sheet, rect);
  }

  GetRanges(): ExcelObject {
    return objects.areas(this.model, this.range.place.sheet, this.state.rects);
  }

  Delete(): void {
    checkAllowed(this.model, this.range.place.sheet, "allowFormatCells");
    this.all.splice(this.index(), 1);
  }
}

// `customOrNullObject` is null for a format of another kind, `custom` is refused.
for (const name of [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "Preset",
  "TextComparison",
  "CellValue",
]) {
  Object.defineProperty(ConditionalFormat.prototype, name, {
    get(this: Readonly<Record<string, unknown>>) {
      const kind = this[`${name}OrNullObject`];
      if (!kind) throw new ExcelError("InvalidOperation");
      return kind;
    },
    configurable: true,
  });
}
