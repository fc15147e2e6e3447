import { strFromU8 } from "fflate";

const listEntry = 0x02014b50;
const listEnd = 0x06054b50;
const utf8Name = 0x0800;

/**
 * Whether parts of an archive have the checksums that its list announces: what unpacks them does not compare. A single bit
 * that was lost makes another figure of one.
 */
export function areWhole(archive: Uint8Array, parts: Readonly<Record<string, Uint8Array>>): boolean {
  const announced = checksums(archive);
  return Object.entries(parts).every(([path, part]) => announced.get(path) === checksum(part));
}

/** The announced checksums of an archive by the paths of its parts. @throws where its list cannot be read */
function checksums(bytes: Uint8Array): ReadonlyMap<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end > 0 && view.getUint32(end, true) !== listEnd) end--;
  const found = new Map<string, number>();
  for (let at = view.getUint32(end + 16, true); at + 46 <= end && view.getUint32(at, true) === listEntry;) {
    const [flags, name] = [view.getUint16(at + 8, true), view.getUint16(at + 28, true)];
    found.set(
      strFromU8(bytes.subarray(at + 46, at + 46 + name), (flags & utf8Name) === 0),
      view.getUint32(at + 16, true),
    );
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32, as archives have it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = table[(sum ^ byte) & 0xff]! ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
