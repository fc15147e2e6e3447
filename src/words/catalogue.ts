import type { Locale } from "./locale";
import type { PlaceholdersIn, PlainText, Template } from "./template";

/** The texts of a floor, in groups. */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/** Texts as they are used, whatever the language: the names of their placeholders stand in their types. */
export type Words<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? TextOf<PlaceholdersIn<T[Key]>> : Words<T[Key]>;
};

type TextOf<Name extends string> = [Name] extends [never] ? PlainText : Template<Name>;

/** The same texts in another language: the same keys, and in each text the same placeholders. */
export type Translation<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? Holding<PlaceholdersIn<T[Key]>> : Translation<T[Key]>;
};

type Holding<Name extends string> = [Name] extends [never] ? string : All<Name extends string ? Holds<Name> : never>;
type Holds<Name extends string> = `${string}{${Name}}${string}`;
type All<Union> = (Union extends string ? (each: Union) => void : never) extends (all: infer Every) => void
  ? Every
  : never;

/**
 * The words of what speaks Chinese alone, as the sheets do.
 *
 * @example chinese({ sheet: "差距分析{asOf}" }).sheet // "差距分析{asOf}"
 */
export const chinese = <const Chinese extends Texts>(texts: Chinese): Words<Chinese> =>
  texts as unknown as Words<Chinese>;

/**
 * The words of a floor by language.
 *
 * @param zhCN in Chinese, written `as const`; what comes from a list of codes `satisfies Record<Code, …>`
 * @param en in English, written `satisfies Translation<typeof zhCN>`
 * @example catalogue({ count: "共{count}项" } as const, { count: "{count} in all" })("en").count // "{count} in all"
 */
export function catalogue<const Chinese extends Texts>(
  zhCN: Chinese,
  en: Translation<Chinese>,
): (locale: Locale) => Words<Chinese> {
  return (locale) => (locale === "en" ? en : zhCN) as Words<Chinese>;
}
