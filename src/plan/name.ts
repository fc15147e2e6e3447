/**
 * An annex's name without its typographic noise: sub- and superscript markup, spaces beside Chinese, half-width brackets,
 * full-width letters and digits, marks of footnotes.
 *
 * @example tidyName("地级城市细颗粒物 (PM _{2.5}) 平均浓度") // "地级城市细颗粒物（PM2.5）平均浓度"
 */
export function tidyName(name: string): string {
  return name
    .replace(/[０-９Ａ-Ｚａ-ｚ．％＆＋]/g, (character) => character.normalize("NFKC"))
    .replace(/\p{Cf}|\$/gu, "")
    .replace(/\s+/g, " ")
    .replace(/ ?[_^] ?\{([^{}]*)\}/g, "$1")
    .replace(/[([［]/g, "（")
    .replace(/[)\]］]/g, "）")
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, "")
    .replace(/^[*＊▲△★☆]+|(?:[*＊▲△★☆※①-⑳]|（注\d{0,2}）)+$/g, "")
    .trim();
}

/**
 * What of a name counts when names are compared: letters and digits, without regard to width and case.
 *
 * @example nameKey("细颗粒物（PM _{2.5}）浓度") // "细颗粒物pm25浓度"
 */
export function nameKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** A name without what stands in brackets: 地区生产总值（GDP）增长 → 地区生产总值增长. */
export function withoutBrackets(name: string): string {
  return name.replace(/（[^（）]*）/g, "");
}
