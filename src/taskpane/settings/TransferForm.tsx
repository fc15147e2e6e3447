import { Button, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { SettingDifference, SettingsFile } from "../../exchange";
import { decodeText } from "../../observations";
import { fill, listText } from "../../words";
import { usePane } from "../context";
import { download } from "../download";
import { PersonField, Said, Section, today, useFormStyles, usePerson, useSaving } from "../forms";
import { Message } from "../Notices";
import { FileButton } from "../source";
import { changesOf, useExchange, useTransferSentence } from "./transfer";
import { useTransferWords } from "./transferWords";

/** Larger files are no settings. */
const largest = 1024 ** 2;

/** A file that was chosen, and what it would change. */
interface Chosen {
  readonly name: string;
  readonly file: SettingsFile;
  readonly differences: readonly SettingDifference[];
  readonly unknown: readonly string[];
}

const groups = ["general", "owner", "tolerance", "method"] as const;
const groupOf = ({ kind }: SettingDifference): (typeof groups)[number] =>
  kind === "owner" || kind === "tolerance" || kind === "method" ? kind : "general";

/** Settings, owners, tolerances and methods as a file for other workbooks, and what such a file would change here. */
export function TransferForm() {
  const { form, buttons, quiet } = useFormStyles();
  const words = useTransferWords();
  const { data, actions, busy } = usePane();
  const { plan, settings } = data;
  const saving = useSaving();
  const [person] = usePerson();
  const [given, setGiven] = useState<{ readonly name: string; readonly text: string } | null>(null);
  const exchange = useExchange();
  const chosen = useMemo((): Chosen | string | null => {
    if (given === null || exchange === null) return null;
    const { name } = given;
    const read = exchange.readSettingsFile(given.text);
    if (!read.ok)
      return fill(words.refused, { name, path: read.error.path || words.whole, problem: read.error.problem });
    return { name, file: read.value, ...exchange.settingsDifferences(read.value, { plan, settings }) };
  }, [given, exchange, plan, settings, words]);
  const off = busy || saving.saving || exchange === null;
  const save = () => {
    const name = fill(words.file, { region: plan.region, year: plan.year });
    download(name, exchange!.writeSettings(plan, settings), "application/json");
  };
  const read = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    setGiven(null);
    const decoded = file.size > largest ? null : decodeText(new Uint8Array(await file.arrayBuffer()));
    if (decoded?.ok) setGiven({ name: file.name, text: decoded.value.text });
    else saving.refuse(fill(words.refused, { name: file.name, path: words.whole, problem: words.notText }));
  };
  const take = async ({ file, differences }: Chosen) => {
    const { change, indicators } = changesOf(file, differences, { by: person.trim(), on: today() });
    const taken = fill(words.taken, { count: differences.length });
    if (await saving.save(() => actions.takeSettings(change, indicators, plan.year), taken)) setGiven(null);
  };
  const undo = () =>
    saving.run(actions.undoSettings, ({ changed }) =>
      changed === 0 ? words.undone : fill(words.undoneBut, { changed }),
    );
  return (
    <div className={form}>
      <Text className={quiet}>{words.hint}</Text>
      <div className={buttons}>
        <Button disabledFocusable={off} onClick={save}>
          {words.save}
        </Button>
        <FileButton accept=".json" disabled={off} label={words.choose} onFiles={(files) => void read(files)} />
        <Button disabledFocusable={off} onClick={() => void undo()}>
          {words.undo}
        </Button>
      </div>
      <Said of={saving} />
      <div aria-live="polite">{typeof chosen === "string" && <Message intent="error">{chosen}</Message>}</div>
      {typeof chosen === "object" && chosen !== null && (
        <Found chosen={chosen} off={off} onTake={() => void take(chosen)} onLeave={() => setGiven(null)} />
      )}
    </div>
  );
}

interface FoundProps {
  readonly chosen: Chosen;
  readonly off: boolean;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

/** What a file would change, and the taking of it. */
function Found({ chosen, off, onTake, onLeave }: FoundProps) {
  const { form, buttons, list } = useFormStyles();
  const words = useTransferWords();
  const sentence = useTransferSentence();
  const { locale } = usePane();
  const { name, file, differences, unknown } = chosen;
  return (
    <>
      <div aria-live="polite" className={form}>
        <Text>{fill(words.found, { name, region: file.region, year: file.year, count: differences.length })}</Text>
        {unknown.length > 0 && (
          <Message intent="warning">
            {fill(words.unknown, { count: unknown.length, names: listText(unknown, locale) })}
          </Message>
        )}
      </div>
      {groups.map((group) => {
        const some = differences.filter((each) => groupOf(each) === group).map((each) => sentence(each, file));
        return (
          some.length > 0 && (
            <Section key={group} title={fill(words.groups[group], { count: some.length })} open>
              <ul className={list}>
                {some.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </Section>
          )
        );
      })}
      {differences.some(({ kind }) => kind === "method") && <PersonField />}
      {differences.length > 0 && (
        <div className={buttons}>
          <Button appearance="primary" disabledFocusable={off} onClick={onTake}>
            {words.take}
          </Button>
          <Button onClick={onLeave}>{words.leave}</Button>
        </div>
      )}
    </>
  );
}
