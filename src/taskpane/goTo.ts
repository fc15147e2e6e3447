import { useCallback } from "react";
import { unexpectedSentence } from "../commands";
import { failureSentence, type Workbook, type WorkbookResult } from "../workbook";
import { fill } from "../words";
import { usePane } from "./context";
import { useWords } from "./words";

type Going = Promise<WorkbookResult<{ readonly sheet: string; readonly cell: string }>>;

/** Goes to a cell, and says in the session's notice which one, or why not. */
function useGoing(): (go: () => Going) => Promise<void> {
  const { say, locale } = usePane();
  const { went } = useWords().todo;
  return useCallback(
    async (go) => {
      try {
        const outcome = await go();
        if (outcome.ok) say("success", fill(went, outcome.value));
        else say("error", failureSentence(outcome.error, locale));
      } catch (error) {
        say("error", unexpectedSentence(error, locale));
      }
    },
    [say, locale, went],
  );
}

/** Leads to an indicator's cell. */
export function useGoTo(): (...place: Parameters<Workbook["goTo"]>) => Promise<void> {
  const { actions } = usePane();
  const going = useGoing();
  return useCallback((...place) => going(() => actions.goTo(...place)), [actions, going]);
}

/** Leads to a cell by its sheet and address. */
export function useGoToCell(): (...place: Parameters<Workbook["goToCell"]>) => Promise<void> {
  const { actions } = usePane();
  const going = useGoing();
  return useCallback((...place) => going(() => actions.goToCell(...place)), [actions, going]);
}
