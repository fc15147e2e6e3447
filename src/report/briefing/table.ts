import type { Assessment } from "../../analysis";
import { figureHeadings, formatShare } from "../../figures";
import { fill } from "../../words";
import type { CellFigure, BriefingTable, BriefingCell, TableColumn } from "./briefing";
import type { Material } from "./material";
import { plain } from "./wording";

/** Rows that the table has at most. */
const mostRows = 100;

/** The table of what is behind, the gravest first. */
export function laggingTable(material: Material): BriefingTable {
  const { words, behind } = material;
  const { lagging, column } = words.texts;
  const shown = behind.slice(0, mostRows);
  const cut = shown.length < behind.length;
  return {
    kind: "table",
    key: "table lagging",
    caption: cut ? fill(lagging.captionCut, { shown: shown.length, count: behind.length }) : lagging.caption,
    columns: columns.map((each) => ({
      ...each,
      heading: each.key === "name" || each.key === "period" ? column[each.key] : figureHeadings(words.locale)[each.key],
    })),
    rows: shown.map((of) => ({ key: of.indicator.code, cells: cells(material, of) })),
  };
}

const columns = [
  { key: "no", width: 6, align: "center" },
  { key: "name", width: 23, align: "left" },
  { key: "target", width: 12, align: "left" },
  { key: "period", width: 11, align: "center" },
  { key: "actual", width: 8, align: "right" },
  { key: "pace", width: 8, align: "right" },
  { key: "gap", width: 8, align: "right" },
  { key: "projection", width: 8, align: "right" },
  { key: "probability", width: 8, align: "right" },
  { key: "status", width: 8, align: "center" },
] as const satisfies readonly Omit<TableColumn, "heading">[];

function cells({ words, progressOf }: Material, of: Assessment): BriefingCell[] {
  const { indicator, actual, pace, gap, projection, probability } = of;
  const open = projection !== null && !projection.known;
  const progress = progressOf(of);
  const { bare, bareDifference, rounded, decimals } = progress.figures.format;
  const { column } = words.texts;
  const [name, unit] = [words.name(indicator), plain(indicator.unit)];
  const text = (value: string): BriefingCell => ({ text: value, figure: null });
  const figure = (value: number | null, form: CellFigure["form"] = "plain"): BriefingCell => {
    if (value === null) return text("");
    if (form === "share") return { text: formatShare(value), figure: { value, decimals: 0, form } };
    const shown = form === "difference" ? bareDifference(value) : bare(value);
    return { text: shown, figure: { value: rounded(value), decimals, form } };
  };
  return [
    text(plain(indicator.no)),
    text(/^[—–-]?$/.test(unit) ? name : fill(column.nameUnit, { name, unit })),
    text(plain(indicator.target.text)),
    text(progress.period),
    figure(actual),
    figure(pace),
    figure(gap, "difference"),
    figure(open ? projection.value : null),
    figure(open ? probability : null, "share"),
    text(words.status[of.status]),
  ];
}
