import { Button, Text, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { pathOf } from "../../analysis";
import { reportWords } from "../../report";
import { AsOf } from "../AsOf";
import { usePane } from "../context";
import { PersonField, Section, useFormStyles } from "../forms";
import { Message } from "../Notices";
import { CumulativeChart, MonthsChart } from "./chart";
import { ChoiceForm } from "./ChoiceForm";
import { Compared, comparedSentences } from "./Compared";
import { figuresOf } from "./figures";
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

const useStyles = makeStyles({ back: { alignSelf: "flex-start" } });

/** One indicator: what it is, where it stands and will end, and what a person may decide about it. */
export function Detail({ code, onBack }: { readonly code: string; readonly onBack: () => void }) {
  const styles = useStyles();
  const form = useFormStyles();
  const { back } = useWords().pane;
  const { data, store, asOf, locale } = usePane();
  const { detail: words } = useWords();
  const headings = useFigureHeadings();
  const { sampleNotice } = reportWords(locale);
  const assessment = useMemo(() => store.assessment(code, asOf), [store, data, code, asOf]);
  const path = useMemo(() => pathOf({ ...data, asOf }, code), [data, asOf, code]);
  const promised = data.plan.indicators.find((each) => each.code === code);
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
  // What is there already needs no path to it.
  const headroom = assessment.aim !== null && headroomAt(assessment, assessment.aim) !== null;
  const compared = comparedSentences(assessment, figures, locale).length > 0;
  return (
    <>
      {backButton}
      <Header assessment={assessment} figures={figures} />
      <AsOf />
      {assessment.sample && <Message intent="warning">{sampleNotice}</Message>}
      {analysed && (
        <Section title={words.section.course} open>
          {annual ? (
            <Text className={form.text}>{words.annual}</Text>
          ) : path === null || path.months.every(({ actual, base }) => actual === null && base === null) ? (
            <Text className={form.text}>{words.noFigures}</Text>
          ) : (
            <>
              <CumulativeChart
                path={headroom ? { ...path, required: [] } : path}
                aim={assessment.aim}
                figures={figures}
                level={measure === "level"}
                zero={measure === "cumulativeTotal"}
              />
              {path.months.some(({ single }) => single !== null) ? (
                <MonthsChart months={path.months} figures={figures} level={measure === "level"} />
              ) : (
                <Text className={form.quiet}>{words.chart.noSingles}</Text>
              )}
            </>
          )}
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
          <FiguresTable path={path} figures={figures} level={measure === "level"} />
        </Section>
      )}
      <Section title={words.section.judgement}>
        <PersonField hint />
        <ManualForm assessment={assessment} />
        <NoteForm assessment={assessment} />
      </Section>
      <Section title={words.section.milestones}>
        <MilestonesForm assessment={assessment} figures={figures} />
      </Section>
      <Section title={words.section.revise}>
        <ReviseForm indicator={promised} />
      </Section>
      <Section title={words.section.own}>
        <OwnerForm assessment={assessment} figures={figures} />
      </Section>
      <Section title={words.section.workbook}>
        <WorkbookForm code={code} />
      </Section>
    </>
  );
}
