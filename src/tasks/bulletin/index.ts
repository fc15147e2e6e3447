/**
 * 督查通报: what the promises have come to, in the blocks of a briefing, so that it takes every form that a briefing has.
 */
import type { Month } from "../../observations";
import type { Plan } from "../../plan";
import type { Briefing, BriefingBlock } from "../../report";
import { fill, type Locale } from "../../words";
import type { TaskAssessment } from "../assess";
import type { TaskIssue } from "../issue";
import type { Chapter } from "../task";
import {
  behindSection,
  changedSection,
  chaptersSection,
  doneSection,
  nodesSection,
  overallSection,
  ownersSection,
} from "./sections";
import { monthText } from "./month";
import { notesSection } from "./notes";
import { taskWords, type TaskWords } from "../words";

export interface BulletinOptions {
  readonly locale?: Locale;
  /** 文号, 落款 and 成文日期 where they are to stand in the document. */
  readonly number?: string;
  readonly issuer?: string;
  readonly date?: string;
}

/** What a bulletin is made of. */
export interface BulletinMaterial {
  readonly plan: Pick<Plan, "region" | "year" | "source">;
  readonly chapters: readonly Chapter[];
  readonly assessments: readonly TaskAssessment[];
  /** What of the progress was not used, or used with a doubt. */
  readonly issues: readonly TaskIssue[];
  readonly asOf: Month;
}

/** The bulletin of the promises at an as-of month, from templates alone; a section without content says so or is left out. */
export function bulletinOf(material: BulletinMaterial, options: BulletinOptions = {}): Briefing {
  const { locale = "zh-CN", number, issuer, date } = options;
  const { plan, asOf, assessments } = material;
  const words = taskWords(locale);
  const { bulletin } = words;
  const samples = assessments.filter(({ sample }) => sample).length;
  const notice = (key: string): BriefingBlock[] =>
    samples === 0 ? [] : [{ kind: "notice", key, lead: "", text: fill(bulletin.sample, { count: samples }) }];
  return {
    locale,
    asOf,
    title: fill(bulletin.title, { region: plan.region, year: plan.year }),
    number: number ?? null,
    subtitle: fill(bulletin.subtitle, { month: monthText(asOf, words) }),
    blocks: [
      ...notice("notice top"),
      { kind: "paragraph", key: "intro", lead: "", text: intro(material, words) },
      ...numberedSections(material, words, locale),
      ...notice("notice bottom"),
    ],
    issuer: issuer ?? null,
    date: date === undefined ? null : dayText(date, words),
  };
}

function intro({ plan, chapters: all, assessments }: BulletinMaterial, { bulletin }: TaskWords): string {
  const count = assessments.length;
  const without = assessments.filter(({ task }) => task.value === null && task.low === undefined);
  const [numbers, projects] = [count - without.length, without.filter(({ task }) => task.project).length];
  const counts = { count, numbers, projects, others: without.length - projects };
  return fill(bulletin.intro, { source: plan.source, chapters: all.length, ...counts });
}

function numberedSections(material: BulletinMaterial, words: TaskWords, locale: Locale): BriefingBlock[] {
  const { bulletin } = words;
  const made: readonly (readonly [string, string, readonly BriefingBlock[]])[] = [
    ["overall", bulletin.overall, overallSection(material, words)],
    ["chapters", bulletin.chapters, chaptersSection(material, words)],
    ["owners", bulletin.owners, ownersSection(material, words)],
    ["behind", bulletin.behind, behindSection(material, words, locale)],
    ["changed", bulletin.madeUp, changedSection(material, words, locale)],
    ["done", bulletin.done, doneSection(material, words)],
    ["nodes", bulletin.nodes, nodesSection(material, words, locale)],
    ["notes", bulletin.notes, notesSection(material, words, locale)],
  ];
  return made
    .filter(([, , blocks]) => blocks.length > 0)
    .flatMap(([key, title, blocks], i): BriefingBlock[] => {
      const text = fill(bulletin.heading, { n: bulletin.ordinals.charAt(i), title });
      return [{ kind: "heading", key: `section ${key}`, level: 1, text }, ...blocks];
    });
}

/** 2024年10月25日; what is no day stands as it was given. */
function dayText(date: string, { bulletin }: TaskWords): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year === undefined ? date : fill(bulletin.day, { year, month: Number(month), number: Number(day) });
}
