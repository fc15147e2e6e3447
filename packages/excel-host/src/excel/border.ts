import { BorderStyleTypes, type IBorderData, type IBorderStyleData, type IStyleData } from "@univerjs/core";
import { isUnbounded, type Rect } from "../address";
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
    const found = edges(this.range.rect, this.side).map(
      ([row, column, edge]) => this.range.grid.format(row, column).style.bd?.[edge] ?? null,
    );
    const kind = uniform(found.map((line) => JSON.stringify(line)));
    return kind === null ? null : (JSON.parse(kind) as IBorderStyleData | null);
  }

  private write(change: (line: IBorderStyleData | null) => IBorderStyleData | null): void {
    checkAllowed(this.model, this.range.place.sheet, "allowFormatCells");
    if (isUnbounded(this.range.rect)) throw invalidArgument();
    const cells = edges(this.range.rect, this.side);
    const edge = cells[0]?.[2];
    if (!edge) return;
    this.range.grid.formatCells(
      cells.map(([row, column]) => [row, column] as const),
      ({ style: { bd } }) => {
        const changed: IBorderData = { [edge]: change(bd?.[edge] ?? null) };
        const style: Partial<IStyleData> = { bd: { ...bd, ...changed } };
        return { style };
      },
    );
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

/** The cells that a side of a block touches, with their own edge there. Diagonals are not drawn. */
function edges({ row, column, rows, columns }: Rect, side: Side): readonly (readonly [number, number, Edge])[] {
  const down = { from: row, to: row + rows - 1 };
  const across = { from: column, to: column + columns - 1 };
  switch (side) {
    case "EdgeTop":
      return cellsOf({ from: row, to: row }, across, "t");
    case "EdgeBottom":
      return cellsOf({ from: down.to, to: down.to }, across, "b");
    case "EdgeLeft":
      return cellsOf(down, { from: column, to: column }, "l");
    case "EdgeRight":
      return cellsOf(down, { from: across.to, to: across.to }, "r");
    case "InsideHorizontal":
      return cellsOf({ ...down, to: down.to - 1 }, across, "b");
    case "InsideVertical":
      return cellsOf(down, { ...across, to: across.to - 1 }, "r");
    default:
      return [];
  }
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function cellsOf(rows: Span, columns: Span, edge: Edge): (readonly [number, number, Edge])[] {
  const cells: (readonly [number, number, Edge])[] = [];
  for (let r = rows.from; r <= rows.to; r++) for (let c = columns.from; c <= columns.to; c++) cells.push([r, c, edge]);
  return cells;
}
