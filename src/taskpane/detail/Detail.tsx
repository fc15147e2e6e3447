import { Button, Text, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { pathOf, type Assessment, type IndicatorPath } from "../../analysis";
import { indicatorsByCode, type Indicator } from "../../plan";
import { reportWords } from "../../report";
import { AsOf } from "../AsOf";
import { usePane } from "../context";
import { PersonField, Section, useFormStyles } from "../forms";
import { Message } from "../Notices";
import { CumulativeChart, MonthsChart } from "./chart";
import { ChoiceForm } from "./ChoiceForm";
import { Compared, comparedSentences } from "./Compared";
import { figuresOf, type FigureTexts } from "./figures";
import { FiguresTable } from "./FiguresTable";
import { Header } from "./Header";
import { ManualForm } from "./ManualForm";
import { MilestonesForm } from "./MilestonesForm";
import { Needed } from "./Needed";
import { NoteForm } from "./NoteForm";
import { OutlookSection } from "./Outlook";
import { OwnerForm } from "./OwnerForm";
import { ReviseForm } from "./ReviseForm";
import { headroomAt } from "./headroom";
import { WhatIf } from "./WhatIf";
import { WorkbookForm } from "./WorkbookForm";
import { useFigureHeadings, useWords } from "../words";
import { useDetailWords } from "./words";

const useStyles = makeStyles({ back: { alignSelf: "flex-start" } });

/** One indicator: what it is, where it stands and will end, and what a person may decide about it. */
export function Detail({ code, onBack }: { readonly code: string; readonly onBack: () => void }) {
  const styles = useStyles();
  const { back } = useWords().pane;
  const { data, store, asOf, locale } = usePane();
  const words = useDetailWords();
  const headings = useFigureHeadings();
  const { sampleNotice } = reportWords(locale);
  const assessment = useMemo(() => store.assessment(code, asOf), [store, data, code, asOf]);
  const path = useMemo(() => pathOf({ ...data, asOf }, code), [data, asOf, code]);
  const promised = indicatorsByCode(data.plan).get(code);
  const backButton = (
    <Button className={styles.back} onClick={onBack} icon={<span aria-hidden="true">←</span>}>
      {back}
    </Button>
  );
  if (!assessment || !promised)
    return (
      <>
        {backButton}
        <Message intent="warning">{words.gone}</Message>
      </>
    );
  const { indicator } = assessment;
  const figures = figuresOf(assessment, locale);
  const analysed = indicator.knowledge !== null;
  const measure = indicator.knowledge?.measure;
  const annual = measure === "annual";
  const compared = comparedSentences(assessment, figures, locale).length > 0;
  return (
    <>
      {backButton}
      <Header assessment={assessment} figures={figures} />
      <AsOf />
      {assessment.sample && <Message intent="warning">{sampleNotice}</Message>}
      {analysed && (
        <Section title={words.section.course} open>
          <Course assessment={assessment} path={path} figures={figures} />
        </Section>
      )}
      {compared && (
        <Section title={words.section.compared} open>
          <Compared assessment={assessment} figures={figures} />
        </Section>
      )}
      {analysed && (
        <Section title={headings.projection} open>
          <OutlookSection assessment={assessment} figures={figures} />
        </Section>
      )}
      {analysed && !annual && (
        <>
          <Section title={words.section.whatIf}>
            <WhatIf assessment={assessment} figures={figures} />
            <Needed assessment={assessment} figures={figures} />
          </Section>
          <Section title={headings.method}>
            <ChoiceForm assessment={assessment} />
          </Section>
        </>
      )}
      {path !== null && !annual && (
        <Section title={words.section.figures}>
          <FiguresTable code={code} path={path} figures={figures} level={measure === "level"} />
        </Section>
      )}
      <Decisions assessment={assessment} promised={promised} figures={figures} />
      <Section title={words.section.workbook}>
        <WorkbookForm code={code} />
      </Section>
    </>
  );
}

interface DecisionsProps {
  readonly assessment: Assessment;
  /** The indicator with its target as it stands now, whatever the as-of. */
  readonly promised: Indicator;
  readonly figures: FigureTexts;
}

/** What a person may decide: status and note, milestones, another target, department and tolerance. */
function Decisions({ assessment, promised, figures }: DecisionsProps) {
  const { section } = useDetailWords();
  return (
    <>
      <Section title={section.judgement}>
        <PersonField hint />
        <ManualForm assessment={assessment} />
        <NoteForm assessment={assessment} />
      </Section>
      <Section title={section.milestones}>
        <MilestonesForm assessment={assessment} figures={figures} />
      </Section>
      <Section title={section.revise}>
        <ReviseForm indicator={promised} />
      </Section>
      <Section title={section.own}>
        <OwnerForm assessment={assessment} figures={figures} />
      </Section>
    </>
  );
}

interface CourseProps {
  readonly assessment: Assessment;
  readonly path: IndicatorPath | null;
  readonly figures: FigureTexts;
}

/** The year by month, drawn; in words why there is nothing to draw. */
function Course({ assessment, path, figures }: CourseProps) {
  const { text, quiet } = useFormStyles();
  const words = useDetailWords();
  const { aim, indicator } = assessment;
  const measure = indicator.knowledge?.measure;
  const level = measure === "level";
  if (measure === "annual") return <Text className={text}>{words.annual}</Text>;
  if (path === null || path.months.every(({ actual, base }) => actual === null && base === null))
    return <Text className={text}>{words.noFigures}</Text>;
  // What is there already needs no path to it.
  const headroom = aim !== null && headroomAt(assessment, aim) !== null;
  return (
    <>
      <CumulativeChart
        path={headroom ? { ...path, required: [] } : path}
        aim={aim}
        figures={figures}
        level={level}
        zero={measure === "cumulativeTotal"}
      />
      {path.months.some(({ single }) => single !== null) ? (
        <MonthsChart months={path.months} figures={figures} level={level} />
      ) : (
        <Text className={quiet}>{words.chart.noSingles}</Text>
      )}
    </>
  );
}
