import type { AxisView } from "../../../model/charts/axis";
import type { Scale } from "../../../model/charts/scale";

/** A block of the drawing in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Takes so much from the sides of a block. */
export function inset(box: Box, by: { left?: number; top?: number; right?: number; bottom?: number }): Box {
  const { left = 0, top = 0, right = 0, bottom = 0 } = by;
  return {
    left: box.left + left,
    top: box.top + top,
    width: Math.max(0, box.width - left - right),
    height: Math.max(0, box.height - top - bottom),
  };
}

/**
 * Where categories and values lie in the plot. Upright: categories from left to right, values from bottom to top; lying
 * (bars): categories from bottom to top, values from left to right; each the other way round where its axis is reversed.
 */
export class Plane {
  constructor(
    readonly box: Box,
    readonly horizontal: boolean,
    readonly count: number,
    private readonly category: Pick<AxisView, "reversed">,
  ) {}

  /** Pixel of a place along the categories, counted in categories. */
  at(place: number): number {
    const part = this.count === 0 ? 0 : place / this.count;
    const { left, top, width, height } = this.box;
    if (this.horizontal) return top + height * (this.category.reversed ? part : 1 - part);
    return left + width * (this.category.reversed ? 1 - part : part);
  }

  /** Breadth of a category in pixels. */
  get slot(): number {
    return (this.horizontal ? this.box.height : this.box.width) / Math.max(1, this.count);
  }

  /** Pixel of a value; one beyond the axis lies at its end. */
  value(value: number, { scale: { minimum, maximum }, reversed }: Pick<AxisView, "scale" | "reversed">): number {
    const part = Math.max(0, Math.min(1, (value - minimum) / (maximum - minimum)));
    const { left, top, width, height } = this.box;
    if (this.horizontal) return left + width * (reversed ? 1 - part : part);
    return top + height * (reversed ? part : 1 - part);
  }

  /** Value at which the category axis crosses: zero, or the end that is nearest to it. */
  static base({ minimum, maximum }: Scale): number {
    return Math.max(minimum, Math.min(maximum, 0));
  }
}
