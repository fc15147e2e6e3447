import { ICommandService, type Injector } from "@univerjs/core";
import { IShortcutService, KeyCode } from "@univerjs/preset-sheets-core";

/** The keys of Univer's list of functions are commands of this name, one for each editor. */
const keyOfList = "sheet.formula-embedding-editor.search_function.";

/**
 * Lets Enter end the formula as it is typed, as in Excel: Univer marks the first function of its list, which comes late and by
 * a part of the name, and would put it in the place of what was typed. It is taken by Tab, by a click, or by Enter once a
 * person has gone to it with the arrows.
 */
export function keepWhatIsTyped(injector: Injector): void {
  const chosen = new Set<string>();
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    const key = (params as { readonly keyCode?: number } | undefined)?.keyCode;
    if (id.startsWith(keyOfList) && (key === KeyCode.ARROW_DOWN || key === KeyCode.ARROW_UP)) chosen.add(id);
  });
  const shortcuts = injector.get(IShortcutService);
  const register = shortcuts.registerShortcut.bind(shortcuts);
  shortcuts.registerShortcut = (item) => {
    if (!item.id.startsWith(keyOfList) || item.binding !== KeyCode.ENTER) return register(item);
    // Each list that opens registers its keys anew.
    chosen.delete(item.id);
    return register({ ...item, preconditions: () => chosen.has(item.id) });
  };
}
