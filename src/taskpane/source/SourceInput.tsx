import { Button, Field, Textarea, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type ClipboardEvent, type DragEvent } from "react";
import { largestFile } from "../../observations";
import { fill } from "../../words";
import { Message } from "../Notices";
import { pastedPage, type GivenSource } from "./given";
import { useSourceWords } from "./words";

const useStyles = makeStyles({
  area: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalXS,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { border: `1px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  chooser: { display: "none" },
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
  const styles = useStyles();
  const words = useSourceWords();
  // What the clipboard brought, until the box has taken its plain text.
  const pasted = useRef<{ readonly page: string | null } | null>(null);
  const [text, setText] = useState("");
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState("");

  const give = (source: GivenSource) => {
    setRefusal("");
    onGiven(source);
  };
  const giveFile = async (file: File | undefined) => {
    if (file === undefined || disabled) return;
    const { name } = file;
    if (file.size > largestFile)
      return setRefusal(fill(words.refusal.tooLarge, { name, limit: largestFile / 1024 ** 2 }));
    try {
      give({ kind: "bytes", name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch (error) {
      setRefusal(fill(words.unreadable, { name, message: error instanceof Error ? error.message : String(error) }));
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
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void giveFile(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={mergeClasses(styles.area, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Field label={label} hint={words.paste}>
        <Textarea
          value={text}
          rows={4}
          resize="vertical"
          disabled={disabled}
          onPaste={onPaste}
          onChange={(_, { value }) => onText(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          disabledFocusable={disabled || text.trim() === ""}
          onClick={() => give({ kind: "text", name: words.pasted, text })}
        >
          {words.read}
        </Button>
        <FileButton accept={accept} disabled={disabled} onFile={(file) => void giveFile(file)} />
      </div>
      {refusal !== "" && <Message intent="error">{refusal}</Message>}
    </div>
  );
}

interface FileButtonProps extends Pick<Props, "accept"> {
  readonly disabled: boolean;
  readonly onFile: (file: File | undefined) => void;
}

/** Opens the browser's choice of a file. */
function FileButton({ accept, disabled, onFile }: FileButtonProps) {
  const words = useSourceWords();
  const { chooser: hidden } = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabledFocusable={disabled} onClick={() => chooser.current?.click()}>
        {words.choose}
      </Button>
      <input
        ref={chooser}
        className={hidden}
        type="file"
        accept={accept}
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ target }) => {
          onFile(target.files?.[0]);
          // The same file may be chosen again after it was changed.
          target.value = "";
        }}
      />
    </>
  );
}
