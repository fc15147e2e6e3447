import type { EarlierFigure } from "../../../analysis";
import { monthNumber, monthOf, yearOf, type Month } from "../../../observations";
import { analysisRole } from "./columns";
import type { EarlierAnalysis } from "../data";
import { roleParts, type SheetRole } from "../../engine/role";
import type { Cell } from "../../engine/grid";
import type { Located, LocatedRow } from "../../engine/locate";
import { statusWords } from "../vocabulary";

/** The gap analyses of a year before a month, the newest first. */
export function earlierRoles(asOf: Month): SheetRole[] {
  const [year, last] = monthNumber(asOf) === 1 ? [yearOf(asOf) - 1, 12] : [yearOf(asOf), monthNumber(asOf) - 1];
  return Array.from({ length: last }, (_, i) => analysisRole(monthOf(year, last - i)));
}

/**
 * What a gap analysis says, by its cells' values: an earlier report stays as it was, whatever was entered since. A row whose
 * status a person wrote over is left out.
 */
export function readAnalysis(sheet: Located, role: SheetRole): EarlierAnalysis {
  const asOf = roleParts(role)[1] as Month;
  const figures = sheet.rows.flatMap((row): EarlierFigure[] => {
    const status = statusWords.codeOf(row.text("status"));
    if (row.key === "" || status === undefined) return [];
    return [
      {
        code: row.key,
        dataMonth: dataMonthOf(row, yearOf(asOf)),
        status,
        actual: number(row.cell("actual")),
        gap: number(row.cell("gap")),
        projection: number(row.cell("projection")),
        probability: number(row.cell("probability")),
        target: row.text("target"),
      },
    ];
  });
  return { asOf, figures };
}

const number = (cell: Cell) => (typeof cell === "number" ? cell : null);

function dataMonthOf(row: LocatedRow, year: number): Month | null {
  const month = Number(/^(\d{1,2})\D*$/.exec(row.text("dataMonth"))?.[1]);
  return month >= 1 && month <= 12 ? monthOf(year, month) : null;
}
