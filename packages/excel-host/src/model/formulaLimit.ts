/** Characters of a formula, as in Excel. */
const LONGEST = 8192;
/** Operations of a formula: the formula engine follows them one within the other, and a stack has an end. */
const MOST_OPERATIONS = 1000;

/** Whether a formula is longer than can be calculated. */
export function isTooLong(formula: string): boolean {
  return formula.length > LONGEST || (formula.match(/[-+*/^&=<>,]/g)?.length ?? 0) > MOST_OPERATIONS;
}
