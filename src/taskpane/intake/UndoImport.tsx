import { Button } from "@fluentui/react-components";
import { useStore } from "zustand";
import { fill } from "../../words";
import { usePane } from "../context";
import type { Saving } from "../forms";
import { useIntakeWords } from "./words";

interface Props {
  readonly saving: Saving;
  readonly onUndone?: () => void;
}

/** Takes the last import back, as long as there is one. */
export function UndoImport({ saving, onUndone }: Props) {
  const words = useIntakeWords();
  const { actions, session, busy } = usePane();
  const imported = useStore(session, (state) => state.imported);
  const undo = async () => {
    const done = await saving.run(actions.undoImport, ({ sheet, changed }) =>
      changed === 0 ? fill(words.undone, { sheet }) : fill(words.undoneBut, { sheet, changed }),
    );
    if (!done) return;
    session.setState({ imported: false });
    onUndone?.();
  };
  return (
    imported && (
      <div>
        <Button disabledFocusable={busy || saving.saving} onClick={() => void undo()}>
          {words.undo}
        </Button>
      </div>
    )
  );
}
