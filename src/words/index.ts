/**
 * How words are kept: the languages, catalogues with the same texts in each, templates that know their placeholders. Each
 * floor keeps its own words beside itself and fills them with this. Imports nothing of the project; no DOM, no Office, no
 * Node.
 */
export { catalogue, chinese } from "./catalogue";
export type { Translation, Words } from "./catalogue";
export { listText, localeOf } from "./locale";
export type { Locale } from "./locale";
export { messageOf } from "./messageOf";
export { fill, sentenceOf } from "./template";
export type { Coded, PlainText, Template, Values } from "./template";
