import { strFromU8, unzipSync } from "fflate";
import { Failure } from "../failure";

/** Most bytes that a document may have unpacked, in all and in one part: a long annex has a hundredth. */
const largest = 64 * 1024 ** 2;
const mostParts = 5000;

/** Names of the parts of an archive, refused where it is damaged, would unpack to too much or holds macros. */
export function checkedNames(bytes: Uint8Array, path: string): readonly string[] {
  const names: string[] = [];
  let total = 0;
  read(path, () =>
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        total += originalSize;
        return false;
      },
    }),
  );
  if (total > largest || names.length > mostParts) throw new Failure("tooLarge", { path, limit: largest / 1024 ** 2 });
  if (names.some((name) => /vbaProject|macrosheets|activeX/i.test(name))) throw new Failure("macros", { path });
  return names;
}

/**
 * Some parts of an archive, refused where one of them declares entities: a document has none, and what they stand for may be
 * a file of the machine or a text without end.
 */
export function unpacked(bytes: Uint8Array, wanted: RegExp, path: string): Record<string, Uint8Array> {
  const parts = read(path, () => unzipSync(bytes, { filter: ({ name }) => wanted.test(name) }));
  for (const part of Object.values(parts))
    if (/<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(part))) throw new Failure("entities", { path });
  return parts;
}

function read<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch {
    throw new Failure("damaged", { path });
  }
}
