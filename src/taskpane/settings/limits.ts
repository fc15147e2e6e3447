import type { Settings } from "../../analysis";
import { codeWords } from "../../figures";
import { fill, type Locale } from "../../words";
import { numberTyped } from "../forms";
import type { PaneWords } from "../words";
import type { SettingsWords } from "./words";

export const toleranceKeys = ["aboutPoints", "aboutShare", "linkedPoints", "stableShare"] as const;
export const thresholdKeys = ["severe", "lagging", "nearly"] as const;
export const limitKeys = [...toleranceKeys, ...thresholdKeys] as const;
export type LimitKey = (typeof limitKeys)[number];
export type LimitTexts = Readonly<Record<LimitKey, string>>;

/** Points are typed as they are, fractions as percentages. */
const isPoints = (key: LimitKey) => key === "aboutPoints" || key === "linkedPoints";

/** The unit in which a limit is typed, as it follows one. */
export const limitUnit = (key: LimitKey, locale: Locale) => (isPoints(key) ? codeWords(locale).points : "%");

/** The limits as they are typed: a threshold of 0.2 is `20`. */
export function limitTexts({ tolerance, thresholds }: Pick<Settings, "tolerance" | "thresholds">): LimitTexts {
  const values = { ...thresholds, ...tolerance };
  const text = (key: LimitKey) => String(isPoints(key) ? values[key] : Number((values[key] * 100).toPrecision(12)));
  return Object.fromEntries(limitKeys.map((key) => [key, text(key)])) as LimitTexts;
}

/** What typed limits come to: numbers, or sentences that say which box is wrong and how. */
export type Limits =
  | { readonly ok: true; readonly values: Readonly<Record<LimitKey, number>> }
  | { readonly ok: false; readonly problems: Readonly<Partial<Record<LimitKey, string>>> };

/**
 * Reads the limits: numbers within their range, the thresholds not falling.
 *
 * Worked: 严重滞后 60 above 滞后 50 → a problem at 滞后
 */
export function readLimits(texts: LimitTexts, words: SettingsWords["limits"], forms: PaneWords["forms"]): Limits {
  const problems: Partial<Record<LimitKey, string>> = {};
  const values: Partial<Record<LimitKey, number>> = {};
  for (const key of limitKeys) {
    const [field, value] = [words.name[key], texts[key].trim()];
    const typed = numberTyped(value, {
      kind: { unit: isPoints(key) ? "" : "%", quantity: "rate", reduction: false },
      bounds: { low: -Infinity, high: Infinity },
      ...{ scale: [], decimals: 1 },
    });
    if (typed.kind === "empty") problems[key] = fill(forms.missing, { field });
    else if (typed.kind === "wrong") problems[key] = fill(forms.notNumber, { field, value });
    else if (typed.value < 0 || typed.value > 100)
      problems[key] = fill(forms.outOfRange, { field, value, low: 0, high: 100 });
    else values[key] = isPoints(key) ? typed.value : Number((typed.value / 100).toPrecision(12));
  }
  for (const [lower, higher] of [
    ["severe", "lagging"],
    ["lagging", "nearly"],
  ] as const) {
    const [below, above] = [values[lower], values[higher]];
    if (below !== undefined && above !== undefined && above < below)
      problems[higher] = fill(words.notRising, {
        ...{ higher: words.name[higher], above: texts[higher].trim() },
        ...{ lower: words.name[lower], below: texts[lower].trim() },
      });
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, values: values as Record<LimitKey, number> };
}
