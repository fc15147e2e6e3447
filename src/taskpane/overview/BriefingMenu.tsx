import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, Spinner } from "@fluentui/react-components";
import { compare, dependenceOf, movesSince, type EarlierFigure } from "../../analysis";
import {
  briefingDocx,
  briefingFromFigures,
  briefingMarkdown,
  briefingOf,
  briefingText,
  digestDocx,
  type BriefingSection,
  type MonitoringBriefing,
} from "../../report";
import { fill } from "../../words";
import { comparedAnalysis, failureSentence, type EarlierAnalysis } from "../../workbook";
import { usePane } from "../context";
import { useCopy } from "../copy";
import { useAfterDoubts } from "../Doubts";
import { download, wordFile, type FileContent } from "../download";
import { useMaking } from "../making";
import { useSupervisions } from "./supervisions";
import { useWords } from "../words";

/** The briefing as a sheet, on the clipboard, or as a file. */
export function BriefingMenu() {
  const { data, store, asOf, locale, say, commands, actions, busy } = usePane();
  const { overview: words } = useWords();
  const { copy, box } = useCopy({ done: words.copied, refused: words.notCopied });
  const afterDoubts = useAfterDoubts();
  const supervise = useSupervisions();
  const { making, make: start } = useMaking();

  /** As the sheet says it: compared with the newest analysis that was generated before, else with the present figures. */
  const briefing = (kept: EarlierAnalysis | null, further: BriefingSection | null) => {
    const earlier = kept && comparedAnalysis(kept, data);
    const movesOf = (code: string, before: EarlierFigure) => movesSince({ ...data, asOf }, code, before);
    const options = { locale, movesOf, further, dependence: dependenceOf({ ...data, asOf }) };
    if (earlier === null) return briefingFromFigures(store.assessments, data.plan, asOf, options);
    const assessments = store.assessments(asOf);
    return briefingOf(
      { plan: data.plan, asOf, assessments, comparisons: compare(earlier.figures, assessments) },
      { ...options, earlier: { asOf: earlier.asOf, from: "sheet", settled: earlier.settled } },
    );
  };
  const make = (use: (made: MonitoringBriefing) => Promise<unknown>) =>
    afterDoubts(() =>
      start(async () => {
        const earlier = await actions.readEarlier(asOf);
        const further = earlier.ok ? await actions.briefingRegions(asOf, locale) : earlier;
        if (earlier.ok && further.ok) await use(briefing(earlier.value, further.value));
        else if (!further.ok) say("error", failureSentence(further.error, locale));
      }),
    );
  const save = (
    suffix: string,
    type: string,
    content: (made: MonitoringBriefing) => FileContent | Promise<FileContent>,
    name = words.briefingFile,
  ) =>
    make(async (made) => {
      const file = `${fill(name, { month: asOf })}.${suffix}`;
      download(file, await content(made), type);
      say("success", fill(words.saved, { file }));
    });

  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton size="small" disabled={busy || making}>
            {words.briefing}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => void commands.run("generateBriefing")}>{words.briefingSheet}</MenuItem>
            <MenuItem onClick={() => void make((made) => copy(briefingText(made)))}>{words.briefingCopy}</MenuItem>
            <MenuItem onClick={() => void save("docx", wordFile, digestDocx, words.digestFile)}>
              {words.digestWord}
            </MenuItem>
            <MenuItem onClick={() => void save("docx", wordFile, briefingDocx)}>{words.briefingWord}</MenuItem>
            <MenuItem onClick={() => void make(supervise)}>{words.supervision}</MenuItem>
            <MenuItem onClick={() => void save("md", "text/markdown", briefingMarkdown)}>
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
