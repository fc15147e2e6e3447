/** Longest text of a cell that can be a figure, a month or a name; longer ones are not looked into. */
const longestText = 200;

const fullWidth = /[\u3000\uFF01-\uFF5E\uFE50-\uFE6F]/g;

/**
 * A cell in half-width characters, without spaces around it; null where it is too long to mean anything.
 *
 * Only full-width and small forms are replaced: NFKC as a whole would make 6.52 of `6.5²`, a figure with a footnote.
 *
 * @example plainText(" ６．５％ ") // "6.5%"
 */
export function plainText(cell: string): string | null {
  if (cell.length > longestText) return null;
  return cell.replace(fullWidth, (character) => character.normalize("NFKC")).trim();
}

/** Signs with which tables say that there is no figure. */
const noFigure = new Set(["", "-", "--", "–", "—", "——", "−", "/", "..", "...", "…", "……", "空"]);

/** Whether a cell says that there is no figure: empty, `—`, `…`, `-`, `/`, `..`, 空. */
export function saysNoFigure(cell: string): boolean {
  const text = plainText(cell);
  return text !== null && noFigure.has(text);
}

/** A cell as an issue shows it: as it stood, cut where a person would stop reading. */
export function shown(cell: string): string {
  return cell.length > longestText ? `${cell.slice(0, longestText)}…` : cell;
}
