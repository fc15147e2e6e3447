import { rowKey } from "../../engine/locate";
import type { SheetDefinition } from "../../engine/definition";
import type { Placement } from "../../engine/place";
import { fitRows, isBody, listRule, listSheet, ruleWhere, texts, wholeColumns, wholeNumbers } from "../../engine/rules";
import { colors } from "../../engine/style";
import { betterWords, frequencyWords, measureWords, yesWords } from "../vocabulary";
import { libraryColumns, libraryInputs, libraryRole, type LibraryInput } from "./content";
import { libraryWords } from "./words";

/** 指标库: what the bureau says of indicators that the product's catalogue does not know. */
export const librarySheet: SheetDefinition = {
  kind: libraryRole,
  nameOf: () => libraryWords.sheet,
  reads: "entered",
  essential: ["code", "name", ...libraryInputs],
  columns: libraryColumns,
  identify: rowKey,
  fit: (sheet, _, placement) => fitRows(sheet, placement),
};

/** What it has beside its cells when it is made. */
export function styleLibrary(sheet: Excel.Worksheet, placement: Placement): void {
  for (const key of libraryInputs) guard(sheet, wholeColumns(placement, key), key);
  const body = `AND(${isBody(placement)})`;
  ruleWhere(sheet, wholeColumns(placement, "code", "reasons"), body);
  ruleWhere(sheet, wholeColumns(placement, libraryInputs[0], libraryInputs.at(-1)), body, colors.input);
  listSheet(sheet, placement, "name");
}

function guard(sheet: Excel.Worksheet, address: string, key: LibraryInput): void {
  const { prompt, badNumber: error } = libraryWords;
  switch (key) {
    case "measure":
      return listRule(sheet, address, measureWords.words, prompt.choose);
    case "frequency":
      return listRule(sheet, address, frequencyWords.words, prompt.choose);
    case "better":
      return listRule(sheet, address, betterWords.words, prompt.choose);
    case "decimals":
      return wholeNumbers(sheet, address, { prompt: prompt.decimals, error }, { low: 0, high: 6 });
    case "lag":
      return wholeNumbers(sheet, address, { prompt: prompt.lag, error }, { low: 0, high: 3 });
    case "aliases":
      return texts(sheet, address, prompt.aliases, 200);
    default:
      return listRule(sheet, address, yesWords.words, key === "confirmed" ? prompt.confirmed : prompt.choose);
  }
}
