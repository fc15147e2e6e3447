import { gravestFirst, isBehind, type Assessment } from "../../analysis";
import type { Month } from "../../observations";
import { groupBy, type Plan } from "../../plan";
import { figureHeadings } from "../../figures";
import { fill, type Locale } from "../../words";
import { paragraph } from "./blocks";
import { dateWords } from "./build";
import type { Briefing, BriefingBlock, BriefingTable, TableColumn } from "./briefing";
import { materialOf, type Material } from "./material";
import { needOf } from "./outlook";
import { plain } from "./wording";

/** Working days in which a department answers. */
const daysToAnswer = 5;

/** A 督办单: what one department is asked to do about what is behind, as a document of its own. */
export interface Supervision {
  /** Empty where the indicators name no department. */
  readonly owner: string;
  readonly document: Briefing;
}

/**
 * The 督办单 of an analysis: for each department with something behind its indicators, the gravest first, with gap and need,
 * and empty cells for measures and deadlines. Departments with the most come first, indicators without one last.
 *
 * @example supervisionsOf({ plan, asOf: "2024-09", assessments }).length // 1
 */
export function supervisionsOf(
  {
    plan,
    asOf,
    assessments,
  }: { readonly plan: Plan; readonly asOf: Month; readonly assessments: readonly Assessment[] },
  { locale = "zh-CN", issuer = "", date = "" }: { locale?: Locale; issuer?: string; date?: string } = {},
): Supervision[] {
  const material = materialOf(
    { plan, asOf, assessments, comparisons: [] },
    { earlier: null, locale, movesOf: () => null },
  );
  const behind = assessments.filter(({ status }) => isBehind(status)).sort(gravestFirst);
  return [...groupBy(behind, ({ indicator }) => plain(indicator.owner))]
    .sort(([a, some], [b, others]) => Number(a === "") - Number(b === "") || others.length - some.length)
    .map(([owner, those]) => ({ owner, document: documentFor(material, owner, those, { issuer, date }) }));
}

function documentFor(
  material: Material,
  owner: string,
  those: readonly Assessment[],
  { issuer, date }: { readonly issuer: string; readonly date: string },
): Briefing {
  const { words, plan, asOf } = material;
  const { supervision: texts } = words.texts;
  const samples = those.filter(({ sample }) => sample).length;
  const notice: BriefingBlock[] =
    samples === 0
      ? []
      : [{ kind: "notice", key: "notice", lead: "", text: fill(words.texts.sample, { count: samples }).trim() }];
  const title = fill(texts.title, { region: plain(plan.region), year: plan.year }).trim();
  return {
    ...{ locale: words.locale, asOf, title, number: null },
    subtitle: fill(texts.subtitle, { asOf: words.month(asOf) }),
    blocks: [
      ...notice,
      paragraph("to", fill(texts.to, { owner: owner === "" ? texts.noOwner : owner })),
      paragraph("intro", fill(texts.intro, { count: those.length, days: daysToAnswer })),
      tableFor(material, those),
      paragraph("end", texts.end),
    ],
    issuer: plain(issuer) || null,
    date: dateWords(date, words.texts.date),
  };
}

const columns = [
  { key: "no", width: 6, align: "center" },
  { key: "name", width: 16, align: "left" },
  { key: "target", width: 10, align: "left" },
  { key: "actual", width: 8, align: "right" },
  { key: "gap", width: 10, align: "right" },
  { key: "need", width: 22, align: "left" },
  { key: "measures", width: 20, align: "left" },
  { key: "deadline", width: 10, align: "center" },
] as const satisfies readonly Omit<TableColumn, "heading">[];

function tableFor({ words, progressOf }: Material, those: readonly Assessment[]): BriefingTable {
  const { supervision: texts } = words.texts;
  const headings = figureHeadings(words.locale);
  const own = { need: texts.need, measures: texts.measures, deadline: texts.deadline };
  return {
    kind: "table",
    key: "table supervision",
    caption: texts.caption,
    columns: columns.map((each) => ({
      ...each,
      heading: each.key in own ? own[each.key as keyof typeof own] : headings[each.key as keyof typeof headings],
    })),
    rows: those.map((of) => {
      const { figures } = progressOf(of);
      const { indicator, actual, gap } = of;
      const texted: Record<(typeof columns)[number]["key"], string> = {
        no: indicator.no,
        name: words.name(indicator),
        target: plain(indicator.target.text),
        actual: actual === null ? "" : figures.format.value(actual),
        gap: gap === null ? "" : figures.format.difference(gap),
        need: words.opened(needOf(of, figures, words, "short")),
        measures: "",
        deadline: "",
      };
      return { key: indicator.code, cells: columns.map(({ key }) => ({ text: texted[key], figure: null })) };
    }),
  };
}
