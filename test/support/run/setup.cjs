const { mkdtempSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

/** A folder for what the files of one run share; the processes of the run find its name in their environment. */
module.exports = () => {
  process.env.JH_TEST_RUN = mkdtempSync(join(tmpdir(), "jh-tests-"));
};
