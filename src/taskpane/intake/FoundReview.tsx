import { Button, Checkbox, Field, Input, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import {
  columnsAsked,
  importedFigure,
  isTakenUnasked,
  foundBeside,
  type ConfirmedColumn,
  type FoundFigure,
  type SourceFacts,
} from "../../exchange";
import { fill } from "../../words";
import { usePane } from "../context";
import { SelectField, today, useFormStyles, type Saving } from "../forms";
import { SourceFields } from "./SourceFields";
import { FoundList } from "./FoundList";
import { intakeFilters, isShownBy, isTicked, tickable, withTicks, type IntakeFilter, type Ticks } from "./filter";
import type { Found } from "./read";
import { importSentence } from "./sentence";
import { useIntakeWords } from "./words";

interface Props {
  readonly found: Found;
  readonly saving: Saving;
  /** After figures were written: the columns that are not to be asked about again. */
  readonly onImported?: (columns: readonly ConfirmedColumn[]) => void;
}

/** What was found beside what stands: doubts first, ticked only where nothing speaks against it. */
export function FoundReview({ found, saving, onImported }: Props) {
  const words = useIntakeWords();
  const { data, actions, session, busy, locale } = usePane();
  const { name, source, reading } = found;
  const rows = useMemo(() => foundBeside(reading.candidates, data.observations), [reading, data]);
  const [ticks, setTicks] = useState<Ticks>(new Map());
  const [filter, setFilter] = useState<IntakeFilter>("all");
  const [reason, setReason] = useState("");
  const [remember, setRemember] = useState(true);
  const [facts, setFacts] = useState<SourceFacts>({ source, released: "", vintage: null });

  const lastYears = rows.length > 1 && rows.every(({ candidate }) => candidate.year === data.plan.year - 1);
  const counts = countsOf(rows, reading.ignored.length);
  const taken = rows.filter((row) => isTicked(row, ticks));
  const locked = taken.some(({ month }) => data.locked.includes(month));
  const asked = columnsAsked(taken);
  const bulk = tickable(rows, filter);
  const listed = rows.filter((row) => isShownBy(row, filter));
  const tick = (chosen: readonly FoundFigure[], on: boolean) => setTicks(withTicks(ticks, rows, chosen, on));
  const write = async () => {
    const figures = taken.map((row) => importedFigure(row, facts, data.observations, words.derived));
    const done = await saving.run(
      () => actions.importFigures(figures, { on: today(), reason }, data.plan.year),
      (report) => importSentence(report, data.plan, words, locale),
    );
    if (!done) return;
    session.setState({ imported: true });
    onImported?.(remember ? asked : []);
  };
  return (
    <>
      <Text role="status">
        {fill(words.found, {
          ...{ name, sure: rows.filter(isTakenUnasked).length, doubtful: counts.doubtful },
          ...{ revised: counts.revision, same: counts.same, none: counts.none },
        })}
      </Text>
      {lastYears && <Text>{fill(words.lastYear, { year: data.plan.year - 1 })}</Text>}
      <SourceFields facts={facts} own={rows.map(({ candidate }) => candidate.own)} onChange={setFacts} />
      <SelectField
        label={words.show}
        value={filter}
        options={intakeFilters.map((each) => [each, fill(words.filter[each], { count: counts[each] })])}
        onChange={setFilter}
      />
      <TickButtons bulk={bulk} none={taken.length === 0} onTick={(on) => tick(on ? bulk : listed, on)} />
      <FoundList
        rows={listed}
        ignored={filter === "none" ? reading.ignored : []}
        isTicked={(row) => isTicked(row, ticks)}
        onTick={(row, on) => tick([row], on)}
      />
      {locked && (
        <Field label={words.lockedReason} hint={words.lockedReasonHint}>
          <Input value={reason} maxLength={100} onChange={(_, { value }) => setReason(value)} />
        </Field>
      )}
      {asked.length > 0 && (
        <Checkbox
          label={fill(words.remember, { columns: asked.map(({ heading }) => `“${heading}”`).join("") })}
          checked={remember}
          onChange={(_, { checked }) => setRemember(checked === true)}
        />
      )}
      <Button
        appearance="primary"
        disabledFocusable={busy || saving.saving || taken.length === 0}
        onClick={() => void write()}
      >
        {fill(words.write, { count: taken.length })}
      </Button>
    </>
  );
}

interface TickProps {
  /** What one click ticks. */
  readonly bulk: readonly FoundFigure[];
  /** Whether nothing is ticked. */
  readonly none: boolean;
  readonly onTick: (on: boolean) => void;
}

/** Ticks all that is listed, as far as one click may, and unticks it. */
function TickButtons({ bulk, none, onTick }: TickProps) {
  const { buttons } = useFormStyles();
  const words = useIntakeWords();
  return (
    <div className={buttons}>
      <Button size="small" disabledFocusable={bulk.length === 0} onClick={() => onTick(true)}>
        {fill(words.tickAll, { count: bulk.length })}
      </Button>
      <Button size="small" disabledFocusable={none} onClick={() => onTick(false)}>
        {words.untickAll}
      </Button>
    </div>
  );
}

function countsOf(rows: readonly FoundFigure[], ignored: number): Readonly<Record<IntakeFilter, number>> {
  const listed = (filter: IntakeFilter) => rows.filter((row) => isShownBy(row, filter)).length;
  const [all, doubtful, revision, fresh, same] = (["all", "doubtful", "revision", "new", "same"] as const).map(listed);
  return {
    all: all!,
    doubtful: doubtful!,
    revision: revision!,
    new: fresh!,
    same: same!,
    none: listed("none") + ignored,
  };
}
