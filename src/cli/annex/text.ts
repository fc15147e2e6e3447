/** A text that may hold an annex; of a workbook one for each visible sheet, with its name. */
export interface AnnexText {
  readonly name: string;
  readonly text: string;
}
