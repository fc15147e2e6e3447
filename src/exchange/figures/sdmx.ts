import Papa from "papaparse";
import { decodeTable } from "../../observations";
import type { Plan } from "../../plan";
import { guarded, outgoingUnit, type OutgoingFigure } from "./rows";

/** The dataflow that `docs/sdmx.md` describes; raised when a reader of the one before would misread it. */
const structure = ["dataflow", "JH:DF_MONTHLY(1.0)", "R"] as const;
/** The columns of a message: what identifies it, the dimensions, the measure, the attributes. */
const columns = [
  ...["STRUCTURE", "STRUCTURE_ID", "ACTION"],
  ...["FREQ", "REF_AREA", "INDICATOR", "ROLE", "BASIS", "VINTAGE", "SAMPLE", "TIME_PERIOD"],
  "OBS_VALUE",
  ...["UNIT_MEASURE", "SOURCE", "RELEASE_DATE", "COMMENT_OBS"],
] as const;
type SdmxColumn = (typeof columns)[number];

/** A dimension always has a value: not applicable, not known. */
const usualBasis = "_Z";
const noVintage = "_U";

/**
 * Figures as an SDMX-CSV 2.0 message, one observation a row, by codes.
 *
 * Worked: GDP's 5.2 % of 2024-09 → `dataflow,JH:DF_MONTHLY(1.0),R,M,某市,GDP,ACTUAL,_Z,_U,N,2024-09,5.2,%,,,`
 */
export function sdmxText(plan: Plan, figures: readonly OutgoingFigure[]): string {
  const rows = figures.map((figure) => {
    const { code, month, value, role, vintage, basis, source, released, note, sample } = figure.observation;
    return [
      ...structure,
      ...["M", guarded(plan.region), code, role.toUpperCase(), guarded(basis) || usualBasis],
      ...[vintage?.toUpperCase() ?? noVintage, sample ? "Y" : "N", month, value],
      ...[outgoingUnit(figure), source, released, note].map((text) => guarded(String(text))),
    ];
  });
  return Papa.unparse([[...columns], ...rows], { newline: "\r\n" });
}

/** Whether a text is an SDMX-CSV message. */
export const isSdmx = (text: string): boolean => /^\uFEFF?"?STRUCTURE(?:\[.\])?"?[,;\t]"?STRUCTURE_ID\b/.test(text);

/**
 * The observations of a message in the columns that are asked for, by what they are called there; none of another
 * structure, nor what is to be deleted.
 */
export function sdmxRecords(text: string): readonly ReadonlyMap<SdmxColumn, string>[] {
  const table = decodeTable(new TextEncoder().encode(text));
  const [head = [], ...rows] = table.ok ? table.value.rows : [];
  const at = new Map(columns.map((column) => [column, head.indexOf(column)]));
  return rows.flatMap((cells) => {
    const record = new Map(columns.map((column) => [column, cells[at.get(column)!] ?? ""]));
    const own = record.get("STRUCTURE_ID") === structure[1] && record.get("ACTION") !== "D";
    if (!own) return [];
    if (record.get("BASIS") === usualBasis) record.set("BASIS", "");
    if (record.get("VINTAGE") === noVintage) record.set("VINTAGE", "");
    return [record];
  });
}
