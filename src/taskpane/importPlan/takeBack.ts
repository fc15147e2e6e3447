import { useState } from "react";
import { fill } from "../../words";
import { failureSentence } from "../../workbook";
import { useImporting } from "./context";
import { useImportPlanWords } from "./words";

/** Taking the last loading back, and why that could not be. */
export function useTakeBack() {
  const { done: words } = useImportPlanWords();
  const { actions, locale, session } = useImporting();
  const [undo, setUndo] = useState<"possible" | "working" | "done">("possible");
  const [refusal, setRefusal] = useState("");
  const takeBack = async () => {
    setUndo("working");
    setRefusal("");
    const outcome = await actions.undoLoad();
    setUndo(outcome.ok ? "done" : "possible");
    if (!outcome.ok) return setRefusal(failureSentence(outcome.error, locale));
    const sheets = outcome.value.join(words.between);
    const text = sheets === "" ? words.asBefore : fill(words.undone, { sheets });
    session.setState({ notice: { tone: "success", text } });
  };
  return { undo, refusal, takeBack };
}
