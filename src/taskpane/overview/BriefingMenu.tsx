import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { compare } from "../../analysis";
import { briefingDocx, briefingMarkdown, briefingOf, briefingText, fill, messagesOf } from "../../report";

import { usePane } from "../context";
import { useCopy } from "../copy";
import { download } from "../download";
import type { FileContent } from "../download";
import type { Analyses } from "./analyses";

const wordFile = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The briefing as a sheet, on the clipboard, or as a file. */
export function BriefingMenu({ earlier }: Pick<Analyses, "earlier">) {
  const { data, store, asOf, locale, session, commands, busy } = usePane();
  const { overview: words, commands: ends } = messagesOf(locale);
  const { copy, box } = useCopy({ done: words.copied, refused: words.notCopied });
  const [making, setMaking] = useState(false);

  const briefing = () => {
    const assessments = store.assessments(asOf);
    const comparisons = earlier === null ? [] : compare(earlier.figures, assessments);
    return briefingOf(assessments, comparisons, data.plan, asOf, {
      locale,
      earlier: earlier && { asOf: earlier.asOf, from: "sheet" },
    });
  };
  const save = async (suffix: string, content: () => FileContent | Promise<FileContent>, type: string) => {
    const file = `${fill(words.briefingFile, { month: asOf })}.${suffix}`;
    setMaking(true);
    try {
      download(file, await content(), type);
      session.set({ notice: { tone: "success", text: fill(words.saved, { file }) } });
    } catch (error) {
      session.set({ notice: { tone: "error", text: fill(ends.unexpected, { message: String(error) }) } });
    }
    setMaking(false);
  };

  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton disabled={busy || making}>{words.briefing}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => void commands.run("generateBriefing")}>{words.briefingSheet}</MenuItem>
            <MenuItem onClick={() => void copy(briefingText(briefing()))}>{words.briefingCopy}</MenuItem>
            <MenuItem onClick={() => void save("docx", () => briefingDocx(briefing()), wordFile)}>
              {words.briefingWord}
            </MenuItem>
            <MenuItem onClick={() => void save("md", () => briefingMarkdown(briefing()), "text/markdown")}>
              {words.briefingMarkdown}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {making && <Spinner size="tiny" labelPosition="after" label={words.making} />}
      {box}
    </>
  );
}
