import { useMemo } from "react";
import { Text } from "@fluentui/react-components";
import type { Assessment } from "../../analysis";
import { publishedMonths, enteredKind } from "../../observations";
import type { Indicator, Milestone } from "../../plan";
import { fill } from "../../words";
import { usePane } from "../context";
import {
  numberTyped,
  useDraft,
  useFormStyles,
  useSaving,
  refusalOf,
  validationOf,
  FormButtons,
  NumberField,
} from "../forms";
import type { FigureTexts } from "./figures";
import { useWords } from "../words";
import { useDetailWords } from "./words";

interface Props {
  readonly assessment: Assessment;
  readonly figures: FigureTexts;
}

/** The bureau's own milestones by month; where there are some they replace the computed pace. */
export function MilestonesForm({ assessment: { indicator }, figures }: Props) {
  const styles = useFormStyles();
  const { data, actions } = usePane();
  const detail = useDetailWords();
  const { forms } = useWords();
  const words = detail.milestones;
  const saving = useSaving();
  const months = monthsFor(indicator);
  const [texts, setTexts] = useDraft<Readonly<Record<number, string>>>(
    Object.fromEntries(indicator.milestones.map(({ month, value }) => [month, String(value)])),
  );
  const kind = useMemo(() => enteredKind(indicator, data.observations), [indicator, data]);
  const typed = months.map((month) => ({
    month,
    text: texts[month] ?? "",
    figure: numberTyped(texts[month] ?? "", kind),
  }));
  const name = (month: number) => fill(detail.chart.monthName, { month });
  const field = (month: number) => fill(words.field, { month: name(month) });

  const write = (milestones: readonly Milestone[], done: string) =>
    saving.save(() => actions.saveIndicator(indicator.code, { milestones }), done);
  const onSave = () => {
    const bad = typed.find(({ figure }) => figure.kind === "wrong");
    if (bad) return saving.refuse(refusalOf(bad.figure, field(bad.month), bad.text, forms));
    const milestones = typed.flatMap(({ month, figure }) =>
      figure.kind === "figure" ? [{ month, value: figure.value }] : [],
    );
    void write(milestones, milestones.length === 0 ? words.cleared : words.saved);
  };
  const onClear = () => void write([], words.cleared);
  if (months.length === 0) return <Text className={styles.text}>{words.annual}</Text>;
  return (
    <div className={styles.form}>
      <Text className={styles.quiet}>
        {figures.unit === "" ? words.hint : words.hint + fill(words.unit, { unit: figures.unit })}
      </Text>
      <div className={styles.columns} style={{ gridTemplateColumns: "repeat(auto-fill, minmax(88px, 1fr))" }}>
        {typed.map(({ month, text, figure }) => (
          <NumberField
            key={month}
            label={name(month)}
            value={text}
            onChange={(value) => setTexts({ ...texts, [month]: value })}
            {...validationOf(figure, field(month), text, forms)}
          />
        ))}
      </div>
      <FormButtons
        saving={saving}
        save={words.save}
        onSave={onSave}
        other={{ label: words.clear, off: indicator.milestones.length === 0, onClick: onClear }}
      />
    </div>
  );
}

/** The months that can have a milestone: those that are published, and what has one already. */
function monthsFor({ knowledge, milestones }: Indicator): readonly number[] {
  const published = knowledge?.frequency === "annual" ? [] : publishedMonths(knowledge);
  return [...new Set([...published, ...milestones.map(({ month }) => month)])].sort((a, b) => a - b);
}
