import { CompoundButton, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { fill, listText } from "../../words";
import { plansIn, type ImportPlanProps } from "../importPlan/context";
import { Steps } from "../Steps";
import { ViewHead } from "../ViewHead";
import { commandOf } from "../../commands";
import { Blank } from "./Blank";
import { ExampleStart } from "./Example";
import { LastYearStart } from "./LastYear";
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

type Way = "blank" | "example" | "lastYear";

/** The ways to begin, of which a person chooses one; a workbook that has targets is told of first. */
export function StartView(props: StartProps) {
  const { isBlank, session, store, commands, locale, busy } = props;
  const styles = useStyles();
  const words = useStartWords();
  const [open, setOpen] = useState<Way | null>(null);
  const plans = plansIn(store);
  const title = commandOf("loadTargets").words[locale].label;
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
    <section className={styles.view} aria-label={title}>
      {!isBlank && <ViewHead title={title} back={words.back} onBack={overview} />}
      <Text>
        {plans.length === 0
          ? words.empty
          : fill(words.has, {
              region: plans[0]!.region,
              years: listText(
                plans.map(({ year }) => year),
                locale,
              ),
            })}
      </Text>
      {way("blank", <Blank {...props} onLoaded={overview} />)}
      {way("example", <ExampleStart {...props} onLoaded={overview} />)}
      <CompoundButton
        className={styles.way}
        size="small"
        disabledFocusable={busy}
        secondaryContent={words.about.importPlan}
        onClick={() => void commands.run("importPlan")}
      >
        {words.way.importPlan}
      </CompoundButton>
      {way("lastYear", <LastYearStart {...props} onLoaded={overview} />)}
      {isBlank && <Steps done={{ load: false, enter: false, generate: false }} />}
    </section>
  );
}
