/** Excel on the web takes and gives 5 MB a request; what a batch has around the cells stays below the difference. */
export const largestBatch = 4_000_000;

const encoder = new TextEncoder();

/** How many bytes of a batch cells take. */
export const sizeOf = (cells: unknown): number => encoder.encode(JSON.stringify(cells)).length;
