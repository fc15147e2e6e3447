import type { Locale } from "../words";

/** What a command needs besides its options. */
export interface Context {
  readonly locale: Locale;
  print(text: string): void;
  /** Something that a person has to know beside the result, on standard error. */
  warn(text: string): void;
}
