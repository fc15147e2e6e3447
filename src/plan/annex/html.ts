import { Parser } from "htmlparser2";
import { raisedText } from "./raised";

/** A cell over more rows or columns than this is a slip; what it spans is not filled. */
const mostSpanned = 200;
/** A row of more cells than this is no annex's. */
const mostCells = 200;
/** Browsers take no more than 512 elements in each other; the parser takes long over tens of thousands. */
const mostNested = 2000;
/** What shows nothing, or is struck out. */
const hidden = new Set(["script", "style", "head", "title", "template", "noscript", "s", "strike", "del", "rt"]);
const hiding = /display\s*:\s*none|visibility\s*:\s*hidden|text-decoration[^;]*line-through/i;
const raising = /vertical-align\s*:\s*super/i;
const breaking = new Set(["p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "section", "caption"]);

interface Cell {
  text: string;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The text of an HTML page, each row of its tables a line of cells set apart by tabs: a cell over several rows stands in each
 * of them, one over several columns in the first. A table inside a cell gives lines of its own. Empty for a page whose elements
 * are nested deeper than any page's.
 *
 * @example htmlTables("<p>标题</p><table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>")
 * // "标题\na\tb\na\tc"
 */
export function htmlTables(html: string): string {
  const reader = new TableReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        reader.open(name, attributes);
        if (reader.nested > mostNested) parser.pause();
      },
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return reader.nested > mostNested ? "" : reader.end();
}

/** Entities of HTML as the signs that they stand for. @example withoutEntities("R&amp;D<3") // "R&D<3" */
export function withoutEntities(text: string): string {
  if (!/&[#\w]{2,8};/.test(text)) return text;
  let plain = "";
  const parser = new Parser({ ontext: (part) => (plain += part) });
  // A sign for less than is no markup here.
  parser.end(text.replaceAll("<", "&lt;"));
  return plain;
}

/** What is read of one table: tables may lie in each other's cells. */
interface Open {
  row: string[] | null;
  cell: Cell | null;
  /** Cells from above that reach into the rows to come, by column. */
  spans: { text: string; rows: number }[];
}

class TableReader {
  private readonly lines: string[] = [];
  private readonly tables: Open[] = [];
  private outside = "";
  /** Of each open element whether it shows nothing. */
  private readonly unseen: boolean[] = [];
  private raised = false;

  /** Elements that are open in each other. */
  get nested(): number {
    return this.unseen.length;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const { style = "" } = attributes;
    const unchosen = name === "option" && attributes.selected === undefined;
    const hides = unchosen || hidden.has(name) || attributes.hidden !== undefined || hiding.test(style);
    this.unseen.push(this.isUnseen() || hides);
    if (this.isUnseen()) return;
    this.raised = name === "sup" || raising.test(style);
    const table = this.tables.at(-1);
    if (name === "table") {
      // What stands in a cell before a table in it is text of its own.
      if (table?.cell) [this.outside, table.cell.text] = [this.outside + table.cell.text, ""];
      this.flushText();
      this.tables.push({ row: null, cell: null, spans: [] });
    } else if (table && name === "tr") {
      this.endRow(table);
      table.row = [];
    } else if (table && (name === "td" || name === "th")) {
      this.endCell(table);
      table.row ??= [];
      table.cell = { text: "", rows: spanned(attributes.rowspan), columns: spanned(attributes.colspan) };
    } else if (breaking.has(name)) this.gap();
  }

  text(text: string): void {
    if (this.isUnseen()) return;
    const table = this.tables.at(-1);
    if (table?.cell) table.cell.text += this.raised ? raisedText(table.cell.text, text) : text;
    else if (!table || text.trim() !== "") this.outside += text;
  }

  close(name: string): void {
    if (this.unseen.pop()) return;
    this.raised = false;
    const table = this.tables.at(-1);
    if (table && name === "table") {
      this.endRow(table);
      this.tables.pop();
      this.flushText();
    } else if (table && name === "tr") this.endRow(table);
    else if (table && (name === "td" || name === "th")) this.endCell(table);
    else if (breaking.has(name)) this.gap();
    // It stands above the rows.
    if (name === "caption") this.flushText();
  }

  end(): string {
    while (this.tables.length > 0) this.endRow(this.tables.pop()!);
    this.flushText();
    return this.lines.join("\n");
  }

  private isUnseen(): boolean {
    return this.unseen.at(-1) === true;
  }

  private gap(): void {
    const cell = this.tables.at(-1)?.cell;
    if (cell) cell.text += "\n";
    else this.outside += "\n";
  }

  private endCell(table: Open): void {
    const { row, cell, spans } = table;
    if (!row || !cell) return;
    const text = plainCell(cell.text);
    this.takeSpanned(table);
    for (let i = 0; i < cell.columns && row.length < mostCells; i++) {
      spans[row.length] = { text: i === 0 ? text : "", rows: cell.rows - 1 };
      row.push(i === 0 ? text : "");
    }
    table.cell = null;
  }

  /** Cells from above that stand where the row has come to. */
  private takeSpanned({ row, spans }: Open): void {
    for (let span = spans[row!.length]; span && span.rows > 0; span = spans[row!.length]) {
      span.rows--;
      row!.push(span.text);
    }
  }

  private endRow(table: Open): void {
    this.endCell(table);
    if (!table.row) return;
    this.takeSpanned(table);
    if (table.row.some((cell) => cell !== "")) this.lines.push(table.row.join("\t"));
    table.row = null;
  }

  private flushText(): void {
    for (const text of this.outside.split(/[\r\n]+/)) {
      const line = text.replace(/[\s\u00a0]+/g, " ").trim();
      if (line !== "") this.lines.push(line);
    }
    this.outside = "";
  }
}

function spanned(attribute: string | undefined): number {
  if (attribute === undefined) return 1;
  const count = Number(/^\s*(\d{1,5})/.exec(attribute)?.[1] ?? 1);
  return count >= 1 && count <= mostSpanned ? count : 1;
}

/** A cell's text in one line: a line break inside of a Chinese word is none; an indent stays, as it marks a child. */
function plainCell(text: string): string {
  const indent = /^[\r\n]*(?:\u00a0|\u3000|\u2003){2,}/.test(text) ? "\u3000" : "";
  return (
    indent +
    text
      .replace(/(?<=[^\x20-\x7e\s])[ \t]*[\r\n]+[ \t]*(?=[^\x20-\x7e\s])/g, "")
      .replace(/[\s\u00a0]+/g, " ")
      .trim()
  );
}
