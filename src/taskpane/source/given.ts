/** What a person gave to be read: a text or a page that was pasted, or a file's bytes. */
export type GivenSource =
  | { readonly kind: "text"; readonly name: string; readonly text: string }
  | { readonly kind: "bytes"; readonly name: string; readonly bytes: Uint8Array };

/**
 * What of a clipboard is to be read: its HTML where that holds a table, whose spans its plain text has lost; null where its
 * plain text says all.
 *
 * @example pastedPage("<table><tr><td>6</td></tr></table>") // "<table><tr><td>6</td></tr></table>"
 * @example pastedPage("<b>6</b>") // null
 */
export const pastedPage = (html: string): string | null => (/<tr[\s>]/i.test(html) ? html : null);
