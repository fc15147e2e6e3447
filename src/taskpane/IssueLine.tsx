import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { fill } from "../words";
import { useGoToCell } from "./goTo";
import { useWords } from "./words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  issue: {
    display: "flex",
    // With a box for a name or a reason the buttons go below: beside them the sentence would have no room.
    flexWrap: "wrap",
    alignItems: "flex-start",
    justifyContent: "flex-end",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  sentence: { flex: "1 1 120px", minWidth: 0, overflowWrap: "anywhere" },
  buttons: {
    maxWidth: "100%",
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalXS,
  },
  button: { flexShrink: 0, minWidth: 0 },
});

/** The list that such lines stand in. */
export const IssueLines = ({ children }: { readonly children: ReactNode }) => (
  <ul className={useStyles().list}>{children}</ul>
);

interface Props {
  readonly cell: { readonly sheet: string; readonly cell: string };
  readonly sentence: string;
  /** What else can be done about it. */
  readonly children?: ReactNode;
}

/** What is wrong or odd with a cell, and the way to it. */
export function IssueLine({ cell: { sheet, cell }, sentence, children }: Props) {
  const styles = useStyles();
  const { todo: words } = useWords();
  const goTo = useGoToCell();
  return (
    <li className={styles.issue}>
      <Caption1 className={styles.sentence}>{sentence}</Caption1>
      <div className={styles.buttons}>
        {children}
        <Button
          size="small"
          className={styles.button}
          aria-label={fill(words.goToOf, { name: cell })}
          onClick={() => void goTo(sheet, cell)}
        >
          {words.goTo}
        </Button>
      </div>
    </li>
  );
}
