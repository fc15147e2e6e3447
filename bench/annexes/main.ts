/**
 * How many indicators of plans can be analysed once their proposals are confirmed: targets that cities and a county published,
 * as their annexes, and annexes named on the command line. `npm run bench:annexes -- [FILE …]`. A question is answered by its
 * first choice, as only what is analysed is counted here.
 */
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { catalogueFile } from "../../src/cli/sources";
import { shippedCatalogue } from "../../src/observations";
import { decidedPlan, proposalOf, readAnnex, type Answers, type Decision, type Indicator } from "../../src/plan";
import { markdown } from "../projection/table";

interface Row {
  readonly plan: string;
  readonly indicator: string;
  readonly unit: string;
  readonly target: string;
}

const catalogue = shippedCatalogue(catalogueFile());

/** The annexes by their titles. */
function annexes(): Map<string, string> {
  const { data } = Papa.parse<Row>(readFileSync("bench/annexes/targets.tsv", "utf8"), {
    header: true,
    delimiter: "\t",
  });
  const texts = new Map<string, string>();
  for (const { plan, indicator, unit, target } of data.filter((row) => row.indicator))
    texts.set(plan, `${texts.get(plan) ?? `${plan}\n指标\t单位\t目标`}\n${indicator}\t${unit}\t${target}`);
  for (const file of ["seeds/jinhua-2024/annex.tsv", "seeds/national-2024/annex.tsv", ...process.argv.slice(2)])
    texts.set(file, readFileSync(file, "utf8"));
  return texts;
}

function answered(text: string, answers: Answers = {}): Indicator[] {
  const { plan, questions } = readAnnex(text, catalogue, answers);
  const open = questions.filter(({ id }) => answers[id] === undefined);
  if (open.length > 0) {
    const given = open.map(({ id, choices }) => [id, choices[0] ?? "2024"]);
    return answered(text, { ...answers, ...Object.fromEntries(given) });
  }
  const decisions = plan.indicators
    .filter(({ knowledge }) => knowledge === null)
    .map((each): [string, Decision] => {
      const { reasons: _, ...record } = proposalOf(each);
      return [each.code, { kind: "own", record }];
    });
  return [...decidedPlan(plan, Object.fromEntries(decisions), catalogue).indicators];
}

const isAnalysed = ({ knowledge, target }: Indicator) => knowledge !== null && target.kind !== "unparsed";

const plans = [...annexes()].map(([title, text]) => ({ title, indicators: answered(text) }));
const all = plans.flatMap(({ indicators }) => indicators);
const count = (indicators: readonly Indicator[]) => {
  const analysed = indicators.filter(isAnalysed).length;
  return [String(indicators.length), String(analysed), `${((100 * analysed) / indicators.length).toFixed(1)} %`];
};
const rows = [...plans.map(({ title, indicators }) => [title, ...count(indicators)]), ["all", ...count(all)]];
console.log(markdown(["plan", "leaves", "analysed", ""], rows));
for (const { name, target } of all.filter((each) => !isAnalysed(each))) console.log(`not: ${name} «${target.text}»`);
