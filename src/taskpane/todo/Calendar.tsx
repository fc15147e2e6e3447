import { Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { nextFigures } from "../../analysis";
import { formatOf } from "../../figures";
import { yearOf, type Month } from "../../observations";
import { indicatorName, indicatorsByCode } from "../../plan";
import { fill } from "../../words";
import { usePane } from "../context";
import { Section } from "../forms";
import { monthName } from "../model";
import { useWords } from "../words";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  item: { listStyleType: "none" },
  heading: { display: "block", margin: 0, overflowWrap: "anywhere" },
  names: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
});

interface Coming {
  readonly published: Month;
  readonly month: Month;
  readonly names: readonly string[];
}

/** When the next figures are expected: by the month in which they come out, an annual one with its last figure. */
export function Calendar() {
  const styles = useStyles();
  const { data, asOf, locale } = usePane();
  const words = useWords().todo.calendar;
  const coming = useMemo(() => {
    const indicators = indicatorsByCode(data.plan);
    const groups = new Map<string, Coming>();
    for (const { code, month, published, last } of nextFigures(data.plan, data.observations, asOf)) {
      const indicator = indicators.get(code)!;
      const name = indicatorName(indicator, locale);
      const annual = indicator.knowledge?.frequency === "annual" && last !== null;
      const said = annual
        ? fill(words.last, {
            name,
            year: yearOf(last.month),
            value: formatOf({ indicator }, locale).entered(last.value),
          })
        : name;
      const key = `${published} ${month} ${annual}`;
      const names = groups.get(key)?.names ?? [];
      groups.set(key, { published, month, names: [...names, said] });
    }
    return [...groups];
  }, [data, asOf, locale, words]);
  return (
    <Section title={words.title}>
      {coming.length === 0 && <Text>{fill(words.none, { year: yearOf(asOf) })}</Text>}
      <ul className={styles.list}>
        {coming.map(([key, { published, month, names }]) => (
          <li key={key} className={styles.item}>
            <Subtitle2 as="h4" className={styles.heading}>
              {fill(key.endsWith("true") ? words.whole : words.head, {
                published: monthName(published, locale),
                month: monthName(month, locale),
                year: yearOf(month),
                count: names.length,
              })}
            </Subtitle2>
            <div className={styles.names}>{names.join(words.separator)}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
