/**
 * What something that was thrown says of itself.
 *
 * @example messageOf(new Error("offline")) // "offline"
 * @example messageOf("offline") // "offline"
 */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
