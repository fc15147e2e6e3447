import { Button, Field, Spinner, Subtitle2, Text } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import {
  cellSentence,
  clashSentence,
  collect,
  fileSentence,
  foundInForms,
  readFormFile,
  roundReturned,
  roundStanding,
  type FormFile,
  type Round,
} from "../../exchange";
import { refuseDocument } from "../../documents";
import { largestFile } from "../../observations";
import { fill } from "../../words";
import { usePane } from "../context";
import { Said, useFormStyles, useSaving } from "../forms";
import { FoundReview, UndoImport } from "../intake";
import { monthName } from "../model";
import { Message } from "../Notices";
import { DropArea, FileButton } from "../source";
import { OwnerList } from "./OwnerList";
import { ReportsReview } from "./ReportsReview";
import type { usePromised } from "./usePromised";
import type { KeptRound } from "./useRound";
import { useCollectionWords } from "./words";

interface Props {
  readonly round: Round;
  readonly kept: KeptRound;
  readonly promised: ReturnType<typeof usePromised>;
  /** What was given, whatever month was chosen then. */
  readonly files: readonly FormFile[];
  readonly onFiles: (files: readonly FormFile[]) => void;
}

/** What came back: who has sent, what cannot be used and why, and the figures to be let count. */
export function Collecting({ round, kept, promised, files, onFiles }: Props) {
  const { buttons, heading } = useFormStyles();
  const { data, locale, session } = usePane();
  const words = useCollectionWords();
  const saving = useSaving();
  const [reading, setReading] = useState(false);
  const [refusal, setRefusal] = useState("");
  const { observations, plan } = data;
  const entries = promised?.entries;
  const collection = useMemo(() => collect(round, files, observations, entries), [round, files, observations, entries]);
  const candidates = useMemo(() => foundInForms(collection, locale), [collection, locale]);

  const take = async (given: readonly File[]) => {
    if (given.length === 0 || reading) return;
    setReading(true);
    // What was said before is about other files.
    session.setState({ notice: null });
    const read = new Map(files.map((file) => [file.name, file]));
    // A file that is given again takes the place of the one before.
    for (const file of given) read.set(file.name, await readReturned(file));
    onFiles([...read.values()]);
    setReading(false);
  };
  const { record, change } = kept;
  useEffect(() => {
    if (collection.owners.every((owner) => owner.files.length === 0)) return;
    void change((before) => roundReturned(collection, before)).then((why) =>
      setRefusal(why === "" ? "" : fill(words.notKept, { why })),
    );
    // Figures that arrive are seen where the round is read, not kept with it.
  }, [files, change]);
  return (
    <>
      <DropArea onFiles={(given) => void take(given)}>
        <Field label={words.give}>
          <div className={buttons}>
            <FileButton accept=".xlsx,.xls,.et" multiple disabled={reading} onFiles={(given) => void take(given)} />
            {files.length > 0 && (
              <Button disabledFocusable={reading} onClick={() => onFiles([])}>
                {words.restart}
              </Button>
            )}
          </div>
        </Field>
      </DropArea>
      {reading && <Spinner size="tiny" label={words.reading} />}
      {refusal !== "" && <Message intent="error">{refusal}</Message>}
      {record !== null && record !== "asking" && (
        <>
          <Subtitle2 as="h3" className={heading}>
            {fill(words.returnedOf, { month: monthName(round.month, locale) })}
          </Subtitle2>
          <OwnerList month={round.month} owners={roundStanding(record, plan, observations, promised ?? undefined)} />
        </>
      )}
      <Refused collection={collection} />
      {files.length > 0 &&
        (candidates.length === 0 ? (
          collection.reports.length === 0 && <Text>{words.noFigures}</Text>
        ) : (
          <FoundReview
            key={files.map(({ name }) => name).join("/")}
            found={{ name: words.source, source: "", reading: { candidates, ignored: [] } }}
            saving={saving}
          />
        ))}
      <UndoImport saving={saving} />
      {collection.reports.length > 0 && <ReportsReview reports={collection.reports} saving={saving} />}
      <Said of={saving} />
    </>
  );
}

async function readReturned(file: File): Promise<FormFile> {
  const { name, size } = file;
  if (size > largestFile) return { name, forms: refuseDocument("tooLarge", { limit: largestFile / 1024 ** 2 }) };
  try {
    return { name, forms: readFormFile(new Uint8Array(await file.arrayBuffer())) };
  } catch {
    return { name, forms: refuseDocument("damaged") };
  }
}

/** What of the files is not used, each with its reason. */
function Refused({ collection }: { readonly collection: ReturnType<typeof collect> }) {
  const { locale } = usePane();
  const words = useCollectionWords();
  const { refusedFiles, refusedCells, clashes } = collection;
  const count = ({ length }: readonly unknown[]) => ({ count: length });
  return (
    <>
      <Sentences
        title={fill(words.refusedFiles, count(refusedFiles))}
        sentences={refusedFiles.map((each) => fileSentence(each, locale))}
      />
      <Sentences
        title={fill(words.refusedCells, count(refusedCells))}
        sentences={refusedCells.map((each) => cellSentence(each, locale))}
      />
      <Sentences
        title={fill(words.clashes, count(clashes))}
        sentences={clashes.map((each) => clashSentence(each, locale))}
      />
    </>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  const { list } = useFormStyles();
  if (sentences.length === 0) return null;
  return (
    <Message intent="warning">
      {title}
      <ul className={list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Message>
  );
}
