/** Excel on the web takes and gives 5 MB a request; what a batch has around the cells stays below the difference. */
export const largestBatch = 4_000_000;

/**
 * How many bytes of a batch cells take, in UTF-8: counted, since a large batch is not to be made once more.
 *
 * @example sizeOf(["目标", "😀"]) // 17
 */
export function sizeOf(cells: unknown): number {
  const text = JSON.stringify(cells);
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) bytes += unit > 0x7ff && !isHalf(unit) ? 2 : 1;
  }
  return bytes;
}

/** Half of a character of four bytes. */
const isHalf = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;
