import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useCallback } from "react";
import { useStore } from "zustand";
import { doubtsOf } from "../workbook";
import { fill } from "../words";
import { usePane } from "./context";
import { useWords } from "./words";

/** Does something that tells others of the figures; where some are in doubt, a person is asked first. */
export function useAfterDoubts(): (tell: () => Promise<void>) => Promise<void> {
  const { data, session } = usePane();
  return useCallback(
    async (tell) => {
      if (doubtsOf(data).length === 0) return tell();
      session.setState({ afterDoubts: tell });
    },
    [data, session],
  );
}

/** Asks whether figures in doubt may go into what is told. */
export function DoubtsQuestion() {
  const { doubts: words } = useWords();
  const { data, session, open } = usePane();
  const goOn = useStore(session, ({ afterDoubts }) => afterDoubts);
  if (goOn === null) return null;
  const answered = () => session.setState({ afterDoubts: null });
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>{fill(words.question, { count: doubtsOf(data).length })}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            answered();
            open({ kind: "todo" });
          }}
        >
          {words.check}
        </Button>
        <Button
          size="small"
          onClick={() => {
            answered();
            void goOn();
          }}
        >
          {words.goOn}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
