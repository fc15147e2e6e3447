import { Button, Text } from "@fluentui/react-components";
import { askName, formFile, formNames, formSheet, roundMade, type Round } from "../../exchange";
import { indicatorName } from "../../plan";
import { fill } from "../../words";
import { usePane } from "../context";
import { download } from "../download";
import { Section, today, useFormStyles } from "../forms";
import { useGoTo } from "../goTo";
import { useMaking } from "../making";
import { monthName } from "../model";
import { Message } from "../Notices";
import type { KeptRound } from "./useRound";
import { useCollectionWords } from "./words";

interface Props {
  readonly round: Round;
  readonly kept: KeptRound;
}

/** Who is asked for what, and the forms for all of them in one archive. */
export function Sending({ round, kept }: Props) {
  const { list } = useFormStyles();
  const { locale } = usePane();
  const words = useCollectionWords();
  const goTo = useGoTo();
  const { forms, unassigned } = round;
  const month = monthName(round.month, locale);
  const separator = locale === "en" ? ", " : "、";
  const nobody = unassigned[0];
  if (forms.length === 0)
    return nobody === undefined ? (
      <Text>{fill(words.nothingDue, { month })}</Text>
    ) : (
      <>
        <Message intent="warning">{fill(words.nobody, { month, count: unassigned.length })}</Message>
        <div>
          <Button onClick={() => void goTo(nobody.code, "target")}>{words.fillOwners}</Button>
        </div>
      </>
    );
  const figures = forms.reduce((sum, { asks }) => sum + asks.length, 0);
  return (
    <>
      <Text>{fill(words.asks, { month, owners: forms.length, figures })}</Text>
      <Section title={words.asked}>
        <ul className={list}>
          {forms.map(({ owner, asks }) => (
            <li key={owner}>
              <Text weight="semibold">{fill(words.owner, { owner, count: asks.length })}</Text>
              {locale === "en" ? ": " : "："}
              {asks.map((ask) => askName(ask, locale)).join(separator)}
            </li>
          ))}
        </ul>
      </Section>
      {nobody !== undefined && (
        <Section title={fill(words.unassigned, { count: unassigned.length })}>
          <Text>{unassigned.map((indicator) => indicatorName(indicator, locale)).join(separator)}</Text>
        </Section>
      )}
      <MakeForms round={round} kept={kept} />
    </>
  );
}

function MakeForms({ round, kept }: Props) {
  const { quiet } = useFormStyles();
  const { locale, say } = usePane();
  const words = useCollectionWords();
  const { making, make } = useMaking();
  const { record } = kept;
  const { forms, month } = round;
  const send = () =>
    make(async () => {
      const { archiveOf } = await import("../archive");
      const names = formNames(round);
      const files: (readonly [string, Uint8Array])[] = [];
      for (const form of forms) files.push([names.get(form.owner)!, await formFile(formSheet(round, form))]);
      const file = `${fill(words.archive, { month: monthName(month, locale) })}.zip`;
      download(file, archiveOf(files), "application/zip");
      const why = await kept.change((before) => roundMade(round, today(), before));
      if (why === "") say("success", fill(words.made, { file, count: files.length }));
      else say("error", fill(words.notKept, { why }));
    });
  return (
    <>
      <div>
        <Button appearance="primary" disabledFocusable={making} onClick={() => void send()}>
          {making ? words.making : fill(words.make, { count: forms.length })}
        </Button>
      </div>
      {record !== null && record !== "asking" && record.made !== "" && (
        <Text className={quiet}>{fill(words.madeOn, { on: record.made })}</Text>
      )}
    </>
  );
}
