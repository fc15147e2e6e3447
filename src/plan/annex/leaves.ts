import type { NumberGroup } from "./groups";
import { growthAlone, leafName, type AnnexRow } from "./row";

/** A measurable line of the annex: a number without children, or one child of a number. */
export interface Leaf {
  readonly no: string;
  readonly name: string;
  /** Empty where the leaf is no child. */
  readonly parent: string;
  /** The child's own part of the name; the whole name where there is no parent. */
  readonly ownName: string;
  readonly category: string;
  /** As the row or the table says it; empty where neither does. */
  readonly unit: string;
  /** Its cell's text, or that of the cell it shares with rows above. */
  readonly target: string;
  readonly row: AnnexRow;
}

/** The leaves of all numbers, in order. Children are n.1, n.2; a number that has a target of its own beside them keeps it as n. */
export function leavesOf(groups: readonly NumberGroup[]): Leaf[] {
  const leaves: Leaf[] = [];
  for (const group of groups) {
    const rows = group.rows.length > 1 ? group.rows.filter((row, i) => i > 0 || !isHeading(row)) : group.rows;
    const own = rows[0] === group.rows[0] && rows[0]?.names.length === 1 ? 1 : 0;
    const dotted = rows.some((row) => row.number?.includes("."));
    rows.forEach((row, i) => {
      const above = leaves.at(-1);
      const sibling = i > 0 ? above : undefined;
      // The target of the number itself is not its children's.
      const shares = i > own;
      const unit = row.unit === "" ? (sibling?.unit ?? "") : tidyUnit(row.unit);
      const counted = i < own ? group.number : `${group.number}.${i + 1 - own}`;
      const no = i < own || (dotted && row.number !== null) ? (row.number ?? group.number) : counted;
      const target = row.target === "" ? sharedTarget(above, shares, unit) : row.target;
      const names =
        sibling && isGrowthOf(sibling, row, unit) ? joined(sibling.name, row.names[0]!) : namesOf(group, row);
      leaves.push({ no, ...names, category: group.category, unit, target, row });
    });
  }
  return leaves;
}

/** Whether a row says no more than the growth of the part above it, which is a level: 增速 below 其中：税收收入. */
function isGrowthOf(above: Leaf, { names, cells }: AnnexRow, unit: string): boolean {
  const bare = names.length === 1 && growthAlone.test(names[0]!) && cells.some((cell) => cell.trim() === names[0]);
  return bare && unit === "%" && !["", "%"].includes(above.unit) && above.parent !== "" && !total.test(above.ownName);
}

/** The level of the parent itself. */
const total = /^(?:总量|总额|绝对[额值数量]|规模|完成额|数值)$/;

/** A parent's name alone on its row. */
function isHeading(row: AnnexRow): boolean {
  return row.names.length === 1 && row.unit === "" && row.target === "";
}

/** A parent's own figures keep its name; a child's name is parent and child. */
function namesOf(group: NumberGroup, row: AnnexRow): Pick<Leaf, "name" | "parent" | "ownName"> {
  const [first = "", ...rest] = row.names.map(leafName);
  if (rest.length > 0) return joined(first, rest.join(""));
  return joined(row === group.rows[0] ? "" : group.parent, first);
}

function joined(parent: string, ownName: string): Pick<Leaf, "name" | "parent" | "ownName"> {
  return { name: ownName.startsWith(parent) ? ownName : parent + ownName, parent, ownName };
}

function tidyUnit(unit: string): string {
  return unit.replace(/\s/g, "").replaceAll("％", "%");
}

/** What a blank cell holds: the cell above where it is merged, among the children of a number or by 均 over several. */
function sharedTarget(above: Leaf | undefined, siblings: boolean, unit: string): string {
  if (!above || above.unit !== unit) return "";
  return siblings || /^\s*(?:力争)?\s*均/.test(above.target) ? above.target : "";
}
