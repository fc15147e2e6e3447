import { Button, Checkbox, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useContext, useState } from "react";
import { decodeTable, monthNumber, yearOf } from "../../observations";
import { namesByCode } from "../../plan";
import { fill, listText } from "../../words";
import {
  failureSentence,
  type RegionsGiven,
  type RegionsLoaded,
  type RegionsPreview,
  type WorkbookRegions,
  type WorkbookResult,
} from "../../workbook";
import { usePane } from "../context";
import { Message } from "../Notices";
import { LocaleContext, useWords } from "../words";
import { PastedFigures, besideCounts } from "./PastedFigures";
import { Issues } from "./Issues";
import { useRegionsWords } from "./words";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly regions: WorkbookRegions;
  /** Targets handed down, or figures. */
  readonly of: "targets" | "data";
}

/** What was read of the pasted figures, before anything is written. */
interface Read {
  readonly given: RegionsGiven;
  readonly preview: RegionsPreview;
}

/** Takes a table as it is pasted: targets handed down into 分解, or figures, once they were looked at, into 分县数据. */
export function Paste({ regions, of }: Props) {
  const styles = useStyles();
  const words = useRegionsWords();
  const locale = useContext(LocaleContext);
  const { busy, asOf } = usePane();
  const year = yearOf(asOf);
  const [text, setText] = useState("");
  const [taking, setTaking] = useState(false);
  const [problem, setProblem] = useState("");
  const [read, setRead] = useState<Read | null>(null);
  const [report, setReport] = useState<RegionsLoaded | null>(null);
  const [undone, setUndone] = useState("");

  const label = { targets: words.pasteTargets, data: words.pasteData }[of];
  const run = async <T,>(action: () => Promise<WorkbookResult<T>>): Promise<T | null> => {
    for (const clear of [setProblem, setUndone]) clear("");
    setReport(null);
    setTaking(true);
    const outcome = await action();
    setTaking(false);
    if (outcome.ok) return outcome.value;
    setProblem(failureSentence(outcome.error, locale));
    return null;
  };
  const load = async (given: RegionsGiven) => {
    const loaded = await run(() => regions.load(given));
    if (loaded === null) return;
    setReport(loaded);
    setRead(null);
    setText("");
  };
  const take = async () => {
    const table = decodeTable(new TextEncoder().encode(text));
    if (!table.ok) return setProblem(words.notTable);
    const pasted = { name: words.pasted, rows: table.value.rows };
    if (of === "targets") return load({ targets: pasted, data: [], year });
    const given = { data: [pasted], year };
    const preview = await run(() => regions.preview(given));
    setRead(preview && { given, preview });
  };
  const undo = async () => {
    const taken = await run(() => regions.undoTaken());
    if (taken) setUndone(fill(words.undone, taken));
  };
  const disabled = busy || taking;
  return (
    <>
      <Field label={label}>
        <Textarea
          rows={4}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => {
            setText(value);
            setRead(null);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button disabledFocusable={disabled || text.trim() === ""} onClick={() => void take()}>
          {of === "targets" ? words.take : words.look}
        </Button>
        {report !== null && report.figures > 0 && (
          <Button disabledFocusable={disabled} onClick={() => void undo()}>
            {words.undo}
          </Button>
        )}
      </div>
      {problem !== "" && <Message intent="error">{problem}</Message>}
      {undone !== "" && <Message intent="success">{undone}</Message>}
      {read !== null && (
        <Review
          preview={read.preview}
          disabled={disabled}
          onWrite={(replaces) => void load({ ...read.given, replaces })}
        />
      )}
      {report !== null && <Taken report={report} of={of} />}
    </>
  );
}

interface ReviewProps {
  readonly preview: RegionsPreview;
  readonly disabled: boolean;
  readonly onWrite: (replaces: boolean) => void;
}

/** What was read, to be looked at before it is written; what stands there otherwise is replaced only where that is ticked. */
function Review({ preview: { beside, issues }, disabled, onWrite }: ReviewProps) {
  const words = useRegionsWords();
  const [replaces, setReplaces] = useState(false);
  const { fresh, other } = besideCounts(beside);
  const count = fresh + (replaces ? other : 0);
  return (
    <>
      <PastedFigures beside={beside} />
      <Issues issues={issues} title={words.refused} />
      {other > 0 && (
        <Checkbox
          label={fill(words.replace, { count: other })}
          checked={replaces}
          onChange={(_, { checked }) => setReplaces(checked === true)}
        />
      )}
      <div>
        <Button appearance="primary" disabledFocusable={disabled || count === 0} onClick={() => onWrite(replaces)}>
          {fill(words.write, { count })}
        </Button>
      </div>
    </>
  );
}

/** What a pasted table came to: what was written, what was kept with its place, and what was refused. */
function Taken({ report, of }: { readonly report: RegionsLoaded; readonly of: Props["of"] }) {
  const words = useRegionsWords();
  const locale = useContext(LocaleContext);
  const { month: monthWords } = useWords().pane;
  const { data } = usePane();
  const nameOf = namesByCode(data.plan, locale);
  const { figures, regions, kept, issues } = report;
  const places = kept.slice(0, 5).map(({ figure }) => {
    const month = fill(monthWords, { year: figure.month.slice(0, 4), month: monthNumber(figure.month) });
    return fill(words.keptPlace, { region: figure.region, name: nameOf(figure.code), month });
  });
  return (
    <>
      <Message intent={issues.length + kept.length > 0 ? "warning" : "success"}>
        {of === "targets" ? fill(words.targetsTaken, { regions }) : fill(words.taken, { figures })}
        {kept.length > 0 && fill(words.kept, { count: kept.length, places: listText(places, locale) })}
      </Message>
      <Issues issues={issues} title={words.refused} />
    </>
  );
}
