import { monthNumber, yearOf } from "../../../observations";
import type { Indicator, Lookup } from "../../../plan";
import type { FindPlace, RegionFigure } from "../../../regions";
import { reportWords } from "../../../report";
import { fill } from "../../../words";
import type { Content, Row } from "../../engine/content";
import type { Input } from "../../engine/grid";
import type { Located, LocatedRow } from "../../engine/locate";
import { entryFormat } from "../entry/columns";
import { roleWords, sampleWords, vintageWords } from "../vocabulary";
import { regionDataRole } from "../regionRoles";
import { identityKeys, regionDataColumns } from "./columns";
import { regionDataWords } from "./words";

/** What adding figures of regions came to. */
export interface FiguresAdded {
  /** Written. */
  readonly figures: number;
  /** Not written because the row holds another figure: its row on the sheet. */
  readonly kept: readonly { readonly figure: RegionFigure; readonly there: string }[];
}

export interface RegionDataInput {
  readonly city: string;
  readonly figures: readonly RegionFigure[];
  readonly existing: Located | null;
  readonly find: Lookup["find"];
  readonly findPlace: FindPlace;
  readonly indicators: readonly Indicator[];
}

/** What 分县数据 is to hold with figures added: a row for each, into empty cells only. */
export function regionDataContent(input: RegionDataInput): {
  readonly content: Content;
  readonly added: FiguresAdded;
  identify(row: LocatedRow): string | null;
} {
  const { city, figures, existing, indicators } = input;
  const identify = identifier(input);
  const found = new Map<string, LocatedRow>();
  for (const row of existing?.rows ?? []) {
    const identity = identify(row);
    if (identity !== null && !found.has(identity)) found.set(identity, row);
  }
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const kept: FiguresAdded["kept"][number][] = [];
  const rows = new Map<string, Row>();
  for (const figure of figures) {
    const indicator = byCode.get(figure.code);
    if (indicator === undefined || figure.region === "") continue;
    const row = rowOf(figure, indicator);
    if (rows.has(row.identity)) continue;
    const before = found.get(row.identity);
    const there = before?.text("value") ?? "";
    if (there === "") rows.set(row.identity, row);
    else if (Number(there) !== figure.value) kept.push({ figure, there });
  }
  const { title, note } = regionDataWords;
  const sample = [...rows.values()].some(({ cells }) => cells.get("sample") !== "");
  const says = existing?.rows.some((row) => row.text("sample") !== "") ?? false;
  return {
    content: {
      role: regionDataRole,
      title: fill(title, { city }),
      notes: [note, sample || says ? reportWords("zh-CN").sampleNotice : ""],
      columns: regionDataColumns(),
      rows: [...rows.values()],
    },
    added: { figures: rows.size, kept },
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
  const decimals = role === "level" ? 2 : (indicator.knowledge?.decimals ?? 1);
  return {
    identity: [region, code, ...identityKeys.map((key) => said[key])].join(" "),
    key: code,
    cells,
    formats: new Map([["value", entryFormat(decimals)]]),
  };
}

/** What a row that was found is of, by what a person sees in it; null where that names no region or indicator. */
function identifier({ find, findPlace }: RegionDataInput): (row: LocatedRow) => string | null {
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
    return [place.region.name, code, ...identityKeys.map((key) => row.text(key))].join(" ");
  };
}
