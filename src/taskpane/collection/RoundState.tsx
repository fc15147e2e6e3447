import { Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { promisesAsked, roundStanding } from "../../exchange";
import type { Month } from "../../observations";
import { fill } from "../../words";
import { usePane } from "../context";
import { useFormStyles } from "../forms";
import { monthName } from "../model";
import { OwnerList } from "./OwnerList";
import { usePromised } from "./usePromised";
import { useRound } from "./useRound";
import { useCollectionWords } from "./words";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: "8px" },
  button: { flexShrink: 0 },
});

/** The round of a month as it stands, among what is to be done. */
export function RoundState({ month }: { readonly month: Month }) {
  const styles = useStyles();
  const { heading } = useFormStyles();
  const { data, locale, open } = usePane();
  const words = useCollectionWords();
  const { record } = useRound(month);
  const known = record === "asking" ? null : record;
  const asksReports = promisesAsked(known).size > 0;
  const promised = usePromised(month, known, asksReports);
  if (record === "asking" || (asksReports && promised === undefined)) return null;
  const of = { month: monthName(month, locale) };
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={heading}>
          {fill(words.round, of)}
        </Subtitle2>
        <Button size="small" className={styles.button} onClick={() => open({ kind: "collection" })}>
          {words.open}
        </Button>
      </div>
      {record === null ? (
        <Text>{fill(words.notMade, of)}</Text>
      ) : (
        <OwnerList
          folded
          month={month}
          owners={roundStanding(record, data.plan, data.observations, promised ?? undefined)}
        />
      )}
    </section>
  );
}
