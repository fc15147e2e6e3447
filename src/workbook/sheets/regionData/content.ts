import { monthNumber, yearOf } from "../../../observations";
import type { Indicator, Lookup } from "../../../plan";
import type { FindPlace, RegionFigure } from "../../../regions";
import { reportWords } from "../../../report";
import { fill } from "../../../words";
import type { Content, Row } from "../../engine/content";
import type { Cell, Input } from "../../engine/grid";
import type { Located, LocatedRow } from "../../engine/locate";
import { entryFormat } from "../entry/columns";
import { changedCell, type ImportedCells } from "../entry/imported";
import { holdsOwn, isSample, markSamples } from "../sampled";
import { roleWords, sampleWords, vintageWords } from "../vocabulary";
import { regionDataRole } from "../regionRoles";
import { identityKeys, regionDataColumns } from "./columns";
import { regionDataWords } from "./words";

/** A figure of a table, and what stands in its row; empty where that is nothing. */
export interface FigureBeside {
  readonly figure: RegionFigure;
  readonly there: string;
}

/** What adding figures of regions came to. */
export interface FiguresAdded {
  /** Written. */
  readonly figures: number;
  /** Not written because the row holds another figure. */
  readonly kept: readonly FigureBeside[];
}

export interface RegionDataInput {
  readonly city: string;
  readonly figures: readonly RegionFigure[];
  readonly existing: Located | null;
  readonly find: Lookup["find"];
  readonly findPlace: FindPlace;
  readonly indicators: readonly Indicator[];
  /** Whether a figure may take the place of the one that a person saw there; what was replaced is told in the note. */
  readonly replaces?: boolean;
}

/** What 分县数据 is to hold with figures added: a row for each, into empty cells, and where that is asked for over others. */
export function regionDataContent(input: RegionDataInput): {
  readonly content: Content;
  readonly added: FiguresAdded;
  /** Each figure of the tables once, with what stood in its place. */
  readonly beside: readonly FigureBeside[];
  /** The cells that are written, with what stood there. */
  readonly cells: ImportedCells;
  identify(row: LocatedRow): string | null;
} {
  const { city, figures, existing, indicators, replaces = false } = input;
  const { identify, found } = regionRowsFound(input);
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const kept: FigureBeside[] = [];
  const beside = new Map<string, FigureBeside>();
  const rows = new Map<string, Row>();
  for (const figure of figures) {
    const indicator = byCode.get(figure.code);
    if (indicator === undefined || figure.region === "") continue;
    const row = rowOf(figure, indicator);
    if (beside.has(row.identity)) continue;
    const there = found.get(row.identity)?.text("value") ?? "";
    beside.set(row.identity, { figure, there });
    if (there === "") rows.set(row.identity, row);
    else if (Number(there) === figure.value) continue;
    else if (replaces) rows.set(row.identity, replacing(row, found.get(row.identity)!));
    else kept.push({ figure, there });
  }
  const cells = [...rows].map(([identity, row]) => {
    const before = found.get(identity);
    const changed = [...row.cells].map(([key, cell]) => [key, changedCell(before, key, cell as Cell)] as const);
    return [identity, { made: before === undefined, cells: new Map(changed) }] as const;
  });
  const { title, note } = regionDataWords;
  const sample = [...rows.values()].some(({ cells }) => cells.get("sample") !== "");
  const says = existing?.rows.some((row) => isSample(row, "value")) ?? false;
  return {
    content: {
      role: regionDataRole,
      title: fill(title, { city }),
      notes: [note, sample || says ? reportWords("zh-CN").sampleNotice : ""],
      columns: regionDataColumns(),
      rows: [...rows.values()],
    },
    added: { figures: rows.size, kept },
    beside: [...beside.values()],
    cells: new Map(cells),
    identify,
  };
}

const scopeText = ({ scope }: RegionFigure) => (scope === null ? "" : regionDataWords.scope[scope]);

function rowOf(figure: RegionFigure, indicator: Indicator): Row {
  const { region, code, month, role, value, vintage, source, released, note, sample } = figure;
  const said = {
    year: yearOf(month),
    month: monthNumber(month),
    role: roleWords.wordOf(role),
    scope: scopeText(figure),
    vintage: vintage === null ? "" : vintageWords.wordOf(vintage),
    sample: sample ? sampleWords.wordOf("sample") : "",
  };
  const cells = new Map<string, Input>([
    ...Object.entries({ region, name: indicator.name, ...said, value, source, released, note }),
  ]);
  if (sample) markSamples(cells, [["value", value]], undefined);
  const decimals = role === "level" ? 2 : (indicator.knowledge?.decimals ?? 1);
  return {
    identity: [region, code, ...identityKeys.map((key) => said[key])].join(" "),
    key: code,
    cells,
    formats: new Map([["value", entryFormat(decimals)]]),
  };
}

/** A row over another: the figure that was there, and its remark, stay in the remark. */
function replacing(row: Row, before: LocatedRow): Row {
  const { replaced } = regionDataWords;
  const notes = [before.text("note"), fill(replaced, { before: before.text("value") }), String(row.cells.get("note"))];
  const note = [...new Set(notes)].filter((text) => text !== "").join("；");
  return { ...row, key: before.key, cells: new Map([...row.cells, ["note", note]]) };
}

/** The rows that are there by what they are of, the first of each. */
export function regionRowsFound(input: Pick<RegionDataInput, "existing" | "find" | "findPlace">) {
  const identify = identifier(input);
  const found = new Map<string, LocatedRow>();
  for (const row of input.existing?.rows ?? []) {
    const identity = identify(row);
    if (identity === null) continue;
    // A figure that a person typed over a sample stands in the way of the sample too.
    const both = holdsOwn(row, "value") ? [identity, identity + row.text("sample")] : [identity];
    for (const each of both) if (!found.has(each)) found.set(each, row);
  }
  return { identify, found };
}

/** What a row that was found is of, by what a person sees in it; null where that names no region or indicator. */
function identifier({
  find,
  findPlace,
}: Pick<RegionDataInput, "find" | "findPlace">): (row: LocatedRow) => string | null {
  const codes = new Map<string, string | null>();
  const codeOf = (name: string) => {
    const known = codes.get(name);
    if (known !== undefined) return known;
    const read = find(name);
    const code = read.ok ? read.value.code : null;
    codes.set(name, code);
    return code;
  };
  return (row) => {
    const place = findPlace(row.text("region"));
    const code = codeOf(row.text("name"));
    if (place?.kind !== "region" || code === null) return null;
    const said = (key: string) => (key === "sample" && holdsOwn(row, "value") ? "" : row.text(key));
    return [place.region.name, code, ...identityKeys.map(said)].join(" ");
  };
}
