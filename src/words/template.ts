declare const placeholders: unique symbol;

/**
 * A text of a catalogue with the names of its placeholders in its type: `{count}` is replaced by a value, `{count:month|months}`
 * by its first word where the count is one in English, else by its second.
 */
export type Template<Name extends string> = string & { readonly [placeholders]: Name };

/** A text of a catalogue without placeholders; any text will do. */
export type PlainText = string & { readonly [placeholders]?: never };

/** The placeholders' names in a literal text. */
export type PlaceholdersIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Counted}:${string}` ? Counted : Name) | PlaceholdersIn<Rest>
  : never;

/** What the placeholders are filled with: each of them, and nothing else. */
export type Values<Name extends string> = [Name] extends [never]
  ? Readonly<Record<string, never>>
  : Readonly<Record<Name, string | number>>;

const plural = new Intl.PluralRules("en");

/**
 * A template with its placeholders filled in.
 *
 * @example fill("{from}—{to}月", { from: 1, to: 9 }) // "1—9月"
 * @example fill("{count} {count:month|months}", { count: 1 }) // "1 month"
 */
export function fill<Name extends string = never>(
  template: Template<Name> | PlainText,
  values: Values<NoInfer<Name>>,
): string {
  return template.replace(/\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}/g, (hole, name: string, one?: string, other?: string) => {
    // What is missing stays as it stands, so that a gap is seen.
    if (!Object.hasOwn(values, name)) return hole;
    const value: string | number = (values as Readonly<Record<string, string | number>>)[name]!;
    if (one === undefined) return String(value);
    return plural.select(Number(value)) === "one" ? one : other!;
  });
}

/** A code with what its sentence needs; `Details` maps each code to the names of its details, `never` where it has none. */
export type Coded<Details extends Readonly<Record<string, string>>> = {
  [Code in keyof Details]: { readonly code: Code; readonly details: Values<Details[Code]> };
}[keyof Details];

/**
 * The sentence of a code, filled with its details.
 *
 * @example sentenceOf<{ missing: "path" }>({ missing: "找不到文件“{path}”。" }, { code: "missing", details: { path: "a.csv" } })
 * // "找不到文件“a.csv”。"
 */
export function sentenceOf<Details extends Readonly<Record<string, string>>>(
  texts: { readonly [Code in keyof Details]: Template<Details[Code]> | PlainText },
  { code, details }: { readonly code: keyof Details; readonly details: Coded<Details>["details"] },
): string {
  return fill<string>(texts[code], details);
}
