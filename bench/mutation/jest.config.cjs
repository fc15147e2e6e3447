const config = require("../../jest.config.cjs");

/** Runs the trial of `npm run mutation`, which runs the tests of the core. */
module.exports = {
  ...config,
  rootDir: "../..",
  // Where tests fail before anything is changed, which ones.
  reporters: ["summary"],
  testMatch: ["<rootDir>/bench/mutation/trial.ts"],
};
