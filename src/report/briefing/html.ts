import type { Block, Briefing, Table } from "./briefing";

/** A briefing as HTML for the clipboard, so that a word processor takes headings and table over; texts are escaped. */
export function briefingHtml({ title, number, subtitle, blocks, issuer, date, locale }: Briefing): string {
  const centred = (text: string) => `<p style="text-align:center">${escaped(text)}</p>`;
  const right = (text: string) => `<p style="text-align:right">${escaped(text)}</p>`;
  const given = (lines: readonly (string | null)[]) => lines.filter((line) => line !== null);
  return [
    `<article lang="${locale}"><h1 style="text-align:center">${escaped(title)}</h1>`,
    ...given([number, subtitle]).map(centred),
    ...blocks.map(htmlOf),
    ...given([issuer, date]).map(right),
    "</article>",
  ].join("\n");
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`;
    case "table":
      return tableOf(block);
    case "notice":
      return `<p><em>${escaped(block.text)}</em></p>`;
    case "paragraph": {
      const lead = block.lead === "" ? "" : `<strong>${escaped(block.lead)}</strong>`;
      return `<p style="text-indent:2em">${lead}${escaped(block.text)}</p>`;
    }
  }
}

function tableOf({ caption, columns, rows }: Table): string {
  const head = columns.map(({ heading }) => `<th>${escaped(heading)}</th>`).join("");
  const body = rows.map(({ cells }) => {
    const row = cells.map(({ text }, i) => `<td style="text-align:${columns[i]!.align}">${escaped(text)}</td>`);
    return `<tr>${row.join("")}</tr>`;
  });
  return [
    `<table border="1" style="border-collapse:collapse"><caption>${escaped(caption)}</caption>`,
    `<thead><tr>${head}</tr></thead><tbody>`,
    ...body,
    "</tbody></table>",
  ].join("\n");
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
