import { fill } from "../../report";
import type { SheetRole } from "./content";
import { sheetWords } from "../words";

/** Name with which a managed sheet is made. @example usualName("analysis 2024-09") // "差距分析2024-09" */
export function usualName(role: SheetRole): string {
  const { sheet } = sheetWords.workbook;
  if (role === "targets" || role === "entry" || role === "guide" || role === "dashboard") return sheet[role];
  const [kind, asOf] = role.split(" ") as ["analysis" | "briefing", string];
  return fill(sheet[kind], { asOf });
}

/** A name that no sheet has yet: the usual one, else with a number. */
export function freeName(role: SheetRole, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const usual = usualName(role);
  let name = usual;
  for (let i = 2; used.has(name.toLowerCase()); i++) name = `${usual}（${i}）`;
  return name;
}
