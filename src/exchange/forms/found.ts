import { monthNumber, releaseDoubt, yearOf, type PlacedCandidate } from "../../observations";
import { fill, type Locale } from "../../words";
import { exchangeWords } from "../words";
import { formSource, type Collection, type FormFigure } from "./merge";
import { figureWords } from "./sentences";

/**
 * The figures of forms, as they are shown to a person who lets them count: those that departments give differently too, each
 * of them in doubt.
 *
 * Worked: H6 of 商务.xlsx holds 5.8, noted 初步数 → “商务.xlsx”H6，市商务局：5.8%（说明：初步数）, its number marked
 */
export function foundInForms({ figures, clashes }: Collection, locale: Locale): readonly PlacedCandidate[] {
  const differing = clashes.flatMap((clash) =>
    clash.figures.map((figure) => {
      const others = clash.figures.filter((each) => each !== figure).map((each) => figureWords(each, locale));
      const doubt = releaseDoubt("ownersDiffer", { others: others.join(locale === "en" ? ", " : "，") });
      return { ...figure, doubts: [doubt, ...figure.doubts] };
    }),
  );
  // What stands beside a figure is looked at anew where it is reviewed.
  const besides = new Set<string>(["fell", "implausibleJump"]);
  return [...figures, ...differing].map((figure): PlacedCandidate => {
    const { indicator, role, month, value, note, doubts } = figure;
    return {
      ...{ indicator, name: indicator.name, role, value, unit: indicator.unit, basis: "", derived: false },
      ...{ year: yearOf(month), month: monthNumber(month) },
      doubts: doubts.filter(({ code }) => !besides.has(code)),
      ...excerptOf(figure, locale),
      own: { source: formSource(figure), note },
    };
  });
}

function excerptOf({ file, cell, owner, by, indicator, value, note }: FormFigure, locale: Locale) {
  const words = exchangeWords(locale);
  const before = fill(words.given, { file, cell, from: by === "" ? owner : `${owner} ${by}` });
  const end = before.length + String(value).length;
  const excerpt = `${before}${value}${indicator.unit}${note === "" ? "" : fill(words.noted, { note })}`;
  return { excerpt, mark: { start: before.length, end }, line: Number(cell.slice(1)) };
}
