/** 已发布锁定: what stood in each month of a row when that month was locked; null for an empty cell. */
export type LockedFigures = ReadonlyMap<number, number | null>;

/** Column of 月度数据 that holds them. */
export const lockedKey = "locked";

/** How a locked month without a figure is written. */
export const noFigureWord = "空";

const ofMonth = new RegExp(`^(\\d{1,2})月：(?:${noFigureWord}|(-?\\d[\\d.]*(?:e[+-]?\\d+)?))$`);

/**
 * The locked months of a row, from its cell; what is no such text locks nothing.
 *
 * @example [...lockedFigures("8月：7.8；9月：空")] // [[8, 7.8], [9, null]]
 */
export function lockedFigures(cell: string): LockedFigures {
  return new Map(
    cell.split("；").flatMap((text) => {
      const [whole, month, value] = ofMonth.exec(text.trim()) ?? [];
      return whole === undefined ? [] : [[Number(month), value === undefined ? null : Number(value)] as const];
    }),
  );
}

/** The cell for locked months. @example lockedCell(new Map([[9, null], [8, 7.8]])) // "8月：7.8；9月：空" */
export const lockedCell = (figures: LockedFigures): string =>
  [...figures]
    .sort(([a], [b]) => a - b)
    .map(([month, value]) => `${month}月：${value ?? noFigureWord}`)
    .join("；");

/**
 * A formula over a row that holds where its month is locked.
 *
 * @param key reference to the month's key (`m9`), @param cell to the row's cell of locked months
 */
export const isLockedFormula = (key: string, cell: string): string =>
  `ISNUMBER(FIND("；"&MID(${key},2,2)&"月：","；"&${cell}))`;
