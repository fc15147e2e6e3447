import { monthNumber, yearOf } from "../../observations";
import { fill } from "../../words";
import type { Round } from "./ask";
import { formWords } from "./words";

/** What no file system takes in a name. */
const forbidden = /[\\/:*?"<>|\p{Cc}]+/gu;

/** A department's name as a part of a file's. @example fitForFile("甲/乙局") // "甲_乙局" */
export const fitForFile = (name: string): string => name.replace(forbidden, "_").slice(0, 60);

/** File names of a round's forms by department: 填报表2024年10月_市统计局.xlsx; of two that come out the same the second has a number. */
export function formNames(round: Pick<Round, "month" | "forms">): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const { owner } of round.forms) {
    const tidy = fitForFile(owner);
    let name = tidy;
    for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${tidy}(${i})`;
    taken.add(name.toLowerCase());
    const { month } = round;
    names.set(owner, fill(formWords.file, { year: yearOf(month), month: monthNumber(month), owner: name }));
  }
  return names;
}
