import { makeStyles, tokens } from "@fluentui/react-components";

/** A line of a form: what is asked for with what is known of it, and a box for the figure at its end. */
export const useLineStyles = makeStyles({
  line: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  done: { color: tokens.colorPaletteGreenForeground1 },
  input: {
    flexShrink: 0,
    width: "112px",
    minWidth: 0,
    "& input": { minWidth: 0, textAlign: "right" },
    // A long unit leaves room for the number.
    "& .fui-Input__contentAfter": {
      display: "block",
      maxWidth: "60px",
      whiteSpace: "nowrap",
      overflow: "hidden",
      textOverflow: "ellipsis",
    },
  },
  button: { flexShrink: 0, minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
});
