import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { CommandId } from "../../commands";
import { usePane } from "../context";
import { BriefingMenu } from "./BriefingMenu";
import { useWords } from "../words";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  // Shrinks with its words, so that the five stand in two lines of a narrow pane.
  button: { minWidth: 0 },
});

/** The commands that go with the as-of month. */
export function Commands() {
  const { buttons, button } = useStyles();
  const words = useWords().pane;
  const { busy, commands } = usePane();
  const { overview } = useWords();
  const run = (id: CommandId) => ({ className: button, disabled: busy, onClick: () => void commands.run(id) });
  return (
    <div role="group" aria-label={overview.commands} className={buttons}>
      <Button {...run("generateAnalysis")} appearance="primary">
        {words.generate}
      </Button>
      <Button {...run("generateDashboard")}>{overview.dashboard}</Button>
      <BriefingMenu />
      <Button {...run("openEntry")}>{words.entry}</Button>
      <Button {...run("loadTargets")}>{words.load}</Button>
    </div>
  );
}
