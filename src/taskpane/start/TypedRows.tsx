import { Button, Text } from "@fluentui/react-components";
import { rowsText } from "../../documents";
import { figureName } from "../../figures";
import type { Plan } from "../../plan";
import { fill } from "../../words";
import { failureSentence, type TypedRow } from "../../workbook";
import { usePane } from "../context";
import { useFormStyles } from "../forms";
import type { PlanDraft } from "../importPlan/draft";
import { Message } from "../Notices";
import { useStartWords } from "./words";
import { useWork } from "./useWork";

const columns = ["no", "category", "name", "unit", "target"] as const;

/** The rows that a person typed into 目标 and that are no indicator's yet, with the way to take them. */
export default function TypedRows() {
  const { form, buttons } = useFormStyles();
  const { data, actions, locale, busy, open } = usePane();
  const { typed: words } = useStartWords();
  const { working, refusal, work } = useWork(locale);
  const { plan } = data;
  const count = data.issues.filter(({ code }) => code === "unknownRow").length;
  const adopt = () =>
    work(async () => {
      const read = await actions.readTyped(plan.year);
      if (!read.ok) return failureSentence(read.error, locale);
      if (read.value.length === 0) return words.nothing;
      open({ kind: "importPlan", begin: draftOf(read.value, plan, words.sheet) });
      return "";
    });
  return (
    <div className={form}>
      <Text>{count === 0 ? words.none : fill(words.some, { count })}</Text>
      {count > 0 && (
        <div className={buttons}>
          <Button appearance="primary" disabledFocusable={busy || working} onClick={() => void adopt()}>
            {words.adopt}
          </Button>
        </div>
      )}
      {refusal !== "" && <Message intent="error">{refusal}</Message>}
    </div>
  );
}

/** Typed rows as an annex that is to be checked; those without a number get the next ones. */
function draftOf(rows: readonly TypedRow[], { region, year, source, indicators }: Plan, name: string): PlanDraft {
  const numbers = [...indicators, ...rows].map(({ no }) => Math.floor(Number(no)) || 0);
  let last = Math.max(0, ...numbers);
  const heads = columns.map((column) => figureName(column, "zh-CN"));
  const lines = rows.map((row) => columns.map((column) => (column === "no" ? row.no || String(++last) : row[column])));
  return {
    ...{ step: "rows", name, hidden: null, shipped: null, typed: true, answers: {}, decisions: {}, targets: {} },
    text: rowsText([heads, ...lines]),
    title: { region, year: String(year), source },
  };
}
