import { Button, Checkbox, Text } from "@fluentui/react-components";
import { useState } from "react";
import { parts, type FigureId } from "../../figures";
import { fill } from "../../words";
import { type PaneActions, usePane } from "../context";
import { Said, useFormStyles, useSaving, SelectField } from "../forms";
import { monthName } from "../model";
import { useFigureHeadings } from "../words";
import { useDetailWords } from "./words";

/** What can be put into a cell, in the order of the detail. */
const formulas = {
  TARGET: "target",
  ACTUAL: "actual",
  PACE: "pace",
  GAP: "gap",
  ATTAIN: "attainment",
  PROJECT: "projection",
  PROBABILITY: "probability",
  STATUS: "status",
  REQUIRED: "required",
} as const satisfies Partial<Record<Parameters<PaneActions["insertFormula"]>[0]["id"], FigureId>>;
type FormulaId = keyof typeof formulas;
const formulaIds = Object.keys(formulas) as FormulaId[];
const partsOf = { PROJECT: parts.projectPart, REQUIRED: parts.requiredPart };
const places = ["target", "entry", "analysis"] as const;

/** From the pane into the workbook: a formula for the selected cell, and the way to the indicator's cells. */
export function WorkbookForm({ code }: { readonly code: string }) {
  const styles = useFormStyles();
  const { asOf, actions, locale, busy } = usePane();
  const detail = useDetailWords();
  const headings = useFigureHeadings();
  const words = detail.workbook;
  const saving = useSaving();
  const [id, setId] = useState<FormulaId>("GAP");
  const [part, setPart] = useState("value");
  const [follows, setFollows] = useState(false);
  const off = busy || saving.saving;
  const choices = id === "PROJECT" || id === "REQUIRED" ? Object.entries<FigureId>(partsOf[id]) : null;

  const onInsert = () => {
    // The default part is left out of the formula.
    const chosen = choices !== null && part !== "value" ? { part } : {};
    const call = { id, indicator: code, month: follows || id === "TARGET" ? null : asOf, ...chosen };
    void saving.run(
      () => actions.insertFormula(call),
      ({ cell }) => fill(words.inserted, { cell }),
    );
  };
  return (
    <div className={styles.form}>
      <Text className={styles.quiet}>{words.hint}</Text>
      <SelectField
        label={words.content}
        value={id}
        options={formulaIds.map((each) => [each, headings[formulas[each]]])}
        onChange={(next) => {
          setId(next);
          setPart("value");
        }}
      />
      {choices !== null && (
        <SelectField
          label={words.part}
          value={part}
          options={choices.map(([key, figure]) => [key, headings[figure]])}
          onChange={setPart}
        />
      )}
      {id !== "TARGET" && (
        <Checkbox
          checked={follows}
          label={fill(words.follows, { month: monthName(asOf, locale) })}
          onChange={(_, { checked }) => setFollows(checked === true)}
        />
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={off} onClick={onInsert}>
          {words.insert}
        </Button>
      </div>
      <Text className={styles.quiet}>{words.goToHint}</Text>
      <div className={styles.buttons}>
        {places.map((place) => (
          <Button
            key={place}
            disabledFocusable={off}
            onClick={() =>
              void saving.run(
                () => actions.goTo(code, place),
                (went) => fill(words.went, went),
              )
            }
          >
            {words.place[place]}
          </Button>
        ))}
      </div>
      <Said of={saving} />
    </div>
  );
}
