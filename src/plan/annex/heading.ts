/** What the text around a table says of the plan; empty and 0 where it says nothing. */
export interface AnnexHeading {
  readonly region: string;
  readonly year: number;
  readonly source: string;
}

/** Titles and notice numbers stand on short lines of their own; prose is not searched for them. */
const longestLine = 80;

const title =
  /^(?:附件\d{0,2}:?)?(?<before>\p{Script=Han}{2,12}?)?(?<year>20\d\d)年度?(?<after>[\p{Script=Han}()]{0,40})$/u;
const subject = /目标|指标|计划/;
const place = "\\p{Script=Han}{1,11}?[省市县区州盟旗国团]";
const before = new RegExp(`^(?<name>${place})$`, "u");
const after = new RegExp(`^(?<name>${place})(?:国民|经济|社会|年度|主要|重点|发展|计划|目标|指标)`, "u");
const office = new RegExp(`^(?<name>${place})人民政府`, "u");
const notice = /\p{Script=Han}{2,10}[〔【［[]20\d\d[〕】］\]]第?\d{1,4}号/u;

/**
 * Region, year and source from the lines before a table: its title (2024年金华市…主要目标, the last one counts), the issuing
 * government and the notice's number.
 *
 * @example readHeading(["金政发〔2024〕10号", "2024年金华市国民经济和社会发展计划主要目标"])
 * // { region: "金华市", year: 2024, source: "金政发〔2024〕10号" }
 */
export function readHeading(lines: readonly string[]): AnnexHeading {
  let [region, year, source, government] = ["", 0, "", ""];
  for (const line of lines) {
    if (line.length > longestLine) continue;
    const printed = line.replace(/\s/g, "");
    source ||= notice.exec(printed)?.[0] ?? "";
    government ||= office.exec(printed)?.groups!.name ?? "";
    const plain = printed.normalize("NFKC");
    const named = subject.test(plain) ? title.exec(plain)?.groups : undefined;
    if (!named) continue;
    year = Number(named.year);
    region = (before.exec(named.before ?? "") ?? after.exec(named.after ?? ""))?.groups!.name ?? region;
  }
  return { region: region || government, year, source };
}
