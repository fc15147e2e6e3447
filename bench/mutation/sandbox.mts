import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** A copy of the project whose sources may be changed, and the tests of the core in it. */
export interface Sandbox {
  write(file: string, content: string): void;
  /** Runs all tests once. @returns by the id of a mutant the test files that go through it, quickest first */
  cover(): ReadonlyMap<string, readonly string[]>;
  /** Runs test files with a mutant at work until the first of them fails. */
  notices(mutant: string, testFiles: readonly string[]): boolean;
  remove(): void;
}

/** A test file that takes longer than this with one changed place goes round in circles: that is noticed. */
const longest = 180_000;

/** @throws where the tests fail before anything is changed */
export function createSandbox(): Sandbox {
  const root = mkdtempSync(join(tmpdir(), "mutation-"));
  const files = execFileSync("git", ["ls-files"], { encoding: "utf8" }).split("\n").filter(Boolean);
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(file, join(root, file));
  }
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
  const jest = (args: readonly string[], env: NodeJS.ProcessEnv, timeout?: number) =>
    spawnSync(
      process.execPath,
      [
        join(root, "node_modules/jest/bin/jest.js"),
        "--config",
        "bench/mutation/jest.config.cjs",
        "--runInBand",
        ...args,
      ],
      { cwd: root, env: { ...process.env, ...env }, encoding: "utf8", timeout, killSignal: "SIGKILL" },
    );
  return {
    write: (file, content) => writeFileSync(join(root, file), content),
    cover() {
      const folder = mkdtempSync(join(root, "coverage-"));
      const run = jest(["--setupFilesAfterEnv", resolve(root, "bench/mutation/coverage.cjs")], {
        MUTATION_COVERAGE: folder,
      });
      if (run.status !== 0) throw new Error(`The tests fail before anything is changed:\n${run.stderr}`);
      const records = readdirSync(folder)
        .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as CoverageRecord)
        .sort((a, b) => a.duration - b.duration);
      const covering = new Map<string, string[]>();
      for (const { testPath, ids } of records)
        for (const id of ids) covering.set(id, [...(covering.get(id) ?? []), testPath]);
      return covering;
    },
    notices(mutant, testFiles) {
      const { status } = jest(
        ["--bail", "--runTestsByPath", ...testFiles],
        { __STRYKER_ACTIVE_MUTANT__: mutant },
        longest * Math.ceil(testFiles.length / 10),
      );
      return status !== 0;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

interface CoverageRecord {
  readonly testPath: string;
  readonly ids: readonly string[];
  readonly duration: number;
}
