/**
 * What an operation comes to that can fail: a value, or the error as a value with a code.
 *
 * @example ok(3) // { ok: true, value: 3 }
 * @example err("empty") // { ok: false, error: "empty" }
 */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
