/** Whether the pane is to be dark, and who wants to know. */
export interface Theme {
  dark(): boolean;
  subscribe(listener: () => void): () => void;
}

/**
 * Follows Office's theme, else the system's. Excel tells no change of its theme, so it is asked again whenever the pane
 * gets the focus or comes back into sight.
 *
 * @param background the background colour of Office's theme as `#262626`, null where Office does not say
 */
export function followTheme(background: () => string | null, page: Window = window): Theme {
  const system = page.matchMedia?.("(prefers-color-scheme: dark)");
  const ask = () => isDark(background()) ?? system?.matches ?? false;
  let dark = ask();
  const listeners = new Set<() => void>();
  const again = () => {
    const next = ask();
    if (next === dark) return;
    dark = next;
    for (const listener of [...listeners]) listener();
  };
  system?.addEventListener("change", again);
  page.addEventListener("focus", again);
  page.document.addEventListener("visibilitychange", again);
  return {
    dark: () => dark,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
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
function isDark(color: string | null): boolean | null {
  const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color ?? "")?.slice(1);
  if (!parts) return null;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
