import { builtInFunctions } from "../../functions/builtIn";
import { arrayArguments, arrayFunctions, useOf } from "./functions";
import { closing, type Token } from "../../formulaTokens";

/** Whether a piece stands for several cells, or is an array; names are asked of the workbook. */
export type IsBlock = (text: string) => boolean;

/** A reference to several cells, a spilled block, a column of a table, or an array written out. */
export function isBlock(text: string): boolean {
  if (text.startsWith("{") || text.endsWith("#")) return true;
  const reference = text.slice(text.lastIndexOf("!") + 1).replaceAll("$", "");
  const [from, to] = reference.split(":");
  if (to !== undefined && !reference.includes("[")) return from!.toUpperCase() !== to.toUpperCase();
  return text.endsWith("]") && !/\[#This Row\]|\[@/i.test(text);
}

/** Where a block of cells stands for which a single value is wanted, as indices of pieces. */
export function blocksAsValues(tokens: readonly Token[], isBlockOf: IsBlock): readonly number[] {
  return tokens.flatMap(({ kind, text }, i) =>
    (kind === "operand" || (kind === "constant" && text.startsWith("{"))) && isBlockOf(text) && wantsValue(tokens, i)
      ? [i]
      : [],
  );
}

/** Whether a formula has to be calculated as an array, so that it means in Excel what it means here. */
export function needsArray(tokens: readonly Token[], isBlockOf: IsBlock): boolean {
  return (
    tokens.some(({ kind, text }) => kind === "function" && arrayFunctions.has(text.toUpperCase())) ||
    namesArrays(tokens, isBlockOf) ||
    blocksAsValues(tokens, isBlockOf).some((i) => !isSingle(tokens, i))
  );
}

/** A block under a name of LET or LAMBDA: what the formula does with the name decides, so it is taken for an array. */
function namesArrays(tokens: readonly Token[], isBlockOf: IsBlock): boolean {
  return (
    tokens.some(({ kind, text }) => kind === "function" && /^(LET|LAMBDA)$/i.test(text)) &&
    tokens.some(({ kind, text }) => kind === "operand" && isBlockOf(text))
  );
}

/** Whether `@` stands before a piece. */
export function isSingle(tokens: readonly Token[], index: number): boolean {
  return tokens[previous(tokens, index)]?.text === "@";
}

function wantsValue(tokens: readonly Token[], index: number): boolean {
  let [first, last] = [index, index];
  if (isSingle(tokens, first)) first = previous(tokens, first);
  let calculated = false;
  for (;;) {
    const [before, behind] = [tokens[previous(tokens, first)], tokens[next(tokens, last)]];
    const operated = [before, behind].some((one) => one !== undefined && (one.kind === "operator" || isOperand(one)));
    // A block from one corner to another stays a block.
    if (operated && before?.text !== ":" && behind?.text !== ":") calculated = true;
    const call = enclosing(tokens, first);
    if (!call) return true;
    if (call.name === undefined) {
      [first, last] = [call.open, call.close];
      continue;
    }
    if (calculated) return !arrayArguments.has(call.name);
    const use = useOf(call.name, call.index, builtInFunctions);
    if (use === "block") return false;
    if (use === "single") return true;
    [first, last] = [call.open - 1, call.close];
  }
}

const isOperand = ({ kind }: Token): boolean => kind === "operand" || kind === "constant";

/** The call, or the plain brackets, that a piece stands in. */
function enclosing(
  tokens: readonly Token[],
  index: number,
):
  | { readonly name: string | undefined; readonly index: number; readonly open: number; readonly close: number }
  | undefined {
  let [depth, argument] = [0, 0];
  for (let i = index - 1; i >= 0; i--) {
    const { kind } = tokens[i]!;
    if (kind === "close") depth++;
    else if (kind === "comma" && depth === 0) argument++;
    else if (kind === "open" && depth-- === 0) {
      const call = tokens[i - 1];
      const name = call?.kind === "function" ? call.text.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, "") : undefined;
      return { name, index: argument, open: i, close: closing(tokens, i) };
    }
  }
  return undefined;
}

function previous(tokens: readonly Token[], index: number): number {
  let i = index - 1;
  while (tokens[i]?.kind === "space") i--;
  return i;
}

function next(tokens: readonly Token[], index: number): number {
  let i = index + 1;
  while (tokens[i]?.kind === "space") i++;
  return i;
}
