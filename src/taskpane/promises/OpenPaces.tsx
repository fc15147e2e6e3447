import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { basesFor, type TaskAssessment } from "../../tasks";
import { fill } from "../../words";
import { usePane } from "../context";
import { Said, useSaving } from "../forms";
import { Message } from "../Notices";
import { usePromisesWords } from "./words";

/** The promises among those shown whose pace nobody has chosen: the proposed one is taken for all of them at once, and taken back. */
export function OpenPaces({ shown }: { readonly shown: readonly TaskAssessment[] }) {
  const words = usePromisesWords();
  const { actions, busy } = usePane();
  const saving = useSaving();
  const [last, setLast] = useState<readonly string[]>([]);
  const open = shown.filter(({ basisFrom, basis, task }) => basisFrom === "proposed" && basesFor(task).includes(basis));
  const adopt = async () => {
    const choices = new Map(open.map(({ task, basis }) => [task.id, { basis }]));
    if (
      await saving.run(
        () => actions.chooseTasks(choices),
        (count) => fill(words.adopted, { count }),
      )
    )
      setLast([...choices.keys()]);
  };
  const withdraw = async () => {
    const choices = new Map(last.map((id) => [id, { basis: null }]));
    if (
      await saving.run(
        () => actions.chooseTasks(choices),
        (count) => fill(words.withdrawn, { count }),
      )
    )
      setLast([]);
  };
  return (
    <>
      {open.length > 0 && (
        <Message intent="info">
          <div>{fill(words.open, { count: open.length })}</div>
          <Button size="small" disabled={busy || saving.saving} onClick={() => void adopt()}>
            {fill(words.adopt, { count: open.length })}
          </Button>
        </Message>
      )}
      {last.length > 0 && (
        <div>
          <Button size="small" disabled={busy || saving.saving} onClick={() => void withdraw()}>
            {words.withdraw}
          </Button>
        </div>
      )}
      <Said of={saving} />
    </>
  );
}
