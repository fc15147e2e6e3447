import { readAnnex, type AnnexReading, type Answers, type Catalogue } from "../../../src/plan";
import { meaning } from "../meaning";
import { catalogue } from "../seeds";

const known = catalogue();

/** An annex of these lines as it is read. */
export const read = (...lines: string[]): AnnexReading => readAnnex(lines.join("\n"), known);

/** The same with answers to its questions. */
export const readWith = (answers: Answers, ...lines: string[]): AnnexReading =>
  readAnnex(lines.join("\n"), known, answers);

/** Leaves as `1 name unit: meaning`. */
export const leaves = ({ plan }: AnnexReading): string[] =>
  plan.indicators.map(({ no, name, unit, target }) => `${no} ${name} ${unit}: ${meaning(target)}`);

/** Codes of the issues but those of what a short text does not have. */
export const codes = ({ issues }: AnnexReading): string[] =>
  issues.map(({ code }) => code).filter((code) => !["unknownSource", "notInCatalogue", "unknownRegion"].includes(code));

/** Questions as `id: choice / choice`. */
export const asked = ({ questions }: AnnexReading): string[] =>
  questions.map(({ id, choices }) => `${id}: ${choices.join(" / ")}`);

/** What is judged of the indicators of a short annex, what stands beside it, what is doubted and what is asked. */
export function judged(records: Catalogue, ...lines: string[]): string {
  const reading = readAnnex(["某县2025年计划", ...lines].join("\n"), records);
  const beside = reading.plan.indicators.flatMap(({ also }) =>
    also ? [`also ${also.unit}: ${meaning(also.target)}`] : [],
  );
  return [
    ...leaves(reading).map((leaf) => leaf.replace("1 ", "")),
    ...beside,
    ...codes(reading),
    ...asked(reading),
  ].join("; ");
}

/** Leaves with their category, then what is doubted, of an annex in one line: `|` between its lines, a space between cells. */
export function told(annex: string): string {
  const reading = readAnnex(annex.replaceAll(" ", "\t").replaceAll("|", "\n"), []);
  const { indicators } = reading.plan;
  const said = indicators.map(({ category }, i) => (category === "" ? "" : `「${category}」`) + leaves(reading)[i]!);
  const doubts = reading.issues
    .filter(({ code }) => !/^(?:unknown(?:Source|Region|Unit)|notInCatalogue|sameName)$/.test(code))
    .map(({ code, row, value, details }) => [code, row, value, ...Object.values(details)].join(" "));
  return indicators.reduce(
    (text, { code, name }) => text.replaceAll(code, name),
    [...said, ...doubts, ...asked(reading)].join("; "),
  );
}

/** All that is read of an annex: its year and region, every leaf with its line, then what is doubted, asked and counted. */
export function everything(text: string): string {
  const { plan, lines, issues, questions, counts } = readAnnex(text, known);
  const said = (words: Readonly<Record<string, unknown>>) =>
    Object.entries(words).map(([name, value]) => `${name}=${String(value)}`);
  return [
    `${plan.year} ${plan.region} ${plan.source}`,
    ...plan.indicators.map(
      ({ no, code, category, name, unit, target }, i) =>
        `${lines[i]} ${no} ${code} 「${category}」 ${name} ${unit}: ${target.text} = ${meaning(target)}`,
    ),
    ...issues.map(({ code, severity, details, ...place }) =>
      [severity, code, ...said({ ...place, ...details })].join(" "),
    ),
    ...questions.map(({ id, choices }) => `asks ${id}: ${choices.join(" / ")}`),
    Object.values(counts).join(" "),
  ].join("\n");
}
