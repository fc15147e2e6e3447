import { CompoundButton, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { fill } from "../../words";
import { plansIn, type ImportPlanProps } from "../importPlan/context";
import { Steps } from "../Steps";
import { ViewHead } from "../ViewHead";
import { commandOf } from "../../commands";
import { Example } from "./Example";
import { useStartWords } from "./words";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  way: {
    width: "100%",
    maxWidth: "none",
    justifyContent: "flex-start",
    textAlign: "start",
    paddingBlock: tokens.spacingVerticalS,
  },
});

/** What the view is given by the pane. */
export interface StartProps extends ImportPlanProps {
  /** Whether the workbook has no targets: then there is nothing to go back to. */
  readonly isBlank: boolean;
}

type Way = "example";

/** The ways to begin, of which a person chooses one; a workbook that has targets is told of first. */
export function Start(props: StartProps) {
  const { isBlank, session, store, commands, locale, busy } = props;
  const styles = useStyles();
  const words = useStartWords();
  const [open, setOpen] = useState<Way | null>(null);
  const plans = plansIn(store);
  const overview = () => session.setState({ view: { kind: "overview" } });
  const way = (id: Way, form: ReactNode) => (
    <>
      <CompoundButton
        className={styles.way}
        size="small"
        aria-expanded={open === id}
        secondaryContent={words.about[id]}
        onClick={() => setOpen(open === id ? null : id)}
      >
        {words.way[id]}
      </CompoundButton>
      {open === id && form}
    </>
  );
  return (
    <section className={styles.view} aria-label={commandOf("loadTargets").words[locale].label}>
      {!isBlank && <ViewHead title={commandOf("loadTargets").words[locale].label} back={words.back} onBack={overview} />}
      <Text>
        {plans.length === 0
          ? words.empty
          : fill(words.has, { region: plans[0]!.region, years: plans.map(({ year }) => year).join("、") })}
      </Text>
      {way("example", <Example {...props} onLoaded={overview} />)}
      <CompoundButton
        className={styles.way}
        size="small"
        disabledFocusable={busy}
        secondaryContent={words.about.importPlan}
        onClick={() => void commands.run("importPlan")}
      >
        {words.way.importPlan}
      </CompoundButton>
      {isBlank && <Steps done={{ load: false, enter: false, generate: false }} />}
    </section>
  );
}
