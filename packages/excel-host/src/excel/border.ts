import { BorderStyleTypes, type IBorderData, type IBorderStyleData, type IStyleData } from "@univerjs/core";
import { isUnbounded, places, type Rect } from "../address";
import { invalidArgument } from "../error";
import { checkAllowed } from "../model/protection";
import { color, ExcelCollection, ExcelObject, oneOf } from "./object";
import { type RangeData, uniform } from "./rangeData";

const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof sides)[number];
type Edge = "t" | "b" | "l" | "r";

/** Line style and weight, together one kind of line of the spreadsheet underneath. */
const lines: readonly (readonly [style: string, weight: string, type: BorderStyleTypes])[] = [
  ["None", "Thin", BorderStyleTypes.NONE],
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dash", "Medium", BorderStyleTypes.MEDIUM_DASHED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["DashDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["DashDotDot", "Thin", BorderStyleTypes.DASH_DOT_DOT],
  ["DashDotDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
  ["SlantDashDot", "Medium", BorderStyleTypes.SLANT_DASH_DOT],
];

export class RangeBorderCollection extends ExcelCollection<RangeBorder> {
  constructor(private readonly range: RangeData) {
    super(range.model);
  }

  get itemClass(): typeof RangeBorder {
    return RangeBorder;
  }

  items(): readonly RangeBorder[] {
    return sides.map((side) => new RangeBorder(this.range, side));
  }

  protected find(key: unknown): RangeBorder | undefined {
    return new RangeBorder(this.range, oneOf(key, sides));
  }

  get Count(): number {
    return sides.length;
  }
}

export class RangeBorder extends ExcelObject {
  constructor(
    private readonly range: RangeData,
    private readonly side: Side,
  ) {
    super(range.model);
  }

  get SideIndex(): string {
    return this.side;
  }

  private read(): IBorderStyleData | null {
    const { grid, rect } = this.range;
    const side = touched(rect, this.side);
    const found = side ? [...places(side.rect)].map(([r, c]) => grid.format(r, c).style.bd?.[side.edge] ?? null) : [];
    const kind = uniform(found.map((line) => JSON.stringify(line)));
    return kind === null ? null : (JSON.parse(kind) as IBorderStyleData | null);
  }

  private write(change: (line: IBorderStyleData | null) => IBorderStyleData | null): void {
    checkAllowed(this.model, this.range.place.sheet, "allowFormatCells");
    if (isUnbounded(this.range.rect)) throw invalidArgument();
    const side = touched(this.range.rect, this.side);
    if (!side) return;
    this.range.grid.applyFormat(side.rect, ({ style: { bd } }) => {
      const changed: IBorderData = { [side.edge]: change(bd?.[side.edge] ?? null) };
      const style: Partial<IStyleData> = { bd: { ...bd, ...changed } };
      return { style };
    });
  }

  private line(): readonly [string, string, BorderStyleTypes] {
    const type = this.read()?.s ?? BorderStyleTypes.NONE;
    return lines.find(([, , one]) => one === type) ?? lines[0]!;
  }

  get Style(): string {
    return this.line()[0];
  }

  set Style(value: unknown) {
    const style = oneOf(value, [...new Set(lines.map(([name]) => name))]);
    const [, , type] = lines.find(([name]) => name === style)!;
    this.write((line) => (style === "None" ? null : { s: type, cl: line?.cl ?? { rgb: "#000000" } }));
  }

  get Weight(): string {
    return this.line()[1];
  }

  set Weight(value: unknown) {
    const weight = oneOf(value, ["Hairline", "Thin", "Medium", "Thick"]);
    const style = this.Style === "None" ? "Continuous" : this.Style;
    const [, , type] =
      lines.find(([name, of]) => name === style && of === weight) ?? lines.find(([, of]) => of === weight)!;
    this.write((line) => ({ s: type, cl: line?.cl ?? { rgb: "#000000" } }));
  }

  get Color(): string {
    return (this.read()?.cl.rgb ?? "#000000").toUpperCase();
  }

  set Color(value: unknown) {
    const rgb = color(value);
    this.write((line) => ({ s: line?.s ?? BorderStyleTypes.THIN, cl: { rgb: rgb || "#000000" } }));
  }
}

/** The cells that a side of a block touches, and which edge of theirs it is; null for the diagonals, which are not drawn. */
function touched(
  { row, column, rows, columns }: Rect,
  side: Side,
): { readonly rect: Rect; readonly edge: Edge } | null {
  switch (side) {
    case "EdgeTop":
      return { rect: { row, column, rows: 1, columns }, edge: "t" };
    case "EdgeBottom":
      return { rect: { row: row + rows - 1, column, rows: 1, columns }, edge: "b" };
    case "EdgeLeft":
      return { rect: { row, column, rows, columns: 1 }, edge: "l" };
    case "EdgeRight":
      return { rect: { row, column: column + columns - 1, rows, columns: 1 }, edge: "r" };
    case "InsideHorizontal":
      return { rect: { row, column, rows: rows - 1, columns }, edge: "b" };
    case "InsideVertical":
      return { rect: { row, column, rows, columns: columns - 1 }, edge: "r" };
    default:
      return null;
  }
}
