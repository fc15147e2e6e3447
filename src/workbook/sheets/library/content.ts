import {
  isOwnCode,
  proposalOf,
  valueBounds,
  type Indicator,
  type Knowledge,
  type OwnRecord,
  type Plan,
} from "../../../plan";
import { proposalSentence } from "../../../report";
import { fill } from "../../../words";
import type { Column, Content, Row } from "../../engine/content";
import type { Input } from "../../engine/grid";
import type { Located } from "../../engine/locate";
import { betterWords, frequencyWords, measureWords, yesWords } from "../vocabulary";
import { libraryWords as words } from "./words";

/** What the hidden corner of 指标库 says. */
export const libraryRole = "library";

/** What a person fills of a record. */
export const libraryInputs = [
  ...(["confirmed", "aliases", "measure", "frequency", "better", "decimals"] as const),
  ...(["reduction", "january", "lag"] as const),
] as const;
export type LibraryInput = (typeof libraryInputs)[number];

/** The columns of 指标库: the indicator, what it is taken for, and what that rests on. */
export function libraryColumns(): Column[] {
  const column = (key: keyof typeof words.column, width: number, more: Partial<Column> = {}): Column => ({
    ...{ key, heading: words.column[key], width, format: "@" },
    ...more,
  });
  const own = (key: LibraryInput, width: number, more: Partial<Column> = {}) =>
    column(key, width, { input: true, align: "center", ...more });
  const centred = { align: "center" } as const;
  return [
    column("code", 15),
    column("name", 30, { wrap: true }),
    column("unit", 9, centred),
    column("years", 12, centred),
    column("target", 18, { wrap: true }),
    own("confirmed", 7),
    own("aliases", 22, { wrap: true, align: "left" }),
    own("measure", 14),
    own("frequency", 7),
    own("better", 10),
    own("decimals", 8, { format: "0" }),
    own("reduction", 11),
    own("january", 12),
    own("lag", 7, { format: "0" }),
    column("bounds", 12, centred),
    column("reasons", 28, { wrap: true }),
    column("record", 8, { hidden: true }),
  ];
}

/** An indicator that the product's catalogue does not know, as the last plan has it, and the years of its plans. */
export interface LibraryEntry {
  readonly indicator: Indicator;
  readonly years: readonly number[];
}

/** The indicators of plans that the catalogue does not know, those of the last plan first. @param plans the first year first */
export function libraryEntries(plans: readonly Plan[]): LibraryEntry[] {
  const entries = new Map<string, { indicator: Indicator; years: number[] }>();
  for (const { year, indicators } of [...plans].reverse())
    for (const indicator of indicators) {
      if (!isOwnCode(indicator.code)) continue;
      const known = entries.get(indicator.code);
      if (known) known.years.unshift(year);
      else entries.set(indicator.code, { indicator, years: [year] });
    }
  return [...entries.values()];
}

/** What a record's cells say: as it was confirmed, else as it is proposed. */
function recordCells(indicator: Indicator): Record<LibraryInput, Input> {
  const { knowledge, better } = indicator;
  const {
    january = false,
    lag = 0,
    aliases = [],
    ...known
  }: Partial<Knowledge> & Omit<OwnRecord, "better"> = knowledge ?? proposalOf(indicator);
  const said = (holds: boolean) => (holds ? yesWords.wordOf("yes") : yesWords.wordOf("no"));
  return {
    confirmed: knowledge === null ? "" : yesWords.wordOf("yes"),
    aliases: aliases.join("、"),
    measure: measureWords.wordOf(known.measure),
    frequency: frequencyWords.wordOf(known.frequency),
    better: betterWords.wordOf(knowledge === null ? proposalOf(indicator).better : better),
    decimals: known.decimals,
    reduction: said(known.reduction),
    january: said(knowledge === null ? known.frequency === "monthly" && known.quantity !== "growth" : january),
    lag,
  };
}

/**
 * What 指标库 is to hold. What a person typed and did not yet apply stays: a cell is written again only where it still says what
 * was written last.
 *
 * @param existing the sheet as it was found, or null
 */
export function libraryContent(plans: readonly Plan[], existing: Located | null): Content {
  const before = new Map((existing?.rows ?? []).map((row) => [row.key, row]));
  const entries = libraryEntries(plans);
  return {
    role: libraryRole,
    title: fill(words.title, { region: plans.at(-1)?.region ?? "" }),
    notes: [words.note + (entries.length === 0 ? words.none : "")],
    columns: libraryColumns(),
    rows: entries.map(({ indicator, years }): Row => {
      const { code, name, unit, target } = indicator;
      const there = before.get(code);
      const own = recordCells(indicator);
      const written = there ? writtenCells(there.text("record")) : null;
      const inputs = libraryInputs.map((key): [string, Input] => {
        const kept = there !== undefined && there.text(key) !== (written?.[key] ?? "");
        return [key, kept ? null : own[key]];
      });
      const cells = new Map<string, Input>([
        ...([
          ["code", code],
          ["name", name],
          ["unit", unit],
          ["years", years.join("、")],
        ] as const),
        ...([
          ["target", target.text],
          ["bounds", boundsOf(indicator)],
          ["reasons", reasonsOf(indicator)],
        ] as const),
        ...inputs,
        ["record", JSON.stringify(Object.fromEntries(libraryInputs.map((key) => [key, String(own[key] ?? "")])))],
      ]);
      return { identity: code, key: code, cells };
    }),
  };
}

/** What was written last; null where the cell was changed. */
function writtenCells(cell: string): Partial<Record<string, string>> | null {
  try {
    const read: unknown = JSON.parse(cell);
    return typeof read === "object" ? (read as Partial<Record<string, string>> | null) : null;
  } catch {
    return null;
  }
}

function boundsOf(indicator: Indicator): string {
  const { low, high } = valueBounds(indicator.knowledge ?? proposalOf(indicator), indicator.unit);
  if (low === -Infinity) return words.unbounded;
  return high === Infinity ? fill(words.from, { low }) : fill(words.range, { low, high });
}

const reasonsOf = (indicator: Indicator): string =>
  indicator.knowledge === null ? proposalSentence(proposalOf(indicator).reasons, "zh-CN") : words.noReason;
