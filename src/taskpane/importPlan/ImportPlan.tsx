import { Button, Spinner, Subtitle2, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { Catalogue } from "../../plan";
import { fill, messageOf } from "../../words";
import { Message } from "../Notices";
import { ImportingContext, plansIn, type BegunProps, type ImportPlanProps, type Importing } from "./context";
import { Done } from "./Done";
import { planDraft, steps, writeDraft, type PlanDraft, type Step } from "./draft";
import { useKeptDraft } from "../source";
import { LoadStep } from "./LoadStep";
import { readPlanText } from "./planText";
import { knownOf, reviewOf } from "./review";
import { RowsStep } from "./RowsStep";
import { SourceStep } from "./SourceStep";
import { useImportStyles } from "./styles";
import { isAsked, TableStep } from "./TableStep";
import { useTurnedTo } from "./turnedTo";
import { useImportPlanWords } from "./words";
import { turnTo } from "./year";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  steps: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  step: { minWidth: 0, paddingInline: tokens.spacingHorizontalS },
});

const views = { source: SourceStep, table: TableStep, rows: RowsStep, load: LoadStep } as const;

/** Importing a plan, in four steps with a way back and nothing lost between. */
export function ImportPlan(props: BegunProps) {
  const words = useImportPlanWords();
  const catalogue = useCatalogue(props.shelf);
  if (catalogue === null) return <Spinner label={words.working} />;
  if (typeof catalogue === "string")
    return <Message intent="error">{fill(words.notReady, { message: catalogue })}</Message>;
  return <Steps {...props} catalogue={catalogue} />;
}

/** The catalogue; null until it is there, a text where it could not be fetched. */
function useCatalogue(shelf: ImportPlanProps["shelf"]): Catalogue | string | null {
  const [catalogue, setCatalogue] = useState<Catalogue | string | null>(null);
  useEffect(() => {
    let gone = false;
    const take = (found: Catalogue | string) => {
      if (!gone) setCatalogue(found);
    };
    shelf.catalogue().then(take, (error: unknown) => take(messageOf(error)));
    return () => {
      gone = true;
    };
  }, [shelf]);
  return catalogue;
}

interface StepsProps extends BegunProps {
  readonly catalogue: Catalogue;
}

function Steps({ catalogue, begun, ...props }: StepsProps) {
  const styles = useImportStyles();
  const words = useImportPlanWords();
  const kept = useKeptDraft(planDraft, props.actions, props.locale);
  const { draft, set } = kept;
  const [loaded, setLoaded] = useState<"undoable" | "changed" | null>(null);
  // What the workbook has while its source is given: what is loaded afterwards is no earlier plan.
  const [before, setBefore] = useState(() => plansIn(props.store));
  const known = useMemo(() => knownOf(catalogue, before), [catalogue, before]);
  useEffect(() => {
    // Once: a pane that is opened again finds it as a draft.
    if (begun === undefined) return;
    const open = readPlanText(begun.text, known.catalogue).questions.some(isAsked);
    set({ ...begun, step: open ? "table" : begun.step });
    props.session.setState({ view: { kind: "importPlan" } });
  }, [begun, set, known, props.session]);
  const [text, answers] = [draft?.text, draft?.answers];
  const reading = useMemo(
    () => (text === undefined ? null : readPlanText(text, known.catalogue, answers)),
    [text, answers, known],
  );
  const review = useMemo(() => draft && reading && reviewOf(draft, reading, known), [draft, reading, known]);
  const importing: Importing = {
    ...props,
    ...{ before, known, draft, review },
    begin: (given) => set({ ...given, typed: false, step: "source", answers: {}, decisions: {}, targets: {} }),
    change: (next) => draft && set({ ...draft, ...next }),
    go: (step) => {
      if (draft === null) return;
      if (draft.step === "source") setBefore(plansIn(props.store));
      set({ ...draft, step });
    },
  };
  const close = () => props.session.setState({ view: { kind: "overview" } });
  return (
    <ImportingContext value={importing}>
      <section className={styles.view} aria-label={words.title}>
        <Head
          step={loaded === null ? (draft?.step ?? "source") : null}
          draft={draft}
          onGo={importing.go}
          onClose={close}
        />
        {kept.problem !== "" && <Message intent="warning">{fill(words.draft.notKept, { why: kept.problem })}</Message>}
        {draft && writeDraft(draft) === null && <Message intent="info">{words.draft.long}</Message>}
        {typeof kept.offered === "object" && kept.offered !== null && (
          <Offer offered={kept.offered} onTake={set} onDrop={kept.drop} />
        )}
        {loaded !== null ? (
          <Done undoable={loaded === "undoable"} onAnother={() => setLoaded(null)} />
        ) : (
          <View
            step={draft?.step ?? "source"}
            onLoaded={() => {
              const year = review?.plan.year ?? 0;
              turnTo(props, year);
              kept.drop();
              // What was the plan's of the same year may have been loaded again without any change.
              setLoaded(draft?.typed || !before.some((each) => each.year === year) ? "undoable" : "changed");
            }}
          />
        )}
      </section>
    </ImportingContext>
  );
}

/** The step that is open. */
function View({ step, onLoaded }: { readonly step: Step; readonly onLoaded: () => void }) {
  const styles = useImportStyles();
  const words = useImportPlanWords();
  const view = useTurnedTo(step);
  const Shown = views[step];
  return (
    <div ref={view} tabIndex={-1} className={styles.step}>
      <Subtitle2 as="h3" className={styles.heading}>
        {`${steps.indexOf(step) + 1}. ${words.step[step]}`}
      </Subtitle2>
      <Shown onLoaded={onLoaded} />
    </div>
  );
}

interface HeadProps {
  /** The step that is open; null where there is none. */
  readonly step: Step | null;
  readonly draft: PlanDraft | null;
  readonly onGo: (step: Step) => void;
  readonly onClose: () => void;
}

/** The title, the way out, and the steps, of which those before can be gone back to. */
function Head({ step, draft, onGo, onClose }: HeadProps) {
  const styles = useStyles();
  const shared = useImportStyles();
  const words = useImportPlanWords();
  const at = step === null ? -1 : steps.indexOf(step);
  return (
    <>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={shared.heading}>
          {words.title}
        </Subtitle2>
        <Button size="small" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      {step !== null && (
        <ol className={styles.steps} aria-label={words.progress}>
          {steps.map((each, i) => (
            <li key={each}>
              <Button
                size="small"
                appearance={each === step ? "primary" : "subtle"}
                className={mergeClasses(styles.step)}
                aria-current={each === step ? "step" : undefined}
                disabled={draft === null ? i > 0 : i > at}
                onClick={() => onGo(each)}
              >
                {`${i + 1} ${words.step[each]}`}
              </Button>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

interface OfferProps {
  readonly offered: PlanDraft;
  readonly onTake: (draft: PlanDraft) => void;
  readonly onDrop: () => void;
}

/** Offers what was left unfinished. */
function Offer({ offered, onTake, onDrop }: OfferProps) {
  const styles = useImportStyles();
  const { draft: words } = useImportPlanWords();
  const step = steps.indexOf(offered.step) + 1;
  return (
    <Message intent="info">
      <div>{fill(words.found, { name: offered.name, step })}</div>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={() => onTake(offered)}>
          {words.goOn}
        </Button>
        <Button size="small" onClick={onDrop}>
          {words.anew}
        </Button>
      </div>
    </Message>
  );
}
