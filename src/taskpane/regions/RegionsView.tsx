import { Button, Field, Select, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { commandOf, type CommandId } from "../../commands";
import { indicatorName, indicatorsByCode, type Indicator } from "../../plan";
import type { RegionsAnalysis } from "../../regions";
import { failureSentence, type WorkbookRegions } from "../../workbook";
import { AsOf } from "../AsOf";
import { usePane } from "../context";
import { Message } from "../Notices";
import { SampleNotice } from "../SampleNotice";
import { Issues } from "./Issues";
import { MakeSheet } from "./MakeSheet";
import { Paste } from "./Paste";
import { RankedList } from "./RankedList";
import type { RegionOrder } from "./ranked";
import { RegionIndicators } from "./RegionIndicators";
import { useRegions } from "./useRegions";
import { useRegionsWords } from "./words";

const useStyles = makeStyles({
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "& > *": { flexGrow: 1, minWidth: 0 } },
});

/** The regions (分县): an indicator with its regions ranked, or a region with its indicators; tables are taken here. */
export default function RegionsView() {
  const words = useRegionsWords();
  const { locale } = usePane();
  const { regions, analysis, following, failure } = useRegions();
  if (regions === null) return <Spinner label={words.reading} />;
  return (
    <>
      <AsOf />
      {following && <Spinner size="tiny" label={words.reading} />}
      {failure !== null && <Message intent="error">{failureSentence(failure, locale)}</Message>}
      {analysis === null ? (
        <>
          <Message intent="info">{words.none}</Message>
          <Run id="loadRegions" />
          <Paste regions={regions} of="targets" />
        </>
      ) : (
        <>
          <SampleNotice shown={analysis.sample} />
          <Run id="generateRegions" />
          <Chosen analysis={analysis} regions={regions} />
          <Issues issues={analysis.issues.filter(({ severity }) => severity !== "note")} title={words.issues} />
          <Paste regions={regions} of="data" />
        </>
      )}
    </>
  );
}

/** A command's button. */
function Run({ id }: { readonly id: CommandId }) {
  const { commands, busy, locale } = usePane();
  return (
    <div>
      <Button appearance="primary" size="small" disabled={busy} onClick={() => void commands.run(id)}>
        {commandOf(id).words[locale].label}
      </Button>
    </div>
  );
}

/** Asks for an indicator or a region, and shows it. */
function Chosen({ analysis, regions }: { readonly analysis: RegionsAnalysis; readonly regions: WorkbookRegions }) {
  const { asOf, data, locale } = usePane();
  const styles = useStyles();
  const words = useRegionsWords();
  // What is handed down names an indicator as its table does; the plan knows it in both languages.
  const known = indicatorsByCode(data.plan);
  const nameOf = (each: Indicator) => indicatorName(known.get(each.code) ?? each, locale);
  const [order, setOrder] = useState<RegionOrder>("first");
  const indicators = analysis.breakdown.city.plan.indicators.filter(
    ({ code }) => (analysis.contributions.get(code)?.list.length ?? 0) > 0,
  );
  const [chosen, setChosen] = useState("");
  const region = analysis.regions.find(({ region: { name } }) => `region ${name}` === chosen)?.region.name;
  const indicator = indicators.find(({ code }) => code === chosen) ?? indicators[0];
  return (
    <>
      <div className={styles.fields}>
        <Field label={words.view}>
          <Select
            size="small"
            value={region === undefined ? (indicator?.code ?? "") : chosen}
            onChange={(_, { value }) => setChosen(value)}
          >
            <optgroup label={words.byIndicator}>
              {indicators.map((each) => (
                <option key={each.code} value={each.code}>
                  {nameOf(each)}
                </option>
              ))}
            </optgroup>
            <optgroup label={words.byRegion}>
              {analysis.regions.map(({ region: { name } }) => (
                <option key={name} value={`region ${name}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          </Select>
        </Field>
        {region === undefined && (
          <Field label={words.order}>
            <Select size="small" value={order} onChange={(_, { value }) => setOrder(value as RegionOrder)}>
              {(["first", "last", "printed"] as const).map((each) => (
                <option key={each} value={each}>
                  {words.orders[each]}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {region === undefined ? (
        indicator && (
          <>
            <RankedList {...{ analysis, indicator, order }} name={nameOf(indicator)} />
            <MakeSheet key={indicator.code} make={() => regions.generateIndicator(asOf, indicator)} />
          </>
        )
      ) : (
        <>
          <RegionIndicators analysis={analysis} region={region} />
          <MakeSheet key={region} make={() => regions.generateRegion(asOf, region)} />
        </>
      )}
    </>
  );
}
