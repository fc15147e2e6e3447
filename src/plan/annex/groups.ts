import { tidyName } from "../name";
import { planIssue } from "./issues";
import type { PlanIssue } from "./issues";
import type { Row } from "./row";

/** The rows of one number of the annex. */
export interface Group {
  readonly number: string;
  readonly parent: string;
  readonly category: string;
  readonly rows: Row[];
}

/** A category with the count it announces; null where it announces none. */
export interface Category {
  readonly name: string;
  readonly announced: number | null;
}

const count = /（(\d{1,3})[个项条]）$/;

/** @example readCategory("经济发展（13个）") // { name: "经济发展", announced: 13 } */
export function readCategory(cell: string): Category {
  const name = tidyName(cell).replace(/^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/, "");
  const announced = count.exec(name)?.[1];
  return { name: name.replace(count, "").replace(/\s/g, ""), announced: announced ? Number(announced) : null };
}

/** A name without what marks it as a child. @example leafName("其中：民间投资") // "民间投资" */
export function leafName(cell: string): string {
  return tidyName(cell).replace(/^(?:其中[:：]?|#|＃)/, "");
}

/** Gathers rows under their numbers, as they come. */
export class Grouping {
  readonly groups: Group[] = [];
  readonly issues: PlanIssue[] = [];
  /** Counts that categories announce, with the row that does. */
  readonly announced = new Map<string, { row: number; count: number }>();
  private category = "";
  private readonly numbers = new Set<string>();

  /** @param numbered whether the table has numbers; without them each row that is no child gets the next one */
  constructor(private readonly numbered: boolean) {}

  /** Begins a category. */
  open(row: number, cell: string): void {
    const { name, announced } = readCategory(cell);
    this.category = name;
    if (announced !== null) this.announced.set(name, { row, count: announced });
  }

  add(row: Row): void {
    if (row.category !== "") this.open(row.row, row.category);
    // The first of 9.1, 9.2 is no parent of the second.
    const parent = row.number?.includes(".") && row.names.length === 1 ? "" : leafName(row.names[0]!);
    const last = this.groups.at(-1);
    const number = this.numberOf(row);
    if (last && (number === null || continues(last, row, number))) {
      const expected = row.child || last.rows[0]!.names.length > 1;
      if (number === null && !expected) this.report(row, "unnumberedRow", { parent: last.parent });
      last.rows.push(row);
      return;
    }
    if (number === null) this.report(row, "unnumberedRow", { parent: "" });
    else if (this.numbers.has(number)) this.report(row, "duplicateNumber", { no: number });
    this.numbers.add(number ?? "0");
    this.groups.push({ number: number ?? "0", parent, category: this.category, rows: [row] });
  }

  /** The whole number a row stands under, or null where it has none of its own. */
  private numberOf(row: Row): string | null {
    if (row.number !== null) return row.number.split(".")[0]!;
    return this.numbered || (row.child && this.groups.length > 0) ? null : String(this.groups.length + 1);
  }

  private report(row: Row, code: "unnumberedRow" | "duplicateNumber", details: PlanIssue["details"]): void {
    this.issues.push(planIssue(code, { row: row.row, value: row.names.join("") }, details));
  }
}

/** Whether a numbered row goes on with the last number: `9.2` after `9`, or 9 again with the same parent. */
function continues(last: Group, row: Row, number: string): boolean {
  if (last.number !== number) return false;
  return row.number!.includes(".") || (row.names.length > 1 && leafName(row.names[0]!) === last.parent);
}
