import Papa from "papaparse";

/** One line of a text, or several that a quoted cell holds together. */
export interface Line {
  /** Counts from 1 over the lines of the text. */
  readonly row: number;
  readonly text: string;
  /** How many lines of a printed table were joined in it, where its cells are wrapped. */
  readonly joined?: number;
  /** Whether its cells come from their places on the page, so that a word alone is part of a cell and no category. */
  readonly placed?: boolean;
}

/** How cells are told apart: tabs of a pasted table, commas of a saved sheet, runs of spaces of a printed one. */
export type Delimiter = "tab" | "comma" | "spaces";

/** A quoted cell spans at most this many lines; beyond, the quote is a slip of typing and joins nothing. */
const longestQuote = 5;

/** How many lines a text has; of millions they are counted sooner than made. */
export function countLines(text: string): number {
  const end = /\r\n|\r|\n/g;
  let lines = 1;
  while (end.test(text)) lines++;
  return lines;
}

/** A text's lines, whatever ends them. */
export function splitLines(text: string): string[] {
  return text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
}

/** Lines with the breaks inside quoted cells taken as part of the cell. */
export function joinQuoted(raw: readonly string[]): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < raw.length;) {
    const count = opensQuote(raw[at]!) ? linesToClose(raw, at) : 1;
    lines.push({ row: at + 1, text: raw.slice(at, at + count).join("\n") });
    at += count;
  }
  return lines;
}

function opensQuote(line: string): boolean {
  return /(?:^|[\t,])"/.test(line) && quotes(line) % 2 === 1;
}

function linesToClose(raw: readonly string[], start: number): number {
  const end = raw.slice(start + 1, start + longestQuote).findIndex((line) => quotes(line) % 2 === 1);
  return end < 0 ? 1 : end + 2;
}

function quotes(line: string): number {
  return line.split('"').length - 1;
}

/** A line's cells, as printed. */
export function cutCells(text: string, delimiter: Delimiter): string[] {
  if (delimiter === "spaces") return text.split(/[ \u3000\u00a0]{2,}|\t/);
  const sign = delimiter === "tab" ? "\t" : ",";
  if (!text.includes('"')) return text.split(sign);
  return Papa.parse<string[]>(text, { delimiter: sign, newline: "\r" }).data.flat();
}
