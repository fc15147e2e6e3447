import { isUnit } from "../unit";

/** What the text around a table says of the plan; empty and 0 where it says nothing. */
export interface AnnexHeading {
  readonly region: string;
  readonly year: number;
  readonly source: string;
  /** How many indicators the title announces (共57项); 0 where it announces none. */
  readonly count: number;
  /** The units that stand above the table (单位：亿元、%). */
  readonly units: readonly string[];
  /** Whether it speaks of targets or a plan. */
  readonly planned: boolean;
  /** Whether its title names several years (2024—2026年). */
  readonly years: boolean;
}

/** Titles and notice numbers stand on short lines of their own; prose is not searched for them. */
const longestLine = 80;

const title = /^(?<before>\p{Script=Han}{2,16}?)?(?<year>20\d\d)年度?(?<after>[\p{Script=Han}()、]{0,40})$/u;
/** Before a title: 附件1：, 表2-1, 关于下达, a mark of markdown. */
const opening =
  /^(?:#+|附[件表]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})?[:：]?|关于|下达|印发|公布|转发|表\d{1,2}(?:[-—.]\d{1,2})?[:：]?|[一二三四五六七八九十]{1,3}、)+/;
/** A report on how last year's plan came out and on this year's is the plan of this year. */
const pastYear = /20\d\d年[^\d]{0,24}执行情况(?:[与及和暨]|以及)(?=20\d\d年)/;
const subject = /目标|指标|计划|规划|任务|预期/;
const place = "\\p{Script=Han}{1,11}?[省市县区州盟旗国团]";
const before = new RegExp(`^(?<name>${place})$`, "u");
const after = new RegExp(
  `^(?<name>${place})(?:国民|经济|社会|年度|主要|重点|发展|计划|目标|指标|十[一二三四五六]五|第十|高质量|综合|考核|各项)`,
  "u",
);
const office = new RegExp(`^(?<name>${place})人民政府`, "u");
const notice = /\p{Script=Han}{2,10}[〔【［[]20\d\d[〕】］\]]第?\d{1,4}号/u;
const counted = /[(（]?(?:共计?|合计)(\d{1,3})[个项条](?:指标|目标)?[)）]?$/;
const unitLine = /(?:^|[(（])(?:计量|计算)?单位[:：](?<units>.+?)[)）]?$/;

/**
 * Region, year and source from the lines before a table: its title (2024年金华市…主要目标, the last one counts), the issuing
 * government and the notice's number; units that stand above the table, and how many indicators the title announces.
 *
 * @example readHeading(["金政发〔2024〕10号", "2024年金华市国民经济和社会发展计划主要目标（共57项）"])
 * // { region: "金华市", year: 2024, source: "金政发〔2024〕10号", count: 57, … }
 */
export function readHeading(lines: readonly string[]): AnnexHeading {
  const reader = new HeadingReader();
  for (const line of lines) reader.add(line);
  return reader.heading;
}

const signs = "〇一二三四五六七八九";

/** A text with its years in digits. @example yearsInDigits("二〇二五年目标") // "2025年目标" */
export function yearsInDigits(text: string): string {
  return text.replace(/二[〇○零][〇○零一二三四五六七八九]{2}(?=年)/g, (year) =>
    year.replace(/./g, (sign) => String(Math.max(0, signs.indexOf(sign)))),
  );
}

/** Reads the lines above a table as they come. */
export class HeadingReader {
  private said: AnnexHeading = { region: "", year: 0, source: "", count: 0, units: [], planned: false, years: false };
  private government = "";

  get heading(): AnnexHeading {
    return { ...this.said, region: this.said.region || this.government };
  }

  add(line: string): void {
    if (line.length > longestLine) return;
    const cells = line.split(/[\t,|]/).filter((cell) => cell.trim() !== "");
    const printed = yearsInDigits((cells.length === 1 ? cells[0]! : line).replace(/[\s"|]/g, ""));
    this.government ||= office.exec(printed)?.groups!.name ?? "";
    const source = this.said.source || (notice.exec(printed)?.[0] ?? "");
    this.said = { ...this.said, source, units: unitsNamed(printed) ?? this.said.units };
    const plain = plainTitle(printed.normalize("NFKC"));
    if (!subject.test(plain)) return;
    const range = /^(?:\p{Script=Han}{2,16}?)?20\d\d年?[-—–~至]20\d\d年/u.test(plain);
    const named = title.exec(plain)?.groups;
    const region = placeOf(named, plain, printed);
    this.said = {
      ...this.said,
      planned: true,
      years: range,
      count: Number(counted.exec(printed)?.[1] ?? this.said.count),
      year: named ? Number(named.year) : this.said.year,
      region: region !== undefined && !/^(?:全[省市县区州]|[本各我])/.test(region) ? region : this.said.region,
    };
  }
}

/** A title without what stands before it, quotes and brackets at its end. */
function plainTitle(text: string): string {
  let plain = text
    .replace(opening, "")
    .replace(/^[“"]?(?:十[一二三四五六]五)[”"]?(?:时期|期间|规划)?/, "")
    .replace(/[“”"《》]/g, "")
    .replace(pastYear, "")
    .replace(counted, "");
  for (let shorter = ""; shorter !== plain;) {
    shorter = plain;
    plain = plain.replace(/\([^()]{1,24}\)$/, "");
  }
  return plain;
}

function placeOf(named: Record<string, string> | undefined, plain: string, printed: string): string | undefined {
  if (!named)
    return /规划|十[一二三四五六]五/.test(printed) && plain.length <= 40 ? after.exec(plain)?.groups!.name : undefined;
  return (before.exec(named.before ?? "") ?? after.exec(named.after ?? "") ?? after.exec(named.before ?? ""))?.groups!
    .name;
}

/** The units that a line names for what stands below it; null where it names none. @example unitsNamed("（单位：亿元、%）") // ["亿元", "%"] */
export function unitsNamed(line: string): readonly string[] | null {
  const units = unitLine.exec(line.normalize("NFKC").replace(/[\s"|]/g, ""))?.groups!.units;
  return units === undefined ? null : unitsOf(units);
}

/** The units of 亿元、%; none where a part of it is none. */
function unitsOf(text: string): string[] {
  const parts = text.split(/[、,,;;和及]|或/).filter((part) => part !== "");
  return parts.every(isUnit) ? parts : [];
}
