import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { fill } from "../../words";
import { failureSentence } from "../../workbook";
import { useFormStyles } from "../forms";
import { plansIn, type ImportPlanProps } from "../importPlan/context";
import { turnTo, yearTyped } from "../importPlan/year";
import { Message } from "../Notices";
import { useStartWords } from "./words";
import { useWork } from "./useWork";

/** From this month on a plan that is begun is next year's. */
const nextYearFrom = 11;

/** A plan of one's own from nothing: its region and year, and then sheets to be filled. */
export function Blank({
  session,
  store,
  actions,
  locale,
  busy,
  onLoaded,
}: ImportPlanProps & { readonly onLoaded: () => void }) {
  const { form, columns, field, buttons } = useFormStyles();
  const { blank: words } = useStartWords();
  const plans = plansIn(store);
  const [region, setRegion] = useState(plans[0]?.region ?? "");
  const [year, setYear] = useState(usualYear);
  const [asked, setAsked] = useState(false);
  const { working, refusal, work } = useWork(locale);
  const typed = yearTyped(year);
  const isThere = plans.some((plan) => plan.year === typed);
  const wrongYear = typed === 0 ? words.noYear : isThere ? fill(words.isThere, { year: typed }) : "";
  const noRegion = region.trim() === "" ? words.noRegion : "";
  const begin = () => {
    setAsked(true);
    if (wrongYear !== "" || noRegion !== "") return;
    void work(async () => {
      const made = await actions.startBlank({ region: region.trim(), year: typed });
      const read = made.ok ? await actions.readWorkbook() : made;
      if (!read.ok) return failureSentence(read.error, locale);
      turnTo({ session, store }, typed);
      session.setState({ notice: { tone: "success", text: fill(words.made, { year: typed }) } });
      onLoaded();
      return "";
    });
  };
  const problem = (text: string) => (asked && text !== "" ? { validationMessage: text } : {});
  return (
    <div className={form}>
      <div className={columns}>
        <Field label={words.region} className={field} {...problem(noRegion)}>
          <Input
            value={region}
            maxLength={40}
            disabled={plans.length > 0}
            onChange={(_, { value }) => setRegion(value)}
          />
        </Field>
        <Field label={words.year} className={field} {...problem(wrongYear)}>
          <Input value={year} inputMode="numeric" maxLength={8} onChange={(_, { value }) => setYear(value)} />
        </Field>
      </div>
      <div className={buttons}>
        <Button appearance="primary" disabledFocusable={busy || working} onClick={begin}>
          {words.begin}
        </Button>
      </div>
      {refusal !== "" && <Message intent="error">{refusal}</Message>}
    </div>
  );
}

function usualYear(): string {
  const now = new Date();
  return String(now.getFullYear() + (now.getMonth() + 1 >= nextYearFrom ? 1 : 0));
}
