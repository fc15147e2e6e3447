import { makeStyles, tokens } from "@fluentui/react-components";

/** How the steps of importing a plan look, from 320 px on. */
export const useImportStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  step: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, outlineStyle: "none" },
  heading: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  whole: { gridColumn: "1 / -1" },
  quiet: { color: tokens.colorNeutralForeground3 },
  text: { overflowWrap: "anywhere" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});
