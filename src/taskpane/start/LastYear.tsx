import { Button, Spinner, Text } from "@fluentui/react-components";
import { useState } from "react";
import { commandOf } from "../../commands";
import { largestFile } from "../../observations";
import { fill, listText } from "../../words";
import { failureSentence, type PastWorkbook } from "../../workbook";
import { IssueList } from "../IssueList";
import { useFormStyles } from "../forms";
import type { ImportPlanProps } from "../importPlan/context";
import { turnTo } from "../importPlan/year";
import { Message } from "../Notices";
import { DropArea, FileButton, refusalSentence } from "../source";
import { useStartWords } from "./words";
import { useWork } from "./useWork";

/** So many cells that could not be used are named. */
const shownIssues = 5;

interface Chosen extends PastWorkbook {
  readonly name: string;
}

/** Takes plan and figures over from last year's workbook, once it was shown what that comes to. */
export function LastYearStart(props: ImportPlanProps & { readonly onLoaded: () => void }) {
  const { session, store, commands, actions, locale, busy, onLoaded } = props;
  const { form, buttons, quiet } = useFormStyles();
  const { lastYear: words } = useStartWords();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [stage, setStage] = useState<"choosing" | "loaded" | "undone">("choosing");
  const { working, refusal, work } = useWork(locale);
  const off = busy || working;

  const read = ([file, ...more]: readonly File[]) =>
    file &&
    work(async () => {
      setChosen(null);
      setStage("choosing");
      if (more.length > 0) return fill(words.several, { count: more.length + 1 });
      const { name } = file;
      if (file.size > largestFile)
        return refusalSentence({ code: "tooLarge", details: { limit: largestFile / 1024 ** 2 } }, name, locale);
      const past = await actions.readPast(new Uint8Array(await file.arrayBuffer()));
      if (past.ok) setChosen({ ...past.value, name });
      else if (past.error.kind === "file") return refusalSentence(past.error.refusal, name, locale);
      else return fill(words.refused, { name, why: failureSentence(past.error.failure, locale) });
      return "";
    });
  const load = async ({ plan, observations }: Chosen) => {
    // The view stays until it is said what comes next.
    session.setState({ view: { kind: "start" } });
    if (!(await commands.loadPlan(plan, observations))) return;
    turnTo({ session, store }, plan.year);
    setStage("loaded");
  };
  const openYear = async () => {
    await commands.run("openYear");
    if (session.getState().notice?.tone === "success") onLoaded();
  };
  const undo = () =>
    work(async () => {
      const undone = await actions.undoLoad();
      if (!undone.ok) return failureSentence(undone.error, locale);
      session.setState({ notice: { tone: "success", text: words.undone } });
      setStage("undone");
      setChosen(null);
      return "";
    });
  return (
    <div className={form}>
      <Text className={quiet}>{words.hint}</Text>
      <DropArea onFiles={(files) => void read(files)}>
        <div className={buttons}>
          <FileButton accept=".xlsx" disabled={off} onFiles={(files) => void read(files)} />
        </div>
      </DropArea>
      <div aria-live="polite" className={form}>
        {working && <Spinner size="tiny" label={words.reading} />}
        {refusal !== "" && <Message intent="error">{refusal}</Message>}
        {chosen && <Preview chosen={chosen} locale={locale} />}
        {stage === "loaded" && <Text>{words.next}</Text>}
      </div>
      {chosen && stage === "choosing" && (
        <div className={buttons}>
          <Button appearance="primary" disabledFocusable={off} onClick={() => void load(chosen)}>
            {words.take}
          </Button>
        </div>
      )}
      {stage === "loaded" && (
        <div className={buttons}>
          <Button appearance="primary" disabledFocusable={off} onClick={() => void openYear()}>
            {commandOf("openYear").words[locale].label}
          </Button>
          <Button disabledFocusable={off} onClick={onLoaded}>
            {words.overview}
          </Button>
          <Button disabledFocusable={off} onClick={() => void undo()}>
            {words.undo}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What of the workbook is taken, and what stays behind. */
function Preview({ chosen, locale }: { readonly chosen: Chosen } & Pick<ImportPlanProps, "locale">) {
  const { form } = useFormStyles();
  const { lastYear: words } = useStartWords();
  const { name, plan, observations, samples, years, issues } = chosen;
  const { region, year, indicators } = plan;
  return (
    <div className={form}>
      <Text>
        {fill(words.found, { name, region, year, count: indicators.length, figures: observations.length })}
        {years.length > 0 && fill(words.years, { years: listText(years, locale) })}
      </Text>
      {samples > 0 && <Text>{fill(words.samples, { samples })}</Text>}
      {issues.length > 0 && (
        <Message intent="warning">
          {fill(words.issues, { count: issues.length })}
          <IssueList issues={issues.slice(0, shownIssues)} />
        </Message>
      )}
    </div>
  );
}
