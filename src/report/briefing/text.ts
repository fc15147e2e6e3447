import type { BriefingBlock, Briefing } from "./briefing";

/** A briefing as plain text, for the clipboard and for messages; cells of the table are parted by tabs. */
export function briefingText(briefing: Briefing): string {
  const { title, number, subtitle, blocks, issuer, date } = briefing;
  const indent = briefing.locale === "zh-CN" ? "　　" : "";
  const head = [title, number, subtitle].filter((line) => line !== null);
  const foot = [issuer, date].filter((line) => line !== null);
  const body = blocks.flatMap((block) => textOf(block).map((line) => (block.kind === "table" ? line : indent + line)));
  return [...head, "", ...body, ...(foot.length > 0 ? ["", ...foot] : [])].join("\n") + "\n";
}

function textOf(block: BriefingBlock): string[] {
  if (block.kind === "heading") return [block.text];
  if (block.kind !== "table") return [block.lead + block.text];
  const rows = block.rows.map(({ cells }) => cells.map(({ text }) => text).join("\t"));
  return [block.caption, block.columns.map(({ heading }) => heading).join("\t"), ...rows];
}
