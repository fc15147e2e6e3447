/** Width of a column in characters of the standard font, as a file has it, from points as the client has it. */
export function pointsToCharacters(points: number): number {
  return Math.max(0, Math.round((((points * 96) / 72 - 5) / 7) * 256) / 256);
}

export function charactersToPoints(characters: number): number {
  return ((characters * 7 + 5) * 72) / 96;
}

const POINTS_PER_INCH = 72;
export const inches = (points: number): number => points / POINTS_PER_INCH;
export const points = (given: number): number => given * POINTS_PER_INCH;
