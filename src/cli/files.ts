import { accessSync, constants, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { largestFile } from "../observations";
import { Failure } from "./failure";

/** The bytes of a file that a person named, or a failure that says why not. */
export function readInput(path: string): Uint8Array {
  let size: number;
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw new Failure("unreadable", { path });
    size = stat.size;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(isCode(error, "ENOENT") ? "missing" : "unreadable", { path });
  }
  if (size === 0) throw new Failure("empty", { path });
  if (size > largestFile) throw new Failure("tooLarge", { path, limit: largestFile / 1024 ** 2 });
  try {
    return readFileSync(path);
  } catch {
    throw new Failure("unreadable", { path });
  }
}

const isCode = (error: unknown, code: string) => error instanceof Error && "code" in error && error.code === code;

/** Fails where a file that a person named can surely not be written, before any work is done for it. */
export function checkOutput(path: string): void {
  try {
    accessSync(dirname(path), constants.W_OK);
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  } catch {
    // Said below.
  }
  throw new Failure("unwritable", { path });
}

/** Writes a file that a person named, or fails with why not. */
export function writeOutput(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch {
    throw new Failure("unwritable", { path });
  }
}

/** The text of a file that the product ships with. */
export function readSeed(...path: string[]): string {
  return readFileSync(join(__dirname, "..", "..", "seeds", ...path), "utf8");
}
