/**
 * The briefing (监测通报): what an analysis says in the bureau's register, as blocks of text, and its forms: plain text,
 * Markdown and an official document (.docx). Of the project it imports what `report` may, and the words.
 */
import type { Briefing, MonitoringBriefing } from "./briefing";

export type {
  BriefingBlock,
  BriefingSection,
  Briefing,
  MonitoringBriefing,
  BriefingTable,
  BriefingCell,
} from "./briefing";
export { briefingOf } from "./build";
export type { BriefingOptions } from "./build";
export { briefingFromFigures } from "./fromFigures";
export { briefingMarkdown } from "./markdown";
export { supervisionsOf } from "./supervision";
export { briefingText } from "./text";

/**
 * The briefing as an official document, the bytes of a .docx file. What writes it is loaded only here, since it is large.
 */
export async function briefingDocx(briefing: Briefing): Promise<Uint8Array> {
  const { documentOf } = await import("./docx");
  return documentOf(briefing);
}

/** One page (一页要情) with the briefing behind it as its annex, the bytes of a .docx file. */
export async function digestDocx(briefing: MonitoringBriefing): Promise<Uint8Array> {
  const { digestDocumentOf } = await import("./docx");
  return digestDocumentOf(briefing);
}
