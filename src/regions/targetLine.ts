import { isUnit, nameKey, unitFactor, type Catalogue, type CatalogueRecord } from "../plan";
import { readPeriod, readYear } from "../observations";
import type { PlaceLine } from "./grid";
import { nameCandidates, readLabel } from "./heading";

/** What a line of a table of targets is of. */
interface TargetLine {
  /** The words that name its indicator, which stand for one that the catalogue does not know. */
  readonly label: string;
  readonly code: string;
  readonly record: CatalogueRecord | undefined;
  /** Unit of its targets as the table says it; empty where it does not. */
  readonly unit: string;
  /** The year that it, or a title that names no other, says. */
  readonly year: number | null;
  /** The month of a milestone; null for the year's own target. */
  readonly month: number | null;
  /** The word by which it holds what was reached and not what is aimed at (2023年完成); null where nothing says so. */
  readonly outcome: string | null;
}

/** Records of the catalogue by all their names. */
type RecordsByName = ReadonlyMap<string, CatalogueRecord>;

const aims = "(?:主要|预期|年度|全年|工作|力争|确保)*(?:目标|计划|任务|指标)+(?:任务)?[数值]?";
const period = "(?:20\\d\\d年?度?)?(?:一季度|上半年|前三季度|全年|(?:1[-—~至])?\\d{1,2}月份?)?";
/** Words that say no more than that, of when or in what a target is: 2024年目标, 一季度, 目标任务（亿元）. */
const aimAlone = new RegExp(`^${period}(?:${aims})?(?:[(（][^()（）]*[)）])?$`);
const outcomes = /完成|实绩|上年|去年|预计|执行|基数/;

/**
 * What a line of a table of targets is: its indicator by the words nearest to its figures that say more than 目标, else by a title.
 *
 * Worked: 2024年目标 below GDP增长（%）→ GDP of 2024; 2023年完成 beside it → an outcome; 上半年目标 → a milestone of June
 */
export function targetLineOf(
  line: PlaceLine,
  titles: readonly string[],
  { records, year }: { readonly records: RecordsByName; readonly year: number },
): TargetLine {
  const { fields, labels } = line;
  const isAlone = (label: string) => aimAlone.test(plain(label));
  const beside = fields.indicator === undefined ? labels : labels.filter((label) => label !== fields.indicator);
  const named = fields.indicator ?? [...labels].reverse().find((label) => !isAlone(label) && !outcomes.test(label));
  const title = named === undefined ? titleOf(titles, records) : null;
  const label = (named ?? title ?? labels.at(-1) ?? "").trim();
  const record = recordOf(label, records);
  const said = beside.filter((each) => each !== named);
  const unit = [
    fields.unit?.trim() ?? "",
    ...[label, ...said, ...(title === null ? [] : titles)].map((each) => readLabel(each).unit),
  ];
  const outcome = said
    .map((each) => (/目标|计划|任务/.test(each) ? null : outcomes.exec(each)?.[0]))
    .find((each) => each);
  const month =
    fields.month?.trim() ||
    said.map((each) => plain(each).replace(new RegExp(`${aims}$`), "")).find((each) => readPeriod(each).ok);
  const read = month ? readPeriod(month) : null;
  return {
    label,
    record,
    code: record?.code ?? label,
    unit: unit.find((each) => each !== "") ?? "",
    year: readYear(fields.year ?? "") ?? yearIn(said) ?? titledYear(titles, year),
    month: read?.ok && read.value.month < 12 ? read.value.month : null,
    outcome: outcome ?? null,
  };
}

const plain = (label: string) => label.normalize("NFKC").replace(/\s/g, "");

/** The record that a label names; 社零增长 is the growth of what it calls 社零. */
function recordOf(label: string, records: RecordsByName): CatalogueRecord | undefined {
  const named = records.get(nameKey(label)) ?? records.get(nameKey(label.replace(/[（(][^（()）]*[)）]/g, "")));
  const { name, kind } = readLabel(label);
  if (named !== undefined || kind !== "growth") return named;
  return nameCandidates(name)
    .map((each) => records.get(nameKey(each)))
    .find((record) => record?.quantity === "growth");
}

/** The words of a title that name an indicator: 2024年城镇新增就业目标分解（单位：人）. */
function titleOf(titles: readonly string[], records: RecordsByName): string | null {
  const words = titles.map((title) =>
    readLabel(title).name.replace(
      /(?:主要)?(?:目标|计划|任务)*(?:分解|下达)*(?:情况)?表?(?:[(（][^()（）]*[)）])?$/,
      "",
    ),
  );
  return words.flatMap(nameCandidates).find((each) => recordOf(each, records) !== undefined) ?? null;
}

/** The unit of a line's targets where it is not its indicator's. */
export function otherUnit(unit: string, record: CatalogueRecord): string | null {
  // Of points and of things for each of many (张, 张/千人) it is not said which they are.
  if (!isUnit(unit) || /^[—–/-]$|点$|无/.test(unit)) return null;
  const factor = unitFactor(unit, record.unit);
  const differs = factor === null ? (unit === "%") !== (record.unit === "%") : factor !== 1;
  return differs ? unit : null;
}

const yearIn = (labels: readonly string[]) => Number(/(?:20\d\d)(?=年)/.exec(labels.join(" "))?.[0] ?? 0) || null;

/** The year that a table's titles name where they name none but another. */
function titledYear(titles: readonly string[], year: number): number | null {
  const years = titles.flatMap((title) =>
    [...title.matchAll(/((?:19|20)\d{2})年/g)].map(([, digits]) => Number(digits)),
  );
  return years.includes(year) ? null : (years[0] ?? null);
}

export function recordsByName(catalogue: Catalogue): RecordsByName {
  const found = new Map(catalogue.map((record) => [nameKey(record.code), record]));
  for (const record of catalogue)
    for (const name of [record.name, ...record.aliases])
      if (!found.has(nameKey(name))) found.set(nameKey(name), record);
  return found;
}
