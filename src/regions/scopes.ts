import type { ScopeNote } from "./figure";
import type { PlaceGrid } from "./grid";
import type { Indicator } from "../plan";
import type { CityRegion, FindPlace } from "./region";

/** What notes are read against. */
interface Named {
  readonly regions: readonly CityRegion[];
  readonly indicators: readonly Indicator[];
  readonly find: FindPlace;
}

/** What notes say of zones: 金华开发区社会消费品零售总额含在婺城区内. */
export function scopesOf({ notes, titles }: PlaceGrid, { regions, indicators, find }: Named): ScopeNote[] {
  const sentences = [...notes, ...titles].flatMap((note) => note.split(/[。;;\n]/));
  return sentences.flatMap((sentence): ScopeNote[] => {
    const text = sentence.replace(/^注[::]?\d*[、.]?/, "");
    const inside =
      /(?:含在|包含在|计入|并入|列入|包括在|统计在|包含|含|包括)/.test(text) &&
      !/不含|不包[含括]|未含|剔除|扣除/.test(text);
    const apart = /不含|不包[含括]|未含|剔除|扣除/.test(text);
    const zones = regions
      .filter(({ kind }) => kind === "zone")
      .filter((zone) => [zone.name, ...zone.aliases].some((each) => text.includes(each) && find(each) !== null));
    if (!(inside || apart)) return [];
    const named = indicators.filter(({ name, knowledge }) =>
      [name, ...(knowledge?.aliases ?? [])].some((each) => each.length > 2 && text.includes(each)),
    );
    const codes = named.length === 0 ? [null] : named.map(({ code }) => code);
    return zones.flatMap(({ name }) => codes.map((code) => ({ region: name, code, inside })));
  });
}
