import { strFromU8, unzipSync } from "fflate";
import { ok, type Result } from "../plan";
import { areWhole } from "./checksums";
import { refuseDocument, type DocumentRefusal } from "./refusal";

/** Most bytes that a document may have unpacked, in all and in one part: a long annex has a hundredth. */
const largest = 64 * 1024 ** 2;
const mostParts = 5000;
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether bytes are a document of before 2007, or one with a password, which is packed in the same way. */
export const isOldOffice = (bytes: Uint8Array): boolean => oldOffice.every((byte, i) => bytes[i] === byte);

/** Names of the parts of an archive, refused where it is damaged, would unpack to too much or holds macros. */
export function checkedNames(bytes: Uint8Array): Result<readonly string[], DocumentRefusal> {
  const names: string[] = [];
  let total = 0;
  const opened = opening(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        total += originalSize;
        return false;
      },
    }),
  );
  if (!opened.ok) return opened;
  if (total > largest || names.length > mostParts) return refuseDocument("tooLarge", { limit: largest / 1024 ** 2 });
  if (names.some((name) => /vbaProject|macrosheets|activeX/i.test(name))) return refuseDocument("macros");
  return ok(names);
}

/**
 * Some parts of an archive, refused where one of them is not what was packed, or declares entities: a document has none, and
 * what they stand for may be a file of the machine or a text without end.
 */
export function unpacked(bytes: Uint8Array, wanted: RegExp): Result<Record<string, Uint8Array>, DocumentRefusal> {
  const parts = opening(() => {
    const found = unzipSync(bytes, { filter: ({ name }) => wanted.test(name) });
    return areWhole(bytes, found) ? found : null;
  });
  if (!parts.ok) return parts;
  if (parts.value === null) return refuseDocument("damaged");
  return Object.values(parts.value).some(declares) ? refuseDocument("entities") : ok(parts.value);
}

const exclamation = 0x21;

/** Looks behind each `!` alone: as a text a part of 100,000 rows takes seconds. */
function declares(part: Uint8Array): boolean {
  let at = part.indexOf(exclamation);
  while (at >= 0 && !/^<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(part.subarray(Math.max(0, at - 1), at + 8), true)))
    at = part.indexOf(exclamation, at + 1);
  return at >= 0;
}

function opening<T>(action: () => T): Result<T, DocumentRefusal> {
  try {
    return ok(action());
  } catch {
    return refuseDocument("damaged");
  }
}
