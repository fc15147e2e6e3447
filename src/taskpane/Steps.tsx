import { Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useWords } from "./words";

const useStyles = makeStyles({
  steps: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    listStyleType: "none",
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  step: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS },
  mark: {
    flexShrink: 0,
    width: "22px",
    height: "22px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    textAlign: "center",
    lineHeight: "20px",
    fontSize: tokens.fontSizeBase200,
  },
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
        <li key={step} className={styles.step}>
          <span className={mergeClasses(styles.mark, done[step] && styles.done)} aria-hidden="true">
            {done[step] ? "✓" : i + 1}
          </span>
          <span className={styles.text}>
            <Text weight="semibold">{done[step] ? `${words[step]}${words.done}` : words[step]}</Text>
            {!done[step] && <Text size={200}>{words.hint[step]}</Text>}
          </span>
        </li>
      ))}
    </ol>
  );
}
