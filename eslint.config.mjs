import js from "@eslint/js";
import importX from "eslint-plugin-import-x";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** The one direction of imports: each folder may import those before it (architecture). */
const layers = [
  "words",
  "plan",
  "observations",
  "documents",
  "analysis",
  "regions",
  "figures",
  "report",
  "tasks",
  "exchange",
  "workbook",
];
const skins = ["functions", "taskpane", "commands"];
const all = [...layers, ...skins, "runtime", "cli"];
const above = (i) => all.filter((folder) => !layers.slice(0, i + 1).includes(folder));
const zone = (target, from) => ({
  target: `./src/${target}`,
  from: from.map((folder) => `./src/${folder}`),
  message:
    "Imports run one way: words ← plan ← observations ← documents ← analysis ← regions ← figures ← report ← tasks ← exchange ← workbook ← functions, taskpane, commands.",
});
const zones = [
  ...layers.map((layer, i) => zone(layer, above(i))),
  // The pane's buttons run the ribbon's commands.
  ...skins.map((skin) =>
    zone(skin, [
      ...["runtime", "cli"],
      ...skins.filter((other) => other !== skin && !(skin === "taskpane" && other === "commands")),
    ]),
  ),
  // Puts the skins together in the page of the shared runtime.
  zone("runtime", ["cli"]),
  {
    target: "./packages",
    from: ["./src", "./test", "./build", "./bench"],
    message: "A package knows nothing of the product.",
  },
];

/** Words stand in catalogues, in both languages; a component holds none. */
const [words, chinese] = ["/[A-Za-z\\u4e00-\\u9fff]/", "/[\\u4e00-\\u9fff]/"];
const shown = ":matches(JSXElement, JSXFragment) > JSXExpressionContainer";
const said =
  "/^(aria-label|aria-description|aria-roledescription|aria-valuetext|alt|hint|label|placeholder|title|validationMessage)$/";
const literals = [
  `JSXText[value=${words}]`,
  ...[
    `${shown} >`,
    `${shown} > :matches(LogicalExpression, ConditionalExpression) >`,
    `JSXAttribute[name.name=${said}]`,
  ].flatMap((place) => [
    `${place} Literal[value=${words}]`,
    `${place} TemplateLiteral > TemplateElement[value.cooked=${words}]`,
  ]),
  `Literal[value=${chinese}]`,
  `TemplateElement[value.cooked=${chinese}]`,
].map((selector) => ({
  selector,
  message: "Words that a person reads come from the catalogue (src/taskpane/words).",
}));

const limits = (lines, branches, parameters) => ({
  "max-lines-per-function": ["error", { max: lines, skipBlankLines: true, skipComments: true }],
  complexity: ["error", { max: branches, variant: "modified" }],
  "max-params": ["error", { max: parameters }],
});

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "import-x": importX },
    settings: { "import-x/resolver": { node: { extensions: [".ts", ".tsx", ".js", ".json"] } } },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-duplicates": ["error", { "prefer-inline": true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    // What one function may hold, so that it can be read in one go; a switch counts as one branch.
    files: ["{src,packages,bench}/**/*.{ts,tsx}"],
    ignores: ["**/test/**"],
    rules: limits(75, 34, 6),
  },
  {
    files: ["src/**/*.ts"],
    rules: limits(60, 20, 4),
  },
  {
    // Documents and formulas have more cases.
    files: ["src/{plan,analysis,regions,tasks,observations/releases}/**/*.ts"],
    rules: limits(70, 27, 5),
  },
  {
    // A component counts what it shows, line by line.
    files: ["src/**/*.tsx"],
    rules: limits(80, 20, 4),
  },
  {
    files: ["src/{words,plan,observations,documents,analysis,regions,figures,report,tasks,exchange}/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "Excel", "Office", "window", "document", "process", "Buffer", "require"],
      "no-restricted-imports": ["error", { patterns: ["fs", "fs/*", "path", "node:*"] }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/cli/workbook.ts", "src/cli/sheets.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["excel-host", "excel-host/*"],
              message: "Excel is the product's host; only a workbook written or read as a file goes without it.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["src/{workbook,functions,taskpane,commands,runtime}/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"])),
  },
  {
    files: ["src/taskpane/**/*.tsx"],
    rules: { "no-restricted-syntax": ["error", ...literals] },
  },
  {
    files: ["**/*.cjs", "webpack.config.js"],
    languageOptions: {
      globals: { module: "writable", require: "readonly", __dirname: "readonly", process: "readonly" },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
