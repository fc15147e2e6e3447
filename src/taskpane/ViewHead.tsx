import { Button, Subtitle1, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  title: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
});

interface Props {
  readonly title: string;
  /** What the button says that leads back. */
  readonly back: string;
  readonly onBack: () => void;
}

/** The head of a view that another one leads into: the way back, and what it is. */
export function ViewHead({ title, back, onBack }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <Button size="small" onClick={onBack}>
        {back}
      </Button>
      <Subtitle1 as="h2" className={styles.title}>
        {title}
      </Subtitle1>
    </div>
  );
}
