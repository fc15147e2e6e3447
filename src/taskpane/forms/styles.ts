import { makeStyles, tokens } from "@fluentui/react-components";

/** How forms stand in a pane of 320 to 600 px: one column, or as many as there is room for. */
export const useFormStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(132px, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
    alignItems: "start",
    "& .fui-Input": { minWidth: 0, width: "100%" },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  // Boxes take the width that there is; long names are cut rather than widen a narrow pane.
  field: {
    minWidth: 0,
    "& .fui-Select, & .fui-Input": { minWidth: 0, width: "100%" },
    "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
    "& .fui-Input__contentAfter": { whiteSpace: "nowrap", flexShrink: 0 },
  },
  heading: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { overflowWrap: "anywhere" },
  /** A list whose entries have no dots. */
  lines: { listStyleType: "none", margin: 0, padding: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});
