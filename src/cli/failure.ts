import type { Messages } from "../report";

/** What ends a command: a code of the catalogue's `cliError` group with its details. The edge makes one sentence of it. */
export class Failure extends Error {
  constructor(
    readonly code: keyof Messages["cliError"],
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}
