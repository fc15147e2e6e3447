import type { Rect } from "../address";
import type { WorkbookModel } from "../model/workbook";
import { ExcelCollection, ExcelObject } from "./object";
import { objects } from "./objects";
import { Range } from "./range";

/** Several blocks of one sheet. */
export class RangeAreas extends ExcelObject {
  constructor(
    model: WorkbookModel,
    private readonly sheet: string,
    readonly rects: readonly Rect[],
  ) {
    super(model);
  }

  get Address(): string {
    return this.rects.map((rect) => this.model.address(this.sheet, rect)).join(",");
  }

  get AreaCount(): number {
    return this.rects.length;
  }

  get CellCount(): number {
    return this.rects.reduce((count, { rows, columns }) => count + rows * columns, 0);
  }

  get Areas(): RangeCollection {
    return new RangeCollection(this.model, this.sheet, this.rects);
  }

  get Worksheet(): ExcelObject {
    return objects.worksheet(this.model, this.sheet);
  }

  _KeepReference(): void {
    // Several blocks are not followed between requests: they are found again by the path that led to them.
  }

  Clear(applyTo: unknown = "All"): void {
    for (const area of this.Areas.items()) area.Clear(applyTo);
  }
}

export class RangeCollection extends ExcelCollection<Range> {
  constructor(
    model: WorkbookModel,
    private readonly sheet: string,
    private readonly rects: readonly Rect[],
  ) {
    super(model);
  }

  get itemClass(): typeof Range {
    return Range;
  }

  items(): readonly Range[] {
    return this.rects.map((rect) => new Range(this.model, this.model.place(this.sheet, rect)));
  }

  protected find(): undefined {
    return undefined;
  }
}
