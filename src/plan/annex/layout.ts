import { isUnit } from "../unit";
import { fixedHeading } from "./columns";
import type { Line } from "./lines";
import { isPartOfHeading } from "./merged";
import { isOtherTitle } from "./parts";
import { joinWrapped, longestLine } from "./wrapped";

/** Words of a printed line with the columns of the page that they take. */
interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Columns of the page between two gutters. */
interface Zone {
  readonly from: number;
  readonly to: number;
}

/** How wide a character stands on the page: one column each as some programs print them, or two for Chinese ones. */
type Width = (character: string) => number;

const single: Width = () => 1;
const double: Width = (character) =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6〇—“”…Ⅰ-Ⅻ①-⑳]/u.test(
    character,
  )
    ? 2
    : 1;

const mostRows = 3000;
/** Of the lines with several cells so many have to fit between the gutters; where fewer do, the places say nothing. */
const fewestFitting = 0.9;

/**
 * Tables printed in columns of spaces, as `pdftotext -layout` does, as lines of cells set apart by tabs. The gutters that
 * run through header and rows are what tells the columns apart; where none do, the lines stay as they are. Cells wrapped
 * over several lines are joined where their places leave no doubt.
 *
 * @param isHeader whether words are the headings of a table of targets
 */
export function placeCells(lines: readonly Line[], isHeader: (words: readonly string[]) => boolean): Line[] {
  const placed: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const block = headingBlock(lines, at, isHeader);
    if (block) {
      const end = endOf(lines, block.end, isHeader);
      const table = placedBelow(lines.slice(at, end), block.end - at, isHeader);
      if (table) {
        for (const line of table) placed.push(line);
        at = end;
        continue;
      }
    }
    const { text } = lines[at]!;
    const words = text.includes("\t") || text.length > longestLine ? [] : wordsOf(text, single);
    if (words.length < 2 || !isHeader(words.map((word) => word.text))) {
      placed.push(lines[at++]!);
      continue;
    }
    const end = endOf(lines, at, isHeader);
    for (const line of placedTable(lines.slice(at, end))) placed.push(line);
    at = end;
  }
  return placed;
}

/** Where the lines of headings that begin here end, where there are two or three of them: the names stand in one. */
function headingBlock(
  lines: readonly Line[],
  start: number,
  isHeader: (words: readonly string[]) => boolean,
): { readonly end: number } | null {
  let [end, count, named] = [start, 0, false];
  for (; end < lines.length && end - start < 5 && count < 3; end++) {
    const { text } = lines[end]!;
    if (text.trim() === "" && count > 0) continue;
    if (/\t/.test(text) || text.length > longestLine) break;
    const words = wordsOf(text, single).map((word) => word.text.replace(/\s/g, ""));
    const parts = words.filter((word) => !isPartOfHeading(word));
    const names = parts.some((word) => /^(?:主要)?(?:指标|项目)/.test(word));
    if (words.length < (count === 0 ? 1 : 2) || (names && named) || (parts.length > 0 && !names)) break;
    if (names && !parts.every((word) => fixedHeading.test(word) || isHeader([word, "目标"]))) break;
    [count, named] = [count + 1, named || names];
  }
  return count > 1 && named ? { end } : null;
}

/** A table below several lines of headings; null where its rows do not stand in columns or the headings name no targets. */
function placedBelow(
  lines: readonly Line[],
  height: number,
  isHeader: (words: readonly string[]) => boolean,
): Line[] | null {
  for (const width of [double, single]) {
    const rows = pageOf(lines, width);
    const body = rows.slice(height).filter((words) => words.length > 0);
    const zones = zonesOf(body);
    if (!zones || body.length < 2) continue;
    const header = stackedHeadings(rows.slice(0, height), zones);
    const cells = rows.slice(height).map((words) => cellsOf(words, zones));
    const full = body.filter((words) => words.length > 2);
    const fitting = full.filter((words) => cellsOf(words, zones) !== null);
    if (!header || !isHeader(header) || fitting.length < full.length * fewestFitting) continue;
    return joinWrapped([lines[0]!, ...lines.slice(height)], [header, ...cells]);
  }
  return null;
}

