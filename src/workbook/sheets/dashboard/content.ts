import type { Assessment, Status } from "../../../analysis";
import { monthNumber, yearOf, type Month } from "../../../observations";
import type { Plan } from "../../../plan";
import { fill } from "../../../report";
import type { Content, Row } from "../../engine/content";
import type { Located, LocatedRow } from "../../engine/locate";
import { sheetWords as words } from "../../words";
import { behind } from "./behind";
import { dashboardColumns } from "./columns";
import { attainmentBars } from "./comparisons";
import { groupsOf } from "./figures";
import { allRow, attainmentRow, behindRow, chosenRow, headRows, monthRow, tallyRow } from "./rows";
import { slotKeys, slotsOf, type SlotKind } from "./slots";
import { mostLaggingFirst, tallies } from "./tally";

/** Rows of 看板 are found by their hidden key. */
export const identifyDashboard = (row: LocatedRow): string | null => (row.key === "" ? null : row.key);

/** What 看板 shows. */
export interface DashboardFigures {
  readonly plan: Plan;
  readonly asOf: Month;
  readonly assessments: readonly Assessment[];
  /** The indicators chosen for the second chart; none for those furthest behind. */
  readonly chosen: readonly string[];
  /** Statuses of the months that have figures, by the month's number. */
  readonly months: ReadonlyMap<number, ReadonlyMap<Status, number>>;
}

/** The columns and rows of 看板: values and native sums, in the rows that the sheet has. */
export function dashboardContent(figures: DashboardFigures, existing: Located | null): Content {
  const { plan, asOf, assessments, chosen, months } = figures;
  const { title, note, noOwner, other, more } = words.dashboard;
  const keys = slotKeys(existing, new Set(plan.indicators.map(({ category }) => category)).size);
  const room = (kind: SlotKind) => slotsOf(keys, kind).length;
  const others = (count: number) => fill(other, { count });

  const categories = tallies(assessments, room("category"), ({ indicator }) => indicator.category, others);
  const ownerOf = ({ indicator }: Assessment) => (indicator.owner === "" ? noOwner : indicator.owner);
  const owners = tallies(assessments, room("owner"), ownerOf, others, mostLaggingFirst(noOwner));
  const gaps = behind(assessments);
  const bars = attainmentBars(assessments);
  const groups = groupsOf(assessments, chosen, room("chosen"));
  const beyond = gaps.length - room("gap");

  const rows = new Map<string, Row["cells"]>([
    ["all", allRow(assessments)],
    ...headRows(beyond > 0 ? fill(more, { count: beyond }) : ""),
  ]);
  const formats = new Map<string, Row["formats"]>();
  slotsOf(keys, "category").forEach((key, i) => rows.set(key, tallyRow(categories[i], i)));
  slotsOf(keys, "owner").forEach((key, i) => rows.set(key, tallyRow(owners[i], i)));
  slotsOf(keys, "gap").forEach((key, i) => {
    const row = behindRow(gaps[i]);
    rows.set(key, row.cells);
    formats.set(key, row.formats);
  });
  slotsOf(keys, "attainment").forEach((key, i) => rows.set(key, attainmentRow(bars[i])));
  slotsOf(keys, "chosen").forEach((key, i) => rows.set(key, chosenRow(groups[i])));
  for (const key of slotsOf(keys, "months")) {
    const month = Number(key.replace(/\D/g, ""));
    rows.set(key, monthRow(month, months.get(month)));
  }
  return {
    role: "dashboard",
    title: fill(title, { region: plan.region, year: plan.year }),
    notes: [
      fill(note, { asOf: `${yearOf(asOf)}年${monthNumber(asOf)}月`, source: plan.source }),
      assessments.some(({ sample }) => sample) ? words.sampleNotice : "",
    ],
    columns: dashboardColumns(),
    rows: keys.map((key) => {
      const own = formats.get(key);
      return { identity: key, key, cells: rows.get(key) ?? new Map(), ...(own && { formats: own }) };
    }),
  };
}

/** What an analyst typed to choose the indicators of the second chart; empty cells too. */
export function inputsOf(existing: Located | null, column: string): string[] {
  const rows = existing?.rows.filter(({ key }) => /^chosen \d+$/.test(key)) ?? [];
  return rows.map((row) => row.text(column));
}
