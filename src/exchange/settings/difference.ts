import type { Choice, OwnRule, Palette, Settings } from "../../analysis";
import { indicatorsByCode, type Indicator, type Plan } from "../../plan";
import { unsigned, type SettingsFile } from "./file";

/** A number that holds for all indicators. */
export type LimitName = keyof SettingsFile["tolerance"] | keyof SettingsFile["thresholds"];

/** One thing that a file of settings says otherwise than a workbook. */
export type SettingDifference =
  | { readonly kind: "limit"; readonly limit: LimitName; readonly before: number; readonly after: number }
  | { readonly kind: "palette"; readonly before: Palette; readonly after: Palette }
  | { readonly kind: "rule"; readonly before: OwnRule | null; readonly after: OwnRule | null }
  | { readonly kind: "order"; readonly after: readonly string[] }
  | { readonly kind: "owner"; readonly indicator: Indicator; readonly before: string; readonly after: string }
  | {
      readonly kind: "tolerance";
      readonly indicator: Indicator;
      readonly before: number | null;
      readonly after: number;
    }
  | { readonly kind: "method"; readonly indicator: Indicator; readonly before: Choice | null; readonly after: Choice };

/** What a file of settings would change in a workbook. */
export interface SettingsComparison {
  readonly differences: readonly SettingDifference[];
  /** Names of its indicators that the workbook's plan does not have. */
  readonly unknown: readonly string[];
}

/**
 * What a file of settings says otherwise than a workbook. Rules are all of the file's, in its order; what it does not say of an
 * indicator stays.
 *
 * Worked: a file with a tolerance of 0.5 points beside a workbook's 0.2 → one difference, of the limit, from 0.2 to 0.5
 */
export function settingsDifferences(
  file: SettingsFile,
  { plan, settings }: { readonly plan: Plan; readonly settings: Settings },
): SettingsComparison {
  const there = indicatorsByCode(plan);
  return {
    differences: [
      ...limitsOf(file, settings),
      ...(file.palette === settings.palette
        ? []
        : [{ kind: "palette", before: settings.palette, after: file.palette } as const]),
      ...rulesOf(file.rules, settings.rules),
      ...file.indicators.flatMap((given) => {
        const indicator = there.get(given.code);
        return indicator ? ofIndicator(given, indicator, settings) : [];
      }),
    ],
    unknown: file.indicators.filter(({ code }) => !there.has(code)).map(({ name, code }) => name || code),
  };
}

function limitsOf(file: SettingsFile, { tolerance, thresholds }: Settings): SettingDifference[] {
  const { byCode: _own, ...general } = tolerance;
  const [before, after] = [
    { ...general, ...thresholds },
    { ...file.tolerance, ...file.thresholds },
  ];
  return (Object.keys(after) as LimitName[]).flatMap((limit) =>
    before[limit] === after[limit]
      ? []
      : [{ kind: "limit", limit, before: before[limit], after: after[limit] } as const],
  );
}

function rulesOf(after: readonly OwnRule[], before: readonly OwnRule[]): SettingDifference[] {
  const find = (rules: readonly OwnRule[], name: string) => rules.find((rule) => rule.name === name) ?? null;
  const names = [...new Set([...after, ...before].map(({ name }) => name))];
  const changed = names.flatMap((name): SettingDifference[] => {
    const [was, is] = [find(before, name), find(after, name)];
    const same = was !== null && is !== null && was.expression === is.expression && was.status === is.status;
    return same ? [] : [{ kind: "rule", before: was, after: is }];
  });
  const order = (rules: readonly OwnRule[]) => rules.map(({ name }) => name);
  // Rules are asked in their order.
  const moved = changed.length === 0 && order(before).join("\n") !== order(after).join("\n");
  return moved ? [{ kind: "order", after: order(after) }] : changed;
}

function ofIndicator(
  { code, owner, tolerance, method }: SettingsFile["indicators"][number],
  indicator: Indicator,
  { tolerance: { byCode }, judgements }: Settings,
): SettingDifference[] {
  const [width, chosen] = [byCode[code] ?? null, judgements[code]?.choice ?? null];
  const differences: SettingDifference[] = [];
  if (owner !== undefined && owner !== indicator.owner)
    differences.push({ kind: "owner", indicator, before: indicator.owner, after: owner });
  if (tolerance !== undefined && tolerance !== width)
    differences.push({ kind: "tolerance", indicator, before: width, after: tolerance });
  const before = chosen && unsigned(chosen);
  if (method !== undefined && JSON.stringify(before) !== JSON.stringify(unsigned(method)))
    differences.push({ kind: "method", indicator, before, after: method });
  return differences;
}
