import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { appendFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";

/** A copy of the project whose sources may be changed, and the tests of the core in it. */
export interface Sandbox {
  write(file: string, content: string): void;
  /** Tries changed places. @throws where the tests fail before anything is changed */
  tryAll(
    mutants: readonly { readonly id: string; readonly folder: string; readonly name: string }[],
  ): Promise<ReadonlyMap<string, Outcome>>;
  remove(): void;
}

/** What became of a changed place: whether a test noticed it, of how many that go through it. */
export interface Outcome {
  readonly noticed: boolean;
  readonly tests: number;
}

/** The tests that hold the core fast, without those that spend long on inputs made at random or as large as allowed. */
const tested =
  /^test\/(seeds|plan|observations|analysis|figures|regions|report|tasks|exchange)\/(?!.*(fuzz|largest|properties|docx)).*\.test\.ts$/;

/** A place that is not decided in this time sends its tests round in circles: that is noticed. In milliseconds. */
const longest = 300_000;

export function createSandbox(): Sandbox {
  const root = mkdtempSync(join(tmpdir(), "mutation-"));
  const files = execFileSync("git", ["ls-files"], { encoding: "utf8" }).split("\n").filter(existsSync);
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(file, join(root, file));
  }
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
  const log = join(root, "log.jsonl");
  const trial = join(root, "trial.json");
  const lines = () =>
    readFileSync(log, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { readonly id: string } & Partial<Outcome>);
  const outcomes = () =>
    new Map(
      lines().flatMap(({ id, noticed, tests }) => (noticed === undefined ? [] : [[id, { noticed, tests: tests! }]])),
    );

  /** Runs the trial until it ends, which it does early where it has no room left, or hangs. */
  async function run(): Promise<void> {
    const args = [
      "node_modules/jest/bin/jest.js",
      "--config",
      "bench/mutation/jest.config.cjs",
      "--runInBand",
      "--forceExit",
    ];
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, MUTATION_TRIAL: trial },
      stdio: ["ignore", "ignore", "inherit"],
    });
    let code: number | null | undefined;
    child.on("exit", (status) => (code = status));
    while (code === undefined) {
      await setTimeout(500);
      const last = lines().at(-1);
      if (last === undefined || last.noticed !== undefined || Date.now() - statSync(log).mtimeMs < longest) continue;
      child.kill("SIGKILL");
      appendFileSync(log, `${JSON.stringify({ id: last.id, noticed: true, tests: 0 })}\n`);
      return;
    }
    if (code !== 0) throw new Error("The trial ended early, see above.");
  }

  return {
    write: (file, content) => writeFileSync(join(root, file), content),
    async tryAll(mutants) {
      writeFileSync(log, "");
      for (let left = mutants; left.length > 0; left = mutants.filter(({ id }) => !outcomes().has(id))) {
        const paths = files.filter((file) => tested.test(file)).map((file) => join(root, file));
        writeFileSync(trial, JSON.stringify({ files: paths, mutants: left, log }));
        await run();
      }
      return outcomes();
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
