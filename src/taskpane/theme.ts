import { colord } from "colord";
import type { PaneSession } from "./session";

/**
 * Keeps the session as dark as Office's theme, else as the system's. Excel tells no change of its theme, so it is asked
 * again whenever the pane gets the focus or comes back into sight.
 *
 * @param background the background colour of Office's theme as `#262626`, null where Office does not say
 */
export function followTheme(background: () => string | null, session: PaneSession, page: Window = window): void {
  const system = page.matchMedia?.("(prefers-color-scheme: dark)");
  const ask = () => {
    const dark = isDark(background()) ?? system?.matches ?? false;
    if (dark !== session.getState().dark) session.setState({ dark });
  };
  ask();
  system?.addEventListener("change", ask);
  page.addEventListener("focus", ask);
  page.document.addEventListener("visibilitychange", ask);
}

/** The background of Office's theme. In Windows `isDarkTheme` arrives as a colour, too: the background is what all have. */
export function officeBackground(): string | null {
  try {
    return Office.context.officeTheme?.bodyBackgroundColor ?? null;
  } catch {
    // A host without themes answers with a text that the client cannot read.
    return null;
  }
}

/** Whether a colour is dark, null where the text is no colour: `isDark("#262626")` is true. */
function isDark(text: string | null): boolean | null {
  const color = colord(text ?? "");
  return color.isValid() ? color.isDark() : null;
}
