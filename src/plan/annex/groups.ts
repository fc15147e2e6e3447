import { tidyName } from "../name";
import { planIssue, type PlanIssue } from "./issues";
import { leafName, type AnnexRow } from "./row";

/** The rows of one number of the annex. */
export interface NumberGroup {
  readonly number: string;
  readonly parent: string;
  readonly category: string;
  readonly rows: AnnexRow[];
}

/** A category with the count it announces; null where it announces none. */
export interface Category {
  readonly name: string;
  readonly announced: number | null;
}

const count = /（(\d{1,3})[个项条]）$/;

/** @example readCategory("经济发展（13个）") // { name: "经济发展", announced: 13 } */
export function readCategory(cell: string): Category {
  const name = tidyName(cell)
    .replace(/^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/, "")
    .replace(/^【(.*)】$/, "$1");
  const announced = count.exec(name)?.[1];
  return { name: name.replace(count, "").replace(/\s/g, ""), announced: announced ? Number(announced) : null };
}

/** Gathers rows under their numbers, as they come. */
export class Grouping {
  readonly groups: NumberGroup[] = [];
  readonly issues: PlanIssue[] = [];
  /** Counts that categories announce, with the row that does. */
  readonly announced = new Map<string, { row: number; count: number }>();
  private category = "";
  private readonly seen = new Set<string>();

  /** @param printed the whole numbers of the table; without any, each row that is no child gets the next one */
  constructor(private readonly printed: ReadonlySet<string>) {}

  /** Begins a category. */
  open(row: number, cell: string): void {
    const { name, announced } = readCategory(cell);
    this.category = name;
    if (announced !== null) this.announced.set(name, { row, count: announced });
  }

  add(row: AnnexRow): void {
    if (row.category !== "") this.open(row.row, row.category);
    const last = this.groups.at(-1);
    // A child is in the category of its number.
    const moved = row.child && row.category !== "" && last?.category !== this.category;
    if (last && !moved && continues(last, row, this.printed.size > 0)) {
      if (row.number === null && !row.child && last.rows[0]!.names.length === 1) this.unnumbered(row, last.parent);
      last.rows.push(row);
      return;
    }
    // The first of 9.1, 9.2 is no parent of the second.
    const parent = row.number?.includes(".") && row.names.length === 1 ? "" : leafName(row.names[0]!);
    const number = row.number === null ? this.next() : whole(row.number);
    if (row.number === null && this.printed.size > 0) this.unnumbered(row, this.category || parent);
    if (this.seen.has(number)) this.report(row, "duplicateNumber", { no: number });
    this.seen.add(number);
    this.groups.push({ number, parent, category: this.category, rows: [row] });
  }

  /** The number after the last, or 0 where the table gives that one to another row. */
  private next(): string {
    const number = String(Number(this.groups.at(-1)?.number ?? 0) + 1);
    return this.printed.has(number) ? "0" : number;
  }

  private unnumbered(row: AnnexRow, parent: string): void {
    this.report(row, "unnumberedRow", { parent });
  }

  private report(row: AnnexRow, code: "unnumberedRow" | "duplicateNumber", details: PlanIssue["details"]): void {
    this.issues.push(planIssue(code, { row: row.row, value: row.names.join("") }, details));
  }
}

/** @example whole("9.1") // "9" */
export function whole(number: string): string {
  return number.split(".")[0]!;
}

/**
 * Whether a row goes on with the last number: `9.2` after `9`, 9 again or no number with the same parent, a child. In a
 * table with numbers a single name without one goes on too, unless it begins a category.
 */
function continues(last: NumberGroup, row: AnnexRow, numbered: boolean): boolean {
  if (row.top && row.number === null) return false;
  const sameParent = row.names.length > 1 && leafName(row.names[0]!) === last.parent;
  if (row.number !== null) return whole(row.number) === last.number && (row.number.includes(".") || sameParent);
  return row.child || sameParent || (numbered && row.names.length === 1 && row.category === "");
}
