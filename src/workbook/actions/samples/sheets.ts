import type { Column } from "../../engine/content";
import type { OpenWorkbook } from "../../engine/open";
import type { SheetRole } from "../../engine/role";
import { rowKey, type LocatedRow } from "../../engine/locate";
import type { Session } from "../../session";
import { breakdownSheet } from "../../sheets/breakdown";
import { breakdownColumns, isRegionKey, regionKey } from "../../sheets/breakdown/columns";
import { entryColumns, entryRole } from "../../sheets/entry/columns";
import { entryContent } from "../../sheets/entry/content";
import { findAmong, kindOf } from "../../sheets/entry/kind";
import { identityOf } from "../../sheets/entry/series";
import { progressColumns } from "../../sheets/progress/columns";
import { regionDataSheet } from "../../sheets/regionData";
import { regionDataColumns } from "../../sheets/regionData/columns";
import { breakdownRole, regionDataRole } from "../../sheets/regionRoles";
import { progressRole } from "../../sheets/taskRoles";
import { openInputs } from "../inputs";
import { taskSheets } from "../tasks/open";
import { clearBreakdown, clearEntry, clearSingle, singleIdentity, type Clearing, type Identify } from "./rows";

/** A sheet that may hold samples: what it loses, and how its rows are found again. */
export interface SampleSheet {
  readonly role: SheetRole;
  readonly columns: (located: { readonly columns: ReadonlyMap<string, number> }) => readonly Column[];
  readonly clear: Clearing;
  readonly identify: (row: LocatedRow) => string | null;
}

const regionsIn = (columns: ReadonlyMap<string, number>) =>
  [...columns.keys()].filter(isRegionKey).map((key) => key.slice(regionKey("").length));

/** Reads all sheets that may hold samples, in one sync; those that are not there take one more. */
export function openSampleSheets(session: Session, context: Excel.RequestContext): Promise<OpenWorkbook> {
  session.registry = session.registry.with([...taskSheets, breakdownSheet, regionDataSheet]);
  return openInputs(session, context, { roles: [progressRole, breakdownRole, regionDataRole] });
}

/** The sheets that may hold samples, by the plans of the workbook. */
export function sampleSheets({ store }: Session): readonly SampleSheet[] {
  const plans = store.years().map((year) => store.data(year)!.plan);
  const find = findAmong(plans.at(-1)!, plans.slice(0, -1));
  const identify: Identify = (row) => {
    const kind = kindOf(row, find);
    return kind && identityOf({ ...kind, sample: false });
  };
  const asked = plans.flatMap((plan) => entryContent({ plan, others: [], observations: [] }, null).content.rows);
  const known =
    (columns: readonly Column[]): SampleSheet["columns"] =>
    ({ columns: there }) =>
      columns.filter(({ key }) => there.has(key));
  return [
    {
      ...{ role: entryRole, columns: known(entryColumns()), identify },
      clear: clearEntry(identify, new Set(asked.map(({ identity }) => identity))),
    },
    { role: regionDataRole, columns: known(regionDataColumns()), clear: clearSingle, identify: singleIdentity },
    { role: progressRole, columns: known(progressColumns()), clear: clearSingle, identify: singleIdentity },
    {
      ...{ role: breakdownRole, clear: clearBreakdown, identify: rowKey },
      columns: (there) => known(breakdownColumns(regionsIn(there.columns)))(there),
    },
  ];
}
