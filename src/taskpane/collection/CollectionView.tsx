import { Spinner, Subtitle2 } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { monthToEnter } from "../../analysis";
import { askRound, type FormFile } from "../../exchange";
import { usePane } from "../context";
import { SelectField, presentMonth, useFormStyles } from "../forms";
import { monthsOf } from "../model";
import { ViewHead } from "../ViewHead";
import { Collecting } from "./Collecting";
import { Sending } from "./Sending";
import { usePromised } from "./usePromised";
import { useRound } from "./useRound";
import { useCollectionWords } from "./words";

/** 填报表: forms for all departments of a month, and what comes back of them. */
export function CollectionView({ onBack }: { readonly onBack: () => void }) {
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
      <ViewHead title={words.title} back={words.back} onBack={onBack} />
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
