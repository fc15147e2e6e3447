import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { commandOf, type CommandId } from "../../commands";
import { usePane } from "../context";
import { useWords } from "../words";
import { BriefingMenu } from "./BriefingMenu";
import { ExportItems } from "./ExportItems";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** What a month seldom needs, and the ribbon has as well. */
const folded: readonly CommandId[] = [
  "generateDashboard",
  "openEntry",
  "compareYears",
  "loadTargets",
  "importPlan",
  "openYear",
];

/** The commands that go with the as-of month. */
export function CommandBar() {
  const { buttons } = useStyles();
  const { overview: words } = useWords();
  const { busy, commands, locale, open } = usePane();
  const label = (id: CommandId) => commandOf(id).words[locale].label;
  return (
    <div className={buttons}>
      <Button appearance="primary" size="small" disabled={busy} onClick={() => void commands.run("generateAnalysis")}>
        {label("generateAnalysis")}
      </Button>
      <Button size="small" disabled={busy} onClick={() => open({ kind: "intake" })}>
        {words.intake}
      </Button>
      <BriefingMenu />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton size="small" disabled={busy}>
            {words.more}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {folded.map((id) => (
              <MenuItem key={id} onClick={() => void commands.run(id)}>
                {label(id)}
              </MenuItem>
            ))}
            <MenuItem onClick={() => open({ kind: "scenario" })}>{words.scenario}</MenuItem>
            <ExportItems />
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
