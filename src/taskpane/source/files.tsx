import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
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
  chooser: { display: "none" },
});

type OnFiles = (files: readonly File[]) => void;

/** An area that files are dropped on. */
export function DropArea({ onFiles, children }: { readonly onFiles: OnFiles; readonly children: ReactNode }) {
  const styles = useStyles();
  const [over, setOver] = useState(false);
  return (
    <div
      className={mergeClasses(styles.area, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
    </div>
  );
}

interface FileButtonProps {
  /** Kinds of files, as `.docx,.csv`; what a file is, is told by its content. */
  readonly accept: string;
  readonly disabled: boolean;
  /** Whether several may be chosen at once. */
  readonly multiple?: boolean;
  /** What the button says where it does more than choose. */
  readonly label?: string;
  readonly onFiles: OnFiles;
}

/** Opens the browser's choice of files. */
export function FileButton({ accept, disabled, multiple = false, label, onFiles }: FileButtonProps) {
  const words = useSourceWords();
  const { chooser: hidden } = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabledFocusable={disabled} onClick={() => chooser.current?.click()}>
        {label ?? (multiple ? words.chooseSeveral : words.choose)}
      </Button>
      <input
        ref={chooser}
        className={hidden}
        type="file"
        accept={accept}
        multiple={multiple}
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file may be chosen again after it was changed.
          target.value = "";
        }}
      />
    </>
  );
}
