import type { Signed } from "../../analysis";
import { fill, type Locale } from "../../words";
import { paneWords } from "../words";

/**
 * A text with who said it and when: `滞后（张三 2024-10-15）`; the text alone where neither is known.
 */
export function signed(text: string, { by = "", on = "" }: Partial<Signed>, locale: Locale): string {
  const { forms: words } = paneWords(locale);
  const who = fill(words.who, { by, on }).trim();
  return who === "" ? text : fill(words.signed, { text, who });
}
