/**
 * The briefing (监测通报): what an analysis says in the bureau's register, as blocks of text, and its forms: plain text,
 * Markdown, HTML and an official document (.docx). Of the project it imports what `report` may, and the words.
 */
export * from "./briefing";
export { briefingOf } from "./build";
export type { BriefingOptions } from "./build";
export type { Compared } from "./compared";
export { briefingText } from "./text";
