import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useLayoutEffect, useSyncExternalStore } from "react";
import type { Locale } from "../report";
import { Pane, type PaneProps } from "./Pane";
import type { Theme } from "./theme";
import { LocaleContext } from "./words";

interface Props extends Omit<PaneProps, "dark"> {
  readonly theme: Theme;
  readonly locale: Locale;
}

/** The pane in Office's theme and language. */
export function ThemedPane({ theme, locale, ...props }: Props) {
  const dark = useSyncExternalStore(theme.subscribe, theme.dark);
  const colors = dark ? webDarkTheme : webLightTheme;
  useLayoutEffect(() => {
    // Below the pane's content, and behind what the browser draws itself.
    document.body.style.backgroundColor = colors.colorNeutralBackground1;
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [colors, dark]);
  return (
    <FluentProvider theme={colors}>
      <LocaleContext value={locale}>
        <Pane {...props} dark={dark} />
      </LocaleContext>
    </FluentProvider>
  );
}
