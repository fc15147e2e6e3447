import { Button, Field, Textarea } from "@fluentui/react-components";
import { useContext, useState } from "react";
import { decodeTable, monthNumber, yearOf } from "../../observations";
import { namesByCode } from "../../plan";
import { fill } from "../../words";
import { failureSentence, type RegionsLoaded, type WorkbookRegions } from "../../workbook";
import { usePane } from "../context";
import { Message } from "../Notices";
import { LocaleContext, useWords } from "../words";
import { Issues } from "./Issues";
import { useRegionsWords } from "./words";

interface Props {
  readonly regions: WorkbookRegions;
  /** Targets handed down, or figures. */
  readonly of: "targets" | "data";
}

/** Takes a table as it is pasted: targets handed down into 分解, or figures into 分县数据. */
export function Paste({ regions, of }: Props) {
  const words = useRegionsWords();
  const locale = useContext(LocaleContext);
  const { busy, asOf } = usePane();
  const year = yearOf(asOf);
  const [text, setText] = useState("");
  const [taking, setTaking] = useState(false);
  const [problem, setProblem] = useState("");
  const [report, setReport] = useState<RegionsLoaded | null>(null);

  const label = { targets: words.pasteTargets, data: words.pasteData }[of];
  const take = async () => {
    setProblem("");
    setReport(null);
    const table = decodeTable(new TextEncoder().encode(text));
    if (!table.ok) return setProblem(words.notTable);
    const given = { name: words.pasted, rows: table.value.rows };
    setTaking(true);
    const outcome = await regions.load(of === "targets" ? { targets: given, data: [], year } : { data: [given], year });
    setTaking(false);
    if (!outcome.ok) return setProblem(failureSentence(outcome.error, locale));
    setReport(outcome.value);
    setText("");
  };
  return (
    <>
      <Field label={label}>
        <Textarea rows={4} resize="vertical" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <div>
        <Button disabledFocusable={busy || taking || text.trim() === ""} onClick={() => void take()}>
          {words.take}
        </Button>
      </div>
      {problem !== "" && <Message intent="error">{problem}</Message>}
      {report !== null && <Taken report={report} of={of} />}
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
        {kept.length > 0 && fill(words.kept, { count: kept.length, places: places.join("、") })}
      </Message>
      <Issues issues={issues} title={words.refused} />
    </>
  );
}
