import { monthOf, monthNumber, yearOf, type Month } from "../observations";
import { regionIssue, type RegionIssue } from "./issue";
import type { RegionFigure } from "./read";

/** The figures of all tables, each of a place, an indicator, a month and a role once. */
export class RegionFigures {
  private readonly values = new Map<string, RegionFigure>();
  private readonly byCode = new Map<string, Map<Month, Set<string>>>();
  readonly issues: RegionIssue[] = [];

  constructor(figures: Iterable<RegionFigure>) {
    for (const figure of figures) this.add(figure);
  }

  private add(figure: RegionFigure): void {
    const { region, code, month, role, value, file } = figure;
    const key = keyOf(region, code, { month, role });
    const other = this.values.get(key);
    if (other === undefined) {
      this.values.set(key, figure);
      if (role !== "actual") return;
      const months = this.byCode.get(code) ?? new Map<Month, Set<string>>();
      this.byCode.set(code, months.set(month, (months.get(month) ?? new Set()).add(region)));
    } else if (other.value !== value) {
      const details = { region: region || "全市", code, month, kept: other.value, left: value };
      this.issues.push(regionIssue("conflict", "warning", details, { file }));
    }
  }

  /** The figure of a place, or null; the city where `region` is empty. */
  at(region: string, code: string, when: { readonly month: Month; readonly role: "actual" | "level" }): RegionFigure | null {
    return this.values.get(keyOf(region, code, when)) ?? null;
  }

  actual(region: string, code: string, month: Month): number | null {
    return this.at(region, code, { month, role: "actual" })?.value ?? null;
  }

  level(region: string, code: string, month: Month): number | null {
    return this.at(region, code, { month, role: "level" })?.value ?? null;
  }

  /** Months with reported figures up to one, the latest first, with the places that have one; places above a share of the most. */
  monthsOf(code: string, asOf: Month): readonly { readonly month: Month; readonly regions: ReadonlySet<string> }[] {
    return [...(this.byCode.get(code) ?? [])]
      .filter(([month]) => month <= asOf)
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([month, regions]) => ({ month, regions }));
  }

  all(): Iterable<RegionFigure> {
    return this.values.values();
  }
}

const keyOf = (region: string, code: string, { month, role }: { readonly month: Month; readonly role: string }) =>
  `${code} ${role} ${month} ${region}`;

/** The same month of the year before. @example yearBefore("2024-09") // "2023-09" */
export const yearBefore = (month: Month) => monthOf(yearOf(month) - 1, monthNumber(month));
