/**
 * A figure with a fixed number of decimals, a true minus sign and no negative zero. Halves are rounded away from zero in
 * fifteen digits, as a spreadsheet shows them.
 *
 * @example formatFigure(5.2, 1) // "5.2"
 * @example formatFigure(1.005, 2) // "1.01"
 * @example formatFigure(-0.04, 1) // "0.0"
 */
export function formatFigure(value: number, decimals: number): string {
  const scaled = Number((Math.abs(value) * 10 ** decimals).toPrecision(15));
  const text = ((Math.sign(value) * Math.round(scaled)) / 10 ** decimals).toFixed(decimals);
  return Number(text) === 0 ? text.replace("-", "") : text.replace("-", "−");
}

/** A difference, always with its sign: `formatDifference(0.2, 1)` is `+0.2`. */
export function formatDifference(value: number, decimals: number): string {
  const text = formatFigure(value, decimals);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/**
 * A fraction as a whole percentage; never 0 % or 100 % for what is only nearly so.
 *
 * @example formatShare(0.764) // "76%"
 * @example formatShare(0.9971) // ">99%"
 */
export function formatShare(fraction: number): string {
  if (fraction > 0 && fraction < 0.005) return "<1%";
  if (fraction > 0.995 && fraction < 1) return ">99%";
  return `${formatFigure(fraction * 100, 0)}%`;
}
