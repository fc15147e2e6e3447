import type { ExcelObject } from "./object";

/**
 * Registration of events. The host sends every event and the client gives it to those handlers it has, so that a
 * registration only has to succeed; each is a method of its own because an unknown one must fail (ApiNotFound).
 */
export function listens(target: { readonly prototype: ExcelObject }, events: readonly string[]): void {
  for (const event of events) {
    for (const name of [`_Register${event}`, `_Unregister${event}`]) {
      Object.defineProperty(target.prototype, name, { value: () => null, configurable: true });
    }
  }
}
