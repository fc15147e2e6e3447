const config = require("../../jest.config.cjs");

/** The tests that hold the core fast, for the changes that `npm run mutation` makes to it. */
module.exports = {
  ...config,
  rootDir: "../..",
  // Where tests fail before anything is changed, which ones.
  reporters: ["summary"],
  // The changed code is slower, and the machine may be busy: only what goes round in circles takes so long.
  testTimeout: 120_000,
  // Tests that take the time: the changed code carries counters and is slower.
  testPathIgnorePatterns: ["/node_modules/", "observations/largest.test.ts"],
  testMatch: [
    ...["seeds", "plan", "observations", "analysis", "figures"].map(
      (folder) => `<rootDir>/test/${folder}/**/*.test.ts`,
    ),
    "<rootDir>/test/source/examples.test.ts",
  ],
};
