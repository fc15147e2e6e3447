import { readFileSync } from "node:fs";
import { join } from "node:path";
import { shippedCatalogue } from "../../src/observations";
import { analyseRegions, parseRegionLists, type RegionsAnalysis, type RegionTable } from "../../src/regions";

const seed = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, "../../seeds", name), "utf8"));

export const catalogue = shippedCatalogue(seed("indicators.json"));

const read = parseRegionLists(seed("regions.json"));
if (!read.ok) throw new Error(read.error.join("; "));
export const lists = read.value;

/** A table of lines with commas. */
export const table = (name: string, ...lines: readonly string[]): RegionTable => ({
  name,
  rows: lines.map((line) => line.split(",")),
});

export const targets = table(
  "目标.csv",
  "indicator,city,婺城区,金东区,义乌市,金华开发区",
  "GDP,6左右,5.5左右,高于全市1个百分点,高于全市,力争7",
  "IVA,6以上,5,8以上,与全市同步,高于全市平均",
  "FISCAL_REVENUE,6,6,6,与经济增长同步,6",
  "JOBS,5,0.75,0.65,3.2,0.4",
  "RETAIL,6以上,6,6以上,7以上,",
  "PM25,28以内,28以内,28以内,26.5,28以内",
);

const base = table(
  "基数.csv",
  "indicator,year,month,role,全市,婺城区,金东区,义乌市,金华开发区",
  "GDP,2023,9,level,1000,200,200,500,100",
  "IVA,2023,9,level,1000,200,200,500,100",
  "IVA,2023,12,level,1400,300,300,650,150",
  "JOBS,2023,9,actual,4.0,0.6,0.6,2.5,0.3",
  "JOBS,2023,12,actual,5.0,0.8,0.7,3.1,0.4",
  "RETAIL,2023,9,level,1000,300,200,500,",
);

/** The analysis of figures beside the base, at September 2024. */
export function analysed(...data: readonly RegionTable[]): RegionsAnalysis {
  const analysis = analyseRegions({ targets, data: [base, ...data], lists, catalogue, asOf: "2024-09" });
  if (analysis === null) throw new Error("no table of targets");
  return analysis;
}

export const codesOf = ({ issues }: RegionsAnalysis) => [...new Set(issues.map(({ code }) => code))];
export const aggregate = ({ aggregates }: RegionsAnalysis, code: string) =>
  aggregates.find((each) => each.code === code)!;
export const figuresOf = ({ contributions }: RegionsAnalysis, code: string) =>
  Object.fromEntries(contributions.get(code)!.list.map((each) => [each.region, each]));
export const assessment = ({ regions }: RegionsAnalysis, region: string, code: string) =>
  regions.find((each) => each.region.name === region)?.assessment(code);
