import { differenceUnit } from "../../analysis";
import type { Indicator, Target } from "../../plan";
import { formatFigure, formatOf, unitSuffix } from "../../figures";
import { fill, type Locale } from "../../words";
import { detailWords } from "./words";

/**
 * What a target's text is understood to promise, in words.
 *
 * @param nameOf name of the indicator with a code, for linked targets
 * @example meaningOf(indicator({ target: "6以上" }).target, indicator(), "zh-CN", String) // "不低于6%"
 */
export function meaningOf(target: Target, indicator: Indicator, locale: Locale, nameOf: (code: string) => string) {
  const { meaning: words, compared } = detailWords(locale);
  const figure = (value: number, decimals: number) =>
    formatFigure(value, decimals) + unitSuffix(indicator.unit, locale);
  const beside = (name: string, { comparator, points = 0 }: Extract<Target, { kind: "linked" | "benchmark" }>) => {
    if (points === 0) return fill(words.linked[comparator], { name });
    const { above, below, about, least } = words.margin;
    const by = formatOf({ indicator }, locale).margin(points);
    return fill(comparator === "=" ? about : least, { meaning: fill(points > 0 ? above : below, { name, by }) });
  };
  const said = () => {
    switch (target.kind) {
      case "bound":
        return fill(words.bound[target.comparator], { value: figure(target.value, target.decimals) });
      case "about":
        return fill(words.about, { value: figure(target.value, target.decimals) });
      case "point":
        return fill(words.point, { value: figure(target.value, target.decimals) });
      case "range":
        return fill(words.range, {
          low: figure(target.low, target.decimals),
          high: figure(target.high, target.decimals),
        });
      case "change": {
        const apart = unitSuffix(differenceUnit(indicator.unit), locale);
        const by =
          formatFigure(Math.abs(target.value), target.decimals) + (target.changeUnit === "percent" ? "%" : apart);
        return fill(target.value < 0 ? words.fall : words.rise, { by });
      }
      case "linked":
        return beside(nameOf(target.linkedTo), target);
      case "benchmark":
        return beside(compared[target.benchmark], target);
      case "stable":
        return words.stable[target.comparator];
      case "assigned":
        return words.assigned;
      case "qualitative":
        return words.direction[target.direction];
      case "unparsed":
        return words.unparsed;
    }
  };
  return target.stretch ? fill(words.stretch, { meaning: said() }) : said();
}
