import tseslint from "typescript-eslint";

/**
 * The rule that asks for types, in a run of its own: it builds the whole program, which would make the lint of a single
 * file wait. A promise nobody waits for fails unseen, in the product as in a test.
 */
export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", ".stryker-tmp/"] },
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { "@typescript-eslint": tseslint.plugin },
    rules: { "@typescript-eslint/no-floating-promises": "error" },
  },
);
