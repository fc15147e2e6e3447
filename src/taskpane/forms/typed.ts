import { readEntered, type EnteredKind, type Problem } from "../../observations";
import { fill } from "../../words";
import type { PaneWords } from "../words";

/** What stands in a box for a figure: nothing, a figure with what is odd of it, or something that cannot be used. */
export type Typed =
  | { readonly kind: "empty" }
  | { readonly kind: "figure"; readonly value: number; readonly doubt: Problem | null }
  | { readonly kind: "wrong"; readonly problem: Problem };

/** A number of which nothing more is known. */
const plain: EnteredKind = {
  kind: { unit: "", quantity: null, reduction: false },
  bounds: { low: -Infinity, high: Infinity },
  ...{ scale: [], decimals: 2 },
};

/**
 * A figure as it was typed, by the one rule of entered values: full-width digits, thousands, a unit and a percentage are
 * understood, a percentage typed as a fraction is refused.
 *
 * Worked: `６%` of 社零 → the figure 6, without a doubt
 *
 * @param unit of a number that names none, as in a table with a column of units; else the indicator's
 */
export function numberTyped(text: string, kind: EnteredKind = plain, unit = ""): Typed {
  if (text.trim() === "") return { kind: "empty" };
  const read = readEntered({ value: text.trim(), unit }, kind);
  if (!read.ok) return { kind: "wrong", problem: read.error };
  return { kind: "figure", value: read.value.value, doubt: read.value.doubts[0] ?? null };
}

/** Why what stands in a box cannot be used, in one sentence; empty where it can. */
export function refusalOf(typed: Typed, field: string, text: string, words: PaneWords["forms"]): string {
  if (typed.kind !== "wrong") return "";
  const { code, details } = typed.problem;
  const known: Readonly<Record<string, string>> = words.problem;
  return fill<string>(known[code] ?? words.notNumber, { field, value: text, ...details });
}

/** What a field says of what was typed into it: why it cannot be used, or what is odd of it. */
export function validationOf(typed: Typed, field: string, text: string, words: PaneWords["forms"]) {
  const refusal = refusalOf(typed, field, text, words);
  if (refusal !== "") return { validationMessage: refusal } as const;
  if (typed.kind !== "figure" || typed.doubt === null) return {};
  const odd: Readonly<Record<string, string>> = words.doubt;
  const { code, details } = typed.doubt;
  const validationMessage = fill<string>(odd[code] ?? words.odd, { field, value: text, ...details });
  return { validationMessage, validationState: "warning" } as const;
}
