import { Button, Field, Textarea, makeStyles } from "@fluentui/react-components";
import { useRef, useState, type ClipboardEvent } from "react";
import { largestFile } from "../../observations";
import { fill, messageOf } from "../../words";
import { Message } from "../Notices";
import { useFormStyles } from "../forms";
import { DropArea, FileButton } from "./files";
import { pastedPage, type GivenSource } from "./given";
import { useSourceWords } from "./words";

const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(0, 1fr)", "& textarea": { minWidth: 0 }, "& label": { whiteSpace: "normal" } },
});

interface Props {
  /** What is asked for. */
  readonly label: string;
  /** Kinds of files, as `.docx,.csv`; what a file is, is told by its content. */
  readonly accept: string;
  readonly disabled?: boolean;
  readonly onGiven: (source: GivenSource) => void;
}

/**
 * Takes a text or a file: pasted, from a page or Word with its table; dropped; chosen; or typed and then read. What was
 * pasted is given at once.
 */
export function SourceInput({ label, accept, disabled = false, onGiven }: Props) {
  const { buttons } = useFormStyles();
  const { field } = useStyles();
  const words = useSourceWords();
  // What the clipboard brought, until the box has taken its plain text.
  const pasted = useRef<{ readonly page: string | null } | null>(null);
  const [text, setText] = useState("");
  const [refusal, setRefusal] = useState("");

  const give = (source: GivenSource) => {
    setRefusal("");
    onGiven(source);
  };
  const giveFile = async ([file, ...more]: readonly File[]) => {
    if (file === undefined || disabled) return;
    if (more.length > 0) return setRefusal(fill(words.several, { count: more.length + 1 }));
    const { name } = file;
    if (file.size > largestFile)
      return setRefusal(fill(words.refusal.tooLarge, { name, limit: largestFile / 1024 ** 2 }));
    try {
      give({ kind: "bytes", name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch (error) {
      setRefusal(fill(words.unreadable, { name, message: messageOf(error) }));
    }
  };
  const onPaste = ({ clipboardData }: ClipboardEvent) => {
    const page = text.trim() === "" ? pastedPage(clipboardData.getData("text/html")) : null;
    pasted.current = { page };
  };
  const onText = (value: string) => {
    setText(value);
    const brought = pasted.current;
    pasted.current = null;
    if (brought && value.trim() !== "") give({ kind: "text", name: words.pasted, text: brought.page ?? value });
  };
  return (
    <DropArea onFiles={(files) => void giveFile(files)}>
      <Field label={label} hint={words.paste} className={field}>
        <Textarea
          value={text}
          rows={4}
          resize="vertical"
          disabled={disabled}
          onPaste={onPaste}
          onChange={(_, { value }) => onText(value)}
        />
      </Field>
      <div className={buttons}>
        <Button
          disabledFocusable={disabled || text.trim() === ""}
          onClick={() => give({ kind: "text", name: words.pasted, text })}
        >
          {words.read}
        </Button>
        <FileButton accept={accept} disabled={disabled} onFiles={(files) => void giveFile(files)} />
      </div>
      {refusal !== "" && <Message intent="error">{refusal}</Message>}
    </DropArea>
  );
}
