import { Button } from "@fluentui/react-components";
import { useContext, useState } from "react";
import { fill } from "../../words";
import { failureSentence, type RegionsReport, type WorkbookResult } from "../../workbook";
import { usePane } from "../context";
import { Message } from "../Notices";
import { LocaleContext } from "../words";
import { useRegionsWords } from "./words";

/** Makes the sheet of what is shown, or refreshes it. */
export function MakeSheet({ make }: { readonly make: () => Promise<WorkbookResult<RegionsReport>> }) {
  const words = useRegionsWords();
  const locale = useContext(LocaleContext);
  const { busy } = usePane();
  const [making, setMaking] = useState(false);
  const [outcome, setOutcome] = useState<WorkbookResult<RegionsReport> | null>(null);
  const run = async () => {
    setMaking(true);
    setOutcome(await make());
    setMaking(false);
  };
  return (
    <>
      <div>
        <Button size="small" disabledFocusable={busy || making} onClick={() => void run()}>
          {words.makeSheet}
        </Button>
      </div>
      {outcome !== null && (
        <Message intent={outcome.ok ? "success" : "error"}>
          {outcome.ok
            ? fill(words.sheetMade, outcome.value) +
              (outcome.value.keptIn === null ? "" : fill(words.sheetKept, { sheet: outcome.value.keptIn }))
            : failureSentence(outcome.error, locale)}
        </Message>
      )}
    </>
  );
}
