import { statusesBestFirst, type Status } from "../../analysis";
import { monthNumber, yearOf, type Month } from "../../observations";
import { type Indicator, indicatorName } from "../../plan";
import { codeWords } from "../../figures";
import { fill, type Locale } from "../../words";
import { periodOf } from "../reason";
import { briefingWords, type BriefingWords } from "./words";

/** Names that stand in a list before it is cut. */
const longestList = 12;

/** The ways in which a briefing puts words together. */
export class Wording {
  readonly texts: BriefingWords;
  readonly status: Readonly<Record<Status, string>>;

  constructor(readonly locale: Locale) {
    this.texts = briefingWords(locale);
    this.status = codeWords(locale).status;
  }

  /** Parts with a comma between (`clause`), a semicolon (`item`) or as a list; empty parts are left out. */
  join(parts: readonly string[], mark: "clause" | "item" | "list" = "clause"): string {
    const said = parts.filter((part) => part !== "");
    return said.slice(1).reduce((before, after) => fill(this.texts.mark[mark], { before, after }), said[0] ?? "");
  }

  /** Parts as one sentence; empty where none says anything. */
  sentence(parts: readonly string[]): string {
    const text = this.join(parts);
    return text === "" ? "" : fill(this.texts.mark.stop, { text: this.opened(text) });
  }

  /** A sentence's beginning, in capitals where the language has them. */
  opened(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  /** What an indicator is called. */
  name(indicator: Indicator): string {
    return plain(indicatorName(indicator, this.locale));
  }

  /** Names of indicators; a long list is cut and says how many there are. */
  names(indicators: readonly Indicator[]): string {
    return this.list(indicators.map((each) => this.name(each)));
  }

  list(names: readonly string[]): string {
    // A name may be a list itself: 生态环保、交通、能源和水利投资.
    const mark = names.some((name) => name.includes("、")) ? "clause" : "list";
    if (names.length <= longestList) return this.join(names, mark);
    const shown = this.join(names.slice(0, longestList), mark);
    return fill(this.texts.list.cut, { names: shown, count: names.length });
  }

  /** `已完成2项、滞后5项`: how many there are of each status. */
  statuses(of: readonly { readonly status: Status }[]): string {
    const counts = statusesBestFirst.map(
      (status) => [status, of.filter((each) => each.status === status).length] as const,
    );
    const said = counts.filter(([, count]) => count > 0);
    return this.join(
      said.map(([status, count]) => fill(this.texts.list.count, { label: this.status[status], count })),
      "list",
    );
  }

  month(month: Month): string {
    return fill(this.texts.month, { year: yearOf(month), month: this.number(monthNumber(month)) });
  }

  /** `前三季度`, `1—9月`, `9月末`, `全年`. */
  period(month: Month, { knowledge }: Indicator): string {
    const { quarter, period } = this.texts;
    const measure = knowledge?.measure ?? "annual";
    const quarters = new Map([
      [3, quarter.first],
      [6, quarter.half],
      [9, quarter.three],
    ]);
    const named = knowledge?.frequency === "quarterly" && measure !== "level" && quarters.get(monthNumber(month));
    return named || periodOf(month, measure, { period });
  }

  /** Number of a heading: 一 to 九十九, or the figure. */
  ordinal(n: number): string {
    if (this.locale === "en") return String(n);
    const digits = "零一二三四五六七八九";
    const [tens, ones] = [Math.floor(n / 10), n % 10];
    return `${tens > 1 ? digits[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 ? digits[ones] : ""}`;
  }

  /** Two digits where months are written `2024-09`. */
  private number(n: number): string {
    return this.locale === "en" ? String(n).padStart(2, "0") : String(n);
  }
}

/** What a person wrote as part of a sentence: on one line, without what would end the sentence twice. */
export function plain(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}\s]+/gu, " ").trim();
  return line.replace(/[\s。；，、：;,.:]+$/u, "") || line;
}
