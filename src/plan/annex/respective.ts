import { parseTarget } from "../language";
import { isUnit } from "../unit";
import type { Leaf } from "./leaves";

/** Whether an indicator of this name and unit is known. */
export type IsKnown = (leaf: Leaf) => boolean;

const respectively = /^(?<before>[^\d、]{0,8}?)(?:分别|依次)(?:为|是)?(?<rest>.*\d.*)$/u;
const opening = /^[^\d.+-]{0,8}(?=[\d.+-])/;
const closing = /[及含或]?(?:以[上下内]|左右)$/u;
/** What is measured of each part, which stands behind the last alone. */
const measured = /(?:排放总?量)?(?:增长|增速|增幅|下降|降低|减少|削减)(?:率|幅度)?$/;
const mostParts = 6;
/** A part that is no name of its own, such as 城镇 of 城镇、农村居民收入. */
const shortestName = 4;

/**
 * A row that promises several figures for as many names (城镇、农村居民收入增长 分别达到6.5、7.5以上) as a leaf for each; the row
 * alone where names, figures and units do not come out even or a part is no name. What stands before the first figure or behind
 * the last holds for all of one unit, and of several units for its own alone.
 */
export function respectiveLeaves(leaf: Leaf, isKnown: IsKnown): readonly Leaf[] {
  const said = respectively.exec(leaf.target.normalize("NFKC").replace(/[\s。]/g, ""))?.groups;
  if (said === undefined || leaf.no.includes(".")) return [leaf];
  const figures = said.rest!.split(/[、,;]|和|及(?!以)/);
  const units = leaf.unit.split(/[、,，;；]/);
  const several = units.length === figures.length && units.every(isUnit);
  if (figures.length < 2 || figures.length > mostParts || (units.length > 1 && !several)) return [leaf];
  const before = said.before! + (opening.exec(figures[0]!)?.[0] ?? "");
  const after = closing.exec(figures.at(-1)!)?.[0] ?? "";
  const unitAt = (i: number) => (several ? units[i]! : leaf.unit);
  const texts = figures.map((figure, i) => {
    const own = opening.exec(figure)?.[0] ?? "";
    return (
      (own === "" ? before : i === 0 ? said.before! : "") + figure + (several || closing.test(figure) ? "" : after)
    );
  });
  if (!texts.every((text, i) => parseTarget(text, unitAt(i)).kind !== "unparsed")) return [leaf];
  const named = namesOf(leaf, { count: figures.length, unitAt }, isKnown);
  return (
    named?.map((name, i) => ({
      ...leaf,
      no: `${leaf.no}.${i + 1}`,
      ...{ name, ownName: name, unit: unitAt(i), target: texts[i]! },
    })) ?? [leaf]
  );
}

/** The names of the parts; null where they are not as many, or one of them is none. */
function namesOf(
  leaf: Leaf,
  { count, unitAt }: { readonly count: number; readonly unitAt: (i: number) => string },
  isKnown: IsKnown,
): string[] | null {
  const parts = [/[、,，]/, /[、,，]|和|及|与/]
    .map((sign) => leaf.name.split(sign))
    .find((each) => each.length === count);
  const last = parts?.at(-1);
  if (parts === undefined || last === undefined) return null;
  const tail = measured.exec(last)?.[0] ?? "";
  const names = parts.map((part, i) => {
    if (i === parts.length - 1) return part;
    // 城镇 takes what it lacks from 农村居民收入增长: the longest of its ends with which it is a known name.
    const ends = Array.from(last, (_, at) => part + last.slice(at)).concat(part);
    const known = ends.find((name) => isKnown({ ...leaf, name, ownName: name, unit: unitAt(i) }));
    return known ?? (measured.test(part) ? part : part + tail);
  });
  return names.every((name) => name.length >= shortestName || /^[A-Z\d.]+$/i.test(name)) ? names : null;
}
