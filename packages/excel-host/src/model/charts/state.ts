import type { Rect } from "../../address";

/** Cells that a chart shows; null once all of them were deleted. */
export interface Block {
  readonly sheet: string;
  rect: Rect | null;
}

/** A place on a sheet: a cell and the part of its width and height (0 to 1) that lies before the place. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

/** Between which places a chart lies: it moves and grows with the cells under it. */
export interface Anchor {
  readonly from: Corner;
  readonly to: Corner;
}

/**
 * A chart as data. `settings` are what was set, in Excel's shape by path, such as `Title.Text`; `viewChart` reads them
 * together with what holds where nothing was set.
 */
export interface ChartState {
  readonly id: string;
  name: string;
  type: string;
  plotBy: "Columns" | "Rows";
  anchor: Anchor;
  readonly settings: Map<string, unknown>;
  readonly series: ChartSeriesState[];
}

export interface ChartSeriesState {
  /** A text, or the cells that hold it. */
  name: string | Block | undefined;
  /** Excel.ChartType, where it is not the chart's. */
  type: string | undefined;
  values: Block | undefined;
  categories: Block | undefined;
  readonly settings: Map<string, unknown>;
}