/** The headings over each column, those that span several before the ones below them; null where two stand in one place. */
function stackedHeadings(heads: readonly (readonly Word[])[], zones: readonly Zone[]): string[] | null {
  const filled = heads.filter((words) => words.length > 0);
  const stacks: string[][] = zones.map(() => []);
  for (const [depth, words] of filled.entries()) {
    const lower = filled.slice(depth + 1).flat();
    const last = lower.length === 0;
    const spans = (zone: Zone) =>
      lower.some((word) => isPartOfHeading(word.text) && nearestZone(zones, word) === zones.indexOf(zone));
    for (const [at, zone] of zones.entries()) {
      const over = words.filter((word) => (last ? nearestZone(zones, word) === at : overlaps(word, zone)));
      // What spans several columns need not reach over all of them.
      const own = over.length > 0 || last || !spans(zone) ? over : nearestWord(words, zone);
      if (own.length > 1) return null;
      if (own[0]) stacks[at]!.push(own[0].text);
    }
  }
  return stacks.map((stack) => stack.join(""));
}

/** The word nearest to a column, none where its own place lies at another one's side. */
function nearestWord(words: readonly Word[], zone: Zone): Word[] {
  const middle = (each: Zone) => (each.from + each.to) / 2;
  const best = words.reduce<Word | null>(
    (found, word) =>
      found === null || Math.abs(middle(word) - middle(zone)) < Math.abs(middle(found) - middle(zone)) ? word : found,
    null,
  );
  return best ? [best] : [];
}

/** Where a table ends: with its header again on the next page, a line of another kind, or after many. */
function endOf(lines: readonly Line[], start: number, isHeader: (words: readonly string[]) => boolean): number {
  const within = ({ text }: Line) =>
    !/\t|^\s*附\s*件|^\s*抄送/.test(text) &&
    !isOtherTitle(text) &&
    (text.length > longestLine || !isHeader(wordsOf(text, single).map((word) => word.text)));
  let end = start + 1;
  while (
    end < lines.length &&
    end - start < mostRows &&
    within(lines[end]!) &&
    headingBlock(lines, end, isHeader) === null
  )
    end++;
  return end;
}

function placedTable(lines: readonly Line[]): readonly Line[] {
  for (const width of [double, single]) {
    const rows = pageOf(lines, width);
    const [header = []] = rows;
    const zones = withHeadings(zonesOf(rows), header, rows);
    const headed = zones && header.map((word) => zones.findIndex((zone) => overlaps(zone, word)));
    if (!zones || !headed || new Set(headed).size < header.length) continue;
    const cells = rows.map((words) => cellsOf(words, zones));
    const full = rows.flatMap((words, i) => (words.length > 2 ? [cells[i] !== null] : []));
    if (full.filter((fits) => fits).length >= full.length * fewestFitting) return joinWrapped(lines, cells);
  }
  return lines;
}

/** The words of each line; a name right below what stands behind 其中：, in either width, is marked as a part like it. */
function pageOf(lines: readonly Line[], width: Width): Word[][] {
  let behind: readonly number[] = [];
  return lines.map(({ text }) => {
    const words = text.length > longestLine ? [] : wordsOf(text, width);
    const part = words.find((word) => amongThem.test(word.text));
    const isPart = ({ from }: Word) => behind.includes(from);
    if (part) {
      const [signs = ""] = amongThem.exec(part.text)!;
      behind = [single, double].map((wide) => [...signs].reduce((at, sign) => at + wide(sign), part.from));
      return words;
    }
    if (words.length > 0 && !words.some(isPart)) behind = [];
    // A name alone is the rest of a wrapped one.
    return words.length < 2
      ? words
      : words.map((word) => (isPart(word) ? { ...word, text: `\u3000${word.text}` } : word));
  });
}
const amongThem = /^其中[:：]/;

function wordsOf(text: string, width: Width): Word[] {
  const words: Word[] = [];
  let column = 0;
  let from = 0;
  let word = "";
  const close = () => {
    const trimmed = word.trimEnd();
    const cut = [...word.slice(trimmed.length)].length;
    if (trimmed !== "") words.push({ text: trimmed, from, to: column - cut });
    word = "";
  };
  for (const character of text) {
    const space = /[ \u00a0\u3000]/.test(character);
    if (space && (word === "" || /[ \u00a0\u3000]$/.test(word) || character === "\u3000")) close();
    else {
      if (word === "") from = column;
      word += character;
    }
    column += character === "\u3000" ? 2 : width(character);
  }
  close();
  return withWhole(words.flatMap((each) => withUnitApart(each, width)));
}

