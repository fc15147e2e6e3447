import { useCallback } from "react";
import { commandWords } from "../commands";
import { failureSentence, type Workbook } from "../workbook";
import { fill } from "../words";
import { usePane } from "./context";
import { useWords } from "./words";

/** Leads to an indicator's cell, and says in the session's notice which one, or why not. */
export function useGoTo(): (...place: Parameters<Workbook["goTo"]>) => Promise<void> {
  const { actions, session, locale } = usePane();
  const { went } = useWords().todo;
  return useCallback(
    async (...place) => {
      const say = (tone: "info" | "error", text: string) => session.setState({ notice: { tone, text } });
      try {
        const outcome = await actions.goTo(...place);
        if (outcome.ok) say("info", fill(went, outcome.value));
        else say("error", failureSentence(outcome.error, locale));
      } catch (error) {
        say("error", fill(commandWords(locale).unexpected, { message: String(error) }));
      }
    },
    [actions, session, locale, went],
  );
}
