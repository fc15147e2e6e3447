/**
 * What a managed sheet is, as its hidden corner says it: its kind, and of a sheet that there is once for each as-of month or
 * year that after a space, such as `entry`, `analysis 2024-09` or `targets 2025`.
 */
export type SheetRole = string;

/** The kind of a role, and its as-of month or year; empty where there is one sheet for all. @example roleParts("analysis 2024-09") // ["analysis", "2024-09"] */
export function roleParts(role: SheetRole): readonly [kind: string, period: string] {
  const [kind = "", period = ""] = role.split(" ");
  return [kind, period];
}

/** What the engine asks of a kind of managed sheet; all else about it is in its own folder. */
