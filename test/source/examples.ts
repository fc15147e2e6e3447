import ts from "typescript";

/** One example of a doc comment: an expression and, behind `//`, its value. */
export interface Example {
  readonly file: string;
  readonly line: number;
  readonly expression: string;
  readonly expected: string;
}

/** The examples (`@example`) of a file's doc comments; a value may go on over further comment lines. */
export function examplesOf(source: ts.SourceFile): readonly Example[] {
  const examples: Example[] = [];
  const seen = new Set<number>();
  const visit = (node: ts.Node): void => {
    for (const { pos, end } of ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)) {
      if (!seen.has(pos)) examples.push(...examplesIn(source, pos, end));
      seen.add(pos);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return examples;
}

const marker = /@example\s([\s\S]*?)(?=@\w+\s|$)/g;

function examplesIn(source: ts.SourceFile, pos: number, end: number): readonly Example[] {
  const comment = source.text.slice(pos, end).replace(/\s*\*\/$/, "");
  return [...comment.matchAll(marker)].map((match) => {
    const text = match[1]!.replace(/\n\s*\* ?/g, "\n").trim();
    const comments = commentsOf(text);
    return {
      file: source.fileName,
      line: source.getLineAndCharacterOfPosition(pos + match.index).line + 1,
      expression: text.slice(0, comments[0]?.start ?? text.length).trim(),
      expected: comments.map(({ start, end }) => text.slice(start + 2, end).trim()).join(" "),
    };
  });
}

/** The line comments of a piece of code, not what looks like one inside a string. */
function commentsOf(code: string): readonly { readonly start: number; readonly end: number }[] {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, ts.LanguageVariant.Standard, code);
  const comments = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    if (kind === ts.SyntaxKind.SingleLineCommentTrivia) {
      comments.push({ start: scanner.getTokenStart(), end: scanner.getTokenEnd() });
    }
  }
  return comments;
}

/** A module as a CommonJS function body that leaves the values of some expressions, read in its own scope, in `examples`. */
export function withExamples(source: ts.SourceFile, examples: readonly Example[]): string {
  const code = examples.map(({ expression, expected }) => `[() => (${expression}), () => (${open(expected)})]`);
  const { outputText } = ts.transpileModule(`${source.text}\nexamples.push(${code.join(",\n")});`, {
    fileName: source.fileName,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      jsx: ts.JsxEmit.ReactJSX,
      esModuleInterop: true,
    },
  });
  return outputText;
}

/** An expected value whose `…` outside of a text stands for what else there is. */
function open(expected: string): string {
  return expected.replace(/(["'])(?:(?!\1)[^\\]|\\.)*\1|…/g, (part) => (part === "…" ? "...more" : part));
}

const rest = Symbol("and more");

/** What `…` stands for in an expected object or list. */
export const more = Object.defineProperty({ [rest]: true }, Symbol.iterator, {
  enumerable: false,
  value: function* () {
    yield rest;
  },
});

/**
 * Whether a value is what an example says: a number as printed there (4.49 for 4.4879), a text up to its `…`, an object
 * or list with what stands before its `…`, and else the same.
 *
 * @example agrees(4.4879, 4.49) // true
 * @example agrees("增长6.2%，高于", "增长6.2%…") // true
 * @example agrees({ a: 1, b: 2 }, { a: 1 }) // false
 */
export function agrees(value: unknown, expected: unknown): boolean {
  if (typeof expected === "number" && typeof value === "number") return isAsPrinted(value, expected);
  if (typeof expected === "string" && typeof value === "string") return isTextOf(value, expected);
  if (Array.isArray(expected)) return isList(value) && isListOf([...value], expected);
  if (isRecord(expected)) return isRecord(value) && isRecordOf(value, expected);
  return Object.is(value, expected);
}

const isRecord = (value: unknown): value is Readonly<Record<string | symbol, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is Iterable<unknown> => Array.isArray(value) || ArrayBuffer.isView(value);

function isAsPrinted(value: number, expected: number): boolean {
  if (Number.isInteger(expected) || !Number.isFinite(expected)) return Object.is(value, expected);
  const decimals = String(expected).split(".")[1]?.length ?? 0;
  return Math.abs(value - expected) <= 0.5 * 10 ** -decimals + 1e-12;
}

function isTextOf(value: string, expected: string): boolean {
  if (value === expected) return true;
  const [start, ...others] = expected.split("…");
  return others.length > 0 && value.startsWith(start!) && others.every((part) => value.includes(part));
}

function isListOf(value: readonly unknown[], expected: readonly unknown[]): boolean {
  const open = expected.at(-1) === rest;
  const said = open ? expected.slice(0, -1) : expected;
  return (
    (open ? value.length >= said.length : value.length === said.length) &&
    said.every((part, i) => agrees(value[i], part))
  );
}

function isRecordOf(
  value: Readonly<Record<string | symbol, unknown>>,
  expected: Readonly<Record<string | symbol, unknown>>,
): boolean {
  const defined = (record: object) => Object.entries(record).filter(([, part]) => part !== undefined);
  const said = defined(expected);
  const whole = rest in expected || defined(value).length === said.length;
  return whole && said.every(([key, part]) => agrees(value[key], part));
}
