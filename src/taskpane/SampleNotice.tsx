import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useStore } from "zustand";
import { reportWords } from "../report";
import { fill, listText } from "../words";
import type { SamplesCleared } from "../workbook";
import { usePane } from "./context";
import { Said, useSaving } from "./forms";
import { useWords } from "./words";

const useStyles = makeStyles({
  sample: { display: "flex", columnGap: tokens.spacingHorizontalXS, color: tokens.colorPaletteDarkOrangeForeground1 },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/**
 * That samples are shown, with one button that clears them from all sheets once it is confirmed, and puts them back.
 *
 * @param shown whether what the view shows holds any
 */
export function SampleNotice({ shown }: { readonly shown: boolean }) {
  const styles = useStyles();
  const words = useWords().pane.samples;
  const { actions, session, busy, locale } = usePane();
  const cleared = useStore(session, (state) => state.cleared);
  const [asked, setAsked] = useState(false);
  const saving = useSaving();
  const disabled = busy || saving.saving;
  const clear = async () => {
    setAsked(false);
    const done = await saving.run(actions.clearSamples, ({ figures, sheets }: SamplesCleared) =>
      fill(words.cleared, {
        figures,
        sheets: listText(
          sheets.map(({ sheet }) => sheet),
          locale,
        ),
      }),
    );
    if (done) session.setState({ cleared: true });
  };
  const undo = async () => {
    const done = await saving.run(actions.undoClearSamples, ({ changed }) =>
      changed === 0 ? words.undone : fill(words.undoneBut, { changed }),
    );
    if (done) session.setState({ cleared: false });
  };
  return (
    <>
      {shown && (
        <div className={styles.buttons}>
          <Caption1 className={styles.sample}>
            <span aria-hidden="true">⚠</span>
            <span>{reportWords(locale).sampleNotice}</span>
          </Caption1>
          {!asked && (
            <Button size="small" disabledFocusable={disabled} onClick={() => setAsked(true)}>
              {words.clear}
            </Button>
          )}
        </div>
      )}
      {shown && asked && (
        <div role="group" aria-label={words.clear} className={styles.buttons}>
          <span>{words.question}</span>
          <Button size="small" appearance="primary" disabledFocusable={disabled} onClick={() => void clear()}>
            {words.yes}
          </Button>
          <Button size="small" onClick={() => setAsked(false)}>
            {words.no}
          </Button>
        </div>
      )}
      {cleared && (
        <div>
          <Button size="small" disabledFocusable={disabled} onClick={() => void undo()}>
            {words.undo}
          </Button>
        </div>
      )}
      <Said of={saving} />
    </>
  );
}
