import type { Plan } from "../../../plan";
import type { RegionsAnalysis } from "../../../regions";
import { reportWords } from "../../../report";
import { fill } from "../../../words";
import type { Content, Row } from "../../engine/content";
import type { Input } from "../../engine/grid";
import type { Located } from "../../engine/locate";
import { sampleWords } from "../vocabulary";
import { breakdownRole } from "../regionRoles";
import { markSamples } from "../sampled";
import { breakdownColumns, isRegionKey, regionKey } from "./columns";
import { breakdownWords } from "./words";

type Breakdown = RegionsAnalysis["breakdown"];

/** Key of a row: the indicator and the year, and of a milestone its month. */
const rowOf = (code: string, year: number, month: number | null) =>
  month === null ? `${code} ${year}` : `${code} ${year} ${month}`;

/**
 * What 分解 is to hold for targets handed down. A target is written only into an empty cell; what a person typed stays.
 *
 * @param briefed indicators that are marked for the briefing where the sheet is made
 */
export function breakdownContent(
  breakdown: Breakdown,
  plan: Plan,
  { existing, briefed }: { readonly existing: Located | null; readonly briefed: readonly string[] },
): { readonly content: Content; readonly kept: number } {
  const found = new Map((existing?.rows ?? []).map((row) => [row.key, row]));
  const regions = breakdown.regions.map(({ name }) => name);
  let kept = 0;
  const rows = breakdown.city.plan.indicators.flatMap((handed) => {
    const { code } = handed;
    const indicator = plan.indicators.find((each) => each.code === code) ?? handed;
    const milestones = [breakdown.city, ...breakdown.byRegion.values()].flatMap(
      (each) => each.plan.indicators.find((own) => own.code === code)?.milestones ?? [],
    );
    const months = [...new Set(milestones.map(({ month }) => month))].sort((a, b) => a - b);
    return [null, ...months].map((month): Row => {
      const key = rowOf(code, plan.year, month);
      const before = found.get(key);
      const cells = new Map<string, Input>([["no", indicator.no]]);
      const put = (column: string, value: Input) => {
        const there = before?.text(column) ?? "";
        if (value === "" || value === null || there === String(value)) return;
        if (there === "") cells.set(column, value);
        else kept++;
      };
      put("name", indicator.name);
      put("unit", indicator.unit);
      put("year", plan.year);
      put("month", month);
      put("owner", handed.owner);
      if (before === undefined) {
        put("brief", month === null && briefed.includes(code) ? breakdownWords.yes : "");
        put("sample", breakdown.sample ? sampleWords.wordOf("sample") : "");
      }
      // The city's target is that of 目标, whatever stood here.
      cells.set("city", month === null ? indicator.target.text : milestoneText(breakdown.city, code, month));
      for (const [region, own] of breakdown.byRegion)
        put(regionKey(region), month === null ? (own.cells.get(code) ?? "") : milestoneText(own, code, month));
      const samples = [...cells].flatMap(([key, cell]) => (isRegionKey(key) ? [[key, String(cell)] as const] : []));
      if (breakdown.sample) markSamples(cells, samples, before);
      return { identity: key, key, cells };
    });
  });
  const { title, note } = breakdownWords;
  const city = breakdown.list.city;
  const notice = breakdown.sample ? reportWords("zh-CN").sampleNotice : "";
  return {
    content: {
      role: breakdownRole,
      title: fill(title, { city, year: plan.year }),
      notes: [note, notice],
      columns: breakdownColumns(regions),
      rows,
    },
    kept,
  };
}

function milestoneText({ plan }: Breakdown["city"], code: string, month: number): string {
  const value = plan.indicators
    .find((each) => each.code === code)
    ?.milestones.find((each) => each.month === month)?.value;
  return value === undefined ? "" : String(value);
}
