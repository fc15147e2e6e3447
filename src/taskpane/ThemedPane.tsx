import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useLayoutEffect } from "react";
import { useStore } from "zustand";
import type { Locale } from "../words";
import { Pane, type PaneProps } from "./Pane";
import { LocaleContext } from "./words";

/** The pane in Office's theme and language. */
export function ThemedPane({ locale, ...props }: PaneProps & { readonly locale: Locale }) {
  const dark = useStore(props.session, (state) => state.dark);
  const colors = dark ? webDarkTheme : webLightTheme;
  useLayoutEffect(() => {
    // Below the pane's content, and behind what the browser draws itself.
    document.body.style.backgroundColor = colors.colorNeutralBackground1;
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [colors, dark]);
  return (
    <FluentProvider theme={colors}>
      <LocaleContext value={locale}>
        <Pane {...props} />
      </LocaleContext>
    </FluentProvider>
  );
}
