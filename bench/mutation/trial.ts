/**
 * Tries changed places one after the other in one process: Jest runs this as its only test, in the sandbox.
 *
 * The test files are loaded once and run once unchanged, which says for each changed place the tests that go through it and how
 * long they take. A place is then changed under them, the quickest test first, until one fails. What none notices that way is tried
 * again with all loaded under the change: it may work while modules load, or they remember what they made before.
 */
import { appendFileSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import type fc from "fast-check";

/** What is to be tried, see `createSandbox`. */
interface Trial {
  readonly files: readonly string[];
  /** With the folder whose tests are asked about what works while modules load. */
  readonly mutants: readonly { readonly id: string; readonly folder: string; readonly name: string }[];
  /** A file that takes a line when a place is begun and one when it is decided. */
  readonly log: string;
}
interface HeldTest {
  readonly key: string;
  readonly run: () => unknown;
}
/** What the changed code asks, see Stryker's instrumenter. */
interface Switch {
  activeMutant: string | null;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  readonly mutantCoverage: { readonly static: Hits; readonly perTest: Record<string, Hits> };
}
type Hits = Record<string, number>;

/** Modules loaded anew are never quite let go; with more than this in memory the rest is left to a process of its own. */
const mostMemory = 2e9;

/** A test that takes longer is not asked: the few of that kind try many drawn inputs. In milliseconds of the processor. */
const longest = 1000;

const { files, mutants, log } = JSON.parse(readFileSync(process.env["MUTATION_TRIAL"]!, "utf8")) as Trial;
const world = globalThis as unknown as Record<string, unknown>;
const stryker: Switch = { activeMutant: null, mutantCoverage: { static: {}, perTest: {} } };
world["__stryker__"] = stryker;
const jestsOwn = test;

/** The tests of a file, which is loaded with what it needs and is not loaded yet. */
function testsOf(file: string): readonly HeldTest[] {
  const held: HeldTest[] = [];
  const rowsOf = (table: readonly unknown[]) => table.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  type Body = (...row: unknown[]) => unknown;
  const one = (_name: string, run: Body) =>
    held.push({ key: `${relative(process.cwd(), file)} ${held.length}`, run: () => run() });
  const several = (table: readonly unknown[]) => (_name: string, run: Body) =>
    rowsOf(table).forEach((row) => one("", () => run(...row)));
  const group = (_name: string, body: Body) => body();
  const groups = (table: readonly unknown[]) => (_name: string, body: Body) =>
    rowsOf(table).forEach((row) => body(...row));
  world["test"] = world["it"] = Object.assign(one, { each: several });
  world["describe"] = Object.assign(group, { each: groups });
  // The same examples each time; the first that fails is enough.
  jest.requireActual<typeof fc>("fast-check").configureGlobal({ seed: 1, endOnFailure: true });
  jest.requireActual(file);
  return held;
}

/** All tests, in modules loaded anew. */
function load(): readonly HeldTest[] {
  jest.resetModules();
  return files.flatMap(testsOf);
}

async function fails({ run }: HeldTest): Promise<boolean> {
  try {
    await run();
    return false;
  } catch {
    return true;
  }
}

jestsOwn(
  "changed places are tried",
  async () => {
    let held = new Map(load().map((each) => [each.key, each]));
    const durations = new Map<string, number>();
    for (const each of held.values()) {
      stryker.currentTestId = each.key;
      const start = process.cpuUsage();
      if (await fails(each)) throw new Error(`${each.key} fails before anything is changed`);
      const { user, system } = process.cpuUsage(start);
      durations.set(each.key, (user + system) / 1000);
    }
    stryker.currentTestId = "tried";
    const { static: loading, perTest } = stryker.mutantCoverage;
    const quickest = (keys: readonly string[]) =>
      keys.filter((key) => durations.get(key)! <= longest).sort((a, b) => durations.get(a)! - durations.get(b)!);
    const say = (line: object) => appendFileSync(log, `${JSON.stringify(line)}\n`);

    /** Whether a test fails while a place is changed. */
    const failing = async (id: string, tests: Iterable<HeldTest>, limit: number) => {
      Object.assign(stryker, { activeMutant: id, hitCount: 0, hitLimit: limit });
      try {
        for (const each of tests) if (await fails(each)) return each;
        return undefined;
      } finally {
        stryker.activeMutant = null;
      }
    };
    /** The same with each test file loaded under the change, one after the other. */
    const failingAnew = async (id: string, keys: readonly string[], limit: number) => {
      const asked = new Set(keys);
      const named = (file: string) => keys.some((key) => key.startsWith(`${relative(process.cwd(), file)} `));
      jest.resetModules();
      Object.assign(stryker, { activeMutant: id, hitCount: 0, hitLimit: limit });
      try {
        for (const file of files.filter(named))
          for (const each of testsOf(file)) if (asked.has(each.key) && (await fails(each))) return true;
        return false;
      } catch {
        return true;
      } finally {
        stryker.activeMutant = null;
      }
    };

    for (const { id, folder, name } of mutants) {
      if (process.memoryUsage().heapUsed > mostMemory) return;
      say({ id });
      const works = (key: string) => id in (perTest[key] ?? {}) || (id in loading && key.startsWith(`test/${folder}/`));
      const keys = quickest([...held.keys()].filter(works));
      // What goes round in circles asks for its place again and again: that is noticed, too.
      const limit = 100 * keys.reduce((sum, key) => sum + (perTest[key]?.[id] ?? 0), loading[id] ?? 0);
      const tryIt = () =>
        failing(
          id,
          keys.flatMap((key) => (id in (perTest[key] ?? {}) ? held.get(key)! : [])),
          limit,
        );
      let first = await tryIt();
      // Something was left behind, by this place or one before it: all is loaded anew, and this one tried again.
      if (first !== undefined && (await fails(first))) {
        held = new Map(load().map((each) => [each.key, each]));
        first = await tryIt();
      }
      // What a module remembers from before may have hidden the change.
      const noticed = first !== undefined || (await failingAnew(id, keys, limit));
      say({ id, noticed, tests: keys.length, name });
    }
  },
  2 ** 31 - 1,
);
