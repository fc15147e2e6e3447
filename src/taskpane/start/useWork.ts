import { useState } from "react";
import { unexpectedSentence } from "../../commands";
import type { Locale } from "../../words";

/** Doing one thing at a time, and why the last one was not done; empty where it was. */
export function useWork(locale: Locale) {
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState("");
  /** @param action what is done; why it could not be, empty where it was */
  const work = async (action: () => Promise<string>) => {
    setWorking(true);
    setRefusal("");
    try {
      setRefusal(await action());
    } catch (error) {
      setRefusal(unexpectedSentence(error, locale));
    } finally {
      setWorking(false);
    }
  };
  return { working, refusal, work };
}
