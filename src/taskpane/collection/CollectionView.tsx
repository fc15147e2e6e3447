import { Button, Spinner, Subtitle1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { monthToEnter } from "../../analysis";
import { askRound, type FormFile } from "../../exchange";
import { usePane } from "../context";
import { SelectField, presentMonth, useFormStyles } from "../forms";
import { monthsOf } from "../model";
import { Collecting } from "./Collecting";
import { Sending } from "./Sending";
import { usePromised } from "./usePromised";
import { useRound } from "./useRound";
import { useCollectionWords } from "./words";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});

/** 填报表: forms for all departments of a month, and what comes back of them. */
export function CollectionView({ onBack }: { readonly onBack: () => void }) {
  const { head } = useStyles();
  const { heading } = useFormStyles();
  const words = useCollectionWords();
  const { data, asOf, locale } = usePane();
  const { plan, observations } = data;
  // The month stays while its figures arrive.
  const [month, setMonth] = useState(() => monthToEnter(plan, observations, { asOf, today: presentMonth() }));
  const kept = useRound(month);
  const { record } = kept;
  const promised = usePromised(month, record === "asking" ? null : record);
  const round = useMemo(() => askRound(plan, observations, month, promised), [plan, observations, month, promised]);
  const [files, setFiles] = useState<readonly FormFile[]>([]);
  return (
    <>
      <div className={head}>
        <Button size="small" onClick={onBack}>
          {words.back}
        </Button>
        <Subtitle1 as="h2" className={heading}>
          {words.title}
        </Subtitle1>
      </div>
      <SelectField
        label={words.month}
        value={month}
        options={monthsOf(plan.year, locale).map(({ month: each, name }) => [each, name] as const)}
        onChange={setMonth}
      />
      <Subtitle2 as="h3" className={heading}>
        {words.send}
      </Subtitle2>
      {promised === undefined || record === "asking" ? (
        <Spinner size="tiny" label={words.readingTasks} />
      ) : (
        <Sending round={round} kept={kept} />
      )}
      {(round.forms.length > 0 || files.length > 0) && (
        <>
          <Subtitle2 as="h3" className={heading}>
            {words.collect}
          </Subtitle2>
          <Collecting round={round} kept={kept} promised={promised} files={files} onFiles={setFiles} />
        </>
      )}
    </>
  );
}
