import { useCallback, useState } from "react";
import { unexpectedSentence } from "../commands";
import { usePane } from "./context";

/** Making something that takes a while, such as a file: whether it is being made now, and a notice where it broke off. */
export function useMaking(): { readonly making: boolean; make(work: () => Promise<void>): Promise<void> } {
  const { say, locale } = usePane();
  const [making, setMaking] = useState(false);
  const make = useCallback(
    async (work: () => Promise<void>) => {
      setMaking(true);
      try {
        await work();
      } catch (error) {
        say("error", unexpectedSentence(error, locale));
      }
      setMaking(false);
    },
    [say, locale],
  );
  return { making, make };
}
