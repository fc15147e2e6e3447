import Table from "cli-table3";

/**
 * Rows as an aligned text table; Chinese characters count as two columns wide.
 *
 * @param rightAligned indexes of the columns that hold figures
 */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  rightAligned: readonly number[],
): string {
  const table = new Table({
    head: [...head],
    colAligns: head.map((_, index) => (rightAligned.includes(index) ? "right" : "left")),
    style: { head: [], border: [], compact: true },
  });
  for (const row of rows) table.push([...row]);
  return table.toString();
}
