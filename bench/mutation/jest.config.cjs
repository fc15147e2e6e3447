const config = require("../../jest.config.cjs");

/** The tests that hold the core fast, for the changes that `npm run mutation` makes to it. */
module.exports = {
  ...config,
  rootDir: "../..",
  reporters: [],
  // Tests that take the time: the changed code carries counters and is slower.
  testPathIgnorePatterns: ["/node_modules/", "observations/largest.test.ts"],
  testMatch: [
    ...["seeds", "plan", "observations", "analysis", "figures"].map(
      (folder) => `<rootDir>/test/${folder}/**/*.test.ts`,
    ),
    "<rootDir>/test/source/examples.test.ts",
  ],
};
