import { ExcelError, invalidArgument } from "../../error";

/** How series are drawn: upright columns, bars that lie, or lines. */
export type Family = "column" | "bar" | "line";
export type Stacking = "clustered" | "stacked" | "percent";

export interface ChartKind {
  readonly family: Family;
  readonly stacking: Stacking;
  /** Of lines: whether their points are marked. */
  readonly markers: boolean;
}

const kind = (family: Family, stacking: Stacking, markers = false): ChartKind => ({ family, stacking, markers });

/** The chart types (Excel.ChartType) that this host has. */
const kinds: ReadonlyMap<string, ChartKind> = new Map([
  ["ColumnClustered", kind("column", "clustered")],
  ["ColumnStacked", kind("column", "stacked")],
  ["ColumnStacked100", kind("column", "percent")],
  ["BarClustered", kind("bar", "clustered")],
  ["BarStacked", kind("bar", "stacked")],
  ["BarStacked100", kind("bar", "percent")],
  ["Line", kind("line", "clustered")],
  ["LineStacked", kind("line", "stacked")],
  ["LineStacked100", kind("line", "percent")],
  ["LineMarkers", kind("line", "clustered", true)],
  ["LineMarkersStacked", kind("line", "stacked", true)],
  ["LineMarkersStacked100", kind("line", "percent", true)],
]);

/** Others that Excel has. */
const foreign =
  /^(Pie|PieOfPie|PieExploded|BarOfPie|Doughnut(Exploded)?|XYScatter(Smooth|SmoothNoMarkers|Lines|LinesNoMarkers)?|Area(Stacked|Stacked100)?|Radar(Markers|Filled)?|Surface(Wireframe|TopView|TopViewWireframe)?|Bubble(3DEffect)?|StockV?O?HLC|(Cylinder|Cone|Pyramid)((Col|Bar)(Clustered|Stacked|Stacked100)|Col)|3D(Column(Clustered|Stacked|Stacked100)?|Bar(Clustered|Stacked|Stacked100)|Line|Pie(Exploded)?|Area(Stacked|Stacked100)?)|Histogram|Boxwhisker|Pareto|RegionMap|Treemap|Waterfall|Sunburst|Funnel)$/i;

/**
 * The canonical spelling of a chart type.
 * @throws InvalidArgument where Excel has no such type, NotImplemented where this host does not draw it
 */
export function chartType(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  const found = [...kinds.keys()].find((name) => name.toLowerCase() === value.toLowerCase());
  if (found !== undefined) return found;
  if (foreign.test(value)) throw new ExcelError("NotImplemented", `This host draws no charts of type ${value}.`);
  throw invalidArgument();
}

export function kindOf(type: string): ChartKind {
  return kinds.get(type)!;
}

/** The type of a kind. */
export function typeOf({ family, stacking, markers }: ChartKind): string {
  for (const [type, one] of kinds) {
    if (one.family === family && one.stacking === stacking && one.markers === (family === "line" && markers))
      return type;
  }
  return "ColumnClustered";
}
