import type { Choice } from "../../analysis";
import type { Indicator } from "../../plan";
import { codeWords } from "../../figures";
import { fill, type Locale } from "../../words";
import { paneWords } from "../words";

/** A chosen method or own expectation in words: `阻尼趋势`, `自定后续月份同比增速5%`. */
export function choiceText(choice: Choice, { unit, knowledge }: Indicator, locale: Locale): string {
  const { forms: words } = paneWords(locale);
  const { method } = codeWords(locale);
  if (choice.kind === "member") return method[choice.member];
  // The levels behind a growth have a unit of their own, which is not known.
  const known = knowledge?.measure !== "cumulativeGrowth" && !/^[—–-]$/.test(unit);
  return fill(words.choice[choice.kind], { value: choice.value, unit: known ? unit : "" }).trim();
}
