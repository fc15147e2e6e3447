import type { SheetRole } from "./role";
import type { SheetRegistry } from "./definition";
import type { Located } from "./locate";
import type { Marks } from "./marks";
import type { Placement } from "./place";

/** The parts of Microsoft's client that are used directly. */
export interface ExcelClient {
  readonly Excel: Pick<typeof Excel, "run">;
  readonly Office: Pick<typeof Office, "context">;
}

/** A generation of a sheet, as far as undoing it needs. */
export interface Generation {
  /** What stood on the sheet before; null where it was made. */
  readonly before: Located | null;
  /** What was last written into it then. */
  readonly marks: Marks | null;
  /** Number formats by row key, which go with the rows. */
  readonly formats: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly placement: Placement;
  /** Whether a person was told that what they changed since goes with it. */
  readonly warned?: boolean;
}

/** One workbook in the hands of one program: what is known of it from one action to the next. */
export interface EngineSession {
  readonly client: ExcelClient;
  readonly registry: SheetRegistry;
  /** Where the sheets were last seen, so that a renamed one is found without asking each sheet what it is. */
  readonly seen: Map<SheetRole, string>;
  /** The last generation that was not undone. */
  lastGeneration: Generation | null;
  /** Whether an answer was larger than Excel on the web gives, so that cells are read in blocks. */
  inBlocks: boolean;
}

/** Ids of the sheets with these roles, as far as they were seen. */
export const seenIds = ({ seen }: EngineSession, roles: readonly SheetRole[]): string[] =>
  roles.flatMap((role) => {
    const id = seen.get(role);
    return id === undefined ? [] : [id];
  });
