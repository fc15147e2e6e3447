import type { BriefingBlock, Briefing, BriefingTable, TableColumn } from "./briefing";

/** A briefing as Markdown (GitHub's, for the table); whatever a person wrote stands as text. */
export function briefingMarkdown({ title, number, subtitle, blocks, issuer, date }: Briefing): string {
  const head = [number, subtitle].filter((line) => line !== null).map(escaped);
  const foot = [issuer, date].filter((line) => line !== null).map(escaped);
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
      return `> ${escaped(block.text)}`;
    case "paragraph":
      return block.lead === "" ? escaped(block.text) : `**${escaped(block.lead.trim())}** ${escaped(block.text)}`;
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
 * A text in which nothing is markup: signs of Markdown and HTML are escaped, and so are those that open a block at the
 * beginning of a line or make a link of an address.
 *
 * @example escaped("a*b|c") // "a\\*b\\|c"
 */
export function escaped(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>|~#$&^]/g, (sign) =>
      /[<>&]/.test(sign) ? entities[sign as keyof typeof entities] : `\\${sign}`,
    )
    .replace(/:(?=\/\/)|(?<=www)\./gi, (sign) => `\\${sign}`)
    .replace(/@/g, "\\@")
    .replace(/^([-+=]|\d+[.)])/, (start) => start.replace(/.$/, (sign) => `\\${sign}`));
}

const entities = { "<": "&lt;", ">": "&gt;", "&": "&amp;" } as const;
