import type { Locale } from "../words";

/** What a command needs besides its options. */
export interface Context {
  readonly locale: Locale;
  print(text: string): void;
}
