import { Caption1, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useState } from "react";
import type { Status } from "../../analysis";
import {
  basesFor,
  taskName,
  taskSentence,
  taskTarget,
  taskWords,
  type TaskAssessment,
  type TaskBasis,
  type TaskStatus,
} from "../../tasks";
import type { TaskData } from "../../workbook";
import { fill } from "../../words";
import { usePane } from "../context";
import { Said, useSaving } from "../forms";
import { StatusBadge } from "../StatusBadge";
import { Consent } from "./Consent";
import { usePromisesWords } from "./words";

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    cursor: "pointer",
    listStyleType: "none",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  head: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  name: { minWidth: 0, overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  more: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS}`,
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    "& dd": { margin: 0, overflowWrap: "anywhere" },
    "& dt": { color: tokens.colorNeutralForeground3 },
  },
  said: { display: "block", overflowWrap: "anywhere" },
});

/** The sign and colour of an indicator's status that means the same. */
const looks: Readonly<Record<TaskStatus, Status>> = {
  ...{ overdue: "missed", severe: "severe", lagging: "lagging", pending: "pending", basisOpen: "pending" },
  ...{ noData: "noData", beforeNode: "notDue", onPace: "onPace", done: "met" },
};

interface Props {
  readonly of: TaskAssessment;
  readonly tasks: TaskData;
}

/** One promise: what it has come to, and once it is opened its words and what the bureau decides of it. */
export const PromiseRow = memo(function PromiseRow({ of, tasks }: Props) {
  const styles = useStyles();
  const words = usePromisesWords();
  const { locale } = usePane();
  const [open, setOpen] = useState(false);
  const { status, mark } = taskWords(locale);
  const said = [
    taskSentence(of, locale),
    of.note,
    ...of.marks.map((code) => mark[code]),
    of.verified === false ? words.self : "",
    of.sample ? words.sample : "",
  ];
  return (
    <li className={styles.row}>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={styles.summary}>
          <div className={styles.head}>
            <Text className={styles.name}>{`${of.task.id} ${taskName(of.task)}`}</Text>
            <StatusBadge status={looks[of.status]}>{status[of.status]}</StatusBadge>
          </div>
          <Caption1 className={styles.said}>{said.filter((text) => text !== "").join(" · ")}</Caption1>
        </summary>
        {open && (
          <div className={styles.more}>
            <Facts of={of} tasks={tasks} />
            {of.indicator === null && <Pace of={of} />}
            <Offer of={of} tasks={tasks} />
          </div>
        )}
      </details>
    </li>
  );
});

function Offer({ of, tasks }: Props) {
  const { id } = of.task;
  const offer = tasks.offers.get(id);
  const { by = "", on = "" } = tasks.consents.get(id) ?? {};
  return offer === undefined ? null : <Consent id={id} offer={offer} who={`${by} ${on}`.trim()} />;
}

function Facts({ of, tasks }: Props) {
  const { facts } = useStyles();
  const words = usePromisesWords();
  const { locale } = usePane();
  const { task, owner, aim, next } = of;
  const { relation, basis } = taskWords(locale);
  const remarks = tasks.remarks.get(task.id);
  const adjusted = aim === null || aim.adjustment === null ? null : aim.value;
  const lines: readonly (readonly [string, string])[] = [
    [words.text, task.text],
    [words.target, taskTarget(task, locale, adjusted)],
    [words.scope, task.scope],
    [words.owner, owner || words.noOwner],
    [words.support, remarks?.support ?? ""],
    [words.basis, of.basisFrom === "proposed" ? fill(words.basisOpen, { basis: basis[of.basis] }) : basis[of.basis]],
    [words.due1, next?.by ?? task.deadline],
    [words.annex, task.annex.map(({ no, relation: code }) => fill(relation[code], { no })).join(" · ")],
    [words.conditions, task.conditions.join(" · ")],
    [words.problem, remarks?.problem ?? ""],
    [words.next, remarks?.next ?? ""],
  ];
  return (
    <dl className={facts}>
      {lines
        .filter(([, text]) => text !== "")
        .map(([label, text]) => [<dt key={label}>{label}</dt>, <dd key={`${label} said`}>{text}</dd>])}
    </dl>
  );
}

/** The pace of a promise that is followed by reports of its own. */
function Pace({ of }: Pick<Props, "of">) {
  const words = usePromisesWords();
  const { actions, locale, busy } = usePane();
  const saving = useSaving();
  const choices = basesFor(of.task);
  if (choices.length === 0) return null;
  const choose = (basis: TaskBasis | null) =>
    void saving.run(
      () => actions.chooseTasks(new Map([[of.task.id, { basis }]])),
      () => words.basisSaved,
    );
  return (
    <>
      <Select
        size="small"
        aria-label={words.basis}
        disabled={busy || saving.saving}
        value={of.basisFrom === "chosen" ? of.basis : ""}
        onChange={(_, { value }) => choose(choices.find((code) => code === value) ?? null)}
      >
        <option value="">{fill(words.basisOpen, { basis: taskWords(locale).basis[of.basis] })}</option>
        {choices.map((code) => (
          <option key={code} value={code}>
            {taskWords(locale).basis[code]}
          </option>
        ))}
      </Select>
      <Said of={saving} />
    </>
  );
}
