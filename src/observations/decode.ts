import { err, ok, type Result } from "../plan";

/** Why the bytes of a file are no text. */
export type TextRefusal = "empty" | "tooLarge" | "binary";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Files above this many bytes are refused. */
export const largestFile = 32 * 1024 * 1024;

/**
 * The text of a file in UTF-8 or UTF-16 with its mark, or UTF-8 or GB18030 without one.
 *
 * A byte order mark decides; without one it is UTF-8 where the bytes are valid UTF-8, else GB18030, as Excel in Chinese
 * saves CSV. GB18030 of Chinese words is never valid UTF-8 by chance for more than a few characters. What is in none of
 * them, or holds NUL, is `binary`; only white space is `empty`.
 *
 * @example decodeText(new Uint8Array([0xd6, 0xb8, 0xb1, 0xea])) // { ok: true, value: { text: "指标", encoding: "gb18030" } }
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, TextRefusal> {
  if (bytes.length > largestFile) return err("tooLarge");
  for (const encoding of candidates(bytes)) {
    const text = decode(bytes, encoding);
    if (text === null) continue;
    if (text.includes("\0")) return err("binary");
    return text.trim() === "" ? err("empty") : ok({ text, encoding });
  }
  return err("binary");
}

function candidates([first, second]: Uint8Array): readonly Encoding[] {
  if (first === 0xff && second === 0xfe) return ["utf-16le"];
  if (first === 0xfe && second === 0xff) return ["utf-16be"];
  return ["utf-8", "gb18030"];
}

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
