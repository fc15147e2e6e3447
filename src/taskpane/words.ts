import { createContext, useContext } from "react";
import { messagesOf, type Locale } from "../report";

/** The language of the pane. */
export const LocaleContext = createContext<Locale>("zh-CN");

/** The words of the pane in its language. */
export function useWords() {
  return messagesOf(useContext(LocaleContext)).pane;
}
