import { isoDate } from "./signed";

/** A line of 调整记录, its targets as texts. */
export interface RevisionLine {
  /** Month number. */
  readonly from: number;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly by: string;
  readonly on: string;
}

const line = /^(\d{4})-(\d{2})起：([^→；]+)→([^→；]+)；(.*)；([^；]*)；(\d{4}-\d{2}-\d{2})?$/;

/**
 * A change of a target as a line of 调整记录. Marks that part the line are put otherwise inside of a text.
 *
 * @example writeRevision({ from: 8, before: "6以上", after: "5.5左右", reason: "理由", by: "张三", on: "2024-08-15" }, 2024)
 * // "2024-08起：6以上→5.5左右；理由；张三；2024-08-15"
 */
export function writeRevision({ from, before, after, reason, by, on }: RevisionLine, year: number): string {
  const month = `${year}-${String(from).padStart(2, "0")}`;
  const target = (text: string) => oneLine(text).replaceAll("；", "，").replaceAll("→", "至");
  return `${month}起：${target(before)}→${target(after)}；${oneLine(reason)}；${oneLine(by).replaceAll("；", "，")}；${on}`;
}

/**
 * The lines of a cell of 调整记录; a line in any other form, of another year or with a day that is none is `bad`.
 */
export function readRevisions(
  cell: string,
  year: number,
): { readonly lines: readonly RevisionLine[]; readonly bad: readonly string[] } {
  const lines: RevisionLine[] = [];
  const bad: string[] = [];
  for (const text of cell.split(/\r?\n/).map((each) => each.trim())) {
    if (text === "") continue;
    const read = readLine(text, year);
    if (read === null) bad.push(text);
    else lines.push(read);
  }
  return { lines, bad };
}

function readLine(text: string, year: number): RevisionLine | null {
  const [, of, month, before, after, reason, by, on = ""] = line.exec(text) ?? [];
  const from = Number(month);
  if (Number(of) !== year || !(from >= 1 && from <= 12)) return null;
  const [y, m, d] = on.split("-").map(Number);
  if (on !== "" && isoDate(y!, m!, d!) === null) return null;
  return { from, before: before!.trim(), after: after!.trim(), reason: reason!.trim(), by: by!.trim(), on };
}

const oneLine = (text: string) => text.replace(/\s*[\r\n]+\s*/g, " ").trim();
