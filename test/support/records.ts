import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What a folder's texts are read as: each file has records of `=== name`, a text, `---` and what is read of it. */
export const recordsIn = (...folder: string[]): readonly (readonly [name: string, text: string, readings: string])[] =>
  readdirSync(join(...folder))
    .flatMap((file) =>
      readFileSync(join(...folder, file), "utf8")
        .split(/^=== /m)
        .slice(1),
    )
    .map((record) => {
      const [, name, text, readings] = /^(.*)\n([^]*)\n---\n([^]*?)\n*$/.exec(record)!;
      return [name!, text!, readings!];
    });
