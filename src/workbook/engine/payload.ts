/** Excel on the web takes and gives 5 MB a request; what a batch has around the cells stays below the difference. */
export const largestBatch = 4_000_000;

// Made with its first use: not every place that loads this has one from the start.
let encoder: TextEncoder | null = null;

/** How many bytes of a batch cells take. */
export const sizeOf = (cells: unknown): number => (encoder ??= new TextEncoder()).encode(JSON.stringify(cells)).length;
