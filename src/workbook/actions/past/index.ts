import { checkedNames, isOldOffice, refuseDocument } from "../../../documents";
import { fileSheets } from "../../../exchange";
import { yearOf } from "../../../observations";
import { err, isWithoutTargets, ok, type Result } from "../../../plan";
import { fill } from "../../../words";
import { metaKeys } from "../../engine/content";
import { Refusal, refuse } from "../../engine/failure";
import type { Grid } from "../../engine/grid";
import type { PlanHead } from "../../engine/head";
import { locate } from "../../engine/locate";
import type { OpenSheet, OpenWorkbook } from "../../engine/open";
import type { SheetRole } from "../../engine/role";
import { checkWhole } from "../../engine/whole";
import type { Session } from "../../session";
import { inputRolesOf } from "../../sheets";
import type { WorkbookData } from "../../sheets/data";
import { guideRole } from "../../sheets/guide/content";
import { readInputs } from "../../sheets/read";
import { targetColumns } from "../../sheets/targets/content";
import { targetsKind } from "../../sheets/targets/role";
import { targetsWords } from "../../sheets/targets/words";
import { topOf } from "../patch";
import type { PastRefusal, PastWorkbook } from "../report";

/** More rows are no workbook's that people fill by hand. */
const most = { rows: 20_000, columns: 200, shown: false } as const;
/** The corner of the hidden keys stands at the top, whatever a person put above it. */
const highest = 50;

/**
 * What last year's workbook brings: the last plan in it that has targets, with the figures that are no samples. What people
 * decided for that year alone stays behind.
 */
export function readPastFile(
  { registry }: Pick<Session, "registry">,
  bytes: Uint8Array,
): Result<PastWorkbook, PastRefusal> {
  const sheets = sheetsOf(bytes);
  if (!sheets.ok) return err({ kind: "file", refusal: sheets.error });
  try {
    const open = openedOf(sheets.value);
    checkWhole({ registry }, open, inputRolesOf(open.head).filter(isTaken));
    return ok(pastOf(readInputs(open, new Map()).readings));
  } catch (error) {
    if (error instanceof Refusal) return err({ kind: "workbook", failure: error.failure });
    throw error;
  }
}

function sheetsOf(bytes: Uint8Array): ReturnType<typeof fileSheets> {
  if (isOldOffice(bytes)) return refuseDocument("oldOffice");
  const names = checkedNames(bytes);
  if (!names.ok) return names;
  return names.value.includes("xl/workbook.xml") ? fileSheets(bytes, most) : refuseDocument("notText");
}

/** The managed sheets of a file as if they had been read from an open workbook, known by their corners alone. */
function openedOf(file: Extract<ReturnType<typeof fileSheets>, { ok: true }>["value"]): OpenWorkbook {
  const sheets = new Map<SheetRole, OpenSheet>();
  for (const { name, rows } of file) {
    const grid: Grid = { row: 0, column: 0, cells: rows.map((cells) => cells.map(({ text }) => text)) };
    const role = roleIn(grid);
    const located = role === null || !isTaken(role) || sheets.has(role) ? null : locate(grid, role);
    if (located)
      sheets.set(role!, { id: name, name, located, finished: true, marks: null, kept: null, filtered: false });
  }
  const titles = [...sheets]
    .filter(([role]) => role.startsWith(targetsKind))
    .sort(([a], [b]) => a.length - b.length)
    .map(([, sheet]) => titleOf(sheet));
  const [first, ...others] = titles;
  if (first === undefined) return refuse("noTargetsInFile");
  return {
    // Columns of later versions may be missing, as from a workbook of then.
    head: { schema: 2, region: first.region, plans: [first, ...others] },
    ...{ setting: null, sheets, blank: new Map(), names: file.map(({ name }) => name), ids: [] },
    ...{ protectedIds: new Set<string>(), structureProtected: false },
  };
}

/** What was set in 说明 stays behind. */
const isTaken = (role: SheetRole) => role !== guideRole;

function roleIn({ cells }: Grid): SheetRole | null {
  for (const row of cells.slice(0, highest))
    for (const cell of row)
      if (typeof cell === "string" && cell.startsWith(metaKeys.corner)) return cell.slice(metaKeys.corner.length);
  return null;
}

/** Region, year and source as the title of a 目标 and the line below it say them. */
function titleOf({ located, name }: OpenSheet): PlanHead & { readonly region: string } {
  const { title, notes } = topOf(located, targetColumns([])[0]!);
  const [, region, year] = /^(.*?)(20\d\d)年/.exec(title) ?? refuse("noTitleInFile", { sheet: name, value: title });
  const [, source = ""] = new RegExp(fill(targetsWords.source, { source: "(.*?)" })).exec(notes[0] ?? "") ?? [];
  return { region: region!.trim(), year: Number(year), source };
}

function pastOf(readings: readonly WorkbookData[]): PastWorkbook {
  const data = [...readings].reverse().find(({ plan }) => !isWithoutTargets(plan)) ?? refuse("emptyPlan");
  const observations = data.observations.filter(({ sample }) => !sample);
  return {
    plan: data.plan,
    observations,
    samples: data.observations.length - observations.length,
    years: [...new Set(observations.map(({ month }) => yearOf(month)))].sort(),
    issues: data.issues.filter(({ severity }) => severity === "error"),
  };
}
