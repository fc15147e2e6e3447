/** A column as its width depends on what it holds. */
export interface ColumnContent {
  readonly texts: readonly string[];
  /** Whether a text stands on one line, as a figure does; words go on in the next. */
  readonly whole: boolean;
  /** Part of the width that it would have, in percent. */
  readonly share: number;
}

export interface ColumnWidths {
  /** Size of the type, in points. */
  readonly size: number;
  /** In points, as wide as the table together. */
  readonly widths: readonly number[];
}

/** 五号 and what is smaller, down to what can just be read. */
const sizes = [10.5, 9, 8, 7.5, 6.5, 5.5];

/** Characters that words need at least beside one another. */
const leastWords = 4;

/**
 * Columns in which no figure is broken: each as wide as its longest figure, the rest shared among them, in the largest type in
 * which that can be.
 *
 * @param width of the table, in points
 * @param padding of a cell, left and right together, in points
 * @example columnWidths([{ texts: ["512345"], whole: true, share: 10 }, { texts: ["人"], whole: false, share: 90 }], 400, 4).size // 10.5
 */
export function columnWidths(columns: readonly ColumnContent[], width: number, padding: number): ColumnWidths {
  const fitting = sizes.find((size) => sum(needed(columns, size, padding)) <= width) ?? sizes.at(-1)!;
  const least = needed(columns, fitting, padding);
  // A table wider than the page is as wide as the page: its figures are then broken after all.
  const scale = Math.min(1, width / sum(least));
  const wanted = columns.map(({ share }, i) => Math.max(0, (share / 100) * width - least[i]!));
  const spare = Math.max(0, width - sum(least));
  const all = sum(wanted);
  return {
    size: fitting,
    widths: least.map((each, i) => each * scale + (all === 0 ? spare / columns.length : (wanted[i]! / all) * spare)),
  };
}

const needed = (columns: readonly ColumnContent[], size: number, padding: number) =>
  columns.map(({ texts, whole }) => {
    const longest = Math.max(0, ...texts.map(widthOf));
    const figure = Math.max(0, ...texts.flatMap((text) => text.match(figures) ?? []).map(widthOf));
    return (whole ? longest : Math.max(figure, Math.min(longest, leastWords))) * size + padding;
  });

/** Figures among words, such as a target's. */
const figures = /[\d.,%‰]+/g;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** In characters of the type, by the widest typeface that stands in where the document's own is missing. */
const widthOf = (text: string) => [...text].reduce((width, sign) => width + signWidth(sign), 0);

function signWidth(sign: string): number {
  if (/\d/.test(sign)) return 0.65;
  return /[.,]/.test(sign) ? 0.35 : 1;
}
