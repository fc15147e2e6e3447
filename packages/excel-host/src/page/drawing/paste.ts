import { ICommandService, type Injector } from "@univerjs/core";
import { SheetPasteShortKeyCommand } from "@univerjs/preset-sheets-core";
import { tableOfText } from "../pasted";

/** What Univer is given of the clipboard. */
interface Pasted {
  htmlContent?: string;
  readonly textContent?: string;
  readonly files?: readonly File[];
}

/** Pastes the lines of a text each into its own row: Univer cuts off the blank ones at its beginning, so that all below moves up. */
export function keepBlankLines(injector: Injector): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== SheetPasteShortKeyCommand.id) return;
    const pasted = params as Pasted;
    const { htmlContent, textContent = "", files } = pasted;
    if (!htmlContent && !files && /[\n\t]/.test(textContent)) pasted.htmlContent = tableOfText(textContent);
  });
}
