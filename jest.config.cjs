/** Libraries under the host's spreadsheet that come as ES modules only: Jest has to compile them. */
const esModules =
  "nanoid|rbush|quickselect|kdbush|cjk-regex|regexp-util|unicode-regex|franc-min|trigram-utils|n-gram|collapse-white-space";

/** Jest runs the TypeScript sources as they are; types are checked by `npm run typecheck`. */
module.exports = {
  // A worker that holds much is replaced: spreadsheets and office.js stay in memory as long as it lives.
  maxWorkers: "100%",
  workerIdleMemoryLimit: "1GB",
  // Ends what hangs; a machine that is merely busy must not fail a test.
  testTimeout: 30_000,
  // A test file runs in a context of its own, where each look at a global name is slow; these are handed to every module.
  sandboxInjectedGlobals: ["Array", "Boolean", "JSON", "Map", "Math", "Number", "Object", "Set", "String", "WeakMap"],
  globalSetup: "<rootDir>/test/support/run/setup.cjs",
  globalTeardown: "<rootDir>/test/support/run/teardown.cjs",
  reporters: ["default", "<rootDir>/test/support/count-reporter.cjs"],
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}", "<rootDir>/packages/*/test/**/*.test.ts"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        // Of its 670 files most tests need none: it is loaded when the first rule is read.
        module: { type: "commonjs", lazy: ["mathjs/number"] },
      },
    ],
    [`/node_modules/(${esModules})/.+\\.js$`]: ["@swc/jest"],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules})/)`],
  moduleNameMapper: {
    "^lodash-es$": "lodash",
    "^\\./data\\.generated/index\\.js$": "<rootDir>/test/support/unicodeData.cjs",
    // ES modules whose names Jest does not compile; the same code stands beside them for scripts.
    "^d3-(array|path|shape)$": "<rootDir>/node_modules/d3-$1/dist/d3-$1.js",
  },
};
