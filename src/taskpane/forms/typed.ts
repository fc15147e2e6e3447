import { readFigure, type FigureKind } from "../../observations";

/** What stands in a box for a figure: nothing, a figure, or something that is none. */
export type Typed =
  { readonly kind: "empty" } | { readonly kind: "figure"; readonly value: number } | { readonly kind: "wrong" };

/**
 * A figure as it was typed, as the entry sheet reads it: full-width digits, thousands and a unit are understood.
 *
 * @example numberTyped("５.2%", { unit: "%", quantity: "growth", reduction: false }) // { kind: "figure", value: 5.2 }
 * @example numberTyped("约5", { unit: "%", quantity: "growth", reduction: false }) // { kind: "wrong" }
 */
export function numberTyped(text: string, of: FigureKind = { unit: "", quantity: null, reduction: false }): Typed {
  if (text.trim() === "") return { kind: "empty" };
  const read = readFigure(text.trim(), of);
  return read.ok ? { kind: "figure", value: read.value } : { kind: "wrong" };
}
