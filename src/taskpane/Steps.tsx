import { Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { low } from "./low";
import { useWords } from "./words";

const useStyles = makeStyles({
  steps: {
    // What is done stands in one line; what is to be done takes a line of its own.
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    [low]: { display: "none" },
    padding: tokens.spacingHorizontalS,
    listStyleType: "none",
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  step: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS },
  mark: {
    flexShrink: 0,
    width: "20px",
    height: "20px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    textAlign: "center",
    lineHeight: "18px",
    fontSize: tokens.fontSizeBase200,
  },
  open: { flexBasis: "100%" },
  doneText: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  done: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: `1px solid ${tokens.colorBrandBackground}`,
  },
  text: { display: "flex", flexDirection: "column" },
});

const steps = ["load", "enter", "generate"] as const;

/** The way of a new user in three steps, with those ticked that are done. */
export function Steps({ done }: { readonly done: Readonly<Record<(typeof steps)[number], boolean>> }) {
  const styles = useStyles();
  const { steps: words } = useWords().pane;
  return (
    <ol className={styles.steps} aria-label={words.title}>
      {steps.map((step, i) => (
        <li key={step} className={mergeClasses(styles.step, !done[step] && styles.open)}>
          <span className={mergeClasses(styles.mark, done[step] && styles.done)} aria-hidden="true">
            {done[step] ? "✓" : i + 1}
          </span>
          <span className={styles.text}>
            <Text weight="semibold" className={done[step] ? styles.doneText : undefined}>
              {done[step] ? `${words[step]}${words.done}` : words[step]}
            </Text>
            {!done[step] && <Text size={200}>{words.hint[step]}</Text>}
          </span>
        </li>
      ))}
    </ol>
  );
}
