const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");
const addin = require("../../webpack.config.js");

/** The page of the pane's states, built as the add-in is: `npm run states`, then open dist/states/index.html. */
module.exports = () => {
  const { module, resolve } = addin({}, { mode: "development" });
  return {
    mode: "development",
    entry: { states: "./build/states/page.tsx" },
    output: { path: path.resolve("dist/states"), clean: true },
    devtool: "source-map",
    module,
    resolve,
    plugins: [new HtmlPlugin({ template: "build/states/index.html" })],
    stats: "errors-warnings",
  };
};
