import { proposalOf, recordAs, type Indicator, type Knowledge } from "../../../plan";
import { type WorkbookIssue, issueAt } from "../../engine/issue";
import type { LocatedRow } from "../../engine/locate";
import type { OpenSheet } from "../../engine/open";
import { isNameOf } from "../identity";
import { betterWords, frequencyWords, measureWords, yesWords, type Vocabulary } from "../vocabulary";
import type { LibraryEntry, LibraryInput } from "./content";

/** What a person says of an indicator in 指标库; its knowledge is null where it is not confirmed. */
export type LibraryRecord = Pick<Indicator, "better" | "knowledge">;

/** What 指标库 says, by code, and the cells that cannot be used. */
export interface ReadLibrary {
  readonly records: ReadonlyMap<string, LibraryRecord>;
  readonly issues: readonly WorkbookIssue[];
}

/** Reads 指标库 back. Rows of indicators that no plan has any more say nothing. */
export function readLibrary(sheet: Pick<OpenSheet, "located" | "name">, entries: readonly LibraryEntry[]): ReadLibrary {
  const issues: WorkbookIssue[] = [];
  const records = new Map<string, LibraryRecord>();
  /** The row of each indicator, as Excel counts. */
  const seen = new Map<string, number>();
  const byCode = new Map(entries.map(({ indicator }) => [indicator.code, indicator]));
  for (const row of sheet.located.rows) {
    const indicator = byCode.get(row.key);
    if (indicator === undefined) continue;
    const bad = (column: LibraryInput, allowed: string) =>
      issues.push(issueAt(sheet, row, column, { code: "badLibrary", details: { allowed } }));
    if (!isNameOf(row.text("name"), indicator))
      issues.push(issueAt(sheet, row, "name", { code: "otherName", details: { name: indicator.name } }));
    else if (seen.has(row.key)) {
      const details = { name: indicator.name, firstRow: seen.get(row.key)! };
      issues.push(issueAt(sheet, row, "name", { code: "repeatedKeyDiffers", details }));
    } else {
      seen.set(row.key, sheet.located.grid.row + row.at + 1);
      const record = recordOf(row, indicator, bad);
      if (record !== null) records.set(row.key, record);
    }
  }
  return { records, issues };
}

/** What a row says of its indicator; null where a cell of it cannot be used. */
function recordOf(
  row: LocatedRow,
  indicator: Indicator,
  bad: (column: LibraryInput, allowed: string) => void,
): LibraryRecord | null {
  let whole = true;
  const refused = (column: LibraryInput, allowed: string) => {
    bad(column, allowed);
    whole = false;
  };
  const word = <Code extends string>(column: LibraryInput, { words, codeOf, codes }: Vocabulary<Code>, blank: Code) => {
    const text = row.text(column);
    const code = text === "" ? blank : codeOf(text);
    if (code === undefined) refused(column, words.join("、"));
    return code ?? codes[0]!;
  };
  const count = (column: LibraryInput, most: number) => {
    const text = row.text(column).normalize("NFKC").trim();
    const value = text === "" ? 0 : Number(text);
    if (!Number.isInteger(value) || value < 0 || value > most) refused(column, `0—${most}`);
    return value;
  };
  const proposed = proposalOf(indicator);
  const known = { ...(indicator.knowledge ?? proposed), better: indicator.better };
  const measure = word("measure", measureWords, known.measure);
  const frequency = word("frequency", frequencyWords, known.frequency);
  if (measure === "annual" && frequency !== "annual") refused("frequency", frequencyWords.wordOf("annual"));
  const better = word("better", betterWords, known.better);
  const confirmed = word("confirmed", yesWords, "no") === "yes";
  const knowledge: Knowledge = {
    ...(indicator.knowledge ?? { initials: "" }),
    ...{ measure, frequency, quantity: recordAs(known, measure, indicator).quantity },
    decimals: count("decimals", 6),
    reduction: word("reduction", yesWords, "no") === "yes",
    january: word("january", yesWords, "no") === "yes",
    lag: count("lag", 3),
    aliases: aliasesIn(row.text("aliases"), indicator.name),
  };
  return whole ? { better, knowledge: confirmed ? knowledge : null } : null;
}

const aliasesIn = (text: string, name: string): string[] => [
  ...new Set(
    text
      .split(/[、,，;；\n]/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== "" && alias !== name),
  ),
];