/** A unit one space behind a long name is a cell of its own. */
function withUnitApart(word: Word, width: Width): Word[] {
  const [, name = "", unit = ""] = /^(.*[\p{Script=Han}）)])[ \u00a0](\S{1,12})$/u.exec(word.text) ?? [];
  // 计 量 单 位 is a heading, whose last sign is a unit.
  if (unit === "" || !isUnit(unit) || headings.test(word.text.replace(/\s/g, ""))) return [word];
  const size = [...unit].reduce((sum, character) => sum + width(character), 0);
  return [
    { text: name, from: word.from, to: word.to - size - 1 },
    { text: unit, from: word.to - size, to: word.to },
  ];
}

/** Headings printed with their characters apart (指  标) are one word. */
function withWhole(words: readonly Word[]): Word[] {
  const whole: Word[] = [];
  for (const word of words) {
    const last = whole.at(-1);
    const apart = last && /^\p{Script=Han}{1,3}$/u.test(last.text) && /^\p{Script=Han}$/u.test(word.text);
    if (last && apart && word.from - last.to <= 6 && headings.test(last.text + word.text))
      whole[whole.length - 1] = { text: last.text + word.text, from: last.from, to: word.to };
    else whole.push(word);
  }
  return whole;
}
const headings = /^(?:序号|指标|项目|单位|计量|计量单|计量单位|目标|类别|属性|(?:指标|项目)名称?)$/;

/** The columns between gutters that no line of several words crosses; null where there are fewer than two. */
function zonesOf(rows: readonly (readonly Word[])[]): Zone[] | null {
  const taken: boolean[] = [];
  /** Whether a word goes on from one column to the next. */
  const joined: boolean[] = [];
  const most = Math.max(...rows.map((words) => words.length));
  for (const { from, to } of rows.filter((words) => words.length >= Math.max(2, most - 2)).flat())
    for (let at = from; at < to; at++) {
      taken[at] = true;
      if (at > from) joined[at] = true;
    }
  const zones: { from: number; to: number }[] = [];
  for (let at = 0; at < taken.length; at++) {
    if (!taken[at]) continue;
    const last = zones.at(-1);
    if (last?.to === at && joined[at]) last.to++;
    else zones.push({ from: at, to: at + 1 });
  }
  return zones.length > 1 ? zones : null;
}

/** A narrow column beside a heading that it is not below, with nothing below the heading in its lines, is that heading's: % beside 单位. */
function withHeadings(
  zones: readonly Zone[] | null,
  header: readonly Word[],
  rows: readonly (readonly Word[])[],
): Zone[] | null {
  if (!zones) return null;
  const isHeaded = (zone: Zone) => header.some((word) => overlaps(zone, word));
  const merged: Zone[] = [];
  for (const zone of zones) {
    const last = merged.at(-1);
    const beside = last && zone.from - last.to <= 2 && isHeaded(last) !== isHeaded(zone);
    const apart = (words: readonly Word[]) =>
      !words.some((word) => overlaps(last!, word)) || !words.some((word) => overlaps(zone, word));
    if (beside && rows.every(apart)) merged[merged.length - 1] = { from: last.from, to: zone.to };
    else merged.push(zone);
  }
  return merged;
}

const overlaps = (zone: Zone, word: Zone) => word.from < zone.to && zone.from < word.to;

/** A line's cells by zone; null where a word lies across two, as a heading over the table does. */
function cellsOf(words: readonly Word[], zones: readonly Zone[]): string[] | null {
  const cells = zones.map(() => "");
  for (const word of words) {
    const at = zones.flatMap((zone, i) => (overlaps(zone, word) ? [i] : []));
    const nearest = at.length === 0 ? nearestZone(zones, word) : at[0]!;
    if (at.length > 1 || cells[nearest] !== "") return null;
    cells[nearest] = word.text;
  }
  return cells;
}

function nearestZone(zones: readonly Zone[], word: Zone): number {
  const distance = (zone: Zone) => Math.max(zone.from - word.to, word.from - zone.to);
  return zones.reduce((best, zone, i) => (distance(zone) < distance(zones[best]!) ? i : best), 0);
}
