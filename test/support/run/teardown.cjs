const { existsSync, readFileSync, rmSync } = require("node:fs");
const { join } = require("node:path");

/** Ends the host that test/e2e shares, where one was started, and removes the run's folder. */
module.exports = () => {
  const folder = process.env.JH_TEST_RUN;
  const host = join(folder, "host.pid");
  if (existsSync(host)) process.kill(Number(readFileSync(host, "utf8")), "SIGINT");
  rmSync(folder, { recursive: true });
};
