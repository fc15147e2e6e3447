import { useContext, useEffect, useState } from "react";
import type { Signed } from "../../analysis";
import type * as Exchange from "../../exchange";
import type { SettingDifference, SettingsFile } from "../../exchange";
import { codeWords } from "../../figures";
import { indicatorName, type Indicator } from "../../plan";
import { fill, listText } from "../../words";
import type { IndicatorChange, SettingsChange } from "../../workbook";
import { usePane } from "../context";
import { choiceText } from "../forms";
import { LocaleContext } from "../words";
import { limitTexts, limitUnit } from "./limits";
import { useTransferWords } from "./transferWords";
import { useSettingsWords } from "./words";

/** What reads and writes files, fetched with its first use; null until it is there. */
export function useExchange() {
  const [exchange, setExchange] = useState<typeof Exchange | null>(null);
  useEffect(() => {
    let gone = false;
    void import("../../exchange").then((found) => {
      if (!gone) setExchange(found);
    });
    return () => {
      gone = true;
    };
  }, []);
  return exchange;
}

/** One difference as a sentence: what it is, how it stands here and in the file. */
export function useTransferSentence() {
  const locale = useContext(LocaleContext);
  const words = useTransferWords();
  const said = useSettingsWords();
  const { settings } = usePane().data;
  const { palette, status } = codeWords(locale);
  const line = (name: string, before: string, after: string) =>
    fill(words.line, { name, before: before === "" ? words.nothing : before, after });
  const named = (indicator: Indicator) => `${indicator.no} ${indicatorName(indicator, locale)}`;
  return (difference: SettingDifference, file: SettingsFile): string => {
    switch (difference.kind) {
      case "limit": {
        const text = (texts: ReturnType<typeof limitTexts>) =>
          `${texts[difference.limit]}${limitUnit(difference.limit, locale)}`;
        const after = limitTexts({ tolerance: { ...file.tolerance, byCode: {} }, thresholds: file.thresholds });
        return line(said.limits.name[difference.limit], text(limitTexts(settings)), text(after));
      }
      case "palette":
        return line(said.section.palette, palette[difference.before], palette[difference.after]);
      case "rule": {
        const { before, after } = difference;
        const text = (rule: typeof after) =>
          rule && fill(words.rule, { expression: rule.expression, status: status[rule.status] });
        return line(
          fill(words.ofRule, { name: (after ?? before)!.name }),
          text(before) ?? "",
          text(after) ?? words.gone,
        );
      }
      case "order":
        return fill(words.order, { names: listText(difference.after, locale) });
      case "owner":
        return line(named(difference.indicator), difference.before, difference.after);
      case "tolerance": {
        const { before, after, indicator } = difference;
        return line(named(indicator), before === null ? "" : `${before}${indicator.unit}`, `${after}${indicator.unit}`);
      }
      case "method": {
        const { before, after, indicator } = difference;
        const text = before === null ? words.automatic : choiceText(before, indicator, locale);
        return line(named(indicator), text, choiceText(after, indicator, locale));
      }
    }
  };
}

/** What differences write: settings that hold for all, and changes of indicators by code; a method is signed by who takes it. */
export function changesOf(
  { tolerance, thresholds, palette, rules }: SettingsFile,
  differences: readonly SettingDifference[],
  signed: Signed,
): { readonly change: SettingsChange; readonly indicators: ReadonlyMap<string, IndicatorChange> } {
  const has = (...kinds: readonly SettingDifference["kind"][]) => differences.some(({ kind }) => kinds.includes(kind));
  const indicators = new Map<string, IndicatorChange>();
  const add = (code: string, change: IndicatorChange) => indicators.set(code, { ...indicators.get(code), ...change });
  for (const each of differences) {
    if (each.kind === "owner") add(each.indicator.code, { owner: each.after });
    if (each.kind === "tolerance") add(each.indicator.code, { tolerance: each.after });
    if (each.kind === "method") add(each.indicator.code, { choice: { ...each.after, ...signed } });
  }
  return {
    change: {
      ...(has("limit") && { tolerance, thresholds }),
      ...(has("palette") && { palette }),
      ...(has("rule", "order") && { rules }),
    },
    indicators,
  };
}
