import type { BriefingBlock, Briefing, BriefingTable, TableColumn } from "./briefing";

/** A briefing as Markdown (GitHub's, for the table); whatever a person wrote stands as text. */
export function briefingMarkdown({ title, number, subtitle, blocks, issuer, date }: Briefing): string {
  const head = [number, subtitle].filter((line) => line !== null).map(opening);
  const foot = [issuer, date].filter((line) => line !== null).map(opening);
  const parts = [`# ${escaped(title)}`, ...head, ...blocks.map(markdownOf), ...foot];
  return `${parts.join("\n\n")}\n`;
}

function markdownOf(block: BriefingBlock): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level + 1)} ${escaped(block.text)}`;
    case "table":
      return tableOf(block);
    case "notice":
      return `> ${opening(block.text)}`;
    case "paragraph":
      return block.lead === "" ? opening(block.text) : `**${escaped(block.lead.trim())}** ${escaped(block.text)}`;
  }
}

function tableOf({ caption, columns, rows }: BriefingTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    `**${escaped(caption)}**`,
    "",
    line(columns.map(({ heading }) => escaped(heading))),
    line(columns.map(({ align }) => rules[align])),
    ...rows.map(({ cells }) => line(cells.map(({ text }) => escaped(text)))),
  ].join("\n");
}

const rules: Record<TableColumn["align"], string> = { left: ":---", center: ":---:", right: "---:" };

/**
 * A text in which nothing is markup, as plain as it can be where it is pasted elsewhere: signs of Markdown and HTML, and of
 * addresses, which become links, are escaped where they would mean something. `<1%` opens no tag.
 *
 * @example escaped("a*b|c") // "a\\*b\\|c"
 * @example escaped("<1%") // "<1%"
 */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/<(?=[a-z/!?])/gi, "&lt;")
    .replace(/[\\`*_[\]|~$^]/g, (sign) => `\\${sign}`)
    .replace(/:(?=\/\/)|(?<=www)\./gi, (sign) => `\\${sign}`)
    .replace(/@/g, "\\@");
}

/** The same at the beginning of a block, where a sign could make it a heading, a quotation, a list or a rule. */
function opening(text: string): string {
  return escaped(text).replace(/^(?:#{1,6}(?= |$)|[-+](?= |$)|[-=]+(?= *$)|>|\d+[.)](?= |$))/, (start) =>
    start.replace(/.$/, (sign) => `\\${sign}`),
  );
}
