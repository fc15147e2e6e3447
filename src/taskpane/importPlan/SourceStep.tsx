import { Button, Field, Input, Spinner, Text, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { isOtherRegion, readAnnex, readPlan, withoutMarkup, writePlan, type Plan } from "../../plan";
import { hiddenLines, rowsText, type DocumentText } from "../../documents";
import { workbookSheets } from "../../exchange";
import { fill, messageOf } from "../../words";
import { failureSentence } from "../../workbook";
import { download } from "../download";
import { useFormStyles } from "../forms";
import { Message } from "../Notices";
import { givenTexts, refusalSentence, SourceInput, type GivenSource } from "../source";
import { plansIn, useImporting } from "./context";
import { isPlanFile } from "./planText";
import type { ShippedPlanName } from "./shelf";
import { useImportStyles } from "./styles";
import { useTakeBack } from "./takeBack";
import { useImportPlanWords } from "./words";
import { yearTyped } from "./year";

const accepted = ".docx,.xlsx,.htm,.html,.txt,.tsv,.csv,.md,.json";
const along: readonly ShippedPlanName[] = ["jinhua", "national"];

/** The first step: where the plan comes from, and what it is called. */
export function SourceStep() {
  const styles = useImportStyles();
  const words = useImportPlanWords();
  const { draft, review } = useImporting();
  const { source: said } = words;
  const { give, giveSheet, giveShipped, choose, several, working, refusal, fresh } = useGiving();
  return (
    <>
      <SourceInput label={said.own} accept={accepted} disabled={working} onGiven={(source) => void give(source)} />
      <div className={styles.buttons}>
        <Button disabledFocusable={working} onClick={() => void giveSheet()}>
          {said.sheet}
        </Button>
      </div>
      <div className={styles.buttons} role="group" aria-label={said.along}>
        <Text size={200}>{said.along}</Text>
        {along.map((name) => (
          <Button key={name} size="small" disabledFocusable={working} onClick={() => void giveShipped(name)}>
            {said.shipped[name]}
          </Button>
        ))}
      </div>
      <SavePlans />
      <div aria-live="polite">
        {working && <Spinner size="tiny" label={words.reading} />}
        {refusal !== "" && <Message intent="error">{refusal}</Message>}
        {draft && review && (
          <Text className={styles.text}>{fill(said.found, { name: draft.name, ...review.reading.counts })}</Text>
        )}
      </div>
      {several.length > 0 && (
        <div className={styles.buttons} role="group" aria-label={said.sheetQuestion}>
          <Text>{said.sheetQuestion}</Text>
          {several.map((text) => (
            <Button key={text.name} size="small" onClick={() => choose(text)}>
              {text.name}
            </Button>
          ))}
        </div>
      )}
      {draft && <TitleForm fresh={fresh} />}
    </>
  );
}

/** The plans of the workbook: as files, which another workbook or the command line takes, and the way back from the last. */
function SavePlans() {
  const styles = useImportStyles();
  const { source: said } = useImportPlanWords();
  const { store } = useImporting();
  const plans = plansIn(store);
  const { undo, refusal, takeBack } = useTakeBack();
  const save = (plan: Plan) =>
    download(fill(said.planFile, { region: plan.region, year: plan.year }), writePlan(plan), "application/json");
  if (plans.length === 0) return null;
  return (
    <div className={styles.buttons} role="group" aria-label={said.saved}>
      <Text size={200}>{said.saved}</Text>
      {plans.map((plan) => (
        <Button key={plan.year} size="small" onClick={() => save(plan)}>
          {fill(said.save, { year: plan.year })}
        </Button>
      ))}
      <Button size="small" disabledFocusable={undo === "working"} onClick={() => void takeBack()}>
        {said.undoLast}
      </Button>
      {refusal !== "" && <Message intent="error">{refusal}</Message>}
    </div>
  );
}

const textOf = (given: DocumentText) => ({ text: given.text, hidden: hiddenLines(given) });

/** What a person gives, read until it is known which table is meant. */
function useGiving() {
  const words = useImportPlanWords();
  const { actions, begin: start, known, locale, shelf } = useImporting();
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState("");
  const [several, setSeveral] = useState<readonly DocumentText[]>([]);
  const [fresh, setFresh] = useState("");
  const begin = (given: Parameters<typeof start>[0]) => {
    setFresh(given.text);
    start(given);
  };

  const take = (name: string, texts: readonly DocumentText[]) => {
    const [file] = texts;
    if (file && isPlanFile(file.text)) return takePlan(name, file.text);
    const plain = texts.map((each) => ({ ...each, text: withoutMarkup(each.text) }));
    const readings = plain.map((each) => ({ each, reading: readAnnex(each.text, known.catalogue) }));
    const found = readings.filter(({ reading }) => reading.plan.indicators.length > 0);
    if (found.length > 1) return setSeveral(found.map(({ each }) => each));
    const [only] = found;
    if (only) return begin({ name, ...textOf(only.each), shipped: null, title: null });
    const long = readings.flatMap(({ reading }) => reading.issues).find(({ code }) => code === "tooLarge");
    if (long === undefined) return setRefusal(fill(words.source.noTable, { name }));
    const { lines = 0, limit = 0 } = long.details;
    return setRefusal(refusalSentence({ code: "annexTooLong", details: { lines, limit } }, name, locale));
  };
  const takePlan = (name: string, text: string) => {
    const read = readPlan(text);
    if (read.ok) return begin({ name, text, hidden: null, shipped: null, title: null });
    const { column, details } = read.error[0]!;
    const problem = String(details.problem);
    return setRefusal(fill(words.source.badPlan, { name, column: column || words.source.whole, problem }));
  };
  const work = async (action: () => Promise<void>) => {
    setWorking(true);
    setRefusal("");
    setSeveral([]);
    try {
      await action();
    } catch (error) {
      setRefusal(fill(words.notReady, { message: messageOf(error) }));
    } finally {
      setWorking(false);
    }
  };
  const give = (source: GivenSource) =>
    work(async () => {
      const texts = await givenTexts(source, workbookSheets);
      if (texts.ok) take(source.name, texts.value);
      else setRefusal(refusalSentence(texts.error, source.name, locale));
    });
  const giveSheet = () =>
    work(async () => {
      const read = await actions.readActiveSheet();
      if (!read.ok) return setRefusal(failureSentence(read.error, locale));
      const { sheet, rows, hidden } = read.value;
      if (rows.length === 0) return setRefusal(fill(words.source.emptySheet, { sheet }));
      take(sheet, [{ name: sheet, text: rowsText(rows), hidden }]);
    });
  const giveShipped = (shipped: ShippedPlanName) =>
    work(async () => {
      const { text, plan } = await shelf.shipped(shipped);
      const { region, year, source } = plan;
      begin({
        name: words.source.shipped[shipped],
        text,
        hidden: null,
        shipped,
        title: { region, year: String(year), source },
      });
    });
  const choose = (text: DocumentText) => {
    setSeveral([]);
    begin({ name: text.name, ...textOf(text), shipped: null, title: null });
  };
  return { give, giveSheet, giveShipped, choose, several, working, refusal, fresh };
}

/**
 * Region, year and number, as the annex says them and a person corrects them.
 *
 * @param fresh the text that was just read, which leads here: below what it was given in nobody would see it; empty without one
 */
function TitleForm({ fresh }: { readonly fresh: string }) {
  const styles = useImportStyles();
  const { columns, field } = useFormStyles();
  const words = useImportPlanWords();
  const { review, change, go, store } = useImporting();
  const [asked, setAsked] = useState(false);
  const [regionBox, yearBox] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  useEffect(() => {
    if (fresh !== "") regionBox.current?.focus();
  }, [fresh, regionBox]);
  if (review === null) return null;
  const { title } = review;
  const said = words.source;
  const wrongYear = yearTyped(title.year) === 0;
  const noRegion = title.region.trim() === "";
  const workbook = plansIn(store)[0]?.region ?? "";
  const otherRegion = isOtherRegion(title.region, workbook);
  const set = (part: Partial<typeof title>) => change({ title: { ...title, ...part } });
  const next = () => {
    setAsked(true);
    if (noRegion || otherRegion) regionBox.current?.focus();
    else if (wrongYear) yearBox.current?.focus();
    else go("table");
  };
  return (
    <>
      <div className={columns} role="group" aria-label={said.titleOf}>
        <Field
          label={said.region}
          className={field}
          {...(otherRegion ? { validationMessage: fill(said.otherRegion, { region: workbook }) } : {})}
          {...(noRegion && asked ? { validationMessage: said.noRegion } : {})}
        >
          <Input
            input={{ ref: regionBox }}
            value={title.region}
            maxLength={40}
            onChange={(_, { value }) => set({ region: value })}
          />
        </Field>
        <Field
          label={said.year}
          className={field}
          {...(wrongYear && (asked || title.year !== "") ? { validationMessage: said.noYear } : {})}
        >
          <Input
            input={{ ref: yearBox }}
            value={title.year}
            inputMode="numeric"
            maxLength={8}
            onChange={(_, { value }) => set({ year: value })}
          />
        </Field>
        <Field label={said.number} className={mergeClasses(field, styles.whole)}>
          <Input value={title.source} maxLength={80} onChange={(_, { value }) => set({ source: value })} />
        </Field>
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={next}>
          {words.next}
        </Button>
      </div>
    </>
  );
}
