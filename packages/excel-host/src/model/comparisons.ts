import { CELL_INVERTED_INDEX_CACHE, StringValueObject, ValueObjectFactory } from "@univerjs/engine-formula";

/**
 * Univer keeps the rows of a column by their values, and compares by that index what it compared before. It takes a zero
 * for an empty text there (`0=""` came out TRUE the second time), and goes through all rows of that value for each cell,
 * the square of the rows where a column of formulas asks for what is empty. Compared are the cells themselves.
 */
export function compareCells(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
}

const { create } = ValueObjectFactory;

/** Univer asks of each empty text in a formula anew whether it is a date, a time or a number. */
export function knowEmptyTexts(): void {
  ValueObjectFactory.create = (value, ...rest) =>
    value === '""' ? StringValueObject.create("") : create(value, ...rest);
}
