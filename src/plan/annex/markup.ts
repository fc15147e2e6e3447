import { htmlTables, withoutEntities } from "./html";
import { countLines } from "./lines";

/**
 * The tables of a text in markdown or HTML as lines of cells set apart by tabs, so that one reader takes them all; other text
 * as it stands, of a page its paragraphs. Line numbers are kept where a table's rows stand on lines of their own, as in markdown.
 *
 * @param mostLines a text in markdown of more lines stays as it stands, as who names so many refuses it
 */
export function withoutMarkup(text: string, mostLines = Infinity): string {
  const strokes = /[|｜│]/.test(text) && someLine(text, hasStrokes);
  // A table in markdown may break the lines of its cells with a mark of HTML.
  if (strokes && !/<(?:t[rd]|table)[\s>]/i.test(text))
    return countLines(text) > mostLines ? text : markdownTables(withoutEntities(withoutBreaks(text)));
  return /<(?:t[rd]|p|div|br|li|h[1-6])[\s>/]/i.test(text) ? htmlTables(text) : text;
}

/** Whether a line is as asked; the lines behind it are not looked at, as a text may be of megabytes. */
function someLine(text: string, isSo: (line: string) => boolean): boolean {
  const end = /[\r\n]|$/g;
  for (let from = 0; ; from = end.lastIndex) {
    const at = end.exec(text)!.index;
    if (isSo(text.slice(from, at))) return true;
    if (at === text.length) return false;
  }
}

/** Breaks inside of Chinese words are none; others set two words apart. */
function withoutBreaks(text: string): string {
  const mark = /<\/?(?:br|p|div)\s*\/?>/gi;
  const wide = (sign: string) => /^[^\x20-\x7e]?$/.test(sign);
  let plain = "";
  let last = "";
  for (let from = 0, found = mark.exec(text); ; from = mark.lastIndex, found = mark.exec(text)) {
    const part = text
      .slice(from, found?.index)
      .replace(/^[ \t]+/, "")
      .trimEnd();
    plain += from === 0 || (wide(last.slice(-1)) && wide(part.slice(0, 1))) ? part : ` ${part}`;
    last = part || last;
    if (!found) return plain;
  }
}

/** Whether a line is a row of a table whose cells are set apart by strokes, or its heading. */
function hasStrokes(line: string): boolean {
  if (/^[ \t]*\|.*\|/.test(line)) return true;
  const name = line.search(/指标|项目/);
  return name >= 0 && /[|｜│]/.test(line.slice(name));
}

const ruler = /^\s*\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?)?\s*$/;
const drawn = /^[─│┌┐└┘├┤┬┴┼+=\s-]+$/;

function markdownTables(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const plain = line.replace(/\*\*|__(?=\S)|(?<=\S)__|`/g, "");
      if (ruler.test(plain) || drawn.test(plain)) return "";
      if (!/[|｜│]/.test(plain)) return plain.replace(/^\s*#{1,6}\s+/, "");
      const cells = plain
        .trim()
        .replace(/[｜│]/g, "|")
        .replace(/^\||\|$/g, "")
        .split(plain.includes("\\|") ? /(?<!\\)\|/ : "|");
      return cells.map((cell) => cell.replaceAll("\\|", "|").trim()).join("\t");
    })
    .join("\n");
}
