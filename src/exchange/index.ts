/**
 * What goes out as files and comes back: the forms of a collection round; what a source says, to be decided on. May import
 * everything up to `tasks`; no DOM, no Office, no Node. Large, so what need not be there at once loads it by `import()`.
 */
export * from "./figures";
export * from "./forms";
export * from "./review";
export * from "./settings";
export { fileSheets, shownNumber, shownRows, workbookSheets } from "./workbook";
export { exchangeWords } from "./words";
