import { zipSync } from "fflate";

/** Characters that no file system takes in a name. */
const unfit = /[\\/:*?"<>|]/g;

/** Files as one archive; loaded only where one is asked for. */
export function archiveOf(files: readonly (readonly [name: string, content: Uint8Array])[]): Uint8Array {
  // A document is an archive itself: packing it again saves nothing.
  return zipSync(Object.fromEntries(files.map(([name, content]) => [name.replace(unfit, "_"), content])), { level: 0 });
}
