import { blocksAsValues, isBlock, type IsBlock, isSingle, needsArray } from "./arrays";
import { arrayFunctions, prefixes } from "./functions";
import { argumentsOf, closing, type Token, tokensOf } from "../../formulaTokens";

/** What Excel writes for a custom function: `DEMO.GAP` is `_xldudf_DEMO_GAP`. */
const CUSTOM = /^_xldudf_([^_]+)_(.+)$/;
const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join("");

/**
 * A formula as it stands in a file: without `=`, newer functions with their prefix, custom functions under the name that
 * Excel gives them, parameters of LET and LAMBDA with theirs, `A1#` and `@A1:A3` as the functions they are in a file.
 * @param custom names of custom functions, in capitals
 * @example toFile('=DEMO.GAP("GDP")+XLOOKUP(1,A:A,B:B)', new Set(["DEMO.GAP"])) // '_xldudf_DEMO_GAP("GDP")+_xlfn.XLOOKUP(1,A:A,B:B)'
 * @example toFile("=SUM(F1#)+LET(x,1,x)", new Set()) // 'SUM(_xlfn.ANCHORARRAY(F1))+_xlfn.LET(_xlpm.x,1,_xlpm.x)'
 */
export function toFile(formula: string, custom: ReadonlySet<string>): string {
  return written(tokensOf(formula.slice(1)), custom);
}

/**
 * The formula of a cell as it stands in a file, and whether it has to be marked as an array. Without the mark Excel takes a
 * single cell of each block where one value is wanted.
 * @param isBlockName whether a name stands for several cells
 */
export function cellToFile(
  formula: string,
  custom: ReadonlySet<string>,
  isBlockName: IsBlock,
): { readonly formula: string; readonly array: boolean } {
  const tokens = tokensOf(formula.slice(1));
  const isBlockOf: IsBlock = (text) => isBlock(text) || isBlockName(text);
  const array = needsArray(tokens, isBlockOf);
  if (array) return { formula: written(tokens, custom), array };
  // Without the mark a single cell is taken anyway.
  const implied = new Set(blocksAsValues(tokens, isBlockOf).filter((i) => isSingle(tokens, i)));
  const kept = tokens.filter(({ text }, i) => text !== "@" || ![i + 1, i + 2].some((at) => implied.has(at)));
  return { formula: written(kept, custom), array };
}

/** A formula of a file as a person reads it. */
export function fromFile(formula: string): string {
  return `=${read(tokensOf(formula))}`;
}

/**
 * The formula of a cell as a person reads it.
 * @param array whether it is marked as an array; else `@` says where a single cell of a block is taken
 */
export function cellFromFile(formula: string, array: boolean): string {
  const plain = read(tokensOf(formula));
  if (array) return `=${plain}`;
  const tokens = tokensOf(plain);
  if (tokens.some(isModern)) return `=${plain}`;
  const values = new Set(
    blocksAsValues(tokens, isBlock).filter((i) => !isSingle(tokens, i) && !isConstant(tokens[i]!)),
  );
  return `=${tokens.map(({ text }, i) => (values.has(i) ? `@${text}` : text)).join("")}`;
}

/** A formula with such a function was never one of an Excel that took single cells unasked. */
const isModern = ({ kind, text }: Token): boolean =>
  kind === "function" && (arrayFunctions.has(text.toUpperCase()) || /^(LET|LAMBDA)$/i.test(text));
const isConstant = ({ kind }: Token): boolean => kind === "constant";

function written(tokens: readonly Token[], custom: ReadonlySet<string>): string {
  const parameters = parametersOf(tokens);
  const out: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { kind, text } = tokens[i]!;
    const key = text.toUpperCase();
    if (text === "@") {
      const end = endOfOperand(tokens, i + 1);
      out.push(`_xlfn.SINGLE(${written(tokens.slice(i + 1, end), custom)})`);
      i = end - 1;
    } else if (kind === "operand" && text.endsWith("#")) out.push(`_xlfn.ANCHORARRAY(${text.slice(0, -1)})`);
    else if (parameters.get(key)?.some(([from, to]) => i > from && i < to)) out.push(`_xlpm.${text}`);
    else if (kind === "function" && custom.has(key)) out.push(`_xldudf_${key.replace(".", "_")}`);
    else out.push(kind === "function" ? `${prefixes.get(key) ?? ""}${text}` : text);
  }
  return out.join("");
}

/** Names that LET and LAMBDA give, in capitals, with the brackets within which each holds. */
function parametersOf(tokens: readonly Token[]): ReadonlyMap<string, readonly (readonly [number, number])[]> {
  const found = new Map<string, (readonly [number, number])[]>();
  tokens.forEach(({ kind, text }, i) => {
    const name = text.toUpperCase();
    if (kind !== "function" || (name !== "LET" && name !== "LAMBDA")) return;
    argumentsOf(tokens, i + 1).forEach(({ start, end }, position, all) => {
      if (position === all.length - 1 || (name === "LET" && position % 2 === 1)) return;
      const parameter = textOf(tokens.slice(start, end)).trim().toUpperCase();
      if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(parameter)) return;
      found.set(parameter, [...(found.get(parameter) ?? []), [i, closing(tokens, i + 1)]]);
    });
  });
  return found;
}

/** Index behind what an `@` applies to: a reference, a call, or brackets. */
function endOfOperand(tokens: readonly Token[], start: number): number {
  let i = start;
  while (tokens[i]?.kind === "space") i++;
  if (tokens[i]?.kind === "function") i++;
  return (tokens[i]?.kind === "open" ? closing(tokens, i) : i) + 1;
}

function read(tokens: readonly Token[]): string {
  const out: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { kind, text } = tokens[i]!;
    if (kind === "operand") out.push(text.replace(/^_xlpm\./, ""));
    else if (kind !== "function") out.push(text);
    else {
      const name = text.replace(/^_xlfn\.(_xlws\.)?|^_xlpm\./, "");
      const custom = CUSTOM.exec(name);
      const end = closing(tokens, i + 1);
      const inner = tokens.slice(i + 2, end);
      if (custom) out.push(`${custom[1]}.${custom[2]}`);
      else if (name === "ANCHORARRAY" && inner.length === 1) {
        out.push(`${inner[0]!.text}#`);
        i = end;
      } else if (name === "SINGLE" && inner.length > 0) {
        const single = inner.length === 1 || (inner[0]!.kind === "function" && closing(inner, 1) === inner.length - 1);
        out.push(single ? `@${read(inner)}` : `@(${read(inner)})`);
        i = end;
      } else out.push(name);
    }
  }
  return out.join("");
}
