import { Button, Subtitle2, Text } from "@fluentui/react-components";
import { commandOf } from "../../commands";
import { Message } from "../Notices";
import { useImporting } from "./context";
import { useImportStyles } from "./styles";
import { useTakeBack } from "./takeBack";
import { useTurnedTo } from "./turnedTo";
import { useImportPlanWords } from "./words";

interface Props {
  /** Whether the loading brought a year that the workbook did not have. */
  readonly undoable: boolean;
  readonly onAnother: () => void;
}

/** What comes after the loading, and how to take it back. */
export function Done({ undoable, onAnother }: Props) {
  const styles = useImportStyles();
  const { done: words } = useImportPlanWords();
  const { commands, busy, locale, session } = useImporting();
  const { undo, refusal, takeBack } = useTakeBack();
  const overview = () => session.setState({ view: { kind: "overview" } });
  const box = useTurnedTo("done");
  const off = busy || undo === "working";
  const run = async (id: "openEntry" | "generateAnalysis") => {
    overview();
    await commands.run(id);
  };
  return (
    <div ref={box} tabIndex={-1} className={styles.step}>
      {undo !== "done" && (
        <>
          <Subtitle2 as="h3" className={styles.heading}>
            {words.title}
          </Subtitle2>
          <Text>{words.next}</Text>
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={off} onClick={() => void run("openEntry")}>
              {words.enter}
            </Button>
            <Button disabled={off} onClick={() => void run("generateAnalysis")}>
              {commandOf("generateAnalysis").words[locale].label}
            </Button>
            {undoable && (
              <Button disabled={off} onClick={() => void takeBack()}>
                {undo === "working" ? words.undoing : words.undo}
              </Button>
            )}
          </div>
        </>
      )}
      {refusal !== "" && <Message intent="error">{refusal}</Message>}
      <div className={styles.buttons}>
        <Button disabled={off} onClick={onAnother}>
          {words.another}
        </Button>
      </div>
    </div>
  );
}
