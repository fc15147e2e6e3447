/* global afterAll, expect */
const { createHash } = require("node:crypto");
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");

const start = Date.now();

// Once for each test file: which of the changed places it goes through, and how long it takes.
afterAll(() => {
  const { testPath } = expect.getState();
  const { static: hits = {} } = globalThis.__stryker__?.mutantCoverage ?? {};
  const record = { testPath, ids: Object.keys(hits), duration: Date.now() - start };
  const name = createHash("sha256").update(testPath).digest("hex");
  writeFileSync(join(process.env.MUTATION_COVERAGE, `${name}.json`), JSON.stringify(record));
});
