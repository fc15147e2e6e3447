/**
 * The tables of a text in markdown or HTML as lines of cells set apart by tabs, so that one reader takes them all; other text
 * as it stands. Line numbers are kept where a table's rows stand on lines of their own, as in markdown.
 */
export function withoutMarkup(text: string): string {
  if (/<t[rd][\s>]/i.test(text)) return htmlTables(text);
  return /^[ \t]*\|.*\|/m.test(text) ? markdownTables(text) : text;
}

const ruler = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?\s*$/;

function markdownTables(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const plain = line.replace(/\*\*|__(?=\S)|`/g, "");
      if (ruler.test(plain)) return "";
      if (!/^[ \t]*\|/.test(plain)) return plain.replace(/^\s*#{1,6}\s+/, "");
      const cells = plain
        .trim()
        .replace(/^\|/, "")
        .replace(/\|$/, "")
        .split(/(?<!\\)\|/);
      return cells.map((cell) => cell.replaceAll("\\|", "|").trim()).join("\t");
    })
    .join("\n");
}

const entities: Readonly<Record<string, string>> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  emsp: "\u3000",
  ensp: " ",
  mdash: "—",
  le: "≤",
  ge: "≥",
};
/** A cell over more rows or columns than this is a slip; what it spans is not filled. */
const mostSpanned = 200;

/** Rows of tables by their cells: a cell over several rows stands in each of them, one over several columns in the first. */
function htmlTables(html: string): string {
  const lines: string[] = [];
  let row: string[] | null = null;
  let cell: { text: string; rows: number; columns: number } | null = null;
  let spans: { text: string; rows: number }[] = [];
  let outside = "";
  const closeCell = () => {
    if (!row || !cell) return;
    const text = plainCell(cell.text);
    takeSpanned();
    const { rows, columns } = cell;
    for (let i = 0; i < columns; i++) {
      spans[row.length] = { text: i === 0 ? text : "", rows: rows - 1 };
      row.push(i === 0 ? text : "");
    }
    cell = null;
  };
  const takeSpanned = () => {
    for (let span = spans[row!.length]; span && span.rows > 0; span = spans[row!.length]) {
      span.rows--;
      row!.push(span.text);
    }
  };
  const closeRow = () => {
    closeCell();
    if (!row) return;
    takeSpanned();
    lines.push(row.join("\t"));
    row = null;
  };
  const closeText = () => {
    lines.push(...plainLines(outside));
    outside = "";
  };
  for (const [, tag, attributes, words] of shownOf(html).matchAll(/<(\/?[a-z][a-z0-9]*)([^<>]*)>|([^<]+|<)/gi)) {
    const name = tag?.toLowerCase();
    if (name === "table" || name === "/table") {
      closeRow();
      closeText();
      spans = [];
    } else if (name === "tr" || name === "/tr") {
      closeRow();
      if (name === "tr") row = [];
    } else if (name === "td" || name === "th") {
      closeCell();
      row ??= [];
      cell = { text: "", rows: spanned(attributes!, "rowspan"), columns: spanned(attributes!, "colspan") };
    } else if (name === "/td" || name === "/th") closeCell();
    else if (name !== undefined) {
      const gap = /^\/?(?:p|div|h[1-6]|li)$|^br$/.test(name) ? "\n" : "";
      if (cell) cell.text += gap && " ";
      else outside += gap;
    } else if (cell) cell.text += words;
    else if (!row) outside += words;
  }
  closeRow();
  closeText();
  return lines.join("\n");
}

/** What hides text: comments, scripts, styles, the head. One that does not close hides nothing. */
const hidden: readonly (readonly [open: string, close: string])[] = [
  ["<!--", "-->"],
  ["<script", "</script>"],
  ["<style", "</style>"],
  ["<head>", "</head>"],
];

function shownOf(html: string): string {
  return hidden.reduce((text, [open, close]) => {
    const lower = text.toLowerCase();
    const parts: string[] = [];
    let from = 0;
    for (let at = lower.indexOf(open); at >= 0; at = lower.indexOf(open, from)) {
      const end = lower.indexOf(close, at);
      if (end < 0) break;
      parts.push(text.slice(from, at));
      from = end + close.length;
    }
    return parts.join("") + text.slice(from);
  }, html);
}

const spanned = (attributes: string, name: string) => {
  const count = Number(new RegExp(`${name}\\s*=\\s*["']?(\\d{1,5})`, "i").exec(attributes)?.[1] ?? 1);
  return count >= 1 && count <= mostSpanned ? count : 1;
};

const decoded = (text: string) =>
  text
    .replace(/&#(x?)([0-9a-f]{1,6});/gi, (_, hex: string, digits: string) => {
      const code = parseInt(digits, hex ? 16 : 10);
      return code > 0x10ffff ? "" : String.fromCodePoint(code);
    })
    .replace(/&([a-z]+);/gi, (all, name: string) => entities[name.toLowerCase()] ?? all);

const plainCell = (text: string) =>
  decoded(text)
    .replace(/[\s\u00a0]+/g, " ")
    .trim();

const plainLines = (text: string) =>
  decoded(text)
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
