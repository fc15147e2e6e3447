import { err, ok, type Result } from "../plan";

/** The columns of a file of progress; the first two are needed, the others as they are used. */
const headings = {
  task: ["任务", "编号", "任务编号", "task", "id"],
  value: ["数值", "完成", "完成值", "value"],
  month: ["截至", "截至月份", "as-of", "asof", "month"],
  verified: ["核实", "性质", "verified"],
  basis: ["进度口径", "basis"],
  base: ["基数", "对比数", "base"],
  first: ["一季度", "q1"],
  second: ["二季度", "q2"],
  third: ["三季度", "q3"],
  fourth: ["四季度", "q4"],
  owner: ["牵头单位", "责任单位", "owner"],
  adjusted: ["调整目标", "adjusted"],
  document: ["调整文件", "document"],
  evidence: ["佐证", "evidence"],
  source: ["来源", "source"],
  date: ["日期", "date"],
  note: ["备注", "说明", "note"],
  sample: ["示例", "sample"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ProgressField = keyof typeof headings;

/** Where each field stands, and what a heading is called in the file. */
export interface ProgressHeader {
  readonly at: ReadonlyMap<ProgressField, number>;
  readonly headings: readonly string[];
}

const needed: readonly ProgressField[] = ["task", "month", "value"];

/** The header of a file of progress, or what it lacks or has twice. */
export function readProgressHeader(cells: readonly string[]): Result<ProgressHeader, readonly string[]> {
  const names = cells.map((cell) => cell.normalize("NFKC").trim());
  const at = new Map<ProgressField, number>();
  const wrong: string[] = [];
  for (const field of Object.keys(headings) as ProgressField[]) {
    const found = names.flatMap((name, i) => (saysField(field, name) ? [i] : []));
    if (found.length > 1 || (found.length === 0 && needed.includes(field))) wrong.push(headings[field][0]);
    if (found.length === 1) at.set(field, found[0]!);
  }
  return wrong.length > 0 ? err(wrong) : ok({ at, headings: names });
}

const saysField = (field: ProgressField, name: string) =>
  (headings[field] as readonly string[]).includes(name.toLowerCase());
