import type { Dependence, EarlierFigure, Moves, Settled } from "../../analysis";
import type { Month } from "../../observations";
import { fill, type Template, type Locale } from "../../words";
import { heading, paragraph } from "./blocks";
import { digestOf } from "./digest";
import type { BriefingBlock, BriefingSection, MonitoringBriefing } from "./briefing";
import { materialOf, type BriefingInput, type Material } from "./material";
import { attention } from "./sections/attention";
import { categories } from "./sections/categories";
import { lagging } from "./sections/lagging";
import { overall } from "./sections/overall";
import { owners } from "./sections/owners";
import { plain } from "./wording";

/** The state that a briefing is compared with. */
export interface EarlierState {
  readonly asOf: Month;
  /** Whether it is one that was generated or reckoned from the present figures. */
  readonly from: "sheet" | "figures";
  /** Indicators whose status then is another one by the settings of today. */
  readonly settled?: readonly Settled[];
}

export interface BriefingOptions {
  readonly locale?: Locale;
  /** None where nothing is compared. */
  readonly earlier?: EarlierState | null;
  /** Why an indicator moved since the earlier state; nothing is said of it where this is left out. */
  readonly movesOf?: (code: string, before: EarlierFigure) => Moves | null;
  /** How far indicators go together; without it they are taken as knowing nothing of each other. */
  readonly dependence?: Dependence;
  /** What goes beside the usual sections, such as the regions. */
  readonly further?: BriefingSection | null;
  /** 文号, 落款 and 成文日期 (`2024-10-20`) where they are to stand in the document. */
  readonly number?: string;
  readonly issuer?: string;
  readonly date?: string;
}

/**
 * The briefing (监测通报) of an analysis, from templates alone: a sentence stands only where its figures do, and each number
 * is one of the assessments', in its decimals.
 *
 * @example briefingOf({ plan, asOf: "2024-09", assessments, comparisons: [] }).title
 * // "金华市2024年计划主要目标监测通报"
 */
export function briefingOf(input: BriefingInput, options: BriefingOptions = {}): MonitoringBriefing {
  const { assessments, plan, asOf } = input;
  const {
    locale = "zh-CN",
    earlier = null,
    movesOf = () => null,
    further = null,
    number = "",
    issuer = "",
    date = "",
  } = options;
  const material = materialOf(input, {
    ...{ earlier: earlier?.asOf ?? null, locale, movesOf },
    settled: earlier?.settled ?? [],
    dependence: options.dependence,
  });
  const { words } = material;
  const { texts } = words;
  const samples = assessments.filter(({ sample }) => sample).length;
  const notice = (key: string): BriefingBlock[] =>
    samples === 0 ? [] : [{ kind: "notice", key, lead: "", text: fill(texts.sample, { count: samples }).trim() }];
  return {
    locale,
    asOf,
    title: fill(texts.title, { region: plain(plan.region), year: plan.year }).trim(),
    number: plain(number) || null,
    subtitle: fill(texts.subtitle, { asOf: words.month(asOf) }),
    digest: digestOf(material, notice("notice digest")),
    blocks: [
      ...notice("notice top"),
      paragraph("intro", intro(material)),
      ...sections(material, further),
      paragraph("remark", remark(material, earlier)),
      ...notice("notice bottom"),
    ],
    issuer: plain(issuer) || null,
    date: dateWords(date, texts.date),
  };
}

function intro({ words, plan, assessments, asOf }: Material): string {
  const source = plain(plan.source);
  return fill(words.texts.intro, {
    year: plan.year,
    source: source === "" ? "" : fill(words.texts.source, { source }),
    count: assessments.length,
    asOf: words.month(asOf),
  });
}

function sections(material: Material, further: BriefingSection | null): BriefingBlock[] {
  const { words } = material;
  const { heading: titles } = words.texts;
  const make = { overall, categories, lagging, owners, attention };
  const usual = (key: keyof typeof make) => ({ key: key as string, title: titles[key], blocks: make[key](material) });
  const all = [
    ...(["overall", "categories", "lagging", "owners"] as const).map(usual),
    ...(further === null ? [] : [{ key: "further", ...further }]),
    usual("attention"),
  ];
  return all.flatMap(({ key, title, blocks }, i) => [
    heading(`section ${key}`, 1, fill(titles.first, { n: words.ordinal(i + 1), title })),
    ...blocks,
  ]);
}

function remark({ words, compared }: Material, earlier: BriefingOptions["earlier"]): string {
  const { remark: texts } = words.texts;
  if (earlier == null || compared.size === 0) return texts.method;
  const template = earlier.from === "sheet" ? texts.fromSheet : texts.recomputed;
  return texts.method + fill(template, { earlier: words.month(earlier.asOf) });
}

/** `2024年10月20日`; a date in another form stands as it was given. */
export function dateWords(date: string, template: Template<"year" | "month" | "day">): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined) return plain(date) || null;
  return fill(template, { year, month: Number(month), day: Number(day) });
}
