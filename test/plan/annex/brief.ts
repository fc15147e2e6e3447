import { readAnnex } from "../../../src/plan";

/**
 * What is read of a text of which nothing is known beforehand: each leaf as `line no 「category」 name | unit | target`, with the
 * heading of its column where that is not the target's and who answers for it; what is doubted, and what is asked.
 */
export function brief(text: string): string {
  const { plan, table, lines, issues, questions } = readAnnex(text, []);
  const of = (mark: string, word: string) => (word === "" ? "" : ` ${mark}${word}`);
  const leaves = plan.indicators.map(({ no, category, name, unit, target, also, owner }, i) =>
    [
      `${lines[i]} ${no}${category === "" ? "" : ` 「${category}」`} ${name} | ${unit} | ${target.text}`,
      also ? ` & ${also.target.text} ${also.unit}` : "",
      of("@", owner),
    ].join(""),
  );
  const doubts = issues
    .filter(({ code }) => !["unknownSource", "notInCatalogue"].includes(code))
    .map(({ code, row, column, value, details }) =>
      [row, code, ...[column, value].filter((part) => part !== null), ...Object.values(details)].join(" "),
    );
  const asked = questions.map(({ id, choices }) => `asks ${id}: ${choices.join(" / ")}`);
  const heads = table === null ? [] : [`${table.headerRow}: ${table.headings.join(" ")}`];
  return [...heads, ...leaves, ...doubts, ...asked].join("\n");
}
