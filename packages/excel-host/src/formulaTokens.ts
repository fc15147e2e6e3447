/** A piece of a formula; the texts of all pieces together are the formula. */
export interface Token {
  readonly kind: "text" | "operand" | "function" | "constant" | "open" | "close" | "comma" | "operator" | "space";
  readonly text: string;
}

const PATTERN = new RegExp(
  [
    /(?<space>\s+)/u,
    /(?<constant>"(?:[^"]|"")*"|\{(?:"(?:[^"]|"")*"|[^"}])*\}|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_:$!])|\.\d+|#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!))/u,
    /(?<function>[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\())/u,
    // A reference with its sheet, a name, or a table with its brackets; with the mark of a spilled block.
    /(?<operand>(?:(?:'(?:[^']|'')*'|[\p{L}\p{N}_.[\]\\]+)!)?(?:\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?(?![\p{L}\p{N}_.])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.])|\$?\d+:\$?\d+|[\p{L}_\\][\p{L}\p{N}_.\\]*)?(?:\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\])?#?)/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "uy",
);

/** The pieces of a formula without its `=`. */
export function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const character = formula[at]!;
    const kind = ({ "(": "open", ")": "close", ",": "comma" } as const)[character];
    PATTERN.lastIndex = at;
    const groups = kind ? undefined : PATTERN.exec(formula)?.groups;
    const [name, text] = Object.entries(groups ?? {}).find(([, found]) => found) ?? ["operator", character];
    tokens.push({ kind: kind ?? (name as Token["kind"]), text });
    at += text.length;
  }
  return tokens;
}

/** Index of the bracket that closes the one at an index; the end where there is none. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i]!.kind === "open") depth++;
    if (tokens[i]!.kind === "close" && --depth === 0) return i;
  }
  return tokens.length;
}

/** Where the arguments of the call begin and end whose bracket opens at an index: end is that of the comma or bracket after it. */
export function argumentsOf(
  tokens: readonly Token[],
  open: number,
): readonly { readonly start: number; readonly end: number }[] {
  const end = closing(tokens, open);
  const found: { start: number; end: number }[] = [];
  let [start, depth] = [open + 1, 0];
  for (let i = open + 1; i <= end; i++) {
    const kind = tokens[i]?.kind;
    if (i === end || (kind === "comma" && depth === 0)) {
      found.push({ start, end: i });
      start = i + 1;
    } else if (kind === "open") depth++;
    else if (kind === "close") depth--;
  }
  return found;
}
