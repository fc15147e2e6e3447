import { Button, Checkbox, Text } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { Observation } from "../../observations";
import { differencesOf, type Plan, type PlanDifference } from "../../plan";
import { fill, listText } from "../../words";
import { Section } from "../forms";
import { Message } from "../Notices";
import { useReviewed } from "./context";
import { useImportStyles } from "./styles";
import { useImportPlanWords } from "./words";

const kinds = ["target", "new", "gone", "wording", "same"] as const;

/** The last step: what will change in the workbook, and the loading. */
export function LoadStep({ onLoaded }: { readonly onLoaded: () => void }) {
  const styles = useImportStyles();
  const words = useImportPlanWords();
  const { draft, review, commands, busy, locale, go } = useReviewed();
  const { load: said } = words;
  const { plan, rows } = review;
  const [withFigures, setWithFigures] = useState(true);
  const figures = useShippedFigures();
  const before = useBefore();
  const analysed = plan.indicators.filter(({ knowledge, target }) => knowledge !== null && target.kind !== "unparsed");
  const there = new Set(draft.typed ? before?.indicators.map(({ code }) => code) : []);
  const taken = plan.indicators.filter(({ code }) => !there.has(code));
  const twice = plan.indicators.filter(({ code }) => there.has(code)).map(({ name }) => name);
  const load = async () => {
    if (await commands.loadPlan({ ...plan, indicators: taken }, withFigures ? figures : [])) onLoaded();
  };
  return (
    <>
      <Text>
        {fill(said.count, {
          ...{ total: plan.indicators.length, analysed: analysed.length },
          pending: plan.indicators.filter(({ knowledge }) => knowledge === null).length,
          unparsed: plan.indicators.filter(({ knowledge, target }) => knowledge && target.kind === "unparsed").length,
          out: rows.filter(({ taken }) => taken === null).length,
        })}
      </Text>
      {analysed.length === 0 && <Message intent="warning">{said.analysedNone}</Message>}
      {draft.typed ? (
        <Text>{fill(said.typed, { count: taken.length })}</Text>
      ) : before === null ? (
        <Text>{said.made}</Text>
      ) : (
        <>
          <Text>
            {fill(before.year === plan.year ? said.again : said.beside, { region: before.region, year: before.year })}
          </Text>
          <Differences before={before} />
        </>
      )}
      {twice.length > 0 && <Message intent="warning">{fill(said.twice, { names: listText(twice, locale) })}</Message>}
      {figures.length > 0 && (
        <Checkbox
          checked={withFigures}
          label={fill(said.figures, { count: figures.length })}
          onChange={(_, { checked }) => setWithFigures(checked === true)}
        />
      )}
      <div className={styles.buttons}>
        <Button disabled={busy} onClick={() => go("rows")}>
          {words.back}
        </Button>
        <Button appearance="primary" disabledFocusable={busy || taken.length === 0} onClick={() => void load()}>
          {said.load}
        </Button>
      </div>
    </>
  );
}

/** The plan to compare with: of the same year, else the last one before it; null where the workbook has none. */
function useBefore(): Plan | null {
  const { before, review } = useReviewed();
  const { year } = review.plan;
  return (
    before.find((each) => each.year === year) ?? before.filter((each) => each.year < year).at(-1) ?? before[0] ?? null
  );
}

/** The figures that come along with a plan; none for a person's own, and until they are there. */
function useShippedFigures(): readonly Observation[] {
  const { draft, shelf } = useReviewed();
  const { shipped } = draft;
  const [figures, setFigures] = useState<readonly Observation[]>([]);
  useEffect(() => {
    if (shipped === null) return;
    let gone = false;
    void shelf.shipped(shipped).then(({ observations }) => {
      if (!gone) setFigures(observations);
    });
    return () => {
      gone = true;
    };
  }, [shelf, shipped]);
  return figures;
}

/** What becomes of the indicators of the plan that is there, by kind; what is new, gone or changed by name. */
function Differences({ before }: { readonly before: Plan }) {
  const styles = useImportStyles();
  const { load: words } = useImportPlanWords();
  const { review } = useReviewed();
  const { plan } = review;
  const differences = useMemo(() => differencesOf(before, plan), [before, plan]);
  const textOf = (difference: PlanDifference) => {
    const { kind, before: was, after: is } = difference;
    if (kind === "gone") return was.name;
    return kind === "new" || kind === "same"
      ? `${is.name} ${is.target.text}`
      : fill(words.changed, { name: is.name, before: was.target.text, after: is.target.text });
  };
  return kinds.map((kind) => {
    const some = differences.filter((each) => each.kind === kind);
    if (some.length === 0) return null;
    return (
      <Section key={kind} title={fill(words.kinds[kind], { count: some.length })}>
        <ul className={styles.list}>
          {some.map((each) => (
            <li key={(each.after ?? each.before).code}>{textOf(each)}</li>
          ))}
        </ul>
      </Section>
    );
  });
}
