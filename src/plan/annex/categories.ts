import type { Columns } from "./columns";
import { readCategory } from "./groups";
import { numbering } from "./numbering";
import type { CategoryLine } from "./parts";

/**
 * A category on a line of its own: marked by 一、 or by its count, alone in the column of categories, or any short line where
 * the table has no such column.
 */
export function categoryLine(
  row: number,
  cells: readonly string[],
  columns: Columns,
  placed: boolean,
): CategoryLine | null {
  const filled = [...cells.keys()].filter((at) => cells[at]!.trim() !== "");
  const words = filled.map((at) => cells[at]!.trim());
  const [lead = "", text = lead] = words;
  const led = words.length === 2 && isBareNumbering(lead);
  if (words.length === 0 || (words.length > 1 && !led) || text.length > 24) return null;
  const caption = /^附?表\s*[\d一二三四五六七八九十]{1,2}\s*[:：]?\s*(.{2,16})$/.exec(text)?.[1];
  if (caption !== undefined) return { row, category: caption };
  const marked =
    led ||
    readCategory(text).announced !== null ||
    /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/.test(text) ||
    /^【.{1,20}】$/.test(text) ||
    (!placed && cells.length > 1 && filled[0] === columns.category && /^[\p{Script=Han}、（）()]{2,12}$/u.test(text));
  return marked || (columns.category < 0 && !placed && isTopic(text)) ? { row, category: text } : null;
}

/**
 * A category that spans the table, as some programs leave it: its words in each cell, or dashes beside it; null where the line
 * is none.
 */
export function spannedCategory(row: number, cells: readonly string[]): CategoryLine | null {
  const words = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const own = words.length > 1 && isBareNumbering(words[0]!) ? words.slice(1) : words;
  const [text = ""] = own;
  const { level, rest } = numbering(text);
  const repeated = own.length > 1 && own.every((word) => word === text) && !/\d/.test(text);
  const dashed = own.length > 1 && own.slice(1).every((word) => /^[—–―─/-]{1,4}$/.test(word));
  return text.length > 1 && text.length <= 24 && (repeated || (dashed && level === "top" && isTopic(rest)))
    ? { row, category: text }
    : null;
}

const isBareNumbering = (word: string) => numbering(word).level === "top" && numbering(word).rest === "";

/** Whether an unmarked word alone is a category's: part of a wrapped name is none, and has to be reported. */
function isTopic(text: string): boolean {
  const topic =
    /(?:发展|民生|生态|环境|环保|创新|改革|开放|文化|安全|治理|综合|经济|社会|建设|保障|农业|工业|服务业|财政|金融|人口|资源|科技|教育|卫生|健康|消费|投资|贸易|外经|绿色|共享|协调|效益|质量|动能|福祉|民生事业|类|方面|指标|领域|部分)$/;
  return (
    text.length <= 10 &&
    /^\p{Script=Han}[\p{Script=Han}、]*$/u.test(text) &&
    topic.test(text) &&
    !/[率额量值]|收入|人均|占/.test(text)
  );
}
