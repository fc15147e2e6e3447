import { Button, Text } from "@fluentui/react-components";
import type { TaskOffer } from "../../workbook";
import { fill } from "../../words";
import { usePane } from "../context";
import { PersonField, Said, today, usePerson, useSaving } from "../forms";
import { usePromisesWords } from "./words";

interface Props {
  readonly id: string;
  readonly offer: TaskOffer;
  /** Who agreed and when, where anyone did. */
  readonly who: string;
}

/** A number that a promise gives to a leaf of the annex: taken over only once a person agrees, and taken back. */
export function Consent({ id, offer, who }: Props) {
  const words = usePromisesWords();
  const { actions, busy } = usePane();
  const [person] = usePerson();
  const saving = useSaving();
  const { no, name, taken } = offer;
  const agree = () => {
    if (person.trim() === "") return saving.refuse(words.noPerson);
    void saving.save(() => actions.agreeTask(id, { by: person.trim(), on: today() }), words.agreed);
  };
  return (
    <>
      <Text>{taken ? fill(words.taken, { no, name, who }) : fill(words.offer, { no, name })}</Text>
      {!taken && <PersonField />}
      <div>
        <Button
          size="small"
          appearance={taken ? "secondary" : "primary"}
          disabled={busy || saving.saving}
          onClick={taken ? () => void saving.save(() => actions.agreeTask(id, null), words.tookBack) : agree}
        >
          {taken ? words.takeBack : fill(words.agree, { no })}
        </Button>
      </div>
      <Said of={saving} />
    </>
  );
}
