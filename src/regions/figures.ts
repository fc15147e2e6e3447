import { monthOf, monthNumber, precedenceOf, yearOf, type Month } from "../observations";
import { regionIssue, type RegionIssue } from "./issue";
import type { RegionFigure } from "./figure";

/** The figures of all tables, each of a place, an indicator, a month and a role once. */
export class RegionFigures {
  /** By what they are of, then by place. */
  private readonly values = new Map<string, Map<string, RegionFigure>>();
  private readonly byCode = new Map<string, Map<Month, Set<string>>>();
  private readonly conflicts = new Map<string, string[]>();
  readonly issues: RegionIssue[] = [];

  constructor(figures: Iterable<RegionFigure>) {
    for (const figure of figures) this.add(figure);
    for (const [at, values] of this.conflicts) {
      const [file, code, month] = at.split("\u0000") as [string, string, string];
      this.issues.push(regionIssue("conflict", "warning", { code, month, values: values.join("、") }, { file }));
    }
  }

  private add(figure: RegionFigure): void {
    const { region, code, month, role, value, file } = figure;
    const key = keyOf(code, { month, role });
    const values = this.values.get(key) ?? new Map<string, RegionFigure>();
    this.values.set(key, values);
    const other = values.get(region);
    if (other === undefined) {
      values.set(region, figure);
      if (role !== "actual") return;
      const months = this.byCode.get(code) ?? new Map<Month, Set<string>>();
      this.byCode.set(code, months.set(month, (months.get(month) ?? new Set()).add(region)));
    } else if (precedenceOf(figure) !== precedenceOf(other)) {
      if (precedenceOf(figure) > precedenceOf(other)) values.set(region, figure);
    } else if (other.value !== value) {
      const at = `${file}\u0000${code}\u0000${month}`;
      this.conflicts.set(at, [...(this.conflicts.get(at) ?? []), `${region || "全市"}${other.value}/${value}`]);
    }
  }

  /** The figure of a place, or null; the city where `region` is empty. */
  at(
    region: string,
    code: string,
    when: { readonly month: Month; readonly role: "actual" | "level" },
  ): RegionFigure | null {
    return this.values.get(keyOf(code, when))?.get(region) ?? null;
  }

  actual(region: string, code: string, month: Month): number | null {
    return this.at(region, code, { month, role: "actual" })?.value ?? null;
  }

  level(region: string, code: string, month: Month): number | null {
    return this.at(region, code, { month, role: "level" })?.value ?? null;
  }

  /** Months with reported figures up to one, the latest first, with the places that have one. */
  monthsOf(code: string, asOf: Month): readonly { readonly month: Month; readonly regions: ReadonlySet<string> }[] {
    return [...(this.byCode.get(code) ?? [])]
      .filter(([month]) => month <= asOf)
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([month, regions]) => ({ month, regions }));
  }

  *all(): Iterable<RegionFigure> {
    for (const values of this.values.values()) yield* values.values();
  }
}

const keyOf = (code: string, { month, role }: { readonly month: Month; readonly role: string }) =>
  `${code} ${role} ${month}`;

/** The same month of the year before. @example yearBefore("2024-09") // "2023-09" */
export const yearBefore = (month: Month) => monthOf(yearOf(month) - 1, monthNumber(month));
