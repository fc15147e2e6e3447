/**
 * What forms of the pane share: sections that open, figures as they are typed, who says it, and what saving came to. May
 * import what the pane may import, and the pane's own files above it.
 */
export { toNextLine, useBatches, useKeptLines } from "./batches";
export type { LineState } from "./batches";
export { choiceText } from "./choiceWords";
export { useDraft } from "./draft";
export { useLineStyles } from "./lineStyles";
export { rememberedPerson, presentMonth, today, usePerson } from "./person";
export { FilterField, FormButtons, NumberField, SelectField, TextField } from "./fields";
export { PersonField } from "./PersonField";
export { Said, useSaving, type Saving } from "./saving";
export { signed } from "./signed";
export { Section } from "./Section";
export { SmallTable } from "./SmallTable";
export { useFormStyles } from "./styles";
export { numberTyped, refusalOf, validationOf } from "./typed";
export type { Typed } from "./typed";
