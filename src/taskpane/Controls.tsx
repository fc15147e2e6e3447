import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "./context";
import { useWords } from "./words";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The commands that go with the as-of month. */
export function Controls() {
  const styles = useStyles();
  const words = useWords();
  const { busy, commands } = usePane();
  return (
    <div className={styles.buttons}>
      <Button appearance="primary" disabled={busy} onClick={() => void commands.run("generateAnalysis")}>
        {words.generate}
      </Button>
      <Button disabled={busy} onClick={() => void commands.run("openEntry")}>
        {words.entry}
      </Button>
      <Button disabled={busy} onClick={() => void commands.run("loadTargets")}>
        {words.load}
      </Button>
    </div>
  );
}
