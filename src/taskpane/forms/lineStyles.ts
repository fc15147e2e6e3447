import { makeStyles, tokens } from "@fluentui/react-components";

/** A line of a form: what is asked for with what is known of it, and a box for the figure at its end. */
export const useLineStyles = makeStyles({
  line: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  // The name has the whole width, what is known of it stands beside the box.
  words: {
    display: "contents",
    overflowWrap: "anywhere",
    "& > :first-child": { flexBasis: "100%" },
    "& > :last-child": { flex: "1 1 0", minWidth: 0 },
  },
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
      flexShrink: 0,
      maxWidth: "68px",
      whiteSpace: "nowrap",
      overflow: "hidden",
      textOverflow: "ellipsis",
    },
  },
  button: { flexShrink: 0, minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
});
