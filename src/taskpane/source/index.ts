/**
 * Taking a text or a file from a person, for views that read one: the box, what it gives, its texts, why there are none.
 * Loaded with the first of these views.
 */
export type { GivenSource } from "./given";
export { DropArea, FileButton } from "./files";
export { useKeptDraft } from "./keptDraft";
export type { DraftKind } from "./draftKind";
export { SourceInput } from "./SourceInput";
export { givenTexts } from "./texts";
export { refusalSentence } from "./words";
